import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { instancesOf } from '../../../demo/server/sessions/calendar.js';
import {
  BROWSER,
  known,
  letIn,
  START,
  startTestServer,
  type Body,
  type Caller,
  type TestServer,
} from '../support/server.js';

let server: TestServer;
let ana: Caller;
let alex: Caller;
let dana: Caller;
before(async () => {
  server = await startTestServer();
  [ana, alex, dana] = await Promise.all([server.as('ana'), server.as('alex'), server.as('dana')]);
});
after(() => server.close());

const MINUTE = 60_000;
const later = (ms: number): string => new Date(server.clock.now() + ms).toISOString();

const book = async (person: string, startsIn: number, minutes = 50): Promise<Body> => {
  const { status, body } = await alex.post('/sessions', {
    personId: await server.idOf(person),
    kind: 'individual',
    startsAt: later(startsIn),
    minutes,
  });
  assert.equal(status, 201);
  return body;
};

describe('the week', () => {
  test('a person sees their sessions in order, with when the door opens', async () => {
    const { body } = await ana.get('/sessions?from=2026-11-16T00:00:00Z&to=2026-11-23T00:00:00Z');
    assert.equal(body.serverTime, START);
    const series = body.items.filter((one: Body) => one.seriesId);
    assert.deepEqual(
      series.map((one: Body) => [one.title, one.startsAt, one.status]),
      [
        ['Coach call', '2026-11-16T17:30:00.000Z', 'completed'],
        ['Monday group', '2026-11-16T21:00:00.000Z', 'completed'],
        ['Time with Alex', '2026-11-17T22:00:00.000Z', 'completed'],
        ['Medicine visit', '2026-11-18T17:00:00.000Z', 'planned'],
        ['Grounding', '2026-11-18T21:00:00.000Z', 'planned'],
        ['Thursday group', '2026-11-19T21:00:00.000Z', 'planned'],
        ['Lunch together', '2026-11-20T17:00:00.000Z', 'planned'],
        ['Back to school and work', '2026-11-20T20:00:00.000Z', 'planned'],
      ],
    );
    assert.equal(known(series[4]).joinOpensAt, '2026-11-18T20:50:00.000Z');
    assert.equal(known(series[4]).joinClosesAt, '2026-11-18T21:30:00.000Z');
    assert.equal(known(series[0]).attendedMinutes, 20);
    assert.equal(known(series[4]).attendedMinutes, null);
  });

  test('a weekly session keeps its wall time when the clocks change, each in its own zone', async () => {
    const { db } = server.store;
    const starts = async (title: string, now: string): Promise<string[]> => {
      const row = await db
        .selectFrom('series')
        .where('title', '=', title)
        .selectAll()
        .executeTakeFirstOrThrow();
      return instancesOf(row, Date.parse(now)).map(({ startsAt }) => new Date(startsAt).toISOString());
    };
    // New York and Madrid turn back in autumn and forward in spring, on different days.
    const group = await starts('Monday group', '2027-03-10T12:00:00Z');
    assert.ok(group.includes('2027-03-08T21:00:00.000Z') && group.includes('2027-03-15T20:00:00.000Z'));
    const madrid = await starts('Grupo en español', '2027-03-20T12:00:00Z');
    assert.ok(madrid.includes('2027-03-25T17:00:00.000Z') && madrid.includes('2027-04-01T16:00:00.000Z'));
  });

  test('the calendar goes on for as long as the server runs', async () => {
    const other = await startTestServer();
    try {
      other.clock.advance(90 * 86_400_000);
      const { body } = await (await other.as('ana')).get('/sessions');
      assert.ok(body.items.length >= 8);
      const next = body.items.find((one: Body) => one.title === 'Monday group' && one.status === 'planned');
      assert.ok(next);
    } finally {
      await other.close();
    }
  });

  test('those who lead see who comes, without whoever said that they cannot', async () => {
    const priya = await server.as('priya');
    const group = async (): Promise<Body> =>
      known(
        (await priya.get('/team/sessions')).body.items.find((one: Body) => one.title === 'Thursday group'),
      );
    const before = (await group()).participants.map((one: Body) => one.displayName);
    assert.ok(before.includes('Ana') && before.includes('Dev P.'));
    const { id } = await group();
    const cancelled = await ana.post(`/sessions/${id}/cancel`, { reason: 'A bad cold' });
    assert.equal(cancelled.status, 200);
    assert.equal(cancelled.body.status, 'cancelled');
    const after = await group();
    assert.equal(after.status, 'planned', 'the group goes on');
    assert.equal(
      after.participants.some((one: Body) => one.displayName === 'Ana'),
      false,
    );
    assert.equal(JSON.stringify(after).includes('cold'), false);
    assert.equal((await ana.post(`/sessions/${id}/cancel`, {})).status, 200, 'saying it twice is no fault');
  });

  test('a session with one person ends when they cannot come; a past one cannot be undone', async () => {
    const session = await book('ana', 2 * 86_400_000);
    await ana.post(`/sessions/${session.id}/cancel`, {});
    assert.equal((await alex.get(`/sessions/${session.id}`)).body.status, 'cancelled');
    const past = known(
      (await ana.get('/sessions')).body.items.find((one: Body) => one.status === 'completed'),
    );
    assert.equal((await ana.post(`/sessions/${past.id}/cancel`, {})).body.code, 'conflict');
  });
});

describe('booking', () => {
  test('two who want the same time: one has it, the other is told', async () => {
    const { items } = (await ana.get('/slots?kind=individual')).body;
    const slot = known(items[3]);
    const leo = await server.as('leo');
    const answers = await Promise.all([ana, leo].map(one => one.post('/sessions', { slotId: slot.id })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
    const refused = answers.find(({ status }) => status === 409);
    assert.equal(refused?.body.code, 'slot-taken');
    for (const one of [ana, leo]) {
      const open = (await one.get('/slots?kind=individual')).body.items;
      assert.equal(
        open.some((other: Body) => other.id === slot.id),
        false,
      );
    }
  });

  test('a hundred who want the same time: one has it', async () => {
    const { items } = (await ana.get('/slots?kind=individual')).body;
    const people = await Promise.all(
      ['ana', 'leo', 'amara', 'jonah', 'theo', 'kim', 'hana', 'ben', 'owen', 'dev'].map(key =>
        server.idOf(key),
      ),
    );
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        alex.post('/sessions', { slotId: known(items[5]).id, personId: people[n % people.length] }),
      ),
    );
    const booked = answers.filter(({ status }) => status === 201);
    assert.equal(booked.length, 1);
    assert.deepEqual(
      [...new Set(answers.filter(one => one.status !== 201).map(one => one.body.code))],
      ['slot-taken'],
    );
  });

  test('the database itself keeps two bookings of a leader apart', async () => {
    const { db } = server.store;
    const row = await db
      .selectFrom('sessions')
      .where('slot_id', 'is not', null)
      .selectAll()
      .executeTakeFirstOrThrow();
    await assert.rejects(
      db
        .insertInto('sessions')
        .values({ ...row, id: 'session_double', room_id: 'room_double' })
        .execute(),
      { code: '23P01' },
    );
  });

  test('a cancelled time is open again', async () => {
    const slot = known((await ana.get('/slots?kind=coach')).body.items[0]);
    const booked = await ana.post('/sessions', { slotId: slot.id });
    await ana.post(`/sessions/${booked.body.id}/cancel`, {});
    assert.equal((await ana.post('/sessions', { slotId: slot.id })).status, 201);
  });

  test('nobody books across a session of their own', async () => {
    const slot = known((await ana.get('/slots?kind=coach')).body.items[2]);
    const at = Date.parse(slot.startsAt) - server.clock.now();
    await book('ana', at, 15);
    const { items } = (await ana.get('/slots?kind=coach')).body;
    assert.equal(
      items.some((one: Body) => one.id === slot.id),
      false,
    );
    const { status, body } = await ana.post('/sessions', { slotId: slot.id });
    assert.equal(status, 409);
    assert.equal(body.code, 'conflict');
  });

  test('a person books what the program leaves to them, with the people who look after them', async () => {
    const kinds = async (caller: Caller): Promise<string[]> => {
      const { body } = await caller.get('/slots');
      return [...new Set<string>(body.items.map((one: Body) => one.kind))].sort();
    };
    assert.deepEqual(await kinds(ana), ['coach', 'individual', 'intake-talk']);
    assert.deepEqual(await kinds(await server.as('maya')), ['intake-talk']);
    const medicine = (await alex.get('/slots?kind=medication')).body.items[0];
    assert.ok(medicine);
    assert.equal((await ana.post('/sessions', { slotId: medicine.id })).status, 404);
    const forAna = await alex.post('/sessions', { slotId: medicine.id, personId: await server.idOf('ana') });
    assert.equal(forAna.status, 201);
  });

  test('times that were never offered cannot be booked', async () => {
    const slot = known((await ana.get('/slots?kind=individual')).body.items[0]);
    const [, availability, minute = ''] = /^slot_(.+)_(\w+)$/.exec(slot.id) ?? [];
    const inBetween = (parseInt(minute, 36) + 7).toString(36);
    const lastWeek = (parseInt(minute, 36) - 7 * 24 * 60).toString(36);
    for (const id of [
      `slot_${availability}_${inBetween}`,
      `slot_${availability}_${lastWeek}`,
      'slot_nobody_abc',
      'slot',
      `slot_${availability}_zzzzzzzz`,
    ])
      assert.equal((await ana.post('/sessions', { slotId: id })).status, 404);
  });

  test('staff plan at any time from now on, and the person sees it', async () => {
    const session = await book('ana', 0);
    assert.equal(session.status, 'in-progress');
    assert.equal(session.leader.displayName, 'Alex Chen');
    const seen = (await ana.get(`/sessions/${session.id}`)).body;
    assert.equal(seen.title, 'One to one');
    const { body } = await dana.post('/sessions', {
      personId: await server.idOf('maya'),
      kind: 'intake-talk',
      startsAt: later(MINUTE),
      minutes: 30,
      leaderId: await server.idOf('noor'),
    });
    assert.deepEqual(body.errors, [{ pointer: '/leaderId', rule: 'unknown' }]);
  });
});

describe('the door', () => {
  const enter = (caller: Caller, id: string) => caller.post(`/sessions/${id}/room-grants?device=${BROWSER}`);

  test('opens ten minutes before and closes half an hour after the start', async () => {
    const { id } = await book('ana', 60 * MINUTE);
    assert.equal((await enter(ana, id)).body.code, 'door-closed');
    server.clock.advance(49 * MINUTE);
    [ana, alex] = await Promise.all([server.as('ana'), server.as('alex')]);
    assert.equal((await enter(ana, id)).status, 409);
    server.clock.advance(MINUTE);
    assert.equal((await enter(ana, id)).body.code, 'waiting');
    await letIn(ana, alex, id);
    const granted = await enter(ana, id);
    assert.equal(granted.status, 201);
    assert.equal(granted.body.role, 'member');
    assert.equal(granted.body.displayName, 'Ana');
    assert.equal(Date.parse(granted.body.expiresAt) - server.clock.now(), MINUTE);
    assert.deepEqual(granted.body.iceServers, []);
    assert.deepEqual(server.grants.at(-1)?.data, {
      participantId: await server.idOf('ana'),
      displayName: 'Ana',
      role: 'member',
    });
  });

  test('who came too late is told; who was in may come back until the end', async () => {
    const one = await book('ana', 10 * MINUTE);
    const two = await book('leo', 10 * MINUTE);
    server.clock.advance(10 * MINUTE);
    [ana, alex] = await Promise.all([server.as('ana'), server.as('alex')]);
    await letIn(ana, alex, one.id);
    await enter(ana, one.id);
    server.clock.advance(40 * MINUTE);
    const leo = await server.as('leo');
    [ana, alex] = await Promise.all([server.as('ana'), server.as('alex')]);
    assert.equal((await enter(leo, two.id)).body.code, 'door-closed');
    const back = await enter(ana, one.id);
    assert.equal(back.status, 201, 'a lost connection is no exit');
    assert.equal((await ana.get(`/sessions/${one.id}`)).body.joinClosesAt, one.endsAt);
    server.clock.advance(10 * MINUTE);
    ana = await server.as('ana');
    assert.equal((await enter(ana, one.id)).body.code, 'door-closed');
    assert.equal((await ana.get(`/sessions/${one.id}`)).body.attendedMinutes, 50);
  });

  test('those who lead go in early and may take others out', async () => {
    alex = await server.as('alex');
    const { id } = await book('ana', 30 * MINUTE);
    const granted = await enter(alex, id);
    assert.equal(granted.status, 201);
    assert.equal(granted.body.role, 'leader');
    assert.equal(server.grants.at(-1)?.data.role, 'leader');
  });

  test('a room has a name that says nothing, the same for everybody in it', async () => {
    [ana, alex] = await Promise.all([server.as('ana'), server.as('alex')]);
    const { id } = await book('ana', 5 * MINUTE);
    await letIn(ana, alex, id);
    await enter(ana, id);
    await enter(alex, id);
    const [one, two] = server.grants.slice(-2);
    assert.equal(one?.roomId, two?.roomId);
    assert.match(one?.roomId ?? '', /^room_[0-9a-f]{32}$/);
  });

  test('a family guest and a guardian come in as guests', async () => {
    server.clock.set('2026-11-21T14:55:00Z');
    const [sam, carmen, leo] = await Promise.all([server.as('sam'), server.as('carmen'), server.as('leo')]);
    const family = async (caller: Caller): Promise<Body> =>
      known(
        (await caller.get('/sessions')).body.items.find(
          (one: Body) => one.kind === 'family' && one.status === 'planned',
        ),
      );
    const { id } = await family(sam);
    await letIn(sam, await server.as('alex'), id);
    const anas = await enter(sam, id);
    assert.equal(anas.status, 201);
    assert.equal(anas.body.role, 'family-guest');
    server.clock.set('2026-11-21T16:25:00Z');
    const [carmenLater, leoLater] = await Promise.all([server.as('carmen'), server.as('leo')]);
    const session = await family(leoLater);
    assert.ok(carmen && leo);
    for (const guest of [carmenLater, leoLater]) await letIn(guest, await server.as('alex'), session.id);
    assert.equal((await enter(carmenLater, session.id)).body.role, 'family-guest');
    assert.equal((await enter(leoLater, session.id)).body.role, 'member');
  });

  test('stays closed when the session was cancelled', async () => {
    [ana, alex] = await Promise.all([server.as('ana'), server.as('alex')]);
    const { id } = await book('ana', 5 * MINUTE);
    await alex.post(`/sessions/${id}/cancel`, {});
    assert.equal((await enter(ana, id)).body.code, 'door-closed');
    assert.equal((await enter(alex, id)).body.code, 'door-closed');
  });
});
