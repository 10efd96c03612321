import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { known, startTestServer, type Answer, type Caller, type TestServer } from '../support/server.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let server: TestServer;
before(async () => (server = await startTestServer()));
after(() => server.close());
beforeEach(async () => {
  const { db } = server.store;
  await db.deleteFrom('contact_requests').execute();
  await db.deleteFrom('sessions').where('slot_id', 'is not', null).execute();
});

interface CallTime {
  readonly slotId: string;
  readonly startsAt: string;
  readonly endsAt: string;
}
const times = async (query = ''): Promise<readonly CallTime[]> =>
  (await server.nobody.get(`/call-times${query}`)).body.items as unknown as readonly CallTime[];

const hello = (more: object = {}) => ({
  preferredName: 'Maya',
  contactPoint: { system: 'phone', value: '(555) 010-0187' },
  ...more,
});
const ask = (
  body: object,
  headers: Record<string, string> = {},
): Promise<Answer & { callAt: string | undefined }> =>
  server.nobody
    .post('/contact-requests', body, headers)
    .then(answer => ({ ...answer, callAt: (answer.body as { callAt?: string } | undefined)?.callAt }));

describe('times at which the team can call', () => {
  test('anybody reads when, and nothing about whom', async () => {
    const all = await times();
    assert.ok(all.length > 20 && all.length <= 40, `${all.length} times`);
    for (const time of all) {
      assert.deepEqual(Object.keys(time).sort(), ['endsAt', 'slotId', 'startsAt']);
      const from = Date.parse(time.startsAt) - server.clock.now();
      assert.ok(from >= HOUR && from <= 14 * DAY, time.startsAt);
    }
    assert.deepEqual(
      all.map(({ startsAt }) => startsAt),
      all.map(({ startsAt }) => startsAt).sort(),
    );
    assert.equal(/Dana|Alex/.test(JSON.stringify(all)), false);
  });

  test('a window narrows them and never widens them', async () => {
    const far = new Date(server.clock.now() + 60 * DAY).toISOString();
    const now = new Date(server.clock.now()).toISOString();
    const [first] = await times();
    assert.deepEqual(await times(`?from=${now}&to=${far}`), await times());
    assert.deepEqual(await times(`?from=${far}`), []);
    assert.deepEqual(await times(`?to=${known(first).endsAt}`), [first]);
  });

  test('not those of others than the intake team, nor those that it keeps to itself', async () => {
    const { db } = server.store;
    await db
      .updateTable('availability')
      .set({ kind: 'intake-talk' })
      .where('id', 'like', 'okafor%')
      .execute();
    await db.updateTable('availability').set({ kind: 'intake-talk' }).where('id', 'like', 'alex%').execute();
    const all = await times();
    assert.ok(all.length > 0);
    for (const { slotId } of all) assert.match(slotId, /^slot_first-talk/);
  });

  test('asked too often, they wait', async () => {
    const one = server.from('one-address');
    const answers = [];
    for (let count = 0; count < 62; count++) answers.push((await one.get('/call-times')).status);
    assert.ok(answers.includes(429));
  });
});

describe('a hello with a time', () => {
  const team = async (): Promise<{ dana: Caller; request: Record<string, unknown> }> => {
    const dana = await server.as('dana');
    const { items } = (await dana.get('/contact-requests')).body;
    const requests = items as unknown as readonly Record<string, unknown>[];
    return { dana, request: known(requests.find(one => 'safeContact' in one)) };
  };

  test('has it: the person, the team’s list and the calendar say the same time', async () => {
    const time = known((await times())[3]);
    const safeContact = { voicemail: false, words: 'first-name', hours: ['mornings'] };
    const plain = await ask(hello());
    const answer = await ask(hello({ slotId: time.slotId, safeContact }));
    assert.equal(answer.status, 201);
    assert.equal(answer.callAt, time.startsAt);
    assert.equal(answer.body.replyBy, plain.body.replyBy, 'a hello is answered as soon either way');
    assert.equal(plain.callAt, undefined);
    const { dana, request } = await team();
    assert.equal(request['callAt'], time.startsAt);
    assert.deepEqual(request['safeContact'], safeContact);
    const to = new Date(server.clock.now() + 20 * DAY).toISOString();
    const { items } = (await dana.get(`/team/sessions?to=${to}`)).body;
    const call = known(
      items.find(({ startsAt, title }) => startsAt === time.startsAt && title.startsWith('Call')),
    );
    assert.deepEqual(
      [call.kind, call.title, call.endsAt, call.participants],
      ['intake-talk', 'Call with Maya', time.endsAt, []],
    );
    assert.equal((await dana.get(`/sessions/${call.id}`)).status, 200);
    assert.equal((await (await server.as('ana')).get(`/sessions/${call.id}`)).status, 404);
    assert.equal(
      (await times()).some(({ slotId }) => slotId === time.slotId),
      false,
      'it is nobody else’s now',
    );
    await dana.post(`/sessions/${call.id}/cancel`, {});
    assert.equal('callAt' in (await team()).request, false, 'a call that was called off is not promised');
    assert.equal(
      (await times()).some(({ slotId }) => slotId === time.slotId),
      true,
    );
  });

  test('twenty ask for one time at once: one has it, and nothing of the others is half there', async () => {
    const { slotId } = known((await times())[0]);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(hello({ slotId }), { 'Idempotency-Key': randomUUID() })),
    );
    const taken = answers.filter(({ status }) => status === 201);
    const others = answers.filter(({ status }) => status !== 201);
    assert.equal(taken.length, 1);
    assert.deepEqual([...new Set(others.map(({ body }) => body.code))], ['slot-taken']);
    const { db } = server.store;
    assert.equal((await db.selectFrom('contact_requests').select('id').execute()).length, 1);
    assert.equal(
      (await db.selectFrom('sessions').where('slot_id', '=', slotId).select('id').execute()).length,
      1,
    );
  });

  test('repeated, it is one hello and one call', async () => {
    const { slotId } = known((await times())[0]);
    const key = { 'Idempotency-Key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(hello({ slotId }), key)));
    answers.push(await ask(hello({ slotId }), key));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
    assert.equal(new Set(answers.map(({ body }) => body.id)).size, 1);
    const { db } = server.store;
    assert.equal(
      (await db.selectFrom('sessions').where('slot_id', '=', slotId).select('id').execute()).length,
      1,
    );
  });

  test('after somebody with an account took it, it is taken', async () => {
    const maya = await server.as('maya');
    const { items } = (await maya.get('/slots?kind=intake-talk')).body;
    const { slotId } = known((await times())[2]);
    assert.ok(items.some(({ id }) => id === slotId));
    assert.equal((await maya.post('/sessions', { slotId })).status, 201);
    assert.equal((await ask(hello({ slotId }))).body.code, 'slot-taken');
  });

  test('a time that is about to begin, or that nobody offers, is not given', async () => {
    const time = known((await times())[0]);
    server.clock.advance(Date.parse(time.startsAt) - server.clock.now() - 10 * 60_000);
    assert.equal((await ask(hello({ slotId: time.slotId }))).body.code, 'slot-taken');
    const alex = await server.as('alex');
    const other = known((await alex.get('/slots?kind=coach')).body.items[0]);
    for (const slotId of [other.id, 'nothing']) {
      const { status, body } = await ask(hello({ slotId }));
      assert.equal(status, 400);
      assert.deepEqual(body.errors, [{ pointer: '/slotId', rule: 'unknown' }]);
    }
  });
});
