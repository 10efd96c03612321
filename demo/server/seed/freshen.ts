import { sql } from 'kysely';
import { wallTimeAt, type EpochMs } from '../../../src/rules/zone.js';
import type { Db } from '../db/store.js';
import { newId } from '../ids.js';
import { clinic } from './clinic.js';
import { openTheDoor } from './open-group.js';
import { placeScenery, SCENERY_TABLES } from './scenery.js';
import type { Ids } from './ids.js';

const MINUTE = 60_000;
const LOCK = 7_405_302;
const STAMP = 'scenery-date';

const dateAt = (now: EpochMs): string => {
  const { year, month, day } = wallTimeAt(now, clinic.timeZone);
  return `${year}-${month}-${day}`;
};

const demoIds = async (db: Db): Promise<Ids | null> => {
  const rows = await db.selectFrom('demo_people').select(['key', 'person_id']).execute();
  if (!rows.length) return null;
  const ids = new Map(rows.map(row => [row.key, row.person_id]));
  return key => {
    const id = ids.get(key);
    if (!id) throw new Error(`The demo has nobody called ${key}.`);
    return id;
  };
};

// Which past sessions somebody was not at: two of Ana's skills classes, and now and then one of somebody's.
const wasAway = (key: string, title: string, index: number): boolean =>
  key === 'ana' ? title === 'Grounding' && index % 2 === 0 : index % 7 === 3;

/** Everybody came to their past sessions, or almost. */
const fillAttendance = async (db: Db, now: EpochMs): Promise<void> => {
  const rows = await db
    .selectFrom('sessions')
    .innerJoin('attendees', 'attendees.session_id', 'sessions.id')
    .innerJoin('demo_people', 'demo_people.person_id', 'attendees.person_id')
    .leftJoin('room_grants', join =>
      join
        .onRef('room_grants.session_id', '=', 'sessions.id')
        .onRef('room_grants.person_id', '=', 'attendees.person_id'),
    )
    .where('sessions.ends_at', '<', new Date(now))
    .where('sessions.series_id', 'is not', null)
    .where('room_grants.id', 'is', null)
    .select(['sessions.id', 'sessions.title', 'sessions.starts_at', 'attendees.person_id', 'demo_people.key'])
    .orderBy('sessions.starts_at', 'desc')
    .orderBy('demo_people.key')
    .execute();
  const seen = new Map<string, number>();
  const grants = rows.flatMap(({ id, title, starts_at, person_id, key }) => {
    const nth = `${key} ${key === 'ana' ? title : ''}`;
    const index = seen.get(nth) ?? 0;
    seen.set(nth, index + 1);
    if (wasAway(key, title, index)) return [];
    const granted_at = new Date(starts_at.getTime() - 3 * MINUTE);
    return { id: newId('grant'), session_id: id, person_id, granted_at, scenery: true };
  });
  if (grants.length) await db.insertInto('room_grants').values(grants).execute();
};

/**
 * Keeps the demo's days near today, however long ago the database was made: what the seed placed moves on, what
 * visitors wrote stays.
 */
export const freshen = async (db: Db, now: EpochMs): Promise<void> => {
  await db.transaction().execute(async tx => {
    // Two processes on one database: the second finds the work done.
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
    const idOf = await demoIds(tx);
    if (!idOf) return;
    const today = dateAt(now);
    const stamp = await tx.selectFrom('notes').where('key', '=', STAMP).select('value').executeTakeFirst();
    if (stamp?.value !== today) {
      for (const table of SCENERY_TABLES) await tx.deleteFrom(table).where('scenery', '=', true).execute();
      await placeScenery(tx, now, idOf);
      await tx
        .insertInto('notes')
        .values({ key: STAMP, value: today })
        .onConflict(conflict => conflict.column('key').doUpdateSet({ value: today }))
        .execute();
    }
    await fillAttendance(tx, now);
    await openTheDoor(tx, now, idOf);
  });
};
