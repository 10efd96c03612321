import type { AccessToken } from '../contract/credential.js';
import type { EventHub, EventListener } from './events/event-hub.js';
import { Http, type HttpTiming } from './http.js';
import { TokenSource, tokenFrom, type TokenProvider } from './token-source.js';

export interface ApiClientOptions {
  /** Address of the API, such as `/api/v1` or `https://api.clinic.example/v1`. */
  readonly endpoint: string;
  /** Gives bearer tokens. Left out, `tokenUrl` is asked; without either only public calls work. */
  readonly getToken?: TokenProvider | undefined;
  /** Address on the clinic's own backend that answers `{token, expiresAt}` to whoever is signed in there. */
  readonly tokenUrl?: string | undefined;
  /** Stands in for `fetch`, for tests and previews. */
  readonly fetch?: typeof fetch | undefined;
  /** Other waits than the usual ones, for tests. @internal */
  readonly timing?: Partial<HttpTiming> | undefined;
}

/**
 * The way to a program's API: signs in, calls, listens. What can be done there stands in `src/contract/operations`: an
 * element hands those that it has to `call`, and carries no others; `ProgramClient` has them all as methods.
 */
export class ApiClient {
  /** For `call` and `listAll`: calls that are signed, retried and parsed. */
  readonly http: Http;
  /** Whether the page has a way of its own to sign people in. */
  readonly canSignIn: boolean;
  readonly #tokens: TokenSource;
  #hub: Promise<EventHub> | undefined;

  constructor({ endpoint, getToken, tokenUrl, fetch: fetchApi, timing }: ApiClientOptions) {
    const provider = getToken ?? (tokenUrl ? tokenFrom(tokenUrl, fetchApi) : undefined);
    this.canSignIn = provider !== undefined;
    this.#tokens = new TokenSource(
      provider,
      // Whoever listened when nobody was signed in hears from now on.
      () => this.#tellHub(hub => hub.wake()),
    );
    this.http = new Http(endpoint, this.#tokens, fetchApi, timing, () => this.#tellHub(hub => hub.reached()));
  }

  #tellHub(tell: (hub: EventHub) => void): void {
    this.#hub?.then(tell, () => undefined);
  }

  /** Whether somebody is signed in, by what the token provider says now. */
  async isSignedIn(): Promise<boolean> {
    return (await this.#tokens.get()) !== null;
  }

  /** Goes on as somebody else: `first` now, and what `provider` gives when that has run out. */
  signIn(provider: TokenProvider, first: AccessToken): void {
    this.#tokens.use(provider, first);
  }

  /** Forgets who was signed in on this device: the next call asks the token provider anew. Ends nothing at the API. */
  forgetSignIn(): void {
    this.#tokens.forget();
  }

  /**
   * Calls back on every change that concerns the signed-in person, until the signal aborts. All listeners of a
   * client share one connection. `resync` says that events may have been lost: fetch what is on the screen again.
   */
  listen(listener: EventListener, signal: AbortSignal): void {
    if (signal.aborted) return;
    const hub = (this.#hub ??= import('./events/event-hub.js').then(
      ({ EventHub }) => new EventHub((headers, end) => this.http.stream('events', headers, end)),
    ));
    hub.then(
      loaded => loaded.add(listener, signal),
      () => {
        // The chunk did not load: fetch it again when there is a network.
        if (this.#hub === hub) this.#hub = undefined;
        globalThis.addEventListener?.('online', () => this.listen(listener, signal), { once: true, signal });
      },
    );
  }
}
