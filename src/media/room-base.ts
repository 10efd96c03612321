import { pause } from '../api/pause.js';
import type { RoomGrant } from '../contract/session.js';
import type { LocalDevice } from './local-device.js';
import type {
  LocalDevices,
  LocalParticipant,
  LocalSource,
  RenewGrant,
  RoomConnection,
  RoomMessage,
  RoomState,
} from './room.js';
import { Store } from './store.js';

/** How a stay can end. */
export type Ended = Extract<RoomConnection, { status: 'left' | 'failed' }>;

/** How long somebody without a line stays in their place with the camera on, in milliseconds. */
const PATIENCE = 120_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 5_000;

/** What every adapter does the same way: keeps the state, follows the person's devices, hands messages on. */
export abstract class RoomBase extends Store<RoomState> {
  #devices: LocalDevices | undefined;
  #renew: RenewGrant | undefined;
  #unfollow: readonly (() => void)[] = [];
  readonly #messageListeners = new Set<(message: RoomMessage) => void>();

  constructor() {
    super({ connection: { status: 'idle' }, local: undefined, participants: [] });
  }

  async setCamera(on: boolean): Promise<void> {
    const camera = this.#devices?.camera;
    if (on) await camera?.start();
    else camera?.stop();
  }

  async setMicrophone(on: boolean): Promise<void> {
    const microphone = this.#devices?.microphone;
    // Muting reaches the track at once, whatever the line does; unmuting may have to open it first.
    microphone?.setMuted(!on);
    if (on) await microphone?.start();
  }

  async switchDevice(kind: 'camera' | 'microphone', deviceId: string): Promise<void> {
    await this.#devices?.[kind].choose(deviceId);
  }

  onMessage(listener: (message: RoomMessage) => void): () => void {
    this.#messageListeners.add(listener);
    return () => this.#messageListeners.delete(listener);
  }

  protected get devices(): LocalDevices | undefined {
    return this.#devices;
  }

  protected received(message: RoomMessage): void {
    for (const listener of [...this.#messageListeners]) listener(message);
  }

  /** Takes the devices on for a stay. */
  protected begin(
    { participantId, displayName, role }: RoomGrant,
    devices: LocalDevices,
    renew: RenewGrant | undefined,
  ): void {
    this.#devices = devices;
    this.#renew = renew;
    const idle: LocalSource = { status: 'off', track: undefined };
    this.set({
      connection: { status: 'connecting' },
      participants: [],
      local: {
        id: participantId,
        displayName,
        role,
        mayPublish: true,
        camera: idle,
        microphone: idle,
        screen: 'off',
        speaking: false,
      },
    });
    this.#unfollow = [devices.camera, devices.microphone].map(device =>
      device.subscribe(() => {
        this.refreshSources();
        this.devicesChanged();
      }),
    );
    this.refreshSources();
  }

  /**
   * Comes back in on fresh grants, until `enter` takes one. False when there is no way back, or when the person left
   * meanwhile, which aborts the signal.
   */
  protected async comeBack(
    enter: (grant: RoomGrant) => Promise<void>,
    signal: AbortSignal,
  ): Promise<boolean> {
    const renew = this.#renew;
    if (!renew) return false;
    this.set({ connection: { status: 'reconnecting' } });
    const end = Date.now() + PATIENCE;
    for (let delay = 0; Date.now() < end; delay = Math.min(LONGEST_PAUSE, delay * 2 || FIRST_PAUSE)) {
      await pause(delay, signal);
      if (signal.aborted) return false;
      try {
        const grant = await renew(signal);
        if (!grant || signal.aborted) return false;
        await enter(grant);
        return !signal.aborted;
      } catch {
        // Still no line, or the media server is not up again yet.
      }
    }
    return false;
  }

  /** Ends the stay: gives the devices back and forgets the others. */
  protected finish(connection: Ended): void {
    for (const unfollow of this.#unfollow) unfollow();
    this.#unfollow = [];
    this.#devices?.camera.stop();
    this.#devices?.microphone.stop();
    this.refreshSources();
    this.#devices = undefined;
    this.setLocal({ screen: 'off', speaking: false });
    this.set({ connection, participants: [] });
  }

  protected setLocal(change: Partial<LocalParticipant>): void {
    const { local } = this.state;
    if (!local) return;
    const keys = Object.keys(change) as (keyof LocalParticipant)[];
    if (keys.some(key => !Object.is(local[key], change[key]))) this.set({ local: { ...local, ...change } });
  }

  /** Reads what one's own sources really do. Call it whenever what is sent has changed. */
  protected refreshSources(): void {
    if (!this.#devices || !this.state.local) return;
    const { camera, microphone } = this.#devices;
    const { local } = this.state;
    this.setLocal({
      camera: this.#sourceOf(camera, local.camera),
      microphone: this.#sourceOf(microphone, local.microphone),
    });
  }

  /** The camera or the microphone opened, closed, or was exchanged. */
  protected abstract devicesChanged(): void;
  /** Whether the others get this track. */
  protected abstract isSending(track: MediaStreamTrack): boolean;

  #sourceOf({ state: { status, track, muted } }: LocalDevice, before: LocalSource): LocalSource {
    // While the line is down a source stays what it was: the person has not turned anything off.
    const held =
      this.state.connection.status === 'reconnecting' && before.status === 'on' && before.track === track;
    const source: LocalSource =
      status !== 'on' || !track
        ? { status, track: undefined }
        : muted
          ? { status: 'off', track: undefined }
          : { status: held || this.isSending(track) ? 'on' : 'starting', track };
    // The same object while nothing differs, so that nobody draws it again.
    return source.status === before.status && source.track === before.track ? before : source;
  }
}
