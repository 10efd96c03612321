import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { known, startTestServer, type Body, type Caller, type TestServer } from '../support/server.js';

let server: TestServer;
let ana: Caller;
before(async () => {
  server = await startTestServer();
  ana = await server.as('ana');
});
after(() => server.close());

const checkIn = (more = {}) => ({
  occurredAt: new Date(server.clock.now()).toISOString(),
  timeZone: 'America/New_York',
  visibility: 'care-team',
  ...more,
});

test('the plan says what is asked, who reads it and when', async () => {
  const { body } = await ana.get('/check-in-plan');
  assert.equal(known(body.reader).displayName, 'Rosa Lind');
  assert.equal(body.readAt, '2026-11-18T15:00:00.000Z');
  assert.deepEqual(
    body.medications.map((one: Body) => [one.name, one.asNeeded]),
    [
      ['Sertraline', false],
      ['Hydroxyzine', true],
    ],
  );
  assert.equal(body.goals.length, 2);
  assert.ok(body.takeaway);
  assert.ok(body.lastCheckInAt);
});

test('a check-in reaches the coach, with everything that was said and nothing that was not', async () => {
  const plan = (await ana.get('/check-in-plan')).body;
  const sent = await ana.post(
    '/check-ins',
    checkIn({
      feeling: 3,
      sleepHours: 5.5,
      medications: [{ medicationId: known(plan.medications[0]).id, adherence: 'later' }],
      goals: [{ goalId: known(plan.goals[0]).id, progress: 'some' }],
      note: 'Got to group.',
    }),
  );
  assert.equal(sent.status, 201);
  assert.equal(known(sent.body.reader).displayName, 'Rosa Lind');
  const rosa = await server.as('rosa');
  const { items } = (await rosa.get(`/check-ins?personId=${await server.idOf('ana')}`)).body;
  assert.equal(known(items[0]).id, sent.body.id);
  assert.equal(known(items[0]).note, 'Got to group.');
  assert.equal('urge' in known(items[0]), false, 'left out is unknown, not none');
  const caseload = (await rosa.get('/caseload')).body.items;
  const row = known(caseload.find((one: Body) => one.person.displayName === 'Ana'));
  assert.equal(row.lastCheckInAt, known(items[0]).occurredAt);
});

test('an urge that is here now raises an alert with an owner and a time', async () => {
  const sent = await ana.post('/check-ins', checkIn({ urge: 3 }));
  const { items } = (await (await server.as('alex')).get('/alerts')).body;
  assert.equal(items.length, 1);
  assert.equal(known(items[0]).reason, 'urge-now');
  assert.equal(known(items[0]).owner.displayName, 'Alex Chen');
  assert.equal(known(items[0]).dueAt, '2026-11-18T16:00:00.000Z');
  const { audience } = await server.store.db
    .selectFrom('events')
    .where('type', '=', 'alert.raised')
    .select('audience')
    .executeTakeFirstOrThrow();
  assert.ok(audience.includes(`person:${await server.idOf('alex')}`));
  assert.equal(audience.includes(`person:${await server.idOf('ana')}`), false);
  assert.ok(sent.body.readAt);
});

test('a device whose clock is ahead loses nothing; its check-in is of now', async () => {
  const ahead = new Date(server.clock.now() + 3 * 3_600_000).toISOString();
  const sent = await ana.post('/check-ins', checkIn({ feeling: 1, occurredAt: ahead }));
  assert.equal(sent.status, 201);
  const { items } = (await ana.get('/check-ins')).body;
  const mine = known(items.find((one: Body) => one.id === sent.body.id));
  assert.equal(mine.occurredAt, new Date(server.clock.now()).toISOString());
});

test('yesterday can be filled in, and is told apart from when it was recorded', async () => {
  const yesterday = new Date(server.clock.now() - 30 * 3_600_000).toISOString();
  const sent = await ana.post('/check-ins', checkIn({ feeling: 2, occurredAt: yesterday }));
  const mine = known((await ana.get('/check-ins')).body.items.find((one: Body) => one.id === sent.body.id));
  assert.equal(mine.occurredAt, yesterday);
  assert.notEqual(mine.recordedAt, yesterday);
});

test('at night the next reading is in the morning', async () => {
  server.clock.set('2026-11-19T04:00:00Z');
  ana = await server.as('ana');
  const { body } = await ana.get('/check-in-plan');
  assert.equal(body.readAt, '2026-11-19T13:00:00.000Z');
  await ana.post('/check-ins', checkIn({ urge: 3 }));
  const { items } = (await (await server.as('alex')).get('/alerts')).body;
  assert.equal(known(items.at(-1)).dueAt, '2026-11-19T14:00:00.000Z');
});

test('words go between a person and their care team', async () => {
  const alex = await server.as('alex');
  const sent = await ana.post('/messages', {
    toId: await server.idOf('alex'),
    text: 'Can we talk about mornings?',
  });
  assert.equal(sent.status, 201);
  const { items } = (await alex.get('/messages')).body;
  assert.equal(known(items[0]).text, 'Can we talk about mornings?');
  assert.equal(known(items[0]).from.displayName, 'Ana');
  server.clock.advance(60_000);
  const back = await alex.post('/messages', { toId: await server.idOf('ana'), text: 'Yes.' });
  assert.equal(back.status, 201);
  assert.equal(known((await ana.get('/messages')).body.items[0]).text, 'Yes.');
  const other = await ana.post('/messages', { toId: await server.idOf('dana'), text: 'Hello' });
  assert.equal(other.status, 404);
  assert.equal((await (await server.as('leo')).get('/messages')).body.items.length, 0);
});
