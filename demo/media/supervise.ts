import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { MediaLog } from './log.js';
import type { MediaProcessMessage } from './messages.js';

export type { MediaLogEntry } from './log.js';

export type MediaProcessState =
  | { readonly state: 'ready'; readonly pid: number }
  /** It died, and is started again after a pause. */
  | { readonly state: 'restarting'; readonly code: number | null; readonly signal: NodeJS.Signals | null }
  | { readonly state: 'stopped' };

export interface MediaProcessOptions {
  /** 0 takes any free port; a restart takes the same one again. */
  readonly port: number;
  readonly host?: string;
  readonly secret: string;
  /** What browsers open, like `wss://example.org`. */
  readonly publicUrl?: string;
  /** More settings, as environment variables of the process. */
  readonly env?: Readonly<Record<string, string>>;
  readonly log?: MediaLog;
  readonly onState?: (state: MediaProcessState) => void;
}

export interface MediaProcess {
  /** Where REST is: `http://localhost:PORT`. */
  readonly url: string;
  readonly port: number;
  /** Of the process that runs now; undefined between two. */
  readonly pid: number | undefined;
  /** Stops it. Resolves when it is gone. */
  close(): Promise<void>;
}

/** The media process could not be started. */
export class MediaStartError extends Error {
  override readonly name = 'MediaStartError';
}

const FIRST_PAUSE = 100;
const LAST_PAUSE = 5000;
/** A process that ran this long counts as healthy: its end starts the pauses anew. */
const HEALTHY = 30_000;
const START_TIMEOUT = 20_000;
const STOP_TIMEOUT = 4000;

/** The rest of the environment, signing keys and passwords among it, is none of the media process's business. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LD_LIBRARY_PATH', 'NODE_OPTIONS'];

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly port: number;
}

/** Starts one process, and waits until it is ready. */
const start = async (options: MediaProcessOptions, port: number): Promise<Running> => {
  const { host, secret, publicUrl, env, log } = options;
  const child = fork(fileURLToPath(new URL('./main.ts', import.meta.url)), {
    // Found from this file: the working directory may be anywhere.
    execArgv: ['--import', import.meta.resolve('tsx')],
    // Its log comes as messages; what the native library says at its end comes on stderr.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...Object.fromEntries(INHERITED.map(name => [name, process.env[name]])),
      ...env,
      PORT: String(port),
      OPENVIDU_SECRET: secret,
      HOST: host ?? '',
      PUBLIC_URL: publicUrl ?? '',
    },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Running>((resolve, reject) => {
      const fail = (reason: string): void => reject(new MediaStartError(reason));
      timer = setTimeout(() => fail('The media process was not ready in time'), START_TIMEOUT);
      child.on('message', (message: MediaProcessMessage) => {
        if (message.type === 'log') log?.(message.entry);
        else if (message.type === 'fault') fail(message.message);
        else resolve({ child, url: message.url, port: message.port });
      });
      child.once('error', () => fail('The media process could not be run'));
      child.once('exit', () => fail('The media process ended before it was ready'));
    });
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Runs the media server in a process of its own, so that a fault of its native library can't end this one, and
 * starts it again when it dies: on the same port and with the same secret. Rejects with a MediaStartError when it
 * doesn't start the first time. The process ends with this one, however this one ends.
 */
export const startMediaProcess = async (options: MediaProcessOptions): Promise<MediaProcess> => {
  const first = await start(options, options.port);
  let running: Running | undefined;
  let starting: Promise<void> | undefined;
  let failures = 0;
  let closed = false;
  let pause: NodeJS.Timeout | undefined;

  const again = (): void => {
    if (closed) return;
    const delay = Math.min(LAST_PAUSE, FIRST_PAUSE * 2 ** failures);
    failures += 1;
    pause = setTimeout(() => {
      starting = start(options, first.port).then(watch, (error: unknown) => {
        options.log?.({ event: 'media-restart-failed', error: (error as Error).message });
        again();
      });
    }, delay);
  };

  const watch = (next: Running): void => {
    running = next;
    const since = Date.now();
    next.child.once('exit', (code, signal) => {
      running = undefined;
      if (closed) return;
      if (Date.now() - since > HEALTHY) failures = 0;
      options.onState?.({ state: 'restarting', code, signal });
      again();
    });
    if (!closed) options.onState?.({ state: 'ready', pid: next.child.pid ?? 0 });
  };

  watch(first);
  return {
    url: first.url,
    port: first.port,
    get pid() {
      return running?.child.pid;
    },
    async close() {
      if (closed) return;
      closed = true;
      clearTimeout(pause);
      await starting?.catch(() => {});
      if (running) {
        const { child } = running;
        const gone = once(child, 'exit');
        const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT);
        // Closing the channel asks it to stop, on every platform alike.
        child.disconnect();
        await gone;
        clearTimeout(timer);
      }
      options.onState?.({ state: 'stopped' });
    },
  };
};
