import type { RoomGrant } from '../../../src/contract/session.js';
import type { Handlers } from '../http/handler.js';
import { notFound, ProblemError } from '../http/problem.js';
import { newId } from '../ids.js';
import { findSession, isLedBy } from '../sessions/queries.js';
import { doorOf } from '../sessions/view.js';
import { programOf } from './program.js';

const MINUTE = 60_000;

export const roomHandlers = {
  createRoomGrant: async ({ db, actor, scope, params, now, at, origin, services, record }) => {
    const row = await findSession(db, actor, scope, params.id);
    if (!row) throw notFound();
    const leading = isLedBy(row, actor.id);
    const { policies } = await programOf(db);
    const door = doorOf(row, policies, leading);
    if (row.cancelled_at || row.absent_at || now < door.opensAt || now >= door.closesAt)
      throw new ProblemError('door-closed');
    const attendance = await db
      .selectFrom('attendees')
      .where('session_id', '=', row.id)
      .where('person_id', '=', actor.id)
      .select('capacity')
      .executeTakeFirst();
    const role: RoomGrant['role'] =
      row.leader_id === actor.id ? 'leader' : leading ? 'co-leader' : (attendance?.capacity ?? 'member');
    const person = await db
      .selectFrom('people')
      .where('id', '=', actor.id)
      .select('display_name')
      .executeTakeFirstOrThrow();
    const id = newId('grant');
    const url = await services.rooms.createGrant({
      roomId: row.room_id,
      moderator: leading,
      data: { participantId: actor.id, displayName: person.display_name, role },
      origin,
    });
    record(async tx => {
      await tx
        .insertInto('room_grants')
        .values({ id, session_id: row.id, person_id: actor.id, granted_at: at })
        .execute();
    });
    return {
      id,
      sessionId: row.id,
      participantId: actor.id,
      role,
      displayName: person.display_name,
      expiresAt: new Date(now + MINUTE).toISOString(),
      connection: { provider: 'openvidu' as const, url },
      iceServers: [],
    };
  },
} satisfies Partial<Handlers>;
