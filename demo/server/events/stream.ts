import { sql } from 'kysely';
import type { ProgramEvent, ProgramEventType } from '../../../src/contract/event.js';
import type { EpochMs } from '../../../src/rules/zone.js';
import type { Db } from '../db/store.js';
import type { Services } from '../http/services.js';

export interface StreamOptions {
  readonly db: Db;
  readonly services: Services;
  /** What the person hears of. */
  readonly topics: readonly string[];
  /** Id of the event after which to begin. */
  readonly cursor: string;
  readonly forgotten: boolean;
  /** End of the token: from then on nobody is known to listen. */
  readonly endsAt: EpochMs;
}

/** What the browser waits before it comes back, in milliseconds. */
const RETRY = 3_000;
const BATCH = 100;

interface Row {
  readonly id: string;
  readonly type: string;
  readonly resource_id: string;
  readonly at: Date;
}

const format = ({ id, type, resource_id, at }: Row): string => {
  const event: ProgramEvent = {
    id,
    type: type as ProgramEventType,
    resourceId: resource_id,
    at: at.toISOString(),
  };
  return `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(event)}\n\n`;
};

const eventsAfter = async (db: Db, cursor: string, topics: readonly string[]): Promise<readonly Row[]> =>
  (
    await sql<Row>`select id::text as id, type, resource_id, at from events
      where id > ${cursor}::bigint and audience && array[${sql.join(topics)}]::text[]
      order by events.id limit ${BATCH}`.execute(db)
  ).rows;

/**
 * A stream of Server-Sent Events from the outbox. It reads only when the browser takes: a slow one holds nothing in
 * memory but its place.
 */
export const eventStream = ({ db, services, topics, cursor: first, forgotten, endsAt }: StreamOptions) => {
  const { clock, feed, heartbeat } = services;
  const encoder = new TextEncoder();
  let cursor = first;
  let ended = feed.closed;
  let fresh = true;
  let greeted = false;
  let proceed = (): void => undefined;
  const wake = (): void => ((fresh = true), proceed());
  const end = (): void => {
    ended = true;
    unsubscribe();
    cancelExpiry();
    proceed();
  };
  const unsubscribe = feed.subscribe(wake, end);
  const cancelExpiry = clock.after(endsAt - clock.now(), end);

  /** Waits for news, the end or the time for a heartbeat; whether it was the latter. */
  const wait = async (): Promise<boolean> => {
    let beat = false;
    await new Promise<void>(resolve => {
      proceed = resolve;
      const cancel = clock.after(heartbeat, () => ((beat = true), resolve()));
      proceed = () => (cancel(), resolve());
      if (fresh || ended) proceed();
    });
    return beat;
  };

  const next = async (): Promise<string | null> => {
    if (!greeted) {
      greeted = true;
      return `retry: ${RETRY}\n${forgotten ? `id: ${cursor}\nevent: resync\ndata: {}\n\n` : ': hello\n\n'}`;
    }
    while (!ended) {
      if (fresh) {
        fresh = false;
        const rows = await feed.track(eventsAfter(db, cursor, topics));
        const last = rows.at(-1);
        if (last) {
          cursor = last.id;
          fresh = true;
          return rows.map(format).join('');
        }
      }
      if (await wait()) return ': beat\n\n';
    }
    return null;
  };

  return new ReadableStream<Uint8Array>(
    {
      pull: async controller => {
        try {
          const text = await next();
          if (text === null) controller.close();
          else controller.enqueue(encoder.encode(text));
        } catch (error) {
          end();
          controller.error(error);
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
};
