import * as v from 'valibot';
import { AccessToken } from '../contract/credential.js';
import { ApiError } from './errors/api-error.js';
import { jsonOf } from './json-text.js';

/** Gives a bearer token, or null when nobody is signed in. Called again when the last one has run out. */
export type TokenProvider = () => Promise<AccessToken | string | null> | AccessToken | string | null;

/** Asks the clinic's own backend, with the page's cookies, for a token: `{"token": "…", "expiresAt": "…"}`. */
export const tokenFrom =
  (url: string, fetchToken: typeof fetch = globalThis.fetch.bind(globalThis)): TokenProvider =>
  async () => {
    let response: Response;
    let text: string;
    const late = AbortSignal.timeout(10_000);
    try {
      // The header makes a cross-site form post impossible, so that the cookie alone is never enough.
      response = await fetchToken(url, {
        method: 'POST',
        credentials: 'include',
        headers: { Accept: 'application/json', 'X-Requested-With': 'iop-elements' },
        signal: late,
      });
      // The status decides, also where a body was promised and does not come.
      if ([204, 401, 403].includes(response.status)) return null;
      // As text: engines reject an empty or broken `json()` each in their own way, and a body that was cut off too.
      text = await response.text();
    } catch {
      throw new ApiError({ code: late.aborted ? 'timeout' : 'network', retryable: true });
    }
    const { status } = response;
    if (!response.ok) throw new ApiError({ code: 'unavailable', status, retryable: true });
    const json = jsonOf(text);
    const parsed = v.safeParse(AccessToken, json);
    // What is no JSON at all comes from something in between, such as a hotel's sign-in page, and passes.
    if (!parsed.success) throw new ApiError({ code: 'bad-response', status, retryable: json === undefined });
    return parsed.output;
  };

/** How long before its end a token is no longer sent, so that it does not run out on the way. */
const EARLY = 15_000;

interface Current {
  readonly token: string;
  readonly until: number;
}

/** Keeps the present token in memory and fetches the next one, once however many calls wait for it. */
export class TokenSource {
  readonly #onToken: () => void;
  readonly #first: TokenProvider | undefined;
  #provider: TokenProvider | undefined;
  #current: Current | null = null;
  #pending: Promise<string | null> | undefined;

  /** `onToken` is told whenever a token arrives. */
  constructor(provider?: TokenProvider, onToken: () => void = () => undefined) {
    this.#first = provider;
    this.#provider = provider;
    this.#onToken = onToken;
  }

  /** Takes over from another way of signing in, for example when somebody comes back with a resume code. */
  use(provider: TokenProvider | undefined, first?: AccessToken): void {
    this.#provider = provider;
    this.#pending = undefined;
    this.#keep(first ?? null);
  }

  /** Lets go of the token, and of a resume code: back to the way of signing in that it was made with. */
  forget(): void {
    this.use(this.#first);
  }

  /** The token to send; null when nobody is signed in. */
  async get(): Promise<string | null> {
    if (this.#current && this.#current.until > Date.now()) return this.#current.token;
    return this.#fetch();
  }

  /** A token other than `refused` (null: none was sent), for one more try after a 401. */
  async renew(refused: string | null): Promise<string | null> {
    if (this.#current && this.#current.token !== refused) return this.#current.token;
    // Nobody was signed in a moment ago: don't ask again, but somebody may just be signing in.
    if (refused === null) return this.#pending ?? null;
    this.#current = null;
    return this.#fetch();
  }

  #fetch(): Promise<string | null> {
    if (this.#pending) return this.#pending;
    const pending: Promise<string | null> = this.#ask().finally(() => {
      // Another way of signing in may have begun a fetch of its own meanwhile.
      if (this.#pending === pending) this.#pending = undefined;
    });
    return (this.#pending = pending);
  }

  async #ask(): Promise<string | null> {
    const provider = this.#provider;
    let given: unknown;
    try {
      given = await provider?.();
    } catch (error) {
      if (provider !== this.#provider) return this.get();
      // The page's own function may say anything in its error: none of it goes further.
      throw error instanceof ApiError ? error : new ApiError({ code: 'unavailable', retryable: true });
    }
    // Somebody signed in another way meanwhile: this answer is about the one before.
    if (provider !== this.#provider) return this.get();
    return this.#keep(given);
  }

  #keep(given: unknown): string | null {
    this.#current = null;
    if (given === undefined || given === null || given === '') return null;
    if (typeof given === 'string') {
      // A bare string says nothing about its end: keep it until the API refuses it.
      this.#current = { token: given, until: Infinity };
    } else {
      const parsed = v.safeParse(AccessToken, given);
      if (!parsed.success) throw new ApiError({ code: 'bad-response' });
      const until = Date.parse(parsed.output.expiresAt) - EARLY;
      // A fresh token that seems to have run out tells of a wrong clock here: let the API be the judge.
      this.#current = { token: parsed.output.token, until: until > Date.now() ? until : Infinity };
    }
    this.#onToken();
    return this.#current.token;
  }
}
