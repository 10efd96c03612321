import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import * as v from 'valibot';
import { createApp } from '../../../demo/server/app.js';
import { TOKEN_LIFE } from '../../../demo/server/auth/tokens.js';
import { migrate } from '../../../demo/server/db/migrations.js';
import { openPostgres } from '../../../demo/server/db/postgres.js';
import { ProgramEvent } from '../../../src/contract/event.js';
import { databaseUrl, emptyDatabase } from '../support/database.js';
import { EventReader } from '../support/events.js';
import { listen } from '../support/listen.js';
import { startTestServer, type Caller, type TestServer } from '../support/server.js';

let server: TestServer;
let ana: Caller;
let alex: Caller;
before(async () => {
  server = await startTestServer();
  [ana, alex] = await Promise.all([server.as('ana'), server.as('alex')]);
});
after(() => server.close());

const open = async (caller: Caller, lastId?: string): Promise<EventReader> => {
  const response = await caller.send(
    '/events',
    lastId === undefined ? {} : { headers: { 'Last-Event-ID': lastId } },
  );
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
  return new EventReader(response);
};

const say = async (text: string): Promise<string> =>
  (await alex.post('/messages', { toId: await server.idOf('ana'), text })).body.id;

test('whoever listens hears of a change by id, without its content', async () => {
  const reader = await open(ana);
  await reader.until(/: hello\n\n/);
  const id = await say('A secret between two');
  const event = await reader.next();
  assert.ok(event);
  const data: unknown = JSON.parse(event.data);
  assert.ok(v.is(ProgramEvent, data));
  assert.equal(data.type, 'message.sent');
  assert.equal(data.resourceId, id);
  assert.equal(event.id, data.id);
  assert.match(reader.text, /^retry: \d+$/m);
  assert.equal(reader.text.includes('secret'), false);
  await reader.cut();
});

test('nobody else hears of it', async () => {
  const leo = await open(await server.as('leo'));
  await leo.until(/: hello/);
  await say('Not for Leo');
  const forLeo = await alex.post('/messages', { toId: await server.idOf('leo'), text: 'For Leo' });
  const event = await leo.next();
  assert.equal((JSON.parse(event?.data ?? '{}') as { resourceId: string }).resourceId, forLeo.body.id);
  await leo.cut();
});

test('a stream that was cut goes on after the last event, with nothing lost and nothing twice', async () => {
  const first = await open(ana);
  await first.until(/: hello/);
  const heard = await say('one');
  const event = await first.next();
  await first.cut();
  const missed = [await say('two'), await say('three'), await say('four')];
  const second = await open(ana, event?.id);
  const ids: string[] = [];
  for (let n = 0; n < 3; n++)
    ids.push((JSON.parse((await second.next())?.data ?? '{}') as { resourceId: string }).resourceId);
  assert.deepEqual(ids, missed);
  assert.equal(ids.includes(heard), false);
  await second.cut();
});

test('more than one batch of missed events comes whole and in order', async () => {
  const { db } = server.store;
  const audience = [`person:${await server.idOf('ana')}`];
  const { id: start } = await db
    .insertInto('events')
    .values({ type: 'session.updated', resource_id: 'start', at: new Date(server.clock.now()), audience })
    .returning(sql<string>`id::text`.as('id'))
    .executeTakeFirstOrThrow();
  await db
    .insertInto('events')
    .values(
      Array.from({ length: 250 }, (_, n) => ({
        type: 'session.updated',
        resource_id: `event-${n}`,
        at: new Date(server.clock.now()),
        audience,
      })),
    )
    .execute();
  const reader = await open(ana, start);
  const ids: number[] = [];
  for (let n = 0; n < 250; n++) {
    const event = await reader.next();
    assert.equal((JSON.parse(event?.data ?? '{}') as { resourceId: string }).resourceId, `event-${n}`);
    ids.push(Number(event?.id));
  }
  assert.deepEqual(
    ids,
    [...ids].sort((a, b) => a - b),
  );
  await reader.cut();
});

test('a place that the server no longer knows is answered by "fetch everything again"', async () => {
  for (const lastId of ['999999999999', '0']) {
    if (lastId === '0') await server.store.db.deleteFrom('events').where('id', '<', '3').execute();
    const reader = await open(ana, lastId);
    assert.equal((await reader.next())?.event, 'resync');
    await reader.cut();
  }
});

test('a heartbeat comes while nothing happens', async () => {
  const reader = await open(ana);
  await reader.until(/: hello/);
  const beat = reader.until(/: beat\n\n/);
  await server.clock.waitedFor(15_000);
  server.clock.advance(15_000);
  assert.equal(await beat, true);
  await reader.cut();
});

test('the stream ends with the token, and the next one begins with a fresh one', async () => {
  [ana, alex] = await Promise.all([server.as('ana'), server.as('alex')]);
  const reader = await open(ana);
  await reader.until(/: hello/);
  const end = reader.rest();
  server.clock.advance(TOKEN_LIFE * 1000);
  assert.deepEqual(await end, []);
  const { status, body } = await ana.get('/events');
  assert.equal(status, 401);
  assert.equal(body.code, 'token-expired');
  [ana, alex] = await Promise.all([server.as('ana'), server.as('alex')]);
});

test('a browser that does not read costs one place, not a queue', async () => {
  const reader = await open(ana);
  await reader.until(/: hello/);
  for (let n = 0; n < 50; n++) await say(`word ${n}`);
  const first = await reader.next();
  assert.ok(first);
  // What it did not take is read from the database when it takes: all fifty, in one go, nothing dropped.
  for (let n = 1; n < 50; n++) assert.ok(await reader.next());
  await reader.cut();
});

test('a client that goes away is let go of', async () => {
  const { url, close } = await listen(server);
  try {
    const signedIn = await fetch(`${url}/demo/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person: 'ana' }),
    });
    const { token } = (await signedIn.json()) as { token: string };
    const gone = new AbortController();
    const response = await fetch(`${url}/api/v1/events`, {
      headers: { Authorization: `Bearer ${token}` },
      signal: gone.signal,
    });
    const reader = new EventReader(response);
    await reader.until(/: hello/);
    const id = await say('over a real connection');
    assert.equal((JSON.parse((await reader.next())?.data ?? '{}') as { resourceId: string }).resourceId, id);
    gone.abort();
    await assert.rejects(reader.next());
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
  } finally {
    close();
  }
});

const noRooms = (): Promise<never> => Promise.reject(new Error('no rooms here'));

test(
  'what happened in one process is heard in another on the same database',
  { skip: !databaseUrl },
  async () => {
    const { url, drop } = await emptyDatabase(databaseUrl as string);
    const [one, two] = [await openPostgres(url), await openPostgres(url)];
    await migrate(one.db);
    const first = await startTestServer({ store: one });
    const second = await createApp({
      store: two,
      clock: first.clock,
      keys: first.keys,
      log: () => undefined,
      rooms: { createGrant: noRooms, revoke: noRooms, sendOut: noRooms, stopShare: noRooms },
      demo: true,
    });
    try {
      const token = await second.app.request('/demo/sign-in', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ person: 'ana' }),
      });
      const { token: bearer } = (await token.json()) as { token: string };
      const reader = new EventReader(
        await second.app.request('/api/v1/events', { headers: { Authorization: `Bearer ${bearer}` } }),
      );
      await reader.until(/: hello/);
      const sent = await (
        await first.as('alex')
      ).post('/messages', { toId: await first.idOf('ana'), text: 'Hello' });
      assert.equal(
        (JSON.parse((await reader.next())?.data ?? '{}') as { resourceId: string }).resourceId,
        sent.body.id,
      );
      await reader.cut();
    } finally {
      await second.close();
      await two.close();
      await first.close();
      await drop();
    }
  },
);

test('ids grow in the order of commits, however many write at once', async () => {
  const reader = await open(ana);
  await reader.until(/: hello/);
  const sent = await Promise.all(Array.from({ length: 40 }, (_, n) => say(`at once ${n}`)));
  const heard: string[] = [];
  let last = 0;
  for (let n = 0; n < sent.length; n++) {
    const event = await reader.next();
    assert.ok(Number(event?.id) > last);
    last = Number(event?.id);
    heard.push((JSON.parse(event?.data ?? '{}') as { resourceId: string }).resourceId);
  }
  assert.deepEqual(heard.sort(), sent.sort());
  await reader.cut();
});

test('a server that stops ends its streams', async () => {
  const other = await startTestServer();
  const reader = await open(await other.as('ana'));
  await reader.until(/: hello/);
  const end = reader.rest();
  await other.close();
  assert.deepEqual(await end, []);
});
