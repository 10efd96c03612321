import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import * as v from 'valibot';
import { Alert } from '../../../src/contract/alert.js';
import { IntakeDraft } from '../../../src/contract/intake.js';
import { COMPLETE } from '../support/intake.js';
import { asPerson, begin, FORM, lastHeard, save } from '../support/minors.js';
import { START, known, startTestServer, type Caller, type TestServer } from '../support/server.js';

let server: TestServer;
let personId: string;
let alertId: string;
let dana: Caller;

const as = async (key: string): Promise<Caller> => asPerson(server, await server.idOf(key));
const alertsFor = async (caller: Caller) =>
  (await caller.get('/alerts')).body.items.filter(({ person }) => person.id === personId);
const complete = (caller: Caller, body: unknown = {}, id = alertId) =>
  caller.post(`/alerts/${id}/complete`, body);
const heard = async (): Promise<number> =>
  (
    await server.store.db
      .selectFrom('events')
      .where('type', '=', 'alert.completed')
      .where('resource_id', '=', alertId)
      .select('id')
      .execute()
  ).length;

before(async () => {
  server = await startTestServer();
});
after(() => server.close());

/** Somebody who answered yes and has sent nothing yet. */
beforeEach(async () => {
  // A token of the hour that it is by now.
  dana = await as('dana');
  const person = await begin(server);
  await save(person, { ...COMPLETE, 'asq-3': true, 'asq-5': false });
  personId = (await person.get('/me')).body.id;
  alertId = known((await alertsFor(dana))[0]).id;
});

test('who reached somebody, when, and what was done is kept; the alert waits for nobody any more', async () => {
  server.clock.advance(60_000);
  const { status, body } = await complete(dana, { note: 'Called. Her sister is with her.' });
  server.clock.set(START);
  assert.equal(status, 200, JSON.stringify(body));
  const kept = known((await alertsFor(dana))[0]);
  assert.deepEqual(kept, body);
  const alert = v.parse(Alert, body);
  assert.deepEqual(
    [alert.status, alert.completedBy?.displayName, alert.completedAt, alert.note, alert.said],
    [
      'completed',
      'Dana Ruiz',
      new Date(Date.parse(START) + 60_000).toISOString(),
      'Called. Her sister is with her.',
      undefined,
    ],
  );
});

describe('while somebody reads', () => {
  after(() => server.clock.set(START));

  for (const [when, moment, due] of [
    ['at 5:03 pm, with reading until six', '2026-11-30T22:03:20.000Z', '2026-11-30T23:00:00.000Z'],
    ['on a Saturday a minute before they close', '2026-12-05T22:59:10.000Z', '2026-12-05T23:00:00.000Z'],
    ['in the morning', '2026-12-07T14:10:30.000Z', '2026-12-07T15:10:00.000Z'],
  ] as const)
    test(`an acute answer is due before they stop, ${when}, and the person is told that time`, async () => {
      server.clock.set(moment);
      const person = await begin(server);
      const saved = await save(person, { ...COMPLETE, 'asq-3': true, 'asq-5': true });
      const { id } = (await person.get('/me')).body;
      const alerts = (await (await as('dana')).get('/alerts')).body.items;
      const acute = known(alerts.find(one => one.person.id === id && one.reason === 'safety-answer-acute'));
      assert.equal(acute.dueAt, due);
      const told = v.parse(IntakeDraft, saved.body).alertsDueAt;
      assert.equal(told?.['asq-5'], due);
      assert.deepEqual(
        v.parse(IntakeDraft, (await person.get(`/intake-drafts/${FORM}`)).body).alertsDueAt,
        told,
      );
      await (await as('dana')).post(`/alerts/${acute.id}/complete`, {});
      const after = v.parse(IntakeDraft, (await person.get(`/intake-drafts/${FORM}`)).body).alertsDueAt;
      assert.equal(after?.['asq-5'], undefined, 'nothing waits once somebody has looked');
    });
});

test('those who hear that an alert was raised hear that it is done, and the person does not', async () => {
  await complete(dana);
  const told = await lastHeard(server, 'alert.completed');
  assert.deepEqual([...told].sort(), [...(await lastHeard(server, 'alert.raised'))].sort());
  assert.ok(told.includes('team:intake') && !told.includes(`person:${personId}`));
});

test('said a second time it changes nothing and is no news', async () => {
  const first = await complete(dana, { note: 'Called.' });
  server.clock.advance(60_000);
  assert.deepEqual((await complete(dana, { note: 'Called.' })).body, first.body);
  assert.deepEqual((await complete(dana)).body, first.body);
  server.clock.set(START);
  assert.equal(await heard(), 1);
});

test('words that would not be kept are refused, so that whoever wrote them knows', async () => {
  await complete(dana, { note: 'Called.' });
  const other = await complete(dana, { note: 'Called twice.' });
  assert.deepEqual([other.status, other.body.code], [409, 'conflict']);
  assert.equal(known((await alertsFor(dana))[0]).note, 'Called.');
  await server.store.db
    .updateTable('alerts')
    .set({ completed_by: await server.idOf('alex') })
    .where('id', '=', alertId)
    .execute();
  assert.equal((await complete(dana)).status, 409);
});

test('an alert of somebody out of reach does not exist; whoever owns it reaches it', async () => {
  for (const key of ['alex', 'okafor']) {
    const { status, body } = await complete(await as(key));
    assert.deepEqual([status, body.code], [404, 'not-found']);
  }
  assert.equal((await complete(dana, {}, 'nothing-has-this-id')).status, 404);
  assert.equal(known((await alertsFor(dana))[0]).status, 'requested');
  await server.store.db
    .updateTable('alerts')
    .set({ owner_id: await server.idOf('okafor') })
    .where('id', '=', alertId)
    .execute();
  assert.equal((await complete(await as('okafor'))).status, 200);
});

test('takes a short note and nothing else', async () => {
  for (const body of [{ note: '' }, { note: 'a'.repeat(501) }, { note: 'Called.', status: 'requested' }])
    assert.equal((await complete(dana, body)).status, 400);
});

test('what is said anew after somebody was reached raises another alert; what only stands there does not', async () => {
  const person = await asPerson(server, personId);
  const states = async () => (await alertsFor(dana)).map(({ status }) => status).sort();
  const say = (answer: boolean, hopes = 'To sleep') =>
    save(person, { ...COMPLETE, hopes, 'asq-3': answer, 'asq-5': false });
  await say(true, 'To sleep again');
  assert.deepEqual(await states(), ['requested'], 'one answer waits for one look');
  await complete(dana, { note: 'Called.' });
  await say(true, 'To sleep and to eat');
  assert.deepEqual(await states(), ['completed'], 'the same answer, saved again');
  await say(false);
  assert.deepEqual(await states(), ['completed'], 'taken back');
  await say(true);
  assert.deepEqual(await states(), ['completed', 'requested'], 'said again');
  assert.ok((await lastHeard(server, 'alert.raised')).includes('team:intake'));
  await say(true, 'To sleep');
  assert.deepEqual(await states(), ['completed', 'requested'], 'and still waits');
});

test('whoever still waits comes before all who were reached', async () => {
  await complete(dana);
  const states = (await dana.get('/alerts')).body.items.map(({ status }) => status);
  assert.ok(states.includes('requested') && states.includes('completed'));
  assert.deepEqual(states, [...states].sort().reverse());
});
