import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { databaseUrl, emptyDatabase } from './support/database.js';
import { EventReader } from './support/events.js';
import { DidNotStart, killAll, startProcess, type ServerProcess } from './support/process.js';
import type { Body } from './support/server.js';

let folder: string;
let env: Record<string, string>;
let drop = async (): Promise<void> => undefined;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iop-crash-'));
  env = { DATA_DIR: folder };
  if (databaseUrl) {
    const database = await emptyDatabase(databaseUrl);
    env = { ...env, DATABASE_URL: database.url };
    drop = database.drop;
  }
});
after(async () => {
  await killAll();
  await drop();
  await rm(folder, { recursive: true, force: true });
});

const call = async (
  { url }: ServerProcess,
  token: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Body; etag: string | null }> => {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    body: (await response.json()) as Body,
    etag: response.headers.get('etag'),
  };
};

const signIn = async ({ url }: ServerProcess, person: string): Promise<string> => {
  const response = await fetch(`${url}/demo/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  return ((await response.json()) as { token: string }).token;
};

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
    server = await startProcess(env);
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
    server = await startProcess(env);
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
    server = await startProcess(env);
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
    server = await startProcess(env);
    await retryAll(server, writes);
    const { items } = (await call(server, token, 'GET', '/check-ins')).body;
    assert.equal(items.length, before + writes.length);
    const ours = items.filter((one: Body) => one.note?.startsWith('Number'));
    assert.deepEqual(idsOf(ours), idsOf(writes.map(({ answer }) => answer)));
  });
});

describe('one process a folder', { skip: databaseUrl ? 'PostgreSQL takes many processes' : false }, () => {
  test('a second process is refused by the name of the first, which goes on', async () => {
    const first = await startProcess(env);
    try {
      const refused = await startProcess(env).then(
        () => assert.fail('it started'),
        (error: unknown) => error,
      );
      assert.ok(refused instanceof DidNotStart);
      assert.equal(refused.code, 1);
      assert.match(refused.message, new RegExp(`in use by process ${first.pid} since 20\\d\\d-`));
      assert.equal((await fetch(`${first.url}/healthz`)).status, 200);
    } finally {
      await first.kill();
    }
  });

  test("a dead process's lock is taken over, also when another process has its number now", async () => {
    const lock = join(folder, 'server.lock');
    assert.ok((await stat(lock)).isFile(), 'the killed process left its lock');
    const left = JSON.parse(await readFile(lock, 'utf8')) as { pid: number };
    await writeFile(lock, JSON.stringify({ ...left, pid: process.pid }));
    const server = await startProcess(env);
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
    assert.equal(await server.stop(), 0);
    await assert.rejects(stat(lock), { code: 'ENOENT' });
  });

  test('a lock that nobody can read is no lock', async () => {
    await writeFile(join(folder, 'server.lock'), 'half a lo');
    const server = await startProcess(env);
    await server.stop();
  });

  test('a start that was killed while it made the database begins anew', async () => {
    const other = await mkdtemp(join(tmpdir(), 'iop-half-'));
    try {
      await writeFile(join(other, 'pglite.new'), 'half a database');
      const server = await startProcess({ DATA_DIR: other });
      assert.equal((await fetch(`${server.url}/api/v1/program`)).status, 200);
      await server.stop();
    } finally {
      await rm(other, { recursive: true, force: true });
    }
  });
});

describe('starting and stopping', () => {
  test('SIGTERM ends streams, lets go of the folder and exits with 0', async () => {
    const server = await startProcess(env);
    const token = await signIn(server, 'ana');
    const stream = new EventReader(
      await fetch(`${server.url}/api/v1/events`, { headers: { Authorization: `Bearer ${token}` } }),
    );
    await stream.until(/: hello/);
    const end = stream.rest();
    assert.equal(await server.stop(), 0);
    assert.deepEqual(await end, []);
    await assert.rejects(fetch(`${server.url}/healthz`));
    assert.match(server.output(), /"event":"stopped"/);
  });

  test('what was signed before a restart is good after it, and the key is for its owner alone', async () => {
    const first = await startProcess(env);
    const token = await signIn(first, 'ana');
    await first.stop();
    const second = await startProcess(env);
    assert.equal((await call(second, token, 'GET', '/me')).status, 200);
    await second.stop();
    const { mode } = await stat(join(folder, 'jwt-key.json'));
    assert.equal(mode & 0o777, 0o600);
  });

  test('a port in use is named, and nothing stays behind', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const refused = await startProcess({ ...env, PORT: String(port) }).then(
      () => assert.fail('it started'),
      (error: unknown) => error as DidNotStart,
    );
    assert.match(refused.message, new RegExp(`^Port ${port} is in use: .*PORT`, 'm'));
    assert.equal(refused.code, 1);
    taken.close();
    await (await startProcess(env)).stop();
  });

  test('a database that is not there is named', async () => {
    const refused = await startProcess({
      DATA_DIR: folder,
      DATABASE_URL: 'postgres://127.0.0.1:9/none',
    }).then(
      () => assert.fail('it started'),
      (error: unknown) => error as DidNotStart,
    );
    assert.match(refused.message, /DATABASE_URL does not lead to a PostgreSQL database/);
  });
});
