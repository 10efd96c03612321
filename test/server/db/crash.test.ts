import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { call, openPlace, signIn, startProcess, type Place, type ServerProcess } from '../support/process.js';
import type { Body } from '../support/server.js';

let place: Place;
before(async () => (place = await openPlace()));
after(() => place.close());

interface Write {
  readonly send: (server: ServerProcess) => Promise<{ status: number; body: Body; etag: string | null }>;
  /** The answer; undefined while there is none, and for ever when the server was killed before. */
  answer?: Body;
}

/**
 * Sends writes one after another, then several at once, and kills the server at the first answer to any of those:
 * the others are somewhere between the socket and the disk.
 */
const writeUntilKilled = async (
  server: ServerProcess,
  token: string,
  writes: AsyncGenerator<Write, void, Body>,
  { acknowledged, atOnce }: { acknowledged: number; atOnce: number },
): Promise<Write[]> => {
  const done: Write[] = [];
  let said = {} as Body;
  const next = async (): Promise<Write> => {
    const { value } = await writes.next(said);
    assert.ok(value, 'the writes ran out before the kill');
    done.push(value);
    return value;
  };
  for (let n = 0; n < acknowledged; n++) {
    const write = await next();
    const { status, body, etag } = await write.send(server);
    assert.ok(status < 300, `answered ${status}`);
    write.answer = body;
    said = { ...body, etag };
  }
  const last: Write[] = [];
  for (let n = 0; n < atOnce; n++) last.push(await next());
  const sent = last.map(write => write.send(server).then(({ body }) => (write.answer = body)));
  await Promise.any([...sent, call(server, token, 'GET', '/me')]);
  await server.kill();
  await Promise.allSettled(sent);
  return done;
};

describe('kill -9', () => {
  let server: ServerProcess;
  let token: string;
  before(async () => {
    server = await startProcess(place.env);
  });
  after(() => server.kill());

  /** Sends each write again; what had been acknowledged answers what it answered. */
  const retryAll = async (to: ServerProcess, writes: readonly Write[]): Promise<void> => {
    for (const write of writes) {
      const { status, body } = await write.send(to);
      assert.equal(status, 201);
      if (write.answer) assert.deepEqual(body, write.answer);
      write.answer = body;
    }
  };
  const idsOf = (things: readonly (Body | undefined)[]): (string | undefined)[] =>
    things.map(thing => thing?.id).sort();

  const newKey = (): Record<string, string> => ({ 'Idempotency-Key': randomUUID() });

  test('while an intake is saved: what was acknowledged is there, and the retry saves once', async () => {
    token = await signIn(server, 'maya');
    const path = '/intake-drafts/harborlight-intake';
    async function* saves(): AsyncGenerator<Write, void, Body> {
      let etag: string | null = null;
      for (let n = 1; ; n++) {
        const header = newKey();
        const condition: Record<string, string> = etag ? { 'If-Match': etag } : { 'If-None-Match': '*' };
        const body = { formVersion: 1, language: 'en', answers: { hopes: `Version ${n}` } };
        const said: Body = yield {
          send: to => call(to, token, 'PUT', path, body, { ...header, ...condition }),
        };
        etag = said.etag;
      }
    }
    const writes = await writeUntilKilled(server, token, saves(), { acknowledged: 7, atOnce: 1 });
    server = await startProcess(place.env);
    const kept = await call(server, token, 'GET', path);
    const cut = writes.at(-1) as Write;
    assert.ok(kept.body.version >= 7);
    assert.equal(kept.body.answers.hopes, `Version ${kept.body.version}`);
    const again = await cut.send(server);
    assert.equal(again.status, 200);
    assert.equal(again.body.version, 8);
    assert.equal((await call(server, token, 'GET', path)).body.version, 8);
  });

  test('while sessions are booked: each acknowledged one is there, and the retry books once', async () => {
    token = await signIn(server, 'ana');
    const { items } = (await call(server, token, 'GET', '/slots?kind=individual')).body;
    async function* bookings(): AsyncGenerator<Write, void, Body> {
      for (const { id } of items) {
        const header = newKey();
        yield { send: to => call(to, token, 'POST', '/sessions', { slotId: id }, header) };
      }
    }
    const writes = await writeUntilKilled(server, token, bookings(), { acknowledged: 3, atOnce: 3 });
    server = await startProcess(place.env);
    await retryAll(server, writes);
    const { body } = await call(server, token, 'GET', '/sessions');
    const booked = body.items.filter((one: Body) => one.kind === 'individual' && !one.seriesId);
    assert.deepEqual(idsOf(booked), idsOf(writes.map(({ answer }) => answer)));
  });

  test('while somebody checks in: nothing acknowledged is lost, nothing is there twice', async () => {
    token = await signIn(server, 'ana');
    const before = (await call(server, token, 'GET', '/check-ins')).body.items.length;
    async function* checkIns(): AsyncGenerator<Write, void, Body> {
      for (let n = 0; ; n++) {
        const header = newKey();
        const body = {
          occurredAt: new Date().toISOString(),
          timeZone: 'UTC',
          note: `Number ${n}`,
          visibility: 'care-team',
        };
        yield { send: to => call(to, token, 'POST', '/check-ins', body, header) };
      }
    }
    const writes = await writeUntilKilled(server, token, checkIns(), { acknowledged: 12, atOnce: 8 });
    server = await startProcess(place.env);
    await retryAll(server, writes);
    const { items } = (await call(server, token, 'GET', '/check-ins')).body;
    assert.equal(items.length, before + writes.length);
    const ours = items.filter((one: Body) => one.note?.startsWith('Number'));
    assert.deepEqual(idsOf(ours), idsOf(writes.map(({ answer }) => answer)));
  });
});
