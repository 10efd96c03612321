import type * as v from 'valibot';
import { Instant } from '../primitives.js';
import type { ProblemCode } from '../problem.js';

/**
 * One operation of the API, written down once: the client calls it, the in-memory program and the server do it, the API
 * document describes it. Who may is the server's policy.
 */
export interface Operation {
  /** The name of its constant, a verb first: `listSlots`. */
  readonly id: string;
  readonly summary: string;
  readonly method: 'get' | 'post' | 'put';
  /** Path under `/api/v1`, parameters in braces. */
  readonly path: string;
  /** `public` needs no token; `person` any token; `staff` a token of a staff role. Finer rules are the server's policy. */
  readonly access: 'public' | 'person' | 'staff';
  readonly params?: Readonly<Record<string, v.GenericSchema<string, string>>>;
  /** Each part can be left out. No part has the name of a parameter. */
  readonly query?: Readonly<Record<string, v.GenericSchema<string, string>>>;
  readonly body?: v.GenericSchema;
  readonly status: 200 | 201;
  /** Undefined for the event stream, which answers `text/event-stream`, and for a download. */
  readonly response?: v.GenericSchema;
  /** The body is the file itself, of one of these media types and at most so many bytes. */
  readonly upload?: { readonly types: readonly string[]; readonly maxBytes: number };
  /** The answer is a file of one of these media types. */
  readonly download?: readonly string[];
  /** The answer carries an ETag, and a write needs `If-Match` (or `If-None-Match: *` to create). */
  readonly versioned?: true;
  /** Of a list that begins with what waits for somebody: whether an item still does. */
  readonly waits?: (item: never) => boolean;
  /** Noes of its own, beside those that its access, its method and its body bring with them. */
  readonly problems?: readonly ProblemCode[];
}

/** The parameters in an operation's path. */
export type ParamsOf<O extends Operation> = O extends { readonly params: infer P }
  ? { readonly [N in keyof P]: string }
  : object;

/** What an operation can be asked to narrow its answer by. */
export type QueryOf<O extends Operation> = O extends { readonly query: infer Q }
  ? { readonly [N in keyof Q]?: Q[N] extends v.GenericSchema ? v.InferOutput<Q[N]> : never }
  : object;

/** A span of time that is asked about: from inclusive, to exclusive. */
export const span = { from: Instant, to: Instant };
