import type * as v from 'valibot';
import { ApiError } from './errors/api-error.js';
import type { Http, HttpRequest } from './http.js';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}

type PagedRequest<Item> = HttpRequest<v.GenericSchema<unknown, Page<Item>>>;

/**
 * A list, page after page. An entry that moved while the list was read comes once, as it was read last.
 * @param waits whether an entry waits for somebody, in a list that begins with those: what does not is read no further
 *   than the page on which those end. Without it the whole list is read.
 */
export const everyPage = async <Item extends object>(
  http: Http,
  request: PagedRequest<Item>,
  waits: (item: Item) => boolean = () => true,
): Promise<readonly Item[]> => {
  const items = new Map<unknown, Item>();
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
    const page: Page<Item> = await http.call({ ...request, query: { ...request.query, after } });
    for (const item of page.items) items.set('id' in item ? item.id : item, item);
    const last = page.items.at(-1);
    // An empty page may have others behind it.
    if (page.next === undefined || (last && !waits(last))) return [...items.values()];
    after = page.next;
  }
};
