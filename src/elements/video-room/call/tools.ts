import { call } from '../../../api/call.js';
import { here } from '../room-of.js';
import { createRoomGrant } from '../../../contract/operations/rooms.js';
import type { DeviceKind } from '../../../media/local-device.js';
import type { RoomState } from '../../../media/room.js';
import type { Stay, StayOptions } from './stay.js';
import type { Words } from '../words/words.js';

export interface RoomToolsHost {
  readonly words: Words;
  readonly root: DocumentFragment | HTMLElement;
  requestUpdate(): void;
  /** The person turns the camera on or off. */
  onCamera(on: boolean): void;
}

export interface Trouble {
  readonly kind: DeviceKind;
  readonly fact: string;
  readonly step: string;
}

/** Whether this browser can show a screen to others. Phones can't. */
export const canShare = (): boolean =>
  typeof (navigator.mediaDevices as Partial<MediaDevices> | undefined)?.getDisplayMedia === 'function';

/** The person's own camera, microphone, screen and sound in the room. */
export class CallTools {
  readonly #host: RoomToolsHost;
  readonly #stay: Stay;
  #options: StayOptions | undefined;
  #troubled: DeviceKind | undefined;
  #soundBlocked = false;
  #shareFailed = false;

  constructor(host: RoomToolsHost, stay: Stay) {
    this.#host = host;
    this.#stay = stay;
  }

  /** The browser plays no sound before somebody presses something. */
  get soundBlocked(): boolean {
    return this.#soundBlocked;
  }

  /** The screen was not shown, though the person asked for it. */
  get shareFailed(): boolean {
    return this.#shareFailed;
  }

  get backdrop(): StayOptions['backdrop'] {
    return this.#options?.backdrop;
  }

  get devices(): StayOptions['devices'] | undefined {
    return this.#options?.devices;
  }

  begin(options: StayOptions): void {
    this.#options = options;
  }

  /** The stay is over: nothing of it troubles the next one. */
  end(): void {
    this.#soundBlocked = false;
    this.#shareFailed = false;
    this.#troubled = undefined;
  }

  async turn(kind: DeviceKind, on: boolean): Promise<void> {
    const { port } = this.#stay;
    if (kind === 'camera') this.#host.onCamera(on);
    await (kind === 'camera' ? port?.setCamera(on) : port?.setMicrophone(on));
    this.#troubled = on ? kind : undefined;
    this.#host.requestUpdate();
  }

  async switchDevice(kind: DeviceKind, deviceId: string): Promise<void> {
    await this.#stay.port?.switchDevice(kind, deviceId);
    this.#host.requestUpdate();
  }

  /** Shows a screen, on a grant of its own, or ends it. */
  async share(on: boolean): Promise<void> {
    const { port } = this.#stay;
    this.#shareFailed = false;
    if (!port || !this.#options) return;
    if (on) {
      const { client, sessionId } = this.#options;
      try {
        await port.startScreenShare(await call(client, createRoomGrant, here(sessionId)));
        this.#shareFailed = port.state.local?.screen !== 'on';
      } catch {
        this.#shareFailed = true;
      }
    } else await port.stopScreenShare();
    this.#host.requestUpdate();
  }

  /** What stands in the way of a device that somebody has just tried, as long as it does. */
  trouble({ local }: RoomState): Trouble | undefined {
    const effect = this.#options?.devices.camera.state.effect;
    if (effect === 'slow' || effect === 'failed')
      return { kind: 'camera', fact: this.#host.words.cameraOff, step: this.#host.words.blur[effect] };
    const kind = this.#troubled;
    if (!kind) return undefined;
    const status = local?.[kind].status;
    return status === 'denied' || status === 'missing' || status === 'busy'
      ? { kind, ...this.#host.words[kind][status] }
      : undefined;
  }

  blockSound(): void {
    this.#setSoundBlocked(true);
  }

  async play(): Promise<void> {
    const sounds = [...this.#host.root.querySelectorAll('audio')];
    const played = await Promise.allSettled(sounds.map(sound => sound.play()));
    this.#setSoundBlocked(played.some(({ status }) => status === 'rejected'));
  }

  #setSoundBlocked(blocked: boolean): void {
    this.#soundBlocked = blocked;
    this.#host.requestUpdate();
  }
}
