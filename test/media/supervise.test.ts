import assert from 'node:assert/strict';
import { execFile, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { OpenVidu } from 'openvidu-node-client';
import {
  MediaStartError,
  startMediaProcess,
  type MediaProcess,
  type MediaProcessState,
} from '../../demo/media/supervise.js';
import { SECRET } from './support/media-house.js';

const MAIN = fileURLToPath(new URL('../../demo/media/main.ts', import.meta.url));
const TSX = ['--import', import.meta.resolve('tsx')];

const run = promisify(execFile);

/** A stream of what a supervisor reports. */
class States {
  readonly list: MediaProcessState[] = [];
  #next: (() => void) | undefined;

  readonly take = (state: MediaProcessState): void => {
    this.list.push(state);
    this.#next?.();
  };

  async until(state: MediaProcessState['state'], count = 1): Promise<void> {
    while (this.list.filter(each => each.state === state).length < count) {
      await new Promise<void>(resolve => (this.#next = resolve));
    }
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('the media process under supervision', () => {
  const started: MediaProcess[] = [];
  after(() => Promise.all(started.map(media => media.close())));

  const start = async (options: Partial<Parameters<typeof startMediaProcess>[0]> = {}) => {
    const states = new States();
    const media = await startMediaProcess({ port: 0, secret: SECRET, onState: states.take, ...options });
    started.push(media);
    return { media, states };
  };

  it('is ready when it says so, and gone when it is closed', async () => {
    const { media, states } = await start({ publicUrl: 'ws://localhost:3000' });
    const session = await new OpenVidu(media.url, SECRET).createSession();
    const { token } = await session.createConnection();
    assert.match(token ?? '', /^ws:\/\/localhost:3000\?sessionId=ses_/);
    const { pid } = media;
    assert.ok(pid !== undefined && isAlive(pid));
    await media.close();
    assert.equal(isAlive(pid), false);
    assert.deepEqual(
      states.list.map(({ state }) => state),
      ['ready', 'stopped'],
    );
  });

  it('is started again when it is killed: same port, same secret', async () => {
    const { media, states } = await start();
    for (const round of [1, 2]) {
      const { pid } = media;
      assert.ok(pid !== undefined);
      process.kill(pid, 'SIGKILL');
      await states.until('ready', round + 1);
      assert.notEqual(media.pid, pid);
      await new OpenVidu(media.url, SECRET).createSession();
    }
    assert.deepEqual(states.list[1], { state: 'restarting', code: null, signal: 'SIGKILL' });
    assert.equal(new URL(media.url).port, String(media.port));
  });

  it('stays gone when it is closed while it is down', async () => {
    const { media, states } = await start();
    process.kill(media.pid ?? 0, 'SIGKILL');
    await states.until('restarting');
    await media.close();
    assert.equal(media.pid, undefined);
    assert.deepEqual(
      states.list.map(({ state }) => state),
      ['ready', 'restarting', 'stopped'],
    );
  });

  it('says why it could not be started', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    await assert.rejects(startMediaProcess({ port, secret: SECRET }), (error: unknown) => {
      assert.ok(error instanceof MediaStartError);
      assert.match(error.message, new RegExp(`PORT ${port} is in use`));
      return true;
    });
    taken.close();
    await assert.rejects(startMediaProcess({ port: 0, secret: '' }), /OPENVIDU_SECRET is not set/);
  });

  it('tells the supervisor what it would log', async () => {
    const events: string[] = [];
    const { media } = await start({ log: ({ event }) => void events.push(event) });
    await new OpenVidu(media.url, SECRET).createSession();
    await media.close();
    assert.ok(events.includes('sessionCreated'));
  });

  const readsEnvironments = process.platform === 'linux';
  it(
    'does not know the other secrets of the process that started it',
    { skip: !readsEnvironments },
    async () => {
      process.env['SIGNING_KEY'] = 'not for the media process';
      const { media } = await start();
      delete process.env['SIGNING_KEY'];
      const environment = await readFile(`/proc/${media.pid}/environ`, 'utf8');
      assert.match(environment, /OPENVIDU_SECRET/);
      assert.doesNotMatch(environment, /SIGNING_KEY/);
    },
  );

  it('ends with the process that started it, even when that one is killed', async () => {
    const parent = fork(fileURLToPath(new URL('./support/parent.ts', import.meta.url)), {
      execArgv: TSX,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const [pid] = (await once(parent, 'message')) as [number];
    assert.ok(isAlive(pid));
    parent.kill('SIGKILL');
    // The media process holds the other end of this pipe too: it closes when both are gone. (By its id it may still
    // be seen for a while, until somebody has asked for its exit code.)
    parent.stderr?.resume();
    await once(parent.stderr ?? parent, 'close');
  });
});

describe('the media process alone', () => {
  const env = { PATH: process.env['PATH'] ?? '', OPENVIDU_SECRET: SECRET, PORT: '0' };

  it('prints one line with its address, serves there, and stops on SIGTERM', async () => {
    const child = spawn(process.execPath, [...TSX, MAIN], { env });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    await once(child.stdout, 'data');
    const [, url = ''] =
      /^The media server is ready at (http:\/\/localhost:\d+)\n$/.exec(String(output)) ?? [];
    await new OpenVidu(url, SECRET).createSession();
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(code, 0);
    assert.equal(Buffer.concat(output).toString().trimEnd().split('\n').length, 1);
  });

  it('names the setting that cannot be used, and ends', async () => {
    for (const [setting, word] of [
      [{ OPENVIDU_SECRET: '' }, /^OPENVIDU_SECRET is not set/],
      [{ PORT: 'x' }, /^PORT is not a whole number/],
      [{ PUBLIC_URL: 'localhost' }, /^PUBLIC_URL is not an address/],
      [{ HOST: '192.0.2.250' }, /^HOST is no interface/],
    ] as const) {
      await assert.rejects(
        run(process.execPath, [...TSX, MAIN], { env: { ...env, ...setting } }),
        (error: unknown) => {
          const { code, stderr, stdout } = error as { code: number; stderr: string; stdout: string };
          assert.equal(code, 1);
          assert.match(stderr, word);
          assert.equal(stderr.trimEnd().split('\n').length, 1, 'no stack');
          assert.equal(stdout, '');
          return true;
        },
      );
    }
  });

  it('lists its settings', async () => {
    const { stdout } = await run(process.execPath, [...TSX, MAIN, '--help'], { env: { PATH: env.PATH } });
    assert.match(stdout, /OPENVIDU_SECRET/);
  });
});
