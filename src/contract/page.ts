import * as v from 'valibot';

/** Where a page of a list ends, in the server's own terms. Ids and figures alone: it stands in addresses and in logs. */
export const Cursor = v.pipe(v.string(), v.regex(/^[\w.~-]{1,200}$/, 'cursor'));

/** What an operation takes that lists more than one page can hold: `after` is the `next` of the page before. */
export const paging = { after: Cursor };

/**
 * A page of a list. Nothing is ever left out of a list without a word: where there is more, `next` says so, and what
 * waits for somebody stands before what does not.
 */
export const pageOf = <S extends v.GenericSchema>(item: S) =>
  v.object({ items: v.array(item), next: v.optional(Cursor) });
