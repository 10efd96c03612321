import type { DirectBooking, SlotBooking } from '../../../src/contract/session.js';
import type * as v from 'valibot';
import type { SessionKind } from '../../../src/contract/session-kind.js';
import type { EpochMs } from '../../../src/rules/zone.js';
import { randomBytes } from 'node:crypto';
import type { Db } from '../db/store.js';
import { EXCLUSION_VIOLATION, sqlState } from '../db/sql.js';
import type { SessionRow } from '../db/tables.js';
import type { Call } from '../http/operation.js';
import { badInput, notFound, ProblemError } from '../http/problem.js';
import { newId } from '../ids.js';
import { reaches } from '../people/people.js';
import { programOf } from '../program/program.js';
import { busyTimes, findTime, overlaps } from './slots.js';

type Booking = Call<'bookSession'>;

const MINUTE = 60_000;
const YEAR = 366 * 86_400_000;

/** A call is taken no later than this before it begins: whoever calls has to see it. */
const LATEST_CALL = 30 * MINUTE;

/** Kinds of staff who can lead a session. */
const LEADERS = ['therapist', 'group-leader', 'prescriber', 'recovery-coach'];

const TITLES: Readonly<Record<SessionKind, string>> = {
  'intake-talk': 'First talk',
  individual: 'One to one',
  group: 'Group',
  'skills-class': 'Skills class',
  family: 'Family session',
  medication: 'Medicine visit',
  'study-and-work': 'Study and work',
  coach: 'Coach call',
  'meal-support': 'Lunch together',
};

/** A name for the session's room that says nothing about the session. */
export const newRoomId = (): string => `room_${randomBytes(16).toString('hex')}`;

// One booking at a time for each leader and each person: the second one sees what the first one took.
const lockPeople = async (db: Db, ids: readonly string[]): Promise<void> => {
  await db.selectFrom('people').where('id', 'in', ids).orderBy('id').forNoKeyUpdate().select('id').execute();
};

interface Plan {
  /** Null where whoever comes has no account. */
  readonly personId: string | null;
  readonly leaderId: string;
  readonly kind: string;
  readonly title: string;
  readonly startsAt: EpochMs;
  readonly endsAt: EpochMs;
  readonly timeZone: string;
  readonly slotId?: string;
}

const insert = async (db: Db, plan: Plan): Promise<SessionRow> => {
  try {
    const session = await db
      .insertInto('sessions')
      .values({
        id: newId('session'),
        kind: plan.kind,
        title: plan.title,
        starts_at: new Date(plan.startsAt),
        ends_at: new Date(plan.endsAt),
        time_zone: plan.timeZone,
        leader_id: plan.leaderId,
        co_leader_id: null,
        series_id: null,
        occurs_on: null,
        slot_id: plan.slotId ?? null,
        room_id: newRoomId(),
        cancelled_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    if (plan.personId !== null)
      await db
        .insertInto('session_participants')
        .values({ session_id: session.id, person_id: plan.personId, capacity: 'member' })
        .execute();
    return session;
  } catch (error) {
    if (sqlState(error) === EXCLUSION_VIOLATION) throw new ProblemError('slot-taken');
    throw error;
  }
};

/** Books an open time, for oneself or, as staff, for somebody. */
export const bookSlot = async (
  { db, actor, scope, now }: Booking,
  { slotId, personId }: v.InferOutput<typeof SlotBooking>,
): Promise<SessionRow> => {
  const isPatient = actor.role === 'patient';
  const forId = personId ?? (isPatient ? actor.id : undefined);
  if (!forId) throw badInput('/personId', 'missing');
  if (!(await reaches(db, actor, scope, forId))) throw notFound();
  const time = await findTime(db, actor, slotId, now);
  if (!time) throw notFound();
  const { availability, startsAt, endsAt } = time;
  await lockPeople(db, [availability.staff_id, forId]);
  const window = { from: new Date(startsAt), to: new Date(endsAt) };
  if (overlaps(await busyTimes(db, availability.staff_id, window), startsAt, endsAt))
    throw new ProblemError('slot-taken');
  if (overlaps(await busyTimes(db, forId, window), startsAt, endsAt)) throw new ProblemError('conflict');
  return insert(db, {
    personId: forId,
    leaderId: availability.staff_id,
    kind: availability.kind,
    title: availability.title,
    startsAt,
    endsAt,
    timeZone: availability.time_zone,
    slotId,
  });
};

/**
 * Takes an open time for a call to somebody who has no account.
 * @throws ProblemError `slot-taken` when somebody else has it by now, or it is about to begin.
 */
export const bookCall = async (
  db: Db,
  { slotId, title, now }: { slotId: string; title: string; now: EpochMs },
): Promise<SessionRow> => {
  const time = await findTime(db, null, slotId, now);
  if (!time) throw badInput('/slotId', 'unknown');
  const { availability, startsAt, endsAt } = time;
  if (startsAt < now + LATEST_CALL) throw new ProblemError('slot-taken');
  await lockPeople(db, [availability.staff_id]);
  const window = { from: new Date(startsAt), to: new Date(endsAt) };
  if (overlaps(await busyTimes(db, availability.staff_id, window), startsAt, endsAt))
    throw new ProblemError('slot-taken');
  return insert(db, {
    personId: null,
    leaderId: availability.staff_id,
    kind: availability.kind,
    title,
    startsAt,
    endsAt,
    timeZone: availability.time_zone,
    slotId,
  });
};

const leaderOf = async (
  { db, actor }: Booking,
  { leaderId, personId }: v.InferOutput<typeof DirectBooking>,
): Promise<string> => {
  if (leaderId !== undefined) {
    const leader = await db
      .selectFrom('people')
      .where('id', '=', leaderId)
      .where('role', 'in', LEADERS)
      .select('id')
      .executeTakeFirst();
    if (!leader) throw badInput('/leaderId', 'unknown');
    return leader.id;
  }
  if (LEADERS.includes(actor.role)) return actor.id;
  const therapist = await db
    .selectFrom('care_team')
    .where('patient_id', '=', personId)
    .orderBy('position')
    .select('staff_id')
    .executeTakeFirst();
  if (!therapist) throw badInput('/leaderId', 'missing');
  return therapist.staff_id;
};

/** Plans a session at any time from now on, over whatever else is planned: staff know best. */
export const bookDirectly = async (
  call: Booking,
  booking: v.InferOutput<typeof DirectBooking>,
): Promise<SessionRow> => {
  const { db, actor, scope, now } = call;
  if (actor.role === 'patient') throw new ProblemError('forbidden');
  if (!(await reaches(db, actor, scope, booking.personId))) throw notFound();
  const startsAt = Date.parse(booking.startsAt);
  // "Now" on a page is a little ago by the time that it arrives here.
  if (startsAt < now - 5 * MINUTE) throw badInput('/startsAt', 'past');
  if (startsAt > now + YEAR) throw badInput('/startsAt', 'too-far');
  const { timeZone } = await programOf(db);
  return insert(db, {
    personId: booking.personId,
    leaderId: await leaderOf(call, booking),
    kind: booking.kind,
    title: booking.title ?? TITLES[booking.kind],
    startsAt,
    endsAt: startsAt + booking.minutes * MINUTE,
    timeZone,
  });
};
