import { sql } from 'kysely';
import type { Db } from '../db/store.js';
import { eventStream } from './stream.js';
import type { ServerOperations } from '../http/operation.js';
import { topicsOf } from '../http/policy.js';

interface Start {
  readonly cursor: string;
  /** What the client saw last is no longer here: it is to fetch everything again. */
  readonly forgotten: boolean;
}

const startOf = async (db: Db, lastEventId: string | undefined): Promise<Start> => {
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    select min(id)::text as first, max(id)::text as last from events`.execute(db);
  const first = BigInt(rows[0]?.first ?? 0);
  const last = BigInt(rows[0]?.last ?? 0);
  if (lastEventId === undefined || !/^\d{1,18}$/.test(lastEventId))
    return { cursor: String(last), forgotten: false };
  const seen = BigInt(lastEventId);
  return seen > last || seen + 1n < first
    ? { cursor: String(last), forgotten: true }
    : { cursor: String(seen), forgotten: false };
};

export const eventOperations = {
  streamEvents: async ({ db, actor, services, lastEventId, tokenExpiresAt }) => {
    const { cursor, forgotten } = await startOf(db, lastEventId);
    const body = eventStream({
      db,
      services,
      topics: topicsOf(actor),
      cursor,
      forgotten,
      endsAt: tokenExpiresAt,
    });
    return new Response(body, {
      headers: {
        'Content-Type': 'text/event-stream; charset=utf-8',
        // Proxies that gather a response before they pass it on would gather for ever.
        'X-Accel-Buffering': 'no',
      },
    });
  },
} satisfies Partial<ServerOperations>;
