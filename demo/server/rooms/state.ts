import { sql } from 'kysely';
import type { Reach } from '../../../src/contract/room.js';
import { EMPTY_ROOM, RoomRefusal, leads, placeOf, type Room } from '../../../src/rules/room.js';
import { json } from '../db/sql.js';
import type { Db } from '../db/store.js';
import type { Change } from '../events/change.js';
import { ProblemError } from '../http/problem.js';

/** What is so in a session's room. */
export const readRoom = async (db: Db, sessionId: string): Promise<Room> =>
  (await db.selectFrom('rooms').where('session_id', '=', sessionId).select('state').executeTakeFirst())
    ?.state ?? EMPTY_ROOM;

/** Where the person was and could be called when they last said so, at the door of an earlier session. */
export const saidBefore = async (db: Db, personId: string, sessionId: string): Promise<Reach | null> => {
  const who = JSON.stringify([{ id: personId }]);
  const { rows } = await sql<{
    state: Room;
  }>`select r.state from rooms r join sessions s on s.id = r.session_id
    where r.session_id <> ${sessionId} and r.state->'places' @> ${who}::jsonb
    order by s.starts_at desc limit 5`.execute(db);
  for (const { state } of rows) {
    const place = placeOf(state, personId);
    if (place?.whereabouts ?? place?.callback)
      return { whereabouts: place?.whereabouts ?? null, callback: place?.callback ?? null };
  }
  return null;
};

/** By the room's rules; what they refuse becomes the API's own no. */
export const byRules = <T>(decide: () => T): T => {
  try {
    return decide();
  } catch (error) {
    throw error instanceof RoomRefusal ? new ProblemError(error.code) : error;
  }
};

/** Everybody who stands somewhere in the room hears of a change, by the session's id alone. */
const changeOf = (
  room: Room,
  session: { readonly id: string; readonly leader_id: string; readonly co_leader_id: string | null },
): Change => ({
  type: 'room.changed',
  resourceId: session.id,
  audience: [
    ...room.places.filter(({ role }) => !leads({ role })).map(({ id }) => id),
    session.leader_id,
    ...(session.co_leader_id === null ? [] : [session.co_leader_id]),
  ].map(id => `person:${id}`),
});

/**
 * Changes a room, one after the other: whoever comes second sees what the first one did. Call it in a transaction.
 * @returns the room as it is now, and as it was.
 */
export const changeRoom = async (
  db: Db,
  session: Parameters<typeof changeOf>[1],
  tell: (change: Change) => void,
  change: (room: Room) => Room,
): Promise<{ readonly room: Room; readonly before: Room }> => {
  await db
    .insertInto('rooms')
    .values({ session_id: session.id, state: json(EMPTY_ROOM) })
    .onConflict(conflict => conflict.column('session_id').doNothing())
    .execute();
  const { state: before } = await db
    .selectFrom('rooms')
    .where('session_id', '=', session.id)
    .select('state')
    .forUpdate()
    .executeTakeFirstOrThrow();
  const room = byRules(() => change(before));
  if (room === before) return { room, before };
  await db
    .updateTable('rooms')
    .set({ state: json(room) })
    .where('session_id', '=', session.id)
    .execute();
  tell(changeOf(room, session));
  return { room, before };
};

/** Drops what was said in rooms whose session is over: nothing of it is kept. */
export const forgetWords = (db: Db, now: number): Promise<unknown> =>
  sql`update rooms set state = state || '{"chat":[]}'::jsonb
    where jsonb_array_length(state->'chat') > 0
      and session_id in (select id from sessions where ends_at < ${new Date(now - 3_600_000)})`.execute(db);
