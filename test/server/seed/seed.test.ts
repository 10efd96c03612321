import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { known, startTestServer, type Body, type TestServer } from '../support/server.js';

let server: TestServer;
before(async () => (server = await startTestServer()));
after(() => server.close());

const DAY = 86_400_000;

/** What must be so on whatever day somebody looks. */
const looksFresh = async (): Promise<void> => {
  const now = server.clock.now();
  const ana = await server.as('ana');
  const { items } = (await ana.get('/sessions')).body;
  const joinable = items.filter(
    (one: Body) =>
      one.status !== 'cancelled' && Date.parse(one.joinOpensAt) <= now && now < Date.parse(one.joinClosesAt),
  );
  // A group that Priya and Tom lead, or what Ana has at that hour anyway.
  assert.equal(joinable.length, 1, 'there is one thing that can be joined now');
  const openGroups = items.filter((one: Body) => one.title === 'Open group');
  assert.ok(openGroups.length <= 1);
  const ahead = items.filter((one: Body) => one.status === 'planned');
  assert.ok(ahead.length >= 5);
  const past = items.filter((one: Body) => one.status === 'completed' && one.seriesId);
  assert.ok(past.length >= 6 && past.some((one: Body) => known(one.attendedMinutes) > 0));
  const checkIns = (await ana.get('/check-ins')).body.items;
  assert.ok(now - Date.parse(known(checkIns[0]).occurredAt) < 2 * DAY);
  assert.ok(Date.parse(known(checkIns[0]).occurredAt) <= now);
  const messages = (await ana.get('/messages')).body.items;
  assert.ok(now - Date.parse(known(messages[0]).sentAt) < 2 * DAY);
  const dana = await server.as('dana');
  const intakes = (await dana.get('/intake-submissions')).body.items;
  assert.ok(now - Date.parse(known(intakes[0]).submittedAt) < 2 * DAY);
  const family = (await (await server.as('sam')).get('/sessions')).body.items;
  assert.ok(family.some((one: Body) => one.status === 'planned' || Date.parse(one.endsAt) > now - DAY));
};

test('the demo looks fresh at any hour of a day, weeks and seasons later, on a server that never stopped', async () => {
  await looksFresh();
  for (const instant of [
    '2026-11-18T23:30:00Z',
    '2026-11-19T04:59:00Z',
    '2026-11-19T05:01:00Z',
    '2026-11-21T15:00:00Z',
    '2026-11-22T09:00:00Z',
    // Ana has a talk with Alex at that hour.
    '2026-11-24T22:05:00Z',
    '2026-12-24T12:00:00Z',
    '2027-03-14T07:30:00Z',
    '2027-11-07T05:30:00Z',
  ]) {
    server.clock.set(instant);
    await looksFresh();
  }
});

test('what a visitor wrote stays when the days move on', async () => {
  const ana = await server.as('ana');
  const sent = await ana.post('/check-ins', {
    occurredAt: new Date(server.clock.now()).toISOString(),
    timeZone: 'UTC',
    note: 'A visitor was here',
    visibility: 'care-team',
  });
  server.clock.advance(3 * DAY);
  const later = (await (await server.as('ana')).get('/check-ins')).body.items;
  assert.ok(later.some((one: Body) => one.id === sent.body.id));
});

test('an intake that a visitor took in does not come back', async () => {
  const dana = await server.as('dana');
  const jordan = known((await dana.get('/intake-submissions')).body.items[0]);
  const care = { therapistId: await server.idOf('alex'), coachId: await server.idOf('rosa') };
  assert.equal((await dana.post(`/intake-submissions/${jordan.id}/accept`, care)).status, 200);
  server.clock.advance(2 * DAY);
  const { items } = (await (await server.as('dana')).get('/intake-submissions')).body;
  assert.deepEqual(
    items.map((one: Body) => [one.person.displayName, one.status]),
    [
      ['Leo', 'accepted'],
      ['Ana', 'accepted'],
    ],
  );
});

test('old events and keys are forgotten, new ones are not', async () => {
  const ana = await server.as('ana');
  const write = () =>
    ana.post('/messages', { toId: alexId, text: 'Hello' }, { 'Idempotency-Key': crypto.randomUUID() });
  const alexId = await server.idOf('alex');
  await write();
  const { db } = server.store;
  const count = async (): Promise<[number, number]> => [
    (await db.selectFrom('events').select('id').execute()).length,
    (await db.selectFrom('idempotency_keys').select('key_hash').execute()).length,
  ];
  const [events, keys] = await count();
  assert.ok(events > 0 && keys > 0);
  server.clock.advance(3 * DAY);
  await server.nobody.get('/program');
  assert.deepEqual((await count())[1], 0);
  server.clock.advance(5 * DAY);
  await server.nobody.get('/program');
  assert.deepEqual(await count(), [0, 0]);
});

test('the clinic has groups that keep their time in other zones, and people of every role', async () => {
  const { db } = server.store;
  const zones = await db.selectFrom('series').select('time_zone').distinct().execute();
  assert.deepEqual(zones.map(row => row.time_zone).sort(), [
    'America/New_York',
    'America/Vancouver',
    'Europe/Madrid',
  ]);
  const leo = (await (await server.as('leo')).get('/me')).body;
  assert.equal(leo.ageGroup, 'adolescent');
  const caseload = (await (await server.as('alex')).get('/caseload')).body.items;
  assert.ok(caseload.length >= 14);
});
