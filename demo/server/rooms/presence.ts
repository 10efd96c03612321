import { afterPresence } from '../../../src/rules/room.js';
import type { Db } from '../db/store.js';
import { publish } from '../events/outbox.js';
import type { Change } from '../events/change.js';
import type { Sighting, Watcher } from './room-server.js';
import { changeRoom } from './state.js';

/** The main room's name; a side room's has a number behind it. */
const mainOf = (roomId: string): string => roomId.replace(/-\d+$/, '');

type Seen = Exclude<Sighting, { type: 'nobody' }>;

/** Whether the person is at the media server by any connection. */
export const isThere = async (db: Db, sessionId: string, personId: string): Promise<boolean> =>
  (await db
    .selectFrom('room_presence')
    .where('session_id', '=', sessionId)
    .where('person_id', '=', personId)
    .where('went_at', 'is', null)
    .select('connection_id')
    .executeTakeFirst()) !== undefined;

const note = async (db: Db, sessionId: string, { type, personId, connectionId, at }: Seen): Promise<void> => {
  // Of both in either order, and of each more than once, the same row comes.
  await db
    .insertInto('room_presence')
    .values({
      connection_id: connectionId,
      session_id: sessionId,
      person_id: personId,
      came_at: at,
      went_at: type === 'went' ? at : null,
    })
    .onConflict(conflict =>
      type === 'went'
        ? conflict.column('connection_id').doUpdateSet({ went_at: at })
        : conflict.column('connection_id').doUpdateSet({ came_at: at }),
    )
    .execute();
};

/** Brings a room in line with who is at the media server. */
export const settle = async (
  db: Db,
  sessionId: string,
  people: readonly string[],
  at: Date,
): Promise<void> => {
  const session = await db
    .selectFrom('sessions')
    .where('id', '=', sessionId)
    .select(['id', 'leader_id', 'co_leader_id'])
    .executeTakeFirst();
  if (!session) return;
  const here = new Map<string, boolean>();
  for (const id of people) here.set(id, await isThere(db, sessionId, id));
  const changes: Change[] = [];
  await changeRoom(
    db,
    session,
    change => changes.push(change),
    room => [...here].reduce((next, [id, is]) => afterPresence(next, id, is), room),
  );
  await publish(db, changes, at);
};

const nobodyIsThere = async (db: Db, at: Date): Promise<void> => {
  const gone = await db
    .updateTable('room_presence')
    .set({ went_at: at })
    .where('went_at', 'is', null)
    .returning(['session_id', 'person_id'])
    .execute();
  for (const id of new Set(gone.map(row => row.session_id)))
    await settle(
      db,
      id,
      gone.filter(row => row.session_id === id).map(row => row.person_id),
      at,
    );
};

/** Writes down who comes and goes, and lets the rooms know. */
export const keepPresence =
  (db: Db, now: () => number): Watcher =>
  sighting =>
    db.transaction().execute(async tx => {
      const at = new Date(now());
      if (sighting.type === 'nobody') return nobodyIsThere(tx, at);
      const session = await tx
        .selectFrom('sessions')
        .where('room_id', '=', mainOf(sighting.roomId))
        .select('id')
        .executeTakeFirst();
      if (!session) return;
      // One at a time for a room: whoever counts the connections counts all of them.
      await tx.selectFrom('sessions').where('id', '=', session.id).select('id').forUpdate().execute();
      const person = await tx
        .selectFrom('people')
        .where('id', '=', sighting.personId)
        .select('id')
        .executeTakeFirst();
      if (!person) return;
      await note(tx, session.id, sighting);
      await settle(tx, session.id, [person.id], at);
    });
