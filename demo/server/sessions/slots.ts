import type { Selectable } from 'kysely';
import type { SessionKind } from '../../../src/contract/session-kind.js';
import { addDays, atTime, instantOf, wallTimeAt, weekdayOf, type EpochMs } from '../../../src/rules/zone.js';
import type { Actor } from '../people/actor.js';
import type { Db } from '../db/store.js';
import type { Tables } from '../db/tables.js';
import type { Window } from './window.js';

type Availability = Selectable<Tables['availability']>;

/** A time at which somebody on the staff could see somebody. */
export interface OpenTime {
  readonly id: string;
  readonly availability: Availability;
  readonly startsAt: EpochMs;
  readonly endsAt: EpochMs;
}

const MINUTE = 60_000;

const slotId = (availabilityId: string, startsAt: EpochMs): string =>
  `slot_${availabilityId}_${(startsAt / MINUTE).toString(36)}`;

const startsOn = (
  date: ReturnType<typeof wallTimeAt>,
  { opens, closes, minutes, time_zone }: Availability,
): EpochMs[] => {
  const first = instantOf(atTime(date, opens), time_zone);
  const last = instantOf(atTime(date, closes), time_zone) - minutes * MINUTE;
  const starts: EpochMs[] = [];
  for (let at = first; at <= last; at += minutes * MINUTE) starts.push(at);
  return starts;
};

/** Every time that the availability holds in the window, taken or not. */
const timesOf = (availability: Availability, from: EpochMs, to: EpochMs): OpenTime[] => {
  const times: OpenTime[] = [];
  const first = wallTimeAt(from, availability.time_zone);
  // A day of slack at both ends, because the window's edges fall into another date in other zones.
  for (let offset = -1; offset * 86_400_000 <= to - from + 86_400_000; offset++) {
    const date = addDays(first, offset);
    if (weekdayOf(date) !== availability.weekday) continue;
    for (const startsAt of startsOn(date, availability)) {
      const endsAt = startsAt + availability.minutes * MINUTE;
      if (startsAt >= from && endsAt <= to)
        times.push({ id: slotId(availability.id, startsAt), availability, startsAt, endsAt });
    }
  }
  return times;
};

interface Busy {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** When the person is in a session, as somebody who leads or as somebody who comes. */
export const busyTimes = async (db: Db, personId: string, { from, to }: Window): Promise<Busy[]> =>
  (
    await db
      .selectFrom('sessions')
      .leftJoin('attendees', join =>
        join.onRef('attendees.session_id', '=', 'sessions.id').on('attendees.person_id', '=', personId),
      )
      .leftJoin('absences', join =>
        join.onRef('absences.session_id', '=', 'sessions.id').on('absences.person_id', '=', personId),
      )
      .where('sessions.cancelled_at', 'is', null)
      .where('absences.at', 'is', null)
      .where('sessions.ends_at', '>', from)
      .where('sessions.starts_at', '<', to)
      .where(eb =>
        eb.or([
          eb('attendees.person_id', 'is not', null),
          eb('sessions.leader_id', '=', personId),
          eb('sessions.co_leader_id', '=', personId),
        ]),
      )
      .select(['sessions.starts_at', 'sessions.ends_at'])
      .execute()
  ).map(row => ({ from: row.starts_at.getTime(), to: row.ends_at.getTime() }));

export const overlaps = (busy: readonly Busy[], startsAt: EpochMs, endsAt: EpochMs): boolean =>
  busy.some(({ from, to }) => from < endsAt && startsAt < to);

/** What anybody may take who has yet to say hello: first talks of the intake team. */
const publicAvailability = (db: Db): Promise<Availability[]> =>
  db
    .selectFrom('availability')
    .innerJoin('intake_team', 'intake_team.staff_id', 'availability.staff_id')
    .where('availability.kind', '=', 'intake-talk')
    .where('availability.self_booking', '=', true)
    .selectAll('availability')
    .execute();

/** Availability that the person may book from: for somebody in care only what the program leaves to them. */
const availabilityFor = async (db: Db, actor: Actor | null, kind?: SessionKind): Promise<Availability[]> => {
  if (!actor) return publicAvailability(db);
  return db
    .selectFrom('availability')
    .selectAll('availability')
    .$if(kind !== undefined, query => query.where('kind', '=', kind as string))
    .$if(actor.role === 'patient', query =>
      query
        .where('self_booking', '=', true)
        .where(eb =>
          eb.or([
            eb('kind', '=', 'intake-talk'),
            eb.and([
              eb.val(actor.status === 'enrolled'),
              eb.exists(
                eb
                  .selectFrom('care_team')
                  .whereRef('care_team.staff_id', '=', 'availability.staff_id')
                  .where('care_team.patient_id', '=', actor.id)
                  .select('care_team.staff_id'),
              ),
            ]),
          ]),
        ),
    )
    .execute();
};

/** Open times in the window that nobody has and at which neither side is elsewhere. `actor` is null for anybody. */
export const openTimes = async (
  db: Db,
  actor: Actor | null,
  window: Window,
  now: EpochMs,
  kind?: SessionKind,
): Promise<OpenTime[]> => {
  const from = Math.max(now, window.from.getTime());
  const to = window.to.getTime();
  const availability = await availabilityFor(db, actor, kind);
  const busy = new Map<string, readonly Busy[]>();
  for (const id of new Set(availability.map(one => one.staff_id)))
    busy.set(id, await busyTimes(db, id, window));
  const own = actor?.role === 'patient' ? await busyTimes(db, actor.id, window) : [];
  return availability
    .flatMap(one => timesOf(one, from, to))
    .filter(({ availability: { staff_id }, startsAt, endsAt }) => {
      return !overlaps(busy.get(staff_id) ?? [], startsAt, endsAt) && !overlaps(own, startsAt, endsAt);
    })
    .sort((a, b) => a.startsAt - b.startsAt)
    .slice(0, 200);
};

/** The time behind a slot's id, taken or not; null when the program never offers it to this person. */
export const findTime = async (
  db: Db,
  actor: Actor | null,
  id: string,
  now: EpochMs,
): Promise<OpenTime | null> => {
  const [, availabilityId, minute] = /^slot_(.+)_([0-9a-z]{1,8})$/.exec(id) ?? [];
  const availability = (await availabilityFor(db, actor)).find(one => one.id === availabilityId);
  if (!availability || !minute) return null;
  const startsAt = parseInt(minute, 36) * MINUTE;
  if (startsAt < now || startsAt > now + 366 * 86_400_000) return null;
  const endsAt = startsAt + availability.minutes * MINUTE;
  return timesOf(availability, startsAt, endsAt).find(time => time.startsAt === startsAt) ?? null;
};
