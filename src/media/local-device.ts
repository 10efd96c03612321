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

/** Why an effect ended: the device is too slow for it, or it does not work here. */
export type EffectFault = 'slow' | 'failed';

/** A track made of a device's own, for as long as it works. */
export interface AppliedEffect {
  readonly track: MediaStreamTrack;
  /** Settles when it can't go on. Not called after `stop`. */
  readonly ended: Promise<EffectFault>;
  stop(): void;
}

/** Makes another track of a device's own, such as one with what is behind the person blurred. */
export type TrackEffect = (source: MediaStreamTrack) => Promise<AppliedEffect>;

export interface DeviceState {
  readonly status: DeviceStatus;
  /** There exactly while the status is `on`. */
  readonly track: MediaStreamTrack | undefined;
  /** Open but silent. Only a microphone is muted; a camera that is off is given back, so that its light goes out. */
  readonly muted: boolean;
  /** What becomes of the effect that is wanted. After a fault the device is given back: what it would show was not meant to be seen. */
  readonly effect: 'off' | 'starting' | 'on' | EffectFault;
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
  /** The device's own track, which an effect may stand before. */
  #source: MediaStreamTrack | undefined;
  #effect: TrackEffect | undefined;
  #applied: AppliedEffect | undefined;

  constructor(kind: DeviceKind, host: DeviceHost = navigator) {
    super({ status: 'off', track: undefined, muted: false, effect: 'off', choices: [] });
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
      const source = await opening;
      await this.#take(source, turn);
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
    this.#giveBack();
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

  /** Puts an effect before the device's own track, or takes it away. Nothing is shown without it that was to have it. */
  async setEffect(effect: TrackEffect | undefined): Promise<void> {
    if (effect === this.#effect) return;
    this.#effect = effect;
    this.set({ effect: 'off' });
    const source = this.#source?.clone();
    if (this.state.track && source) await this.startWith(Promise.resolve(source));
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

  async #take(source: MediaStreamTrack, turn: number): Promise<void> {
    const stale = (): boolean => turn !== this.#turn || this.#abort.signal.aborted;
    if (stale()) return source.stop();
    const effect = this.#effect;
    const applied = effect && (await this.#apply(effect, source));
    // Something else was wanted meanwhile.
    if (!stale() && effect !== this.#effect) {
      applied?.stop();
      return this.#take(source, turn);
    }
    if (stale()) {
      applied?.stop();
      source.stop();
      return;
    }
    this.#giveBack();
    this.#source = source;
    this.#applied = applied;
    this.#chosen = source.getSettings().deviceId ?? this.#chosen;
    const track = applied?.track ?? source;
    track.enabled = !this.state.muted;
    source.addEventListener('ended', this.#ended);
    this.set({ status: 'on', track, effect: applied ? 'on' : 'off' });
    // Now the browser tells the names of the devices.
    void this.#list().then(choices => {
      if (!this.#abort.signal.aborted) this.set({ choices });
    });
  }

  async #apply(effect: TrackEffect, source: MediaStreamTrack): Promise<AppliedEffect | undefined> {
    this.set({ effect: 'starting' });
    try {
      const applied = await effect(source);
      void applied.ended.then(fault => {
        if (this.#applied === applied) this.#failed(fault);
      });
      return applied;
    } catch {
      if (effect === this.#effect) this.#failed('failed');
      return undefined;
    }
  }

  /** Starting it again is the person's own choice, without the effect. */
  #failed(effect: EffectFault): void {
    this.#effect = undefined;
    this.stop();
    this.set({ effect });
  }

  /** A picture that still shows a track would hold on, through it, to whoever listens to it. */
  #giveBack(): void {
    this.#source?.removeEventListener('ended', this.#ended);
    this.#applied?.stop();
    this.#source?.stop();
    this.#source = undefined;
    this.#applied = undefined;
  }

  readonly #ended = ({ target }: Event): void => {
    if (this.#source !== target) return;
    this.#giveBack();
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
