import { sql } from 'kysely';
import type { Session } from '../../../src/contract/session.js';
import type { Db } from '../db/store.js';
import type { ServerOperations } from '../http/operation.js';
import { notFound, ProblemError } from '../http/problem.js';
import { found, seenWards, summariesOf } from '../people/people.js';
import { bookDirectly, bookSlot } from './booking.js';
import {
  attends,
  audienceOf,
  findSession,
  isLedBy,
  leads,
  participantsOf,
  sessionsOf,
  viewsOf,
} from './queries.js';
import { openTimes } from './slots.js';
import type { PersonalRow } from './view.js';
import { windowOf } from './window.js';

const only = async (db: Db, row: PersonalRow, personId: string, now: number): Promise<Session> => {
  const [view] = await viewsOf(db, [row], personId, now);
  if (!view) throw new Error('A session has a view.');
  return view;
};

export const sessionOperations = {
  listSlots: async ({ db, actor, query, now }) => {
    const times = await openTimes(db, actor, windowOf(query, now, { before: 0, after: 14 }), now, query.kind);
    const people = await summariesOf(
      db,
      times.map(time => time.availability.staff_id),
    );
    return {
      items: times.map(({ id, availability, startsAt, endsAt }) => ({
        id,
        kind: availability.kind as Session['kind'],
        title: availability.title,
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(endsAt).toISOString(),
        timeZone: availability.time_zone,
        leader: found(people, availability.staff_id),
      })),
    };
  },

  bookSession: async call => {
    const { db, actor, body, now, tell } = call;
    const row = await ('slotId' in body ? bookSlot(call, body) : bookDirectly(call, body));
    tell({ type: 'session.booked', resourceId: row.id, audience: await audienceOf(db, row, now) });
    return only(db, { ...row, first_granted_at: null, absent_at: null, presence: null }, actor.id, now);
  },

  listSessions: async ({ db, actor, scope, query, now, at }) => {
    const window = windowOf(query, now, { before: 7, after: 28 });
    const wards = scope === 'wards' ? seenWards(actor) : [];
    const views = new Map<string, Session>();
    for (const id of [actor.id, ...wards]) {
      const rows = await sessionsOf(db, id, window, sql<boolean>`(${attends(id)} or ${leads(id)})`);
      for (const view of await viewsOf(db, rows, id, now)) if (!views.has(view.id)) views.set(view.id, view);
    }
    const items = [...views.values()].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
    return { serverTime: at.toISOString(), items };
  },

  getSession: async ({ db, actor, scope, params, now }) => {
    const row = await findSession(db, actor, scope, params.id);
    if (!row) throw notFound();
    return only(db, row, actor.id, now);
  },

  cancelSession: async ({ db, actor, scope, params, body, now, at, tell }) => {
    const row = await findSession(db, actor, scope, params.id, true);
    if (!row) throw notFound();
    const leading = actor.role !== 'patient';
    if (leading && scope === 'led' && !isLedBy(row, actor.id)) throw notFound();
    if (row.cancelled_at || row.absent_at) return only(db, row, actor.id, now);
    if (now >= row.ends_at.getTime()) throw new ProblemError('conflict');
    if (!leading)
      await db
        .insertInto('absences')
        .values({ session_id: row.id, person_id: actor.id, at, reason: body.reason ?? null })
        .execute();
    // A group goes on without one of its people; a talk with one person does not.
    const ends = leading || row.series_id === null;
    if (ends) await db.updateTable('sessions').set({ cancelled_at: at }).where('id', '=', row.id).execute();
    tell({
      type: 'session.cancelled',
      resourceId: row.id,
      audience: await audienceOf(db, row, now, ends ? undefined : actor.id),
    });
    return only(
      db,
      { ...row, cancelled_at: ends ? at : null, absent_at: leading ? null : at },
      actor.id,
      now,
    );
  },

  listTeamSessions: async ({ db, actor, scope, query, now, at }) => {
    const window = windowOf(query, now, { before: 1, after: 7 });
    const condition = scope === 'all' ? sql<boolean>`true` : leads(actor.id);
    const rows = await sessionsOf(db, actor.id, window, condition);
    const views = await viewsOf(db, rows, actor.id, now);
    const participants = await participantsOf(
      db,
      rows.map(row => row.id),
    );
    return {
      serverTime: at.toISOString(),
      items: views.map(view => ({ ...view, participants: participants.get(view.id) ?? [] })),
    };
  },
} satisfies Partial<ServerOperations>;
