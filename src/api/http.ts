import ky, { isHTTPError, type KyInstance, type Options } from 'ky';
import * as v from 'valibot';
import { abortWith } from './abort-with.js';
import { ApiError } from './errors/api-error.js';
import { contractIssues } from './errors/contract-issues.js';
import { answerToApiError, toApiError } from './errors/to-api-error.js';
import { newIdempotencyKey } from './idempotency-key.js';
import { jsonOf } from './json-text.js';
import type { TokenSource } from './token-source.js';

/** What every call takes. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** What a write takes. Give the same key again to repeat a write that may or may not have arrived. */
export interface WriteOptions extends CallOptions {
  readonly idempotencyKey?: string;
  /** The browser sends it even when the page is gone by then. For small bodies: it allows 64 KiB at a time. */
  readonly keepalive?: boolean;
}

/** A resource with its version. */
export interface Versioned<T> {
  readonly value: T;
  /** Sent back in `If-Match`. */
  readonly etag: string;
}

export interface HttpRequest<S extends v.GenericSchema> {
  readonly method?: 'get' | 'post' | 'put';
  /** Path under the endpoint, without a slash in front. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  /** A file as the body, with its media type. */
  readonly file?: Blob;
  /** How long this call may take, where more than a few words have to travel. */
  readonly timing?: CallTiming;
  readonly headers?: Readonly<Record<string, string>>;
  /** Needs nobody to be signed in, so it neither waits for a token nor sends one. */
  readonly isPublic?: boolean;
  readonly response: S;
  readonly options?: WriteOptions | undefined;
}

/** How long the client waits, in milliseconds. */
export interface HttpTiming {
  /** For one try to be answered, and again for the answer to come in whole. */
  readonly timeout: number;
  /** For all tries of a call together. */
  readonly totalTimeout: number;
  /** Before the try after this one (the first is 1). A `Retry-After` of the API goes before it. */
  readonly retryDelay: (attempt: number) => number;
}

export type CallTiming = Pick<HttpTiming, 'timeout' | 'totalTimeout'>;

const TIMING: HttpTiming = {
  timeout: 10_000,
  totalTimeout: 45_000,
  // Between half and the whole, so that the widgets of many pages don't come back all at once.
  retryDelay: attempt => 300 * 2 ** (attempt - 1) * (0.5 + Math.random() / 2),
};

/** Longer than this nobody waits in front of a button: what the API asks for becomes an error that says so. */
const LONGEST_RETRY_AFTER = 20_000;

const retryAfter = ({ headers }: Response): number => {
  const text = headers.get('retry-after') ?? '';
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
};

/** Calls the API: signs, retries what is safe to retry, and takes no answer that breaks the contract. */
export class Http {
  readonly #ky: KyInstance;
  readonly #tokens: TokenSource;
  readonly #timing: HttpTiming;
  readonly #onReached: () => void;

  constructor(
    endpoint: string,
    tokens: TokenSource,
    fetchApi?: typeof fetch,
    timing: Partial<HttpTiming> = {},
    /** The API has answered a call, whatever it said. */
    onReached: () => void = () => undefined,
  ) {
    this.#onReached = onReached;
    this.#timing = { ...TIMING, ...timing };
    this.#tokens = tokens;
    this.#ky = ky.create({
      prefixUrl: endpoint,
      timeout: this.#timing.timeout,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      retry: {
        limit: 3,
        // Writes carry an idempotency key, so that repeating one makes no second record.
        methods: ['get', 'post', 'put'],
        statusCodes: [408, 429, 500, 502, 503, 504],
        retryOnTimeout: true,
        delay: this.#timing.retryDelay,
        shouldRetry: ({ error }) =>
          isHTTPError(error) && retryAfter(error.response) > LONGEST_RETRY_AFTER ? false : undefined,
      },
      ...(fetchApi ? { fetch: fetchApi } : {}),
    });
  }

  /** One call; its answer parsed. */
  async call<S extends v.GenericSchema>(request: HttpRequest<S>): Promise<v.InferOutput<S>> {
    return (await this.#exchange(request)).value;
  }

  /** One call on a resource with a version. */
  async callVersioned<S extends v.GenericSchema>(
    request: HttpRequest<S>,
  ): Promise<Versioned<v.InferOutput<S>>> {
    const { value, headers } = await this.#exchange(request);
    // A proxy that compresses marks the tag as weak, and a weak one never matches again.
    const etag = (headers.get('etag') ?? '').replace(/^W\//, '');
    // Without its version the next save would be refused, far from the cause: CORS must expose the header.
    if (!etag)
      throw new ApiError({ code: 'bad-response', status: 200, issues: [{ pointer: '', rule: 'etag' }] });
    return { value, etag };
  }

  /** Fetches a file. One of another type than the API gives is something in between, and passes for none. */
  async download(path: string, types: readonly string[], options?: CallOptions): Promise<Blob> {
    const signal = options?.signal;
    const init: Options = { headers: { Accept: types.join(', ') }, ...(signal ? { signal } : {}) };
    try {
      signal?.throwIfAborted();
      const { value } = await this.#signed(
        token => this.#send(path, withToken(init, token), response => response.blob()),
        signal,
      );
      const type = value.type.split(';', 1)[0] ?? '';
      if (!types.includes(type)) throw new ApiError({ code: 'bad-response', status: 200, retryable: true });
      return value;
    } catch (error) {
      throw toApiError(error, signal);
    }
  }

  /** Opens a stream. The caller reads it and ends it through its signal. */
  async stream(
    path: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Response> {
    const init: Options = { headers, signal, retry: 0, timeout: false };
    try {
      return await this.#signed(async token => {
        try {
          return await this.#ky(path, withToken(init, token));
        } catch (error) {
          throw await answerToApiError(error);
        }
      }, signal);
    } catch (error) {
      throw toApiError(error, signal);
    }
  }

  async #exchange<S extends v.GenericSchema>(
    request: HttpRequest<S>,
  ): Promise<{ value: v.InferOutput<S>; headers: Headers }> {
    const signal = request.options?.signal;
    const init = initOf(request);
    const send = (token: string | null): Promise<Answer<string>> =>
      this.#send(request.path, withToken(init, token), response => response.text(), request.timing);
    try {
      signal?.throwIfAborted();
      const { response, value } = await (request.isPublic ? send(null) : this.#signed(send, signal));
      return { value: parse(response, value, request.response), headers: response.headers };
    } catch (error) {
      throw toApiError(error, signal);
    }
  }

  /** The answer and the whole of what it holds. The time-out of ky ends with the headers of one try. */
  async #send<T>(
    path: string,
    init: Options,
    read: (response: Response) => Promise<T>,
    { timeout, totalTimeout }: CallTiming = this.#timing,
  ): Promise<Answer<T>> {
    const late = new AbortController();
    const end = (): void => {
      // Nobody reads its message: it becomes an ApiError.
      late.abort(new DOMException('', 'TimeoutError'));
    };
    abortWith(late, init.signal);
    let timer = setTimeout(end, totalTimeout);
    const inTime = (): void => {
      clearTimeout(timer);
      timer = setTimeout(end, timeout);
    };
    try {
      const response = await this.#ky(path, { ...init, timeout, signal: late.signal });
      inTime();
      this.#onReached();
      return { response, value: await read(response) };
    } catch (error) {
      // Some engines reject an aborted fetch without its reason, and "it took too long" would read as no connection.
      if (late.signal.aborted) throw late.signal.reason as Error;
      inTime();
      throw await answerToApiError(error);
    } finally {
      clearTimeout(timer);
      late.abort();
    }
  }

  /** Runs a call with the present token, and once more with a fresh one when the API refuses it. */
  async #signed<T>(run: (token: string | null) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const token = await untilAborted(this.#tokens.get(), signal);
    try {
      return await run(token);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      const renewed = await untilAborted(this.#tokens.renew(token), signal);
      if (renewed === null || renewed === token) throw error;
      return run(renewed);
    }
  }
}

interface Answer<T> {
  readonly response: Response;
  readonly value: T;
}

const initOf = ({
  method = 'get',
  query,
  body,
  file,
  headers,
  options,
}: HttpRequest<v.GenericSchema>): Options => ({
  method,
  headers: {
    Accept: 'application/json, application/problem+json',
    ...headers,
    ...(file ? { 'Content-Type': file.type } : {}),
    ...(method === 'get' ? {} : { 'Idempotency-Key': options?.idempotencyKey ?? newIdempotencyKey() }),
  },
  // Of a query of which nothing is asked a question mark would be left.
  ...(query && Object.values(query).some(Boolean) ? { searchParams: query } : {}),
  ...(body === undefined ? {} : { json: body }),
  ...(file ? { body: file } : {}),
  ...(options?.signal ? { signal: options.signal } : {}),
  ...(options?.keepalive ? { keepalive: true } : {}),
});

const withToken = (init: Options, token: string | null): Options =>
  token
    ? { ...init, headers: { ...(init.headers as Record<string, string>), Authorization: `Bearer ${token}` } }
    : init;

const parse = <S extends v.GenericSchema>(
  { status, headers }: Response,
  text: string,
  schema: S,
): v.InferOutput<S> => {
  const json = jsonOf(text);
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return parsed.output;
  throw new ApiError({
    code: 'bad-response',
    status,
    // What is no JSON at all comes from something in between, such as a hotel's sign-in page, and passes.
    retryable: json === undefined,
    requestId: headers.get('x-request-id') ?? '',
    issues: contractIssues(parsed.issues),
  });
};

// The token may be a while in coming, and others wait for it too: one call's abort must not end it for them.
const untilAborted = <T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> =>
  signal
    ? new Promise((resolve, reject) => {
        const abort = (): void => {
          reject(signal.reason as Error);
        };
        if (signal.aborted) abort();
        signal.addEventListener('abort', abort, { once: true });
        promise.then(resolve, reject).finally(() => {
          signal.removeEventListener('abort', abort);
        });
      })
    : promise;
