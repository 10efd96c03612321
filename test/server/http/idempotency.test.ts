import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { known, letIn, startTestServer, type Caller, type TestServer } from '../support/server.js';

let server: TestServer;
let ana: Caller;
let alex: Caller;
before(async () => {
  server = await startTestServer();
  [ana, alex] = await Promise.all([server.as('ana'), server.as('alex')]);
});
after(() => server.close());

const key = (value: string = randomUUID()) => ({ 'Idempotency-Key': value });
const hello = { preferredName: 'Maya', contactPoint: { system: 'sms', value: '555 010 0187' } };
const checkIn = (more = {}) => ({
  occurredAt: new Date(server.clock.now()).toISOString(),
  timeZone: 'America/New_York',
  feeling: 2,
  visibility: 'care-team',
  ...more,
});

const count = async (
  table: 'contact_requests' | 'check_ins' | 'sessions' | 'room_grants' | 'people',
): Promise<number> => (await server.store.db.selectFrom(table).select('id').execute()).length;

test('a hundred retries at once make one record, and all hear the same answer', async () => {
  const before = await count('check_ins');
  const retry = key();
  const input = checkIn();
  const answers = await Promise.all(Array.from({ length: 100 }, () => ana.post('/check-ins', input, retry)));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
  assert.equal(new Set(answers.map(({ body }) => body.id)).size, 1);
  assert.equal(await count('check_ins'), before + 1);
  const events = await server.store.db
    .selectFrom('events')
    .where('resource_id', '=', known(answers[0]).body.id)
    .select('id')
    .execute();
  assert.equal(events.length, 1, 'nobody is told twice');
});

test('a retry of a hello without an account makes no second one', async () => {
  const before = await count('contact_requests');
  const retry = key();
  const [one, two] = [
    await server.nobody.post('/contact-requests', hello, retry),
    await server.nobody.post('/contact-requests', hello, retry),
  ];
  assert.deepEqual(one.body, two.body);
  assert.equal(await count('contact_requests'), before + 1);
});

test('a retry of a beginning gives the same code, which the database alone cannot tell', async () => {
  const before = await count('people');
  const retry = key();
  const [one, two] = [
    await server.nobody.post('/applicants', undefined, retry),
    await server.nobody.post('/applicants', undefined, retry),
  ];
  assert.equal(one.body.resumeCode, two.body.resumeCode);
  assert.equal(await count('people'), before + 1);
  const kept = JSON.stringify(await server.store.db.selectFrom('idempotency_keys').selectAll().execute());
  for (const secret of [one.body.resumeCode, one.body.token, retry['Idempotency-Key']])
    assert.equal(kept.includes(secret), false);
});

test('a retry of a saved draft is not taken for a stale one', async () => {
  const maya = await server.as('maya');
  const retry = key();
  const body = { formVersion: 1, language: 'en', answers: { hopes: 'Sleep' } };
  const save = () => maya.put('/intake-drafts/harborlight-intake', body, { ...retry, 'If-None-Match': '*' });
  const [one, two] = [await save(), await save()];
  assert.equal(two.status, 200);
  assert.equal(two.headers.get('etag'), '"1"');
  assert.deepEqual(one.body, two.body);
});

test('a retry of a booking books once', async () => {
  const { items } = (await ana.get('/slots?kind=individual')).body;
  const before = await count('sessions');
  const retry = key();
  const answers = await Promise.all(
    [1, 2, 3].map(() => ana.post('/sessions', { slotId: known(items[0]).id }, retry)),
  );
  assert.deepEqual(
    answers.map(({ status }) => status),
    [201, 201, 201],
  );
  assert.equal(await count('sessions'), before + 1);
});

test('a retry of a grant lets in once', async () => {
  const personId = await server.idOf('ana');
  const startsAt = new Date(server.clock.now()).toISOString();
  const session = await alex.post('/sessions', { personId, kind: 'individual', startsAt, minutes: 50 });
  await letIn(ana, alex, session.body.id);
  const before = await count('room_grants');
  const retry = key();
  const enter = () => ana.post(`/sessions/${session.body.id}/room-grants`, undefined, retry);
  const answers = await Promise.all([enter(), enter(), enter()]);
  assert.equal(new Set(answers.map(({ body }) => body.connection.url)).size, 1);
  assert.equal(await count('room_grants'), before + 1);
});

test('the same key with another body, or at another address, is refused', async () => {
  const retry = key();
  const first = await ana.post('/check-ins', checkIn(), retry);
  assert.equal(first.status, 201);
  for (const again of [
    await ana.post('/check-ins', checkIn({ feeling: 4 }), retry),
    await ana.post('/messages', { toId: await server.idOf('alex'), text: 'Hello' }, retry),
  ]) {
    assert.equal(again.status, 409);
    assert.equal(again.body.code, 'key-reused');
  }
});

test('the order of keys in a body does not make it another one', async () => {
  const retry = key();
  const body = checkIn();
  const turned = Object.fromEntries(Object.entries(body).reverse());
  const one = await ana.post('/check-ins', body, retry);
  assert.deepEqual((await ana.post('/check-ins', turned, retry)).body, one.body);
});

test("a key counts for one person: another's is another", async () => {
  const retry = key();
  const leo = await server.as('leo');
  const one = await ana.post('/check-ins', checkIn(), retry);
  const two = await leo.post('/check-ins', checkIn(), retry);
  assert.equal(two.status, 201);
  assert.notEqual(one.body.id, two.body.id);
});

test('a write that came to nothing can be sent again with its key', async () => {
  const retry = key();
  const refused = await ana.post(
    '/check-ins',
    checkIn({ medications: [{ medicationId: 'x', adherence: 'taken' }] }),
    retry,
  );
  assert.equal(refused.status, 400);
  assert.equal((await ana.post('/check-ins', checkIn(), retry)).status, 201);
});
