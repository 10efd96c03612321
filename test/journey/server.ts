import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

export interface RunningServer {
  readonly url: string;
  readonly log: string;
  stop(): Promise<void>;
}

const READY = /(http:\/\/[\w.-]+:\d+)/;
const START_LIMIT = 120_000;

/**
 * Starts the demo clinic as `npm start` does, on a free port with an empty database, and waits for its address.
 * @param folder for the database and the log; the caller removes it.
 */
export const startServer = async (folder: string): Promise<RunningServer> => {
  const log = join(folder, 'server.log');
  const out = createWriteStream(log);
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts'], {
    env: { ...process.env, PORT: '0', DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(out, { end: false });
  child.stderr.pipe(out, { end: false });
  const stop = stopper(child);
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
    await stop();
    throw error;
  });
  return { url, log, stop };
};

const stopper = (child: ChildProcess) => async (): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise(resolve => child.once('exit', resolve));
  const kill = setTimeout(() => child.kill('SIGKILL'), 15_000);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(kill);
};
