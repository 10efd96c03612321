import type { ReactiveControllerHost } from 'lit';
import type { LevelMeter } from '../../../media/level-meter.js';
import {
  LocalDevice,
  startTogether,
  type DeviceHost,
  type DeviceKind,
  type TrackEffect,
} from '../../../media/local-device.js';
import type { LocalDevices } from '../../../media/room.js';

export type SpeakerTest = 'idle' | 'playing' | 'played' | 'failed';

export const LEVELS = 7;
/** Steps of the meter from which a sound is somebody's voice and not the room's hum. */
const VOICE = 2;

/** The person's camera, microphone and speaker, as the lobby shows and tests them. */
export class RoomDevices {
  readonly #host: ReactiveControllerHost;
  readonly #onChange: (device: LocalDevice) => void;
  #devices: LocalDevices | undefined;
  #access: DeviceHost | undefined;
  #blur: TrackEffect | undefined;
  #meter: LevelMeter | undefined;
  #metered: MediaStreamTrack | undefined;
  #listening = false;
  #tone = new AbortController();
  #watch = new AbortController();
  /** Loudness at the microphone, 0 to {@link LEVELS}. */
  level = 0;
  /** The loudness is measured. Before the person has touched the page it can't be. */
  metering = false;
  /** The microphone has given a voice since it was opened. */
  heard = false;
  speaker: SpeakerTest = 'idle';
  /** Whether the camera is to be on in the room. */
  cameraWanted = false;
  /** The device whose list of others is open. */
  choosing: DeviceKind | undefined;

  /** `onChange` hears of a device whose status has changed. */
  constructor(host: ReactiveControllerHost, onChange: (device: LocalDevice) => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  get open(): LocalDevices | undefined {
    return this.#devices;
  }

  /** Looks at what is there, and opens what the person has allowed before. Asks for nothing. */
  async begin(access: DeviceHost = navigator): Promise<void> {
    if (this.#devices) return;
    this.#access = access;
    const camera = new LocalDevice('camera', access);
    const microphone = new LocalDevice('microphone', access);
    microphone.setMuted(true);
    this.#devices = { camera, microphone };
    void camera.setEffect(this.#blur);
    for (const device of [camera, microphone]) {
      let { status } = device.state;
      device.subscribe(state => {
        this.#listen();
        this.#host.requestUpdate();
        if (state.effect === 'slow' || state.effect === 'failed') this.#blur = undefined;
        if (state.status === status) return;
        status = state.status;
        this.#onChange(device);
      });
    }
    await Promise.all([camera.check(), microphone.check()]);
    for (const device of [camera, microphone]) if (device.state.status === 'off') void device.start();
  }

  /** Asks the person for both at once. */
  async ask(): Promise<void> {
    if (this.#devices) await startTogether(this.#devices, this.#access);
  }

  /** What is behind the person is blurred, or wanted to be. */
  get blurs(): boolean {
    return this.#blur !== undefined;
  }

  /** Puts an effect before the camera, here and wherever the person goes from here; undefined for none. */
  async blur(effect: TrackEffect | undefined): Promise<void> {
    this.#blur = effect;
    this.#host.requestUpdate();
    await this.#devices?.camera.setEffect(effect);
  }

  /** Opens again what a stay in the room has given back. */
  resume(): void {
    const { camera, microphone } = this.#devices ?? {};
    if (this.cameraWanted && camera?.state.status === 'off') void camera.start();
    if (microphone?.state.status === 'off') void microphone.start();
  }

  /** Gives everything back. */
  end(): void {
    this.listen(false);
    this.#tone.abort();
    this.#devices?.camera.dispose();
    this.#devices?.microphone.dispose();
    this.#devices = undefined;
    this.speaker = 'idle';
    this.choosing = undefined;
  }

  /** Whether to measure the microphone: only where somebody looks at the meter. */
  listen(listening: boolean): void {
    this.#listening = listening;
    this.#listen();
  }

  choose(kind: DeviceKind | undefined): void {
    this.choosing = kind;
    this.#host.requestUpdate();
  }

  /** Plays two notes. */
  async testSpeaker(): Promise<void> {
    if (this.speaker === 'playing') return;
    this.#tone = new AbortController();
    const { signal } = this.#tone;
    this.#setSpeaker('playing');
    const { playTestTone } = await import('../../../media/test-tone.js');
    const played = await playTestTone(signal);
    if (!signal.aborted) this.#setSpeaker(played ? 'played' : 'failed');
  }

  /** Settles with the first press of a key, a finger or a mouse anywhere on the page. */
  #touched(): Promise<void> {
    return new Promise(resolve => {
      const { signal } = this.#watch;
      for (const type of ['pointerup', 'keydown'])
        addEventListener(type, () => resolve(), { capture: true, once: true, signal });
    });
  }

  #setSpeaker(state: SpeakerTest): void {
    this.speaker = state;
    this.#host.requestUpdate();
  }

  #listen(): void {
    const track = this.#listening ? this.#devices?.microphone.state.track : undefined;
    if (track === this.#metered) return;
    this.#metered = track;
    this.#watch.abort();
    this.#watch = new AbortController();
    this.#meter?.stop();
    this.#meter = undefined;
    this.level = 0;
    this.heard = false;
    this.metering = false;
    if (track) void this.#measure(track);
  }

  async #measure(track: MediaStreamTrack): Promise<void> {
    const { LevelMeter, metersWork } = await import('../../../media/level-meter.js');
    if (!metersWork()) await this.#touched();
    // Closed or exchanged meanwhile.
    if (this.#metered !== track) return;
    this.metering = true;
    this.#meter = new LevelMeter(track, LEVELS, level => {
      this.level = level;
      this.heard ||= level >= VOICE;
      this.#host.requestUpdate();
    });
  }
}
