import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Db } from '../../../demo/server/db/store.js';
import { migrate } from '../../../demo/server/db/migrations.js';
import { clinic } from '../../../demo/server/seed/clinic.js';
import { freshen } from '../../../demo/server/seed/freshen.js';
import { seedClinic } from '../../../demo/server/seed/seed.js';
import { fillCalendar } from '../../../demo/server/sessions/calendar.js';
import { openTestStore } from '../support/database.js';
import { known, startTestServer, type TestServer } from '../support/server.js';

const MINUTE = 60_000;
const { joinOpensBefore, doorClosesAfter } = clinic.policies;

let server: TestServer;
before(async () => (server = await startTestServer()));
after(() => server.close());

/** Who is in two sessions at once, from a moment on. */
const doubled = async (db: Db, from: number): Promise<readonly unknown[]> =>
  (
    await sql`with busy as (
        select s.id, s.title, s.starts_at, s.ends_at, p.person_id from sessions s join (
          select session_id, person_id from attendees
          union select id, leader_id from sessions
          union select id, co_leader_id from sessions where co_leader_id is not null
        ) p on p.session_id = s.id
        where s.cancelled_at is null and s.ends_at > ${new Date(from)} and s.starts_at < ${new Date(from + 1440 * MINUTE)}
      )
      select a.title, a.starts_at, b.title as other, b.starts_at as other_starts_at, a.person_id
      from busy a join busy b on a.person_id = b.person_id and a.id < b.id
        and a.starts_at < b.ends_at and b.starts_at < a.ends_at`.execute(db)
  ).rows;

/** What Ana can go into now, or could if she waited for some minutes. */
const openTo = async (
  db: Db,
  now: number,
  minutes = 0,
): Promise<readonly { id: string; title: string; ends_at: Date }[]> =>
  db
    .selectFrom('sessions')
    .innerJoin('attendees', 'attendees.session_id', 'sessions.id')
    .innerJoin('demo_people', 'demo_people.person_id', 'attendees.person_id')
    .where('demo_people.key', '=', 'ana')
    .where('cancelled_at', 'is', null)
    .where('starts_at', '<=', new Date(now + (joinOpensBefore + minutes) * MINUTE))
    .where('starts_at', '>', new Date(now - doorClosesAfter * MINUTE))
    .where('ends_at', '>', new Date(now))
    .orderBy('starts_at')
    .select(['sessions.id', 'title', 'ends_at'])
    .execute();

/** When the calendar of a database was filled last. It is filled for a hundred days. */
const filled = new WeakMap<Db, number>();

const look = async (db: Db, now: number): Promise<void> => {
  if (Math.abs(now - (filled.get(db) ?? 0)) > 720 * MINUTE) {
    await fillCalendar(db, now);
    filled.set(db, now);
  }
  await freshen(db, now);
  const moment = new Date(now).toISOString();
  assert.deepEqual(await doubled(db, now), [], `nobody is in two sessions at ${moment}`);
  // What is about to begin is waited for: a group of some minutes before it would be none.
  assert.ok((await openTo(db, now, 12)).length, `there is something to go into at ${moment}`);
};

test('whenever in a week somebody looks at the demo, Ana can go into something, and nobody is in two sessions at once', async () => {
  const monday = Date.parse('2026-11-30T05:00:00Z');
  let waits = 0;
  let looks = 0;
  for (let minute = 3; minute < 7 * 1440; minute += 23) {
    await look(server.store.db, monday + minute * MINUTE);
    looks++;
    if (!(await openTo(server.store.db, monday + minute * MINUTE)).length) waits++;
  }
  assert.ok(waits / looks < 0.02, `${waits} of ${looks} looks have to wait`);
});

/** Looks at a demo whose database is made at a moment, then, and again and again for a while. */
const begin = async (start: number, minutes: number, every: number): Promise<void> => {
  const store = await openTestStore();
  try {
    await migrate(store.db);
    await seedClinic(store.db, start);
    for (let minute = 0; minute <= minutes; minute += every) await look(store.db, start + minute * MINUTE);
  } finally {
    await store.close();
  }
};

for (const [moment, start] of [
  ['on a Monday, in the middle of a group', '2026-11-30T21:40:00Z'],
  ['at half past one, before the clocks go back', '2026-11-01T05:30:00Z'],
  ['at half past one for the second time', '2026-11-01T06:30:00Z'],
  ['at half past one, before the clocks go forward', '2027-03-14T06:30:00Z'],
  ['while the clocks of Madrid are nearer', '2027-03-17T12:00:00Z'],
  ['in the last minute of a year', '2027-01-01T04:59:05Z'],
  ['on a February 29', '2028-02-29T15:00:00Z'],
  ['ten minutes before midnight', '2026-12-03T04:50:00Z'],
] as const)
  test(`a demo that begins ${moment} puts nobody into two sessions at once, then and until the day after`, () =>
    begin(Date.parse(start), 26 * 60, 53));

test('a demo that begins at whatever hour of a week puts nobody into two sessions at once', async () => {
  const monday = Date.parse('2026-11-30T05:00:00Z');
  for (let hour = 0; hour < 7 * 24; hour += 13) await begin(monday + (hour * 60 + 17) * MINUTE, 90, 45);
});

test('before midnight in New York the group goes on into the next day', async () => {
  const now = Date.parse('2026-12-17T04:50:00Z');
  await look(server.store.db, now);
  const [group] = await openTo(server.store.db, now);
  assert.ok(known(group).ends_at.getTime() > Date.parse('2026-12-17T05:00:00Z'));
});

test('on a Monday between 4:05 and 6 pm in New York there is one open group, whoever looks first', async () => {
  // A server that nobody has looked at that day.
  const fresh = await startTestServer();
  try {
    for (const moment of ['2026-12-07T21:06:00Z', '2026-12-07T21:40:00Z', '2026-12-07T22:55:00Z']) {
      await freshen(fresh.store.db, Date.parse(moment));
      fresh.clock.set(moment);
      const ana = await fresh.as('ana');
      const { items } = (await ana.get('/sessions')).body;
      const open = items.filter(
        ({ kind, joinOpensAt, joinClosesAt }) =>
          kind === 'group' && joinOpensAt <= moment && moment < joinClosesAt,
      );
      assert.equal(open.length, 1, `${moment}: ${open.map(({ title }) => title).join(', ')}`);
    }
  } finally {
    await fresh.close();
  }
});

test('a group in which somebody is goes on as it was, and the next one begins when it ends', async () => {
  const now = Date.parse('2026-12-16T19:02:00Z');
  await look(server.store.db, now);
  const [group] = await openTo(server.store.db, now);
  assert.equal(group?.title, 'Open group');
  const id = group.id;
  const people = [await server.idOf('ana')];
  await server.store.db
    .insertInto('room_grants')
    .values(people.map(person_id => ({ id: 'visit', session_id: id, person_id, granted_at: new Date(now) })))
    .execute();
  const present = async () =>
    server.store.db.selectFrom('sessions').where('id', '=', id).selectAll().executeTakeFirst();
  const before = known(await present());
  const end = before.ends_at.getTime();
  for (let at = now + 5 * MINUTE; at < end; at += 5 * MINUTE) {
    await look(server.store.db, at);
    assert.deepEqual(await present(), before, 'nothing of it changes while it goes on');
  }
  const [next] = await openTo(server.store.db, end);
  assert.equal(next?.title, 'Open group');
  assert.notEqual(next.id, id);
});
