import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the device has a network. False is certain; true only means that there may be one. */
export class OnlineController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onBack: () => void;
  #abort: AbortController | undefined;

  /** `onBack`: there may be a network again, so that what failed for want of one can be tried anew. */
  constructor(host: ReactiveControllerHost, onBack: () => void = () => undefined) {
    this.#host = host;
    this.#onBack = onBack;
    host.addController(this);
  }

  get online(): boolean {
    return globalThis.navigator?.onLine ?? true;
  }

  hostConnected(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    for (const type of ['online', 'offline'])
      addEventListener(type, () => this.#host.requestUpdate(), { signal });
    addEventListener('online', () => this.#onBack(), { signal });
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }
}
