import type { RoomView } from '../../../src/contract/room.js';
import type { RoomRole } from '../../../src/contract/session.js';
import {
  afterEntry,
  afterKnock,
  afterLead,
  afterMove,
  afterPart,
  checkEntry,
  isSameName,
  leads,
  placeOf,
  sideOf,
  standingOf,
  type Guest,
  type Room,
} from '../../../src/rules/room.js';
import { roomViewOf } from '../../../src/rules/room-view.js';
import type { Actor } from '../people/actor.js';
import type { Db } from '../db/store.js';
import { publish } from '../events/outbox.js';
import type { ServerOperations } from '../http/operation.js';
import type { Change } from '../events/change.js';
import { notFound, ProblemError } from '../http/problem.js';
import { newId } from '../ids.js';
import type { Scope } from '../http/policy.js';
import type { OpenGrant } from './grant-expiry.js';
import { byRules, changeRoom, readRoom, saidBefore } from './state.js';
import { findSession, isLedBy } from '../sessions/queries.js';
import { doorOf, type PersonalRow } from '../sessions/view.js';
import { programOf } from '../program/program.js';

const MINUTE = 60_000;

interface Coming {
  readonly db: Db;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly params: { readonly id: string };
  readonly query: { readonly device?: string } | undefined;
}

interface Came {
  readonly row: PersonalRow;
  readonly guest: Guest;
}

const capacityOf = async (db: Db, row: PersonalRow, personId: string): Promise<RoomRole> => {
  if (row.leader_id === personId) return 'leader';
  if (row.co_leader_id === personId) return 'co-leader';
  const attendance = await db
    .selectFrom('attendees')
    .where('session_id', '=', row.id)
    .where('person_id', '=', personId)
    .select('capacity')
    .executeTakeFirst();
  return attendance?.capacity ?? 'member';
};

/** The session, and as what the person comes to it. */
const cameTo = async ({ db, actor, scope, params, query }: Coming): Promise<Came> => {
  const row = await findSession(db, actor, scope, params.id);
  if (!row) throw notFound();
  const { display_name } = await db
    .selectFrom('people')
    .where('id', '=', actor.id)
    .select('display_name')
    .executeTakeFirstOrThrow();
  const role = await capacityOf(db, row, actor.id);
  return { row, guest: { id: actor.id, displayName: display_name, role, device: query?.device ?? null } };
};

/** @throws ProblemError `not-found` for everybody who does not lead this session. */
const ledBy = async (call: Coming): Promise<Came> => {
  const came = await cameTo(call);
  if (!isLedBy(came.row, call.actor.id)) throw notFound();
  return came;
};

/** Whoever knocked in time can be let in until the end. */
const checkDoor = async (db: Db, { row, guest }: Came, room: Room, now: number): Promise<void> => {
  const { policies } = await programOf(db);
  const { opensAt, closesAt } = doorOf(row, policies, isLedBy(row, guest.id));
  const closes = placeOf(room, guest.id) ? row.ends_at.getTime() : closesAt;
  if (row.cancelled_at || row.absent_at || now < opensAt || now >= closes)
    throw new ProblemError('door-closed');
};

/** Those who lead go by their own names, and nobody else by theirs, whether or not they are there yet. */
const checkName = async (db: Db, { row, guest }: Came, name: string): Promise<void> => {
  const { policies } = await programOf(db);
  if (policies.nameInRooms !== 'chosen' || leads(guest) || guest.role === 'observer')
    throw new ProblemError('forbidden');
  const leaders = await db
    .selectFrom('people')
    .where('id', 'in', [row.leader_id, row.co_leader_id ?? row.leader_id])
    .select('display_name')
    .execute();
  if (leaders.some(({ display_name }) => isSameName(display_name, name)))
    throw new ProblemError('name-taken');
};

const nameOf = (row: PersonalRow, room: Room, personId: string): string => {
  const side = sideOf(room, personId);
  return side ? `${row.room_id}-${side}` : row.room_id;
};

/** The view, with what the person said at an earlier door as long as they have said nothing at this one. */
const atTheDoor = async (db: Db, room: Room, guest: Guest, sessionId: string): Promise<RoomView> => {
  const place = placeOf(room, guest.id);
  const asks = standingOf(room, guest) === 'waiting' && place?.whereabouts == null && place?.callback == null;
  return roomViewOf(room, guest, sessionId, asks ? await saidBefore(db, guest.id, sessionId) : null);
};

export const roomOperations = {
  getRoom: async call => {
    const { row, guest } = await cameTo(call);
    return atTheDoor(call.db, await readRoom(call.db, row.id), guest, row.id);
  },

  knockAtRoom: async call => {
    const { db, body, now, at, tell } = call;
    const came = await cameTo(call);
    const { row, guest } = came;
    await checkDoor(db, came, await readRoom(db, row.id), now);
    if (body.displayName !== undefined) await checkName(db, came, body.displayName);
    const { room } = await changeRoom(db, row, tell, before =>
      afterKnock(before, guest, body, at.toISOString()),
    );
    return atTheDoor(db, room, guest, row.id);
  },

  createRoomGrant: async call => {
    const { db, now, at, origin, services, record, tell } = call;
    const came = await cameTo(call);
    const { row, guest } = came;
    const room = await readRoom(db, row.id);
    await checkDoor(db, came, room, now);
    byRules(() => checkEntry(room, guest));
    const id = newId('grant');
    const { role } = guest;
    const displayName = placeOf(room, guest.id)?.displayName ?? guest.displayName;
    const roomId = nameOf(row, room, guest.id);
    const data = { participantId: guest.id, displayName, role };
    const { url, connectionId } = await services.rooms.createGrant({ roomId, data, origin });
    const open: OpenGrant = {
      connection_id: connectionId,
      session_id: row.id,
      person_id: guest.id,
      media_room: roomId,
      expires_at: new Date(now + MINUTE),
    };
    record(async tx => {
      await tx
        .insertInto('room_grants')
        .values({ id, session_id: row.id, person_id: guest.id, granted_at: at })
        .execute();
      await tx.insertInto('open_grants').values(open).execute();
      // Whoever was removed while the media server answered gets nothing of it.
      await changeRoom(tx, row, tell, before => afterEntry(before, guest, at.toISOString()));
    });
    services.grantExpiry.after(open);
    return {
      id,
      sessionId: row.id,
      participantId: guest.id,
      role,
      displayName,
      expiresAt: open.expires_at.toISOString(),
      connection: { provider: 'openvidu' as const, url },
      iceServers: [],
    };
  },

  takePartInRoom: async call => {
    const { db, body, at, tell } = call;
    const { row, guest } = await cameTo(call);
    const { room } = await changeRoom(db, row, tell, before =>
      afterPart(before, guest, body, at.toISOString(), newId('line')),
    );
    return roomViewOf(room, guest, row.id);
  },

  leadRoom: async call => {
    const { db, body, at, tell } = call;
    const { row, guest } = await ledBy(call);
    const { room } = await changeRoom(db, row, tell, before => afterLead(before, body, at.toISOString()));
    return roomViewOf(room, guest, row.id);
  },

  moveInRoom: async call => {
    const { db, body, at, services } = call;
    const { row, guest } = await ledBy(call);
    // The right to be there ends first, whatever becomes of the call to the media server.
    const { room, before } = await db.transaction().execute(async tx => {
      const changes: Change[] = [];
      const outcome = await changeRoom(
        tx,
        row,
        change => changes.push(change),
        now => afterMove(now, body),
      );
      await publish(tx, changes, at);
      return outcome;
    });
    if (body.type === 'stop-share')
      await services.rooms.stopShare(nameOf(row, room, body.personId), body.personId);
    else if (body.type === 'remove') {
      for (const stage of [before, room])
        await services.rooms.sendOut(nameOf(row, stage, body.personId), body.personId);
    } else
      for (const { id } of before.places.filter(({ id }) => sideOf(before, id) !== sideOf(room, id)))
        await services.rooms.sendOut(nameOf(row, before, id), id);
    return roomViewOf(room, guest, row.id);
  },
} satisfies Partial<ServerOperations>;
