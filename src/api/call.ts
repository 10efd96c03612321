import type * as v from 'valibot';
import type { Operation, ParamsOf, QueryOf } from '../contract/operations/operation.js';
import type { ApiClient } from './api-client.js';
import type { CallOptions, CallTiming, Versioned, WriteOptions } from './http.js';

/** What an operation is called with: its parameters, what narrows its answer, and what it takes in. */
export type Input<O extends Operation> = ParamsOf<O> &
  QueryOf<O> &
  (O extends { readonly body: infer B extends v.GenericSchema }
    ? { readonly body: v.InferInput<B> }
    : object) &
  // A file with its media type, which is one of those that the operation takes.
  (O extends { readonly upload: object } ? { readonly file: Blob } : object) &
  // The etag of the version that this one replaces, or null for the first one.
  (O extends { readonly versioned: true; readonly method: 'put' }
    ? { readonly ifMatch: string | null }
    : object);

/** What an operation answers. */
export type Output<O extends Operation> = O extends {
  readonly response: infer R extends v.GenericSchema;
}
  ? O extends { readonly versioned: true }
    ? Versioned<v.InferOutput<R>>
    : v.InferOutput<R>
  : O extends { readonly download: readonly string[] }
    ? Blob
    : never;

type Options<O extends Operation> = O extends { readonly method: 'get' } ? CallOptions : WriteOptions;

/** The input, which can be left out where nothing of it is needed, and the options. */
export type Rest<O extends Operation> =
  object extends Input<O>
    ? [input?: Input<O>, options?: Options<O>]
    : [input: Input<O>, options?: Options<O>];

// Ten megabytes over a phone in a basement take minutes, and each of them is better than none.
const UPLOAD: CallTiming = { timeout: 180_000, totalTimeout: 420_000 };

interface Given {
  readonly body?: unknown;
  readonly file?: Blob;
  readonly ifMatch?: string | null;
  readonly [name: string]: unknown;
}

/** What `Http` needs to know of one call. */
export const requestOf = (operation: Operation, input: Given = {}, options?: WriteOptions) => {
  const { method, path, access, query = {}, response, upload } = operation;
  const named = (name: string): string | undefined => input[name] as string | undefined;
  return {
    method,
    path: path.slice(1).replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(named(name) ?? '')),
    query: Object.fromEntries(Object.keys(query).map(name => [name, named(name)])),
    isPublic: access === 'public',
    response: response as v.GenericSchema,
    options,
    ...(input.body === undefined ? {} : { body: input.body }),
    ...(upload && input.file ? { file: input.file, timing: UPLOAD } : {}),
    ...(input.ifMatch === undefined
      ? {}
      : { headers: input.ifMatch === null ? { 'If-None-Match': '*' } : { 'If-Match': input.ifMatch } }),
  };
};

/**
 * Calls an operation of the contract: `call(api, getSession, { id })`.
 * @throws ApiError whatever went wrong, with the code of the API's problem where it gave one.
 */
export const call = <O extends Operation>(
  api: ApiClient,
  operation: O,
  ...[input, options]: Rest<O>
): Promise<Output<O>> => {
  const request = requestOf(operation, input as Given | undefined, options);
  const answer = operation.download
    ? api.http.download(request.path, operation.download, options)
    : operation.versioned
      ? api.http.callVersioned(request)
      : api.http.call(request);
  return answer as Promise<Output<O>>;
};
