import type * as v from 'valibot';
import type { Operation } from '../contract/operations/operation.js';
import type { ApiClient } from './api-client.js';
import { requestOf, type Rest } from './call.js';
import { ApiError } from './errors/api-error.js';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}

/** What a list holds. */
export type ItemOf<O extends Operation> = O extends {
  readonly response: v.GenericSchema<unknown, { readonly items: readonly (infer Item)[] }>;
}
  ? Item
  : never;

/**
 * A list, page after page. An entry that moved while the list was read comes once, as it was read last. A list that
 * begins with what waits for somebody is read no further than the page on which that ends; others are read whole.
 * @throws ApiError as every call does, and `bad-response` for pages that lead in a circle.
 */
export const listAll = async <O extends Operation>(
  api: ApiClient,
  operation: O,
  ...[input, options]: Rest<O>
): Promise<readonly ItemOf<O>[]> => {
  const waits = operation.waits as ((item: unknown) => boolean) | undefined;
  const items = new Map<unknown, unknown>();
  const seen = new Set<string | undefined>();
  let after: string | undefined;
  for (;;) {
    // A page that leads back to one before it would be asked for without end.
    if (seen.has(after))
      throw new ApiError({
        code: 'bad-response',
        status: 200,
        issues: [{ pointer: '/next', rule: 'cursor' }],
      });
    seen.add(after);
    const request = requestOf(operation, { ...input, after }, options);
    const page = (await api.http.call(request)) as Page<object>;
    for (const item of page.items) items.set('id' in item ? item.id : item, item);
    const last = page.items.at(-1);
    // An empty page may have others behind it.
    if (page.next === undefined || (last && waits && !waits(last)))
      return [...items.values()] as readonly ItemOf<O>[];
    after = page.next;
  }
};
