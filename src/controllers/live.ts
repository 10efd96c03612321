import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LiveEvent } from '../api/events/event-hub.js';
import type { ProgramContext } from '../context/program-context.js';

type Host = ReactiveControllerHost & { readonly program: ProgramContext | undefined };

/** Hears of changes that concern the signed-in person while the widget is on the page and `enabled` says so. */
export class LiveController implements ReactiveController {
  readonly #host: Host;
  readonly #listener: (event: LiveEvent) => void;
  readonly #enabled: () => boolean;
  #abort: AbortController | undefined;
  #client: unknown;
  #connected = false;

  constructor(host: Host, listener: (event: LiveEvent) => void, enabled: () => boolean = () => true) {
    this.#host = host;
    this.#listener = listener;
    this.#enabled = enabled;
    host.addController(this);
  }

  hostUpdated(): void {
    // A host may render once more after it was taken out: listening then would never end.
    const client = this.#connected && this.#enabled() ? this.#host.program?.client : undefined;
    if (client === this.#client) return;
    this.#abort?.abort();
    this.#client = client;
    if (!client) return;
    this.#abort = new AbortController();
    client.listen(this.#listener, this.#abort.signal);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#abort?.abort();
    this.#client = undefined;
  }
}
