import { Store } from './store.js';

export type DeviceKind = 'camera' | 'microphone';

/**
 * `off` by choice. `asks`: the browser will ask the person first. `denied`: the person or the browser said no.
 * `missing`: there is none. `busy`: another program holds it.
 */
export type DeviceStatus = 'off' | 'asks' | 'starting' | 'on' | 'denied' | 'missing' | 'busy';

export interface DeviceChoice {
  readonly deviceId: string;
  /** As the system names it; empty until the browser may tell. */
  readonly label: string;
}

export interface DeviceState {
  readonly status: DeviceStatus;
  /** There exactly while the status is `on`. */
  readonly track: MediaStreamTrack | undefined;
  /** Open but silent. Only a microphone is muted; a camera that is off is given back, so that its light goes out. */
  readonly muted: boolean;
  readonly choices: readonly DeviceChoice[];
}

/** The parts of `navigator` that are used, so that tests and previews can stand in for them. */
export interface DeviceHost {
  readonly mediaDevices?:
    Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices' | keyof EventTarget> | undefined;
  readonly permissions?: Pick<Permissions, 'query'> | undefined;
}

const CONSTRAINTS = {
  camera: {
    width: { ideal: 640 },
    height: { ideal: 480 },
    frameRate: { ideal: 24, max: 30 },
    facingMode: 'user',
  },
  microphone: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
} as const satisfies Record<DeviceKind, MediaTrackConstraints>;

const statusOf = (error: unknown): DeviceStatus => {
  switch ((error as Error | null)?.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'missing';
  }
};

/** One camera or microphone of the person's own: owns its track and says what is really so. */
export class LocalDevice extends Store<DeviceState> {
  readonly kind: DeviceKind;
  readonly #host: DeviceHost;
  readonly #abort = new AbortController();
  /** Each start and stop is a turn; an answer that comes after the next one is dropped. */
  #turn = 0;
  /** What the person wants, so that a device that comes back is used again. */
  #wanted = false;
  #chosen: string | undefined;
  #permission: PermissionStatus | undefined;

  constructor(kind: DeviceKind, host: DeviceHost = navigator) {
    super({ status: 'off', track: undefined, muted: false, choices: [] });
    this.kind = kind;
    this.#host = host;
    host.mediaDevices?.addEventListener('devicechange', () => void this.#devicesChanged(), {
      signal: this.#abort.signal,
    });
  }

  /** Finds out, without asking the person anything, what starting would meet. */
  async check(): Promise<void> {
    const turn = this.#turn;
    const [choices, permission] = await Promise.all([this.#list(), this.#ask()]);
    if (turn !== this.#turn || this.#abort.signal.aborted) return;
    this.set({ choices });
    if (this.state.track) return;
    const named = choices.some(({ label }) => label !== '');
    const undecided = permission === 'prompt' || (permission === undefined && !named);
    this.set({
      status: !choices.length
        ? 'missing'
        : permission === 'denied'
          ? 'denied'
          : undecided
            ? 'asks'
            : this.state.status === 'busy'
              ? 'busy'
              : 'off',
    });
  }

  /** Opens the device. The browser may ask the person; what came of it is in the state. */
  start(deviceId = this.#chosen): Promise<void> {
    if (this.state.track && deviceId === this.#chosen) return Promise.resolve();
    return this.startWith(this.#open(deviceId));
  }

  /** Takes a track that is being opened. It belongs to this device from then on. */
  async startWith(opening: Promise<MediaStreamTrack>): Promise<void> {
    this.#wanted = true;
    const turn = ++this.#turn;
    if (!this.state.track) this.set({ status: 'starting' });
    try {
      const track = await opening;
      if (turn !== this.#turn || this.#abort.signal.aborted) track.stop();
      else this.#take(track);
    } catch (error) {
      // When another device could not be had, the one in use goes on.
      if (turn !== this.#turn || this.#abort.signal.aborted || this.state.track) return;
      const status = statusOf(error);
      // A question that was waved away is not a no: it can be asked again.
      const dismissed = status === 'denied' && (await this.#ask()) === 'prompt';
      if (turn === this.#turn) this.set({ status: dismissed ? 'asks' : status });
    }
  }

  /** Gives the device back. */
  stop(): void {
    this.#turn++;
    this.#wanted = false;
    this.#giveBack(this.state.track);
    if (this.state.track || this.state.status === 'starting') this.set({ status: 'off', track: undefined });
  }

  /** Chooses another device, at once if this one is open. */
  async choose(deviceId: string): Promise<void> {
    if (this.state.track) return this.start(deviceId);
    this.#chosen = deviceId;
  }

  /** Id of the device that is open or would be opened. */
  get chosen(): string | undefined {
    return this.#chosen;
  }

  setMuted(muted: boolean): void {
    if (this.state.track) this.state.track.enabled = !muted;
    this.set({ muted });
  }

  /** Gives the device back and stops listening. */
  dispose(): void {
    this.stop();
    this.#abort.abort();
  }

  #take(track: MediaStreamTrack): void {
    const before = this.state.track;
    this.#chosen = track.getSettings().deviceId ?? this.#chosen;
    track.enabled = !this.state.muted;
    track.addEventListener('ended', this.#ended);
    this.set({ status: 'on', track });
    this.#giveBack(before);
    // Now the browser tells the names of the devices.
    void this.#list().then(choices => {
      if (!this.#abort.signal.aborted) this.set({ choices });
    });
  }

  /** A picture that still shows a track would hold on, through it, to whoever listens to it. */
  #giveBack(track: MediaStreamTrack | undefined): void {
    track?.removeEventListener('ended', this.#ended);
    track?.stop();
  }

  readonly #ended = ({ target }: Event): void => {
    if (this.state.track !== target) return;
    const turn = ++this.#turn;
    this.set({ status: 'off', track: undefined });
    void this.check().then(() => {
      // Unplugged, and another one is there: go on with that one.
      if (turn === this.#turn && this.#wanted && this.state.status === 'off') void this.start();
    });
  };

  async #devicesChanged(): Promise<void> {
    const before = this.state.status;
    await this.check();
    if (this.#wanted && before === 'missing' && this.state.status === 'off') await this.start();
  }

  async #open(deviceId: string | undefined): Promise<MediaStreamTrack> {
    const { mediaDevices } = this.#host;
    // Pages that are not served securely have no devices at all.
    if (!mediaDevices) throw new DOMException('No media devices.', 'NotFoundError');
    const base = CONSTRAINTS[this.kind];
    const get = (constraints: MediaTrackConstraints): Promise<MediaStream> =>
      mediaDevices.getUserMedia(this.kind === 'camera' ? { video: constraints } : { audio: constraints });
    const stream = await (deviceId
      ? get({ ...base, deviceId: { exact: deviceId } }).catch((error: unknown) => {
          if ((error as Error).name !== 'OverconstrainedError') throw error;
          // The chosen one was unplugged: any other is better than none.
          return get(base);
        })
      : get(base));
    const [track] = stream.getTracks();
    if (!track) throw new DOMException('No track.', 'NotFoundError');
    return track;
  }

  async #list(): Promise<DeviceChoice[]> {
    const wanted = this.kind === 'camera' ? 'videoinput' : 'audioinput';
    const found = (await this.#host.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
    return found.filter(({ kind }) => kind === wanted).map(({ deviceId, label }) => ({ deviceId, label }));
  }

  async #ask(): Promise<PermissionState | undefined> {
    try {
      if (!this.#permission) {
        // Not every engine knows these names; those that don't throw.
        this.#permission = await this.#host.permissions?.query({ name: this.kind });
        const onChange = (): void => void this.check();
        this.#permission?.addEventListener('change', onChange, { signal: this.#abort.signal });
      }
      return this.#permission?.state;
    } catch {
      return undefined;
    }
  }
}

const trackOf = async (stream: Promise<MediaStream>, kind: 'video' | 'audio'): Promise<MediaStreamTrack> => {
  const track = (await stream).getTracks().find(one => one.kind === kind);
  if (!track) throw new DOMException('No track.', 'NotFoundError');
  return track;
};

/** Opens both with one question to the person. Where one of the two is not to be had, the other still is. */
export const startTogether = async (
  { camera, microphone }: { readonly camera: LocalDevice; readonly microphone: LocalDevice },
  host: DeviceHost = navigator,
): Promise<void> => {
  const both = [camera, microphone];
  if (host.mediaDevices && both.every(({ state }) => state.status === 'asks')) {
    const stream = host.mediaDevices.getUserMedia({
      video: CONSTRAINTS.camera,
      audio: CONSTRAINTS.microphone,
    });
    await Promise.all([
      camera.startWith(trackOf(stream, 'video')),
      microphone.startWith(trackOf(stream, 'audio')),
    ]);
  }
  for (const device of both)
    if (!['on', 'denied', 'asks'].includes(device.state.status)) await device.start();
};
