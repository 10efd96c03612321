import { exportJWK, generateKeyPair } from 'jose';
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { databaseUrl } from '../support/database.js';
import { EventReader } from '../support/events.js';
import { call, DidNotStart, openPlace, signIn, startProcess, type Place } from '../support/process.js';

let place: Place;
before(async () => (place = await openPlace()));
after(() => place.close());

describe('one process a folder', { skip: databaseUrl ? 'PostgreSQL takes many processes' : false }, () => {
  test('a second process is refused by the name of the first, which goes on', async () => {
    const first = await startProcess(place.env);
    try {
      const refused = await startProcess(place.env).then(
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
    const lock = join(place.folder, 'server.lock');
    assert.ok((await stat(lock)).isFile(), 'the killed process left its lock');
    const left = JSON.parse(await readFile(lock, 'utf8')) as { pid: number };
    await writeFile(lock, JSON.stringify({ ...left, pid: process.pid }));
    const server = await startProcess(place.env);
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
    assert.equal(await server.stop(), 0);
    await assert.rejects(stat(lock), { code: 'ENOENT' });
  });

  test('a lock that nobody can read is no lock', async () => {
    await writeFile(join(place.folder, 'server.lock'), 'half a lo');
    const server = await startProcess(place.env);
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
    const server = await startProcess(place.env);
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
    const first = await startProcess(place.env);
    const token = await signIn(first, 'ana');
    await first.stop();
    const second = await startProcess(place.env);
    assert.equal((await call(second, token, 'GET', '/me')).status, 200);
    await second.stop();
    const { mode } = await stat(join(place.folder, 'jwt-key.json'));
    assert.equal(mode & 0o777, 0o600);
  });

  test('a port in use is named, and nothing stays behind', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const refused = await startProcess({ ...place.env, PORT: String(port) }).then(
      () => assert.fail('it started'),
      (error: unknown) => error as DidNotStart,
    );
    assert.match(refused.message, new RegExp(`^Port ${port} is in use: .*PORT`, 'm'));
    assert.equal(refused.code, 1);
    taken.close();
    await (await startProcess(place.env)).stop();
  });

  test('the demo does not open a database from which a clinic was served, and writes nobody into it', async () => {
    const other = await openPlace();
    try {
      const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
      const clinic = { ...other.env, DEMO: 'off', JWT_KEYS: JSON.stringify(await exportJWK(privateKey)) };
      await (await startProcess(clinic)).stop();
      const refused = await startProcess({ ...clinic, DEMO: 'on' }).then(
        () => assert.fail('it started'),
        (error: unknown) => error as DidNotStart,
      );
      assert.match(refused.message, /^The demo is refused: this database has served a clinic/m);
      const server = await startProcess(clinic);
      assert.equal((await fetch(`${server.url}/api/v1/program`)).status, 503);
      await server.stop();
    } finally {
      await other.close();
    }
  });

  test('a database that is not there is named', async () => {
    const refused = await startProcess({
      DATA_DIR: place.folder,
      DATABASE_URL: 'postgres://127.0.0.1:9/none',
    }).then(
      () => assert.fail('it started'),
      (error: unknown) => error as DidNotStart,
    );
    assert.match(refused.message, /DATABASE_URL does not lead to a PostgreSQL database/);
  });
});
