import { operations, type OperationId, type Operations } from '../contract/operations.js';
import type { Operation } from '../contract/operations/operation.js';
import { ApiClient, type ApiClientOptions } from './api-client.js';
import { call, type Output, type Rest } from './call.js';
import { listAll, type ItemOf } from './list-all.js';

/** A list that comes in pages is read on while anything waits; every other operation is one call. */
type Answer<O extends Operation> = O extends { readonly query: { readonly after: unknown } }
  ? readonly ItemOf<O>[]
  : Output<O>;

/** Each operation of the contract but the event stream, for which there is `listen`. */
type Methods = {
  readonly [K in Exclude<OperationId, 'streamEvents'>]: (
    ...rest: Rest<Operations[K]>
  ) => Promise<Answer<Operations[K]>>;
};

/**
 * A client with a method for each operation of the contract: `client.getSession({ id })`. For pages and servers that
 * speak to the API themselves; the elements carry only the operations that they have.
 */
export type ProgramClient = ApiClient & Methods;

export const ProgramClient: new (options: ApiClientOptions) => ProgramClient = class extends ApiClient {
  static {
    const { streamEvents: _, ...called } = operations;
    for (const operation of Object.values(called) as readonly Operation[]) {
      const does = operation.query && 'after' in operation.query ? listAll : call;
      Object.defineProperty(this.prototype, operation.id, {
        value(this: ApiClient, ...rest: Rest<Operation>) {
          return does(this, operation, ...rest);
        },
      });
    }
  }
} as never;
