import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('./child-server.ts', import.meta.url));

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
export const killAll = async (): Promise<void> => {
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
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), ENTRY], {
    env: {
      PATH: process.env['PATH'] ?? '',
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
