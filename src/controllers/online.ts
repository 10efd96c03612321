import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the device has a network. False is certain; true only means that there may be one. */
export class OnlineController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
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
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }
}
