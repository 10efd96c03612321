import type * as v from 'valibot';
import { Instant } from '../primitives.js';

/** One use of the API. The server mounts it, the API document describes it, the client calls it. */
export interface Operation {
  readonly id: string;
  readonly summary: string;
  readonly method: 'get' | 'post' | 'put';
  /** Path under `/api/v1`, parameters in braces. */
  readonly path: string;
  /** `public` needs no token; `person` any token; `staff` a token of a staff role. Finer rules are the server's policy. */
  readonly access: 'public' | 'person' | 'staff';
  readonly params?: Readonly<Record<string, v.GenericSchema<string, string>>>;
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
}

/** A span of time that is asked about. */
export const span = { from: Instant, to: Instant };
