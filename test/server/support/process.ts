import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BASELINE } from '../../../.config/scripts/baseline.js';
import { momentEnv } from '../../../.config/scripts/moment.js';
import { databaseUrl, emptyDatabase } from './database.js';
import type { Body } from './server.js';

/** The server as the runner of the tests has bundled it: it starts many times, and to load its modules one by one takes longer than all else. */
const bundled = process.env['TEST_BUNDLES'];
const ENTRY = bundled
  ? [BASELINE, join(bundled, 'support/server.child.js')]
  : ['--import', import.meta.resolve('tsx'), fileURLToPath(new URL('./server.child.ts', import.meta.url))];

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  readonly child: ChildProcess;
  /** What it printed so far. */
  output(): string;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
  /** Asks it to stop. @returns its exit code. */
  stop(): Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** Ends what a test that came to nothing left running. */
const killAll = async (): Promise<void> => {
  await Promise.all(
    [...running].map(async child => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }),
  );
};

/** The server did not start; the message is what it said. */
export class DidNotStart extends Error {
  readonly code: number | null;

  constructor(message: string, code: number | null) {
    super(message);
    this.code = code;
  }
}

/** Starts the server as a process and waits until it says that it is ready. */
export const startProcess = async (env: Readonly<Record<string, string>>): Promise<ServerProcess> => {
  const child = spawn(process.execPath, ENTRY, {
    env: {
      PATH: process.env['PATH'] ?? '',
      ...momentEnv(),
      PORT: '0',
      DEMO: 'on',
      // Nobody listens there: rooms are no part of these tests.
      OPENVIDU_URL: 'http://127.0.0.1:9',
      OPENVIDU_SECRET: 'none',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        output += data.toString();
        const ready = /^ready (\S+)$/m.exec(output);
        if (ready) resolve(ready[1] as string);
      });
    child.once('close', code => reject(new DidNotStart(output.trim(), code)));
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  return {
    url,
    pid: child.pid as number,
    child,
    output: () => output,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
  };
};

/** Where servers of one clinic run, one after another. */
export interface Place {
  readonly folder: string;
  /** The settings that they start with. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** A data folder, and with `DATABASE_URL` a database, of the test's own. */
export const openPlace = async (): Promise<Place> => {
  const folder = await mkdtemp(join(tmpdir(), 'iop-server-'));
  const database = databaseUrl ? await emptyDatabase(databaseUrl) : undefined;
  return {
    folder,
    env: { DATA_DIR: folder, ...(database ? { DATABASE_URL: database.url } : {}) },
    close: async () => {
      await killAll();
      await database?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** Asks a server's API with somebody's token. */
export const call = async (
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

/** Signs somebody of the demo in. @returns their token. */
export const signIn = async ({ url }: ServerProcess, person: string): Promise<string> => {
  const response = await fetch(`${url}/demo/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  return ((await response.json()) as { token: string }).token;
};
