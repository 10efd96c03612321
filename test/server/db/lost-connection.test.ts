import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { databaseUrl } from '../support/database.js';
import { EventReader } from '../support/events.js';
import { call, openPlace, signIn, startProcess, type Place, type ServerProcess } from '../support/process.js';

const skip = databaseUrl ? false : 'PGlite is a part of the process: there is no connection to lose';

/** A PostgreSQL server ends connections when it restarts, fails over or is told to; networks do it at any time. */
describe('a lost database connection ends no process', { skip }, () => {
  let place: Place;
  let server: ServerProcess;
  /** The database's own administrator, beside the server. */
  let admin: pg.Client;
  /** Holds locks: a transaction sees the list of connections as it was when it first looked. */
  let holder: pg.Client;
  let token: string;
  /** The server's own time: this process keeps none. */
  let occurredAt: string;

  before(async () => {
    place = await openPlace();
    server = await startProcess(place.env);
    admin = new pg.Client({ connectionString: place.env['DATABASE_URL'] });
    await admin.connect();
    holder = new pg.Client({ connectionString: place.env['DATABASE_URL'], application_name: 'holder' });
    await holder.connect();
    token = await signIn(server, 'ana');
    occurredAt = (await call(server, token, 'GET', '/sessions')).body.serverTime;
  });
  after(async () => {
    await holder?.end();
    await admin?.end();
    await server?.stop();
    await place?.close();
  });

  const OTHERS = `from pg_stat_activity where datname = current_database()
    and pid <> pg_backend_pid() and application_name <> 'holder'`;

  /** Ends the server's connections of which `which` is true. @returns how many those were. */
  const cut = async (which = 'true'): Promise<number> =>
    (await admin.query(`select pg_terminate_backend(pid) ${OTHERS} and ${which}`)).rowCount ?? 0;

  /** Waits until a connection of the server waits for the lock that the administrator holds. */
  const untilOneWaits = async (): Promise<void> => {
    const isWaiting = async (): Promise<boolean> =>
      ((await admin.query(`select 1 ${OTHERS} and wait_event_type = 'Lock'`)).rowCount ?? 0) > 0;
    while (!(await isWaiting()));
  };

  const isWell = async (): Promise<void> => {
    assert.equal(server.child.exitCode, null, 'the process is there');
    assert.equal((await call(server, token, 'GET', '/me')).status, 200);
  };

  const send = (key = randomUUID()) =>
    call(
      server,
      token,
      'POST',
      '/check-ins',
      { occurredAt, timeZone: 'UTC', feeling: 1, visibility: 'self' },
      { 'Idempotency-Key': key },
    );

  test('while a query runs: 503, and the next one is answered', async () => {
    await holder.query('begin; lock table people');
    const asked = call(server, token, 'GET', '/me');
    await untilOneWaits();
    assert.equal(await cut(`wait_event_type = 'Lock'`), 1);
    const { status, body } = await asked;
    assert.deepEqual([status, body.code], [503, 'unavailable']);
    await holder.query('rollback');
    await isWell();
  });

  test('in the middle of a write: 503, nothing is written, and the same key writes it once', async () => {
    const count = async (): Promise<string | undefined> =>
      (await admin.query<{ count: string }>('select count(*) from check_ins')).rows[0]?.count;
    const before = await count();
    await holder.query('begin; lock table check_ins in share mode');
    const key = randomUUID();
    const sent = send(key);
    await untilOneWaits();
    await cut(`wait_event_type = 'Lock'`);
    assert.equal((await sent).status, 503);
    await holder.query('rollback');
    assert.equal(await count(), before);
    const first = await send(key);
    assert.equal(first.status, 201);
    assert.deepEqual((await send(key)).body, first.body);
    assert.equal(Number(await count()), Number(before) + 1);
    await isWell();
  });

  test('all of them at once, again and again, under load: every answer is one of ours', async () => {
    // Streams read the database whenever something happens, in the middle of it too; their readers come back.
    const streams = await Promise.all(
      Array.from({ length: 5 }, () =>
        fetch(`${server.url}/api/v1/events`, { headers: { Authorization: `Bearer ${token}` } }),
      ),
    );
    const readers = streams.map(stream => new EventReader(stream));
    const readings = readers.map(reader => reader.rest().catch(() => undefined));
    for (let round = 0; round < 10; round++) {
      const asked = Array.from({ length: 20 }, (_, n) =>
        n % 2 ? send() : call(server, token, 'GET', '/me'),
      );
      await cut();
      for (const { status } of await Promise.all(asked))
        assert.ok([200, 201, 503].includes(status), `${status}`);
    }
    await Promise.all(readers.map(reader => reader.cut().catch(() => undefined)));
    await Promise.all(readings);
    await isWell();
  });

  test('those that nobody uses, and the one that listens: who listens hears of what comes after it', async () => {
    await isWell();
    assert.ok((await cut()) > 0);
    while (!(await admin.query(`select 1 ${OTHERS} and query like 'listen %'`)).rowCount);
    const stream = new EventReader(
      await fetch(`${server.url}/api/v1/events`, { headers: { Authorization: `Bearer ${token}` } }),
    );
    await stream.until(/: hello/);
    assert.equal((await send()).status, 201);
    assert.ok(await stream.until(/check-in\.recorded/));
    await stream.cut();
    await isWell();
  });

  test('/healthz says so for as long as the database takes nobody, and is well after it', async () => {
    const health = async (): Promise<number> => (await fetch(`${server.url}/healthz`)).status;
    const name = new URL(place.env['DATABASE_URL'] ?? '').pathname.slice(1);
    const elsewhere = new URL(databaseUrl ?? '');
    const other = new pg.Client({ connectionString: elsewhere.href });
    await other.connect();
    try {
      await other.query(`alter database ${name} allow_connections false`);
      await cut();
      assert.equal(await health(), 503);
      assert.equal((await call(server, token, 'GET', '/me')).status, 503);
    } finally {
      await other.query(`alter database ${name} allow_connections true`);
      await other.end();
    }
    assert.equal(await health(), 200);
    await isWell();
  });
});
