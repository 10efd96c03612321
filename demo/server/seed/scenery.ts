import type { CheckInInput } from '../../../src/contract/check-in.js';
import { addDays, atTime, instantOf, wallTimeAt, weekdayOf, type EpochMs } from '../../../src/rules/zone.js';
import type { Db } from '../db/store.js';
import { json } from '../db/sql.js';
import { newId } from '../ids.js';
import { newRoomId } from '../sessions/booking.js';
import { clinic } from './clinic.js';
import { placeIntakes } from './intakes.js';
import type { Ids } from './ids.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Tables whose rows the seed places anew each day, in an order in which they can be emptied. */
export const SCENERY_TABLES = [
  'room_grants',
  'sessions',
  'check_ins',
  'messages',
  'takeaways',
  'contact_requests',
  'intake_submissions',
] as const;

type Items = Omit<CheckInInput, 'occurredAt' | 'timeZone' | 'visibility'>;

// Days ago, feeling, urge, hours slept, one line. Days that are not here are days without a check-in.
const ANA: readonly (readonly [number, number, number, number, string?])[] = [
  [20, 3, 2, 4.5],
  [19, 4, 2, 4, 'Could not get going.'],
  [18, 3, 1, 5],
  [16, 3, 1, 4.5],
  [15, 3, 2, 4],
  [13, 2, 1, 5.5, 'Said one thing in group.'],
  [12, 3, 0, 5],
  [10, 2, 1, 6],
  [9, 2, 0, 5.5, 'Breakfast two days in a row.'],
  [7, 3, 1, 5],
  [6, 2, 0, 6],
  [4, 2, 0, 6.5, 'Walked with Sam.'],
  [3, 1, 0, 6],
  [2, 2, 0, 5.5],
  [1, 3, 1, 5, 'Got to group. Did not talk, but stayed.'],
];

const OTHERS: readonly (readonly [string, number, Items])[] = [
  ['leo', 1, { feeling: 2, sleepHours: 7, note: 'Math was ok.' }],
  ['amara', 1, { feeling: 4, urge: 2, sleepHours: 3.5, note: 'Long night.' }],
  ['jonah', 4, { feeling: 3, urge: 1 }],
  ['theo', 2, { feeling: 2, sleepHours: 6.5 }],
  ['kim', 1, { feeling: 1, urge: 0, sleepHours: 8 }],
  ['hana', 1, { feeling: 3, sleepHours: 3.5 }],
  ['lucia', 2, { feeling: 2, note: 'Hoy dormí mejor.' }],
  ['ben', 3, { feeling: 2, urge: 0 }],
  ['farah', 1, { feeling: 1, sleepHours: 8.5 }],
  ['grace', 1, { feeling: 3, urge: 1, sleepHours: 5 }],
  ['dev', 2, { feeling: 2, sleepHours: 7 }],
];

const checkIns = async (db: Db, now: EpochMs, idOf: Ids): Promise<void> => {
  // In the evening of the clinic's day, or, before that evening has come, not yet today.
  const evening = (daysAgo: number): Date => {
    const date = addDays(wallTimeAt(now, clinic.timeZone), -daysAgo);
    return new Date(instantOf(atTime(date, '20:15'), clinic.timeZone));
  };
  const rows = [
    ...ANA.map(([daysAgo, feeling, urge, sleepHours, note]) => {
      const items: Items = { feeling, urge, sleepHours, ...(note ? { note } : {}) };
      return { key: 'ana', daysAgo, items };
    }),
    ...OTHERS.map(([key, daysAgo, items]) => ({ key, daysAgo, items })),
  ];
  await db
    .insertInto('check_ins')
    .values(
      rows.map(({ key, daysAgo, items }) => ({
        id: newId('checkin'),
        person_id: idOf(key),
        occurred_at: evening(daysAgo),
        recorded_at: evening(daysAgo),
        time_zone: clinic.timeZone,
        visibility: 'care-team' as const,
        items: json(items),
        scenery: true,
      })),
    )
    .execute();
};

const messages = async (db: Db, now: EpochMs, idOf: Ids): Promise<void> => {
  const said = [
    ['alex', 'ana', 50, 'Good work in our talk. You do not have to answer this.', 48],
    ['ana', 'alex', 30, 'Mornings are the worst part. Can we talk about that next time?', 26],
    ['alex', 'ana', 22, 'Saw your note about mornings. Want to move our time to 11:00?', null],
    ['rosa', 'ana', 20, 'Breakfast two days in a row. I am glad you told me.', null],
  ] as const;
  await db
    .insertInto('messages')
    .values(
      said.map(([from, to, hoursAgo, text, readHoursAgo]) => ({
        id: newId('message'),
        from_id: idOf(from),
        to_id: idOf(to),
        text,
        sent_at: new Date(now - hoursAgo * HOUR),
        read_at: readHoursAgo === null ? null : new Date(now - readHoursAgo * HOUR),
        scenery: true,
      })),
    )
    .execute();
  await db
    .insertInto('takeaways')
    .values({
      id: newId('takeaway'),
      person_id: idOf('ana'),
      text: 'I can feel it and still stay in the room.',
      created_at: new Date(now - DAY),
      scenery: true,
    })
    .execute();
};

/** The next Saturday, or this one while it is morning: Ana with Sam as her guest, Leo with his mother. */
const familySessions = async (db: Db, now: EpochMs, idOf: Ids): Promise<void> => {
  const today = wallTimeAt(now, clinic.timeZone);
  const ahead = (6 - weekdayOf(today) + 7) % 7;
  const saturday = addDays(today, ahead === 0 && today.hour >= 13 ? 7 : ahead);
  for (const [time, person, guest] of [
    ['10:00', 'ana', 'sam'],
    ['11:30', 'leo', 'carmen'],
  ] as const) {
    const startsAt = instantOf(atTime(saturday, time), clinic.timeZone);
    const id = newId('session');
    await db
      .insertInto('sessions')
      .values({
        id,
        kind: 'family',
        title: 'Family session',
        starts_at: new Date(startsAt),
        ends_at: new Date(startsAt + 60 * MINUTE),
        time_zone: clinic.timeZone,
        leader_id: idOf('alex'),
        co_leader_id: null,
        series_id: null,
        occurs_on: null,
        slot_id: null,
        room_id: newRoomId(),
        cancelled_at: null,
        scenery: true,
      })
      .execute();
    await db
      .insertInto('session_participants')
      .values([
        { session_id: id, person_id: idOf(person), capacity: 'member' },
        { session_id: id, person_id: idOf(guest), capacity: 'family-guest' },
      ])
      .execute();
  }
};

const newHello = async (db: Db, now: EpochMs): Promise<void> => {
  await db
    .insertInto('contact_requests')
    .values({
      id: newId('contact'),
      preferred_name: 'Ruth',
      contact_point: json({ system: 'sms', value: '(555) 010-0163' }),
      note: 'Do you have groups in the evening?',
      locale: 'en',
      time_zone: clinic.timeZone,
      created_at: new Date(now - 90 * MINUTE),
      reply_by: new Date(now + 20 * HOUR),
      answered_at: null,
      scenery: true,
    })
    .execute();
};

/** What happened lately and what comes next at the made-up clinic, as of now. */
export const placeScenery = async (db: Db, now: EpochMs, idOf: Ids): Promise<void> => {
  await checkIns(db, now, idOf);
  await messages(db, now, idOf);
  await familySessions(db, now, idOf);
  await placeIntakes(db, now, idOf);
  await newHello(db, now);
};
