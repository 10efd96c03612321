import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely';
import type { Tables } from '../db/tables.js';
import { badInput } from './problem.js';

/** Most entries of one answer. A list that has more goes on with the next page: no list is cut anywhere else. */
export const PAGE = 200;

/**
 * The order of a list: the lowest figure first, then the next figure, then by name, then the id. A cursor holds figures
 * and the id alone, because it stands in addresses: a name would be told to every log on the way.
 */
export interface Order {
  readonly figures?: readonly RawBuilder<unknown>[];
  /** The column of names, and a query that gives the name again by an id. */
  readonly name?: { readonly column: string; readonly byId: (id: string) => RawBuilder<unknown> };
  /** Column of the id, which tells apart what is alike in everything else. */
  readonly id: string;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Where the next page begins; nothing at the end of the list. */
  readonly next: { readonly next?: string };
}

/** Seconds since the epoch, to the microsecond that the column keeps. */
export const soonest = (time: string): RawBuilder<unknown> => sql`extract(epoch from ${sql.ref(time)})`;
export const newest = (time: string): RawBuilder<unknown> => sql`-extract(epoch from ${sql.ref(time)})`;

const SEPARATOR = '~';

/** @throws ProblemError for a cursor that this list never gave. */
const readCursor = (cursor: string, { figures = [] }: Order): { figures: string[]; id: string } => {
  const parts = cursor.split(SEPARATOR);
  const id = parts.pop();
  const isOurs = parts.length === figures.length && parts.every(part => /^-?\d+(\.\d+)?$/.test(part));
  if (!id || !isOurs) throw badInput('/query/after', 'cursor');
  return { figures: parts, id };
};

/** One page of what a query finds, after the page that ended at the cursor. */
export const takePage = async <TB extends keyof Tables, Row>(
  query: SelectQueryBuilder<Tables, TB, Row>,
  order: Order,
  after: string | undefined,
): Promise<Page<Row>> => {
  const id = sql.ref(order.id);
  const { name } = order;
  const figures = (order.figures ?? []).map(figure => sql`(${figure})::numeric`);
  const here = sql.join([...figures, ...(name ? [sql.ref(name.column)] : []), id]);
  const rows = await query
    .select(sql<string>`concat_ws(${SEPARATOR}, ${sql.join([...figures, id])})`.as('page_cursor'))
    .$if(after !== undefined, all => {
      const last = readCursor(after as string, order);
      const there = sql.join([
        ...last.figures.map(figure => sql`${figure}::numeric`),
        ...(name ? [name.byId(last.id)] : []),
        sql`${last.id}`,
      ]);
      return all.where(sql<boolean>`(${here}) > (${there})`);
    })
    .orderBy(sql`${here}`)
    .limit(PAGE + 1)
    .execute();
  const page = rows.slice(0, PAGE).map(({ page_cursor, ...row }) => ({ row: row as Row, page_cursor }));
  const last = page.at(-1);
  return {
    rows: page.map(({ row }) => row),
    next: rows.length > PAGE && last ? { next: last.page_cursor } : {},
  };
};
