import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';
import { Fault } from '../../../demo/server/fault.js';
import { openKeys } from '../../../demo/server/auth/keys.js';
import { imageFits, pgliteVersion } from '../../../demo/server/db/image.js';
import { readSettings } from '../../../demo/server/settings.js';

test('without any setting the demo starts', () => {
  const settings = readSettings({ DEMO: 'on' });
  assert.equal(settings.port, 3000);
  assert.equal(settings.host, '127.0.0.1');
  assert.equal(settings.dataDir, '.data');
  assert.equal(settings.databaseUrl, undefined);
  assert.equal(settings.openvidu, undefined);
  assert.deepEqual(settings.allowedOrigins, []);
});

test('each setting is taken', () => {
  const settings = readSettings({
    PORT: '8080',
    PUBLIC_URL: 'https://program.clinic.example/',
    DATABASE_URL: 'postgres://me@localhost/clinic',
    OPENVIDU_URL: 'https://media.clinic.example',
    OPENVIDU_SECRET: 'secret',
    ALLOWED_ORIGINS: 'https://clinic.example, https://other.example',
    JWT_KEYS: '{"kty":"OKP"}',
    CLAMD: 'scanner.clinic.example:3310',
    DEMO: 'off',
  });
  assert.equal(settings.port, 8080);
  assert.equal(settings.publicUrl, 'https://program.clinic.example');
  assert.deepEqual(settings.openvidu, { url: 'https://media.clinic.example', secret: 'secret' });
  assert.deepEqual(settings.allowedOrigins, ['https://clinic.example', 'https://other.example']);
  assert.deepEqual(settings.clamd, { host: 'scanner.clinic.example', port: 3310 });
  assert.deepEqual(readSettings({ DEMO: 'on', CLAMD: '[::1]:3310' }).clamd, { host: '::1', port: 3310 });
  assert.equal(settings.demo, false);
});

describe('the demo of npm start', () => {
  const start = (env: Record<string, string>) => readSettings(env, { demoUnlessClinic: true });
  const marks: Readonly<Record<string, string>> = {
    DATABASE_URL: 'postgres://me@localhost/clinic',
    JWT_KEYS: '{"kty":"OKP"}',
    PUBLIC_URL: 'https://program.clinic.example',
    ALLOWED_ORIGINS: 'https://clinic.example',
    HOST: '0.0.0.0',
    CLAMD: '127.0.0.1:3310',
  };

  test('is on where nothing is said, also at an address of this machine', () => {
    assert.equal(start({}).demo, true);
    assert.equal(start({ PORT: '8080', HOST: 'localhost', PUBLIC_URL: 'http://localhost:8080' }).demo, true);
    assert.equal(start({ HOST: '::1', PUBLIC_URL: 'http://[::1]:8080' }).demo, true);
  });

  for (const [name, value] of Object.entries(marks)) {
    test(`has to be asked for by name beside ${name}`, () => {
      assert.throws(
        () => start({ [name]: value }),
        (error: unknown) =>
          error instanceof Fault &&
          new RegExp(`^DEMO must be said, because of ${name}: `).test(error.message),
      );
      assert.equal(start({ [name]: value, DEMO: 'on' }).demo, true);
      assert.equal(start({ JWT_KEYS: '{}', [name]: value, DEMO: 'off' }).demo, false);
    });
  }

  for (const address of [
    'HTTPS://program.clinic.example',
    ' https://program.clinic.example',
    'http://program.clinic.example',
  ])
    test(`has to be asked for by name at ${address}`, () => {
      assert.throws(
        () => start({ PUBLIC_URL: address }),
        /^Fault: DEMO must be said, because of PUBLIC_URL: /,
      );
    });

  test('has to be asked for by name beside a media server of a clinic', () => {
    const openvidu = { OPENVIDU_URL: 'https://media.clinic.example', OPENVIDU_SECRET: 'secret' };
    assert.throws(() => start(openvidu), /^Fault: DEMO must be said, because of OPENVIDU_URL: /);
    assert.equal(start({ ...openvidu, DEMO: 'on' }).demo, true);
  });

  test('is never on elsewhere unless it is asked for', () => {
    assert.equal(readSettings({ JWT_KEYS: '{"kty":"OKP"}' }).demo, false);
  });
});

describe('each fault says in one sentence what to do', () => {
  const cases: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ PORT: 'web' }, /^PORT must be a number from 0 to 65535\.$/],
    [{ PORT: '99999' }, /^PORT must be a number from 0 to 65535\.$/],
    [{ PUBLIC_URL: 'clinic' }, /^PUBLIC_URL must be an address such as https:/],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must be an address such as postgres:/],
    [{ OPENVIDU_URL: 'https://media.clinic.example' }, /^OPENVIDU_URL and OPENVIDU_SECRET belong together/],
    [{ OPENVIDU_SECRET: 'x' }, /^OPENVIDU_URL and OPENVIDU_SECRET belong together/],
    [{ ALLOWED_ORIGINS: 'https://clinic.example/path' }, /^ALLOWED_ORIGINS must be origins/],
    [{ ALLOWED_ORIGINS: '*' }, /^ALLOWED_ORIGINS must be origins/],
    [{ JWT_KEYS: 'secret' }, /^JWT_KEYS must be JSON/],
    [{ CLAMD: 'scanner' }, /^CLAMD must be a host and a port, such as 127\.0\.0\.1:3310\.$/],
    [{ CLAMD: 'scanner:123456' }, /^CLAMD must be a host and a port/],
    [{ DEMO: 'maybe' }, /^DEMO must be on or off\.$/],
    [{ DEMO: 'off' }, /^JWT_KEYS is needed outside demo mode/],
  ];
  for (const [env, message] of cases)
    test(JSON.stringify(env), () => {
      assert.throws(
        () => readSettings({ DEMO: 'on', ...env }),
        (error: unknown) => error instanceof Fault && message.test(error.message),
      );
    });

  test('all of them at once, a line each, and none repeats a secret', () => {
    assert.throws(
      () => readSettings({ DEMO: 'on', PORT: 'x', OPENVIDU_SECRET: 'hush', JWT_KEYS: 'hush-too' }),
      (error: unknown) =>
        error instanceof Fault && error.message.split('\n').length === 3 && !error.message.includes('hush'),
    );
  });

  test('a key of another kind', async () => {
    await assert.rejects(openKeys({ kty: 'RSA', n: 'x', e: 'AQAB' }, ''), /private Ed25519 key/);
    await assert.rejects(openKeys({ kty: 'OKP', crv: 'Ed25519', x: 'x', d: 'y' }, ''), Fault);
  });
});

test('--help lists every setting and starts nothing', () => {
  const entry = fileURLToPath(new URL('../../../demo/start.ts', import.meta.url));
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), entry, '--help'],
    {
      encoding: 'utf8',
    },
  );
  assert.equal(status, 0);
  for (const name of [
    'PORT',
    'HOST',
    'PUBLIC_URL',
    'DATA_DIR',
    'DATABASE_URL',
    'OPENVIDU_URL',
    'OPENVIDU_SECRET',
    'JWT_KEYS',
    'ALLOWED_ORIGINS',
    'DEMO',
  ])
    assert.match(stdout, new RegExp(`^  ${name} `, 'm'));
});

test('the prepared database is of the installed PGlite', async () => {
  assert.match(pgliteVersion(), /^\d+\.\d+\.\d+/);
  assert.equal(await imageFits(), true, 'make a new one: node --import tsx .config/scripts/pglite-image.ts');
});
