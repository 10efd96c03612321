import type { TrackEffect } from '../../../media/local-device.js';
import type { RoomDevices } from './devices.js';

export interface BackdropHost {
  readonly blurAssets: string;
  readonly backgroundBlur: TrackEffect | undefined;
}

/** Whether the page can blur what is behind people, and the press that does it. The model comes with the first one. */
export class Backdrop {
  readonly #host: BackdropHost;
  readonly #devices: RoomDevices;

  constructor(host: BackdropHost, devices: RoomDevices) {
    this.#host = host;
    this.#devices = devices;
  }

  get offered(): boolean {
    return this.#host.backgroundBlur !== undefined || this.#host.blurAssets !== '';
  }

  get on(): boolean {
    return this.#devices.blurs;
  }

  /** On the way, or on. */
  get starting(): boolean {
    return this.#devices.open?.camera.state.effect === 'starting';
  }

  readonly toggle = async (): Promise<void> => {
    if (this.on) return this.#devices.blur(undefined);
    const { blurAssets: assets, backgroundBlur } = this.#host;
    await this.#devices.blur(
      backgroundBlur ?? (await import('../../../media/blur/blur.js')).blur({ assets }),
    );
  };
}
