import type { DeviceHost } from '../local-device.js';
import { PORTRAITS, portraitTrack, soundTrack } from './fake-track.js';

/** What a fake device does when somebody wants it. `asks` waits for {@link FakeDevices.answer}. */
export type FakeDevice = 'ready' | 'asks' | 'denied' | 'missing' | 'busy';

export interface FakeDevicesOptions {
  readonly camera?: FakeDevice;
  readonly microphone?: FakeDevice;
  /** How many there are to choose from. */
  readonly cameras?: number;
  readonly microphones?: number;
  /** Loudness at the microphone, 0 to 1. */
  readonly volume?: number;
}

type Kind = 'camera' | 'microphone';

class FakePermission extends EventTarget {
  readonly name: string;
  onchange = null;
  state: PermissionState;

  constructor(name: string, state: PermissionState) {
    super();
    this.name = name;
    this.state = state;
  }

  change(state: PermissionState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

const permissionOf = (device: FakeDevice): PermissionState =>
  device === 'asks' ? 'prompt' : device === 'denied' ? 'denied' : 'granted';

/** Cameras and microphones that can act every state. Hand `host` to a `LocalDevice` or to the room element. */
export class FakeDevices {
  readonly host: DeviceHost;
  /** Every track that was given out. */
  readonly tracks: MediaStreamTrack[] = [];
  readonly #target = new EventTarget();
  readonly #states: Record<Kind, FakeDevice>;
  readonly #counts: Record<Kind, number>;
  readonly #permissions: Record<Kind, FakePermission>;
  readonly #volume: number;
  #waiting: ((allowed: boolean) => void)[] = [];

  constructor(options: FakeDevicesOptions = {}) {
    const { camera = 'ready', microphone = 'ready', cameras = 1, microphones = 1, volume = 0 } = options;
    this.#states = { camera, microphone };
    this.#counts = { camera: cameras, microphone: microphones };
    this.#volume = volume;
    this.#permissions = {
      camera: new FakePermission('camera', permissionOf(camera)),
      microphone: new FakePermission('microphone', permissionOf(microphone)),
    };
    this.host = {
      mediaDevices: Object.assign(this.#target, {
        enumerateDevices: () => Promise.resolve(this.#list()),
        getUserMedia: (constraints: MediaStreamConstraints = {}) => this.#get(constraints),
      }),
      permissions: {
        query: ({ name }) => Promise.resolve(this.#permissions[name as Kind] as unknown as PermissionStatus),
      },
    };
  }

  /** What the person says to the browser's question. */
  answer(allowed: boolean): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const settle of waiting) settle(allowed);
  }

  /** Changes what a device does: plugs it in or out, takes it away or gives it back. */
  set(kind: Kind, state: FakeDevice): void {
    this.#states[kind] = state;
    this.#permissions[kind].change(permissionOf(state));
    if (state !== 'ready')
      for (const track of this.tracks.filter(one => (one.kind === 'video') === (kind === 'camera'))) {
        if (track.readyState === 'ended') continue;
        track.stop();
        // Stopping it oneself is silent; losing the device is not.
        track.dispatchEvent(new Event('ended'));
      }
    this.#target.dispatchEvent(new Event('devicechange'));
  }

  #list(): MediaDeviceInfo[] {
    return (['camera', 'microphone'] as const).flatMap(kind =>
      Array.from({ length: this.#states[kind] === 'missing' ? 0 : this.#counts[kind] }, (_, index) => {
        const info = {
          deviceId: `${kind}-${index + 1}`,
          groupId: '',
          kind: kind === 'camera' ? ('videoinput' as const) : ('audioinput' as const),
          label:
            this.#permissions[kind].state === 'granted'
              ? `${index ? 'USB' : 'Built-in'} ${kind}${index > 1 ? ` ${index}` : ''}`
              : '',
        };
        return { ...info, toJSON: () => info };
      }),
    );
  }

  async #get({ video, audio }: MediaStreamConstraints): Promise<MediaStream> {
    const wanted = [
      ...(video ? [['camera', video] as const] : []),
      ...(audio ? [['microphone', audio] as const] : []),
    ];
    if (wanted.some(([kind]) => this.#states[kind] === 'missing'))
      throw new DOMException('Not there.', 'NotFoundError');
    if (wanted.some(([kind]) => this.#states[kind] === 'asks')) {
      const allowed = await new Promise<boolean>(resolve => this.#waiting.push(resolve));
      for (const [kind] of wanted) {
        this.#states[kind] = allowed ? 'ready' : 'denied';
        this.#permissions[kind].change(allowed ? 'granted' : 'denied');
      }
    }
    if (wanted.some(([kind]) => this.#states[kind] === 'denied'))
      throw new DOMException('Not allowed.', 'NotAllowedError');
    if (wanted.some(([kind]) => this.#states[kind] === 'busy'))
      throw new DOMException('In use.', 'NotReadableError');
    const tracks = wanted.map(([kind, constraints]) => this.#make(kind, constraints));
    this.tracks.push(...tracks);
    return new MediaStream(tracks);
  }

  #make(kind: Kind, constraints: boolean | MediaTrackConstraints): MediaStreamTrack {
    const { deviceId } = typeof constraints === 'object' ? constraints : {};
    const exact = (deviceId as ConstrainDOMStringParameters | undefined)?.exact as string | undefined;
    const id = exact ?? `${kind}-1`;
    if (!this.#list().some(device => device.deviceId === id))
      throw new DOMException('No such device.', 'OverconstrainedError');
    const person = PORTRAITS.at(id.endsWith('1') ? -1 : 0);
    const track = kind === 'camera' && person ? portraitTrack(person) : soundTrack(this.#volume);
    track.getSettings = () => ({ deviceId: id });
    return track;
  }
}
