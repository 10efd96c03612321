import { sql } from 'kysely';
import { CHANNEL, type Db } from '../db/store.js';
import type { Change } from './change.js';

// Any number that no other lock of this database uses.
const ORDER_LOCK = 7_405_301;

/**
 * Writes changes into the outbox in the transaction that made them, so that neither can be without the other.
 * Call it last: it keeps other transactions with changes waiting until this one ends, so that ids grow in the order
 * of commits. Without that, a reader at id 6 would never see an id 5 that commits later.
 */
export const publish = async (db: Db, changes: readonly Change[], at: Date): Promise<void> => {
  if (!changes.length) return;
  await sql`select pg_advisory_xact_lock(${ORDER_LOCK})`.execute(db);
  await db
    .insertInto('events')
    .values(
      changes.map(({ type, resourceId, audience }) => ({
        type,
        resource_id: resourceId,
        at,
        audience: [...new Set(audience)],
      })),
    )
    .execute();
  await sql`select pg_notify(${CHANNEL}, '')`.execute(db);
};

/** Drops what nobody will ask for again. */
export const forget = async (db: Db, now: number): Promise<void> => {
  const DAY = 86_400_000;
  await db
    .deleteFrom('events')
    .where('at', '<', new Date(now - 7 * DAY))
    .execute();
  await db
    .deleteFrom('idempotency_keys')
    .where('created_at', '<', new Date(now - 2 * DAY))
    .execute();
  await db.deleteFrom('demo_sign_ins').where('expires_at', '<', new Date(now)).execute();
};
