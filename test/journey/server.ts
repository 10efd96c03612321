import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { momentEnv } from '../../.config/scripts/moment.js';

export interface RunningServer {
  readonly url: string;
  readonly log: string;
  /** Kills it as a crash would, and starts it again at the same address on the same data. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

const READY = /(http:\/\/[\w.-]+:\d+)/;
const START_LIMIT = 120_000;

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
}

/**
 * Starts the demo clinic as `npm start` does, on a free port with an empty database, and waits for its address.
 * @param folder for the database and the log; the caller removes it.
 */
export const startServer = async (folder: string): Promise<RunningServer> => {
  const log = join(folder, 'server.log');
  let { child, url } = await start(folder, log, '0');
  return {
    url,
    log,
    killAndRestart: async () => {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      ({ child, url } = await start(folder, log, new URL(url).port));
    },
    stop: () => stop(child),
  };
};

const start = async (folder: string, log: string, port: string): Promise<Started> => {
  const out = createWriteStream(log, { flags: 'a' });
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts'], {
    env: { ...process.env, ...momentEnv(), PORT: port, DEMO: 'on', DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(out, { end: false });
  child.stderr.pipe(out, { end: false });
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The server did not start within ${START_LIMIT} ms.`)),
      START_LIMIT,
    );
    let seen = '';
    child.stdout.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      const address = READY.exec(seen)?.[1];
      if (address) {
        clearTimeout(timer);
        resolve(address);
      }
    });
    child.once('exit', code => {
      clearTimeout(timer);
      reject(new Error(`The server ended with code ${code} before it was ready; see ${log}.`));
    });
  }).catch(async (error: unknown) => {
    await stop(child);
    throw error;
  });
  return { child, url };
};

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise(resolve => child.once('exit', resolve));
  const kill = setTimeout(() => child.kill('SIGKILL'), 15_000);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(kill);
};
