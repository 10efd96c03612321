import type { Hono } from 'hono';
import type * as v from 'valibot';
import type { OperationId, Operations } from '../../../src/contract/operations.js';
import type { ParamsOf, QueryOf } from '../../../src/contract/operations/operation.js';
import type { ProblemCode } from '../../../src/contract/problem.js';
import type { EpochMs } from '../../../src/rules/zone.js';
import type { Actor } from '../people/actor.js';
import type { Db } from '../db/store.js';
import type { Change } from '../events/change.js';
import type { Scope } from './policy.js';
import type { Services } from './services.js';

type Op<K extends OperationId> = Operations[K];
type Body<K extends OperationId> =
  Op<K> extends { body: infer B extends v.GenericSchema }
    ? v.InferOutput<B>
    : Op<K> extends { upload: object }
      ? Upload
      : undefined;
type Answer<K extends OperationId> =
  Op<K> extends { response: infer R extends v.GenericSchema } ? v.InferInput<R> : Response;
type Who<K extends OperationId> = Op<K> extends { access: 'public' } ? null : Actor;

/** A file as it was sent. */
export interface Upload {
  /** What the sender says that it is: one of the types that the operation takes. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One call of an operation in progress: everything that it may touch. */
export interface Call<K extends OperationId> {
  /** For a write the transaction that its idempotency key, its events and its records share. */
  readonly db: Db;
  readonly actor: Who<K>;
  readonly scope: Scope;
  readonly params: ParamsOf<Op<K>>;
  readonly query: QueryOf<Op<K>>;
  readonly body: Body<K>;
  readonly now: EpochMs;
  readonly at: Date;
  readonly services: Services;
  /** Origin by which the request came, as the browser sees it. */
  readonly origin: string;
  readonly tokenExpiresAt: EpochMs;
  readonly lastEventId: string | undefined;
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
  /** Tells of a change when the transaction is done. */
  readonly tell: (change: Change) => void;
  /** For an operation that calls another server: what it records, in the transaction that keeps its answer. */
  readonly record: (write: (db: Db) => Promise<void>) => void;
}

/** What the server does for an operation. Throws a ProblemError to say no. */
export type ServerOperation<K extends OperationId> = (call: Call<K>) => Promise<Answer<K>>;

/** Every operation of the contract. A missing one, or one that the contract does not know, does not compile. */
export type ServerOperations = { readonly [K in OperationId]: ServerOperation<K> };

export type Env = {
  Variables: {
    requestId: string;
    operation?: string;
    personId?: string;
    role?: string;
    replayed?: boolean;
    code?: ProblemCode;
  };
};
export type App = Hono<Env>;
