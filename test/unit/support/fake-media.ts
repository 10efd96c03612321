import type { DeviceHost } from '../../../src/media/local-device.js';

/** A track as far as a device looks at it. */
export class FakeTrack extends EventTarget {
  readonly kind: 'audio' | 'video';
  readonly deviceId: string;
  enabled = true;
  readyState: MediaStreamTrackState = 'live';

  constructor(kind: 'audio' | 'video', deviceId: string) {
    super();
    this.kind = kind;
    this.deviceId = deviceId;
  }

  getSettings(): MediaTrackSettings {
    return { deviceId: this.deviceId };
  }

  stop(): void {
    this.readyState = 'ended';
  }

  /** The device goes away, which a page hears of, unlike its own stop. */
  end(): void {
    this.stop();
    this.dispatchEvent(new Event('ended'));
  }
}

export class FakePermission extends EventTarget {
  state: PermissionState = 'granted';

  change(state: PermissionState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

type Answer = (constraints: MediaStreamConstraints) => Promise<FakeTrack[]>;

/** Devices of a browser, answering as a test says. */
export class FakeMedia extends EventTarget {
  readonly permission = new FakePermission();
  readonly asked: MediaStreamConstraints[] = [];
  readonly given: FakeTrack[] = [];
  devices: { kind: MediaDeviceKind; deviceId: string; label: string }[] = [
    { kind: 'videoinput', deviceId: 'cam-1', label: 'Built-in camera' },
    { kind: 'audioinput', deviceId: 'mic-1', label: 'Built-in microphone' },
  ];
  knowsPermissions = true;
  answer: Answer = ({ video, audio }) =>
    Promise.resolve([
      ...(video ? [new FakeTrack('video', this.#wanted(video) ?? 'cam-1')] : []),
      ...(audio ? [new FakeTrack('audio', this.#wanted(audio) ?? 'mic-1')] : []),
    ]);

  readonly host = {
    mediaDevices: Object.assign(this, {
      enumerateDevices: () => Promise.resolve(this.devices),
      getUserMedia: async (constraints: MediaStreamConstraints) => {
        this.asked.push(constraints);
        const tracks = await this.answer(constraints);
        this.given.push(...tracks);
        return { getTracks: () => tracks };
      },
    }),
    permissions: {
      query: () =>
        this.knowsPermissions ? Promise.resolve(this.permission) : Promise.reject(new TypeError('unknown')),
    },
  } as unknown as DeviceHost;

  /** Fails from now on, as a browser names it. */
  refuse(name: string): void {
    this.answer = () => Promise.reject(new DOMException(name, name));
  }

  change(devices: FakeMedia['devices']): void {
    this.devices = devices;
    this.dispatchEvent(new Event('devicechange'));
  }

  #wanted(constraints: boolean | MediaTrackConstraints): string | undefined {
    if (typeof constraints === 'boolean') return undefined;
    return (constraints.deviceId as { exact?: string } | undefined)?.exact;
  }
}
