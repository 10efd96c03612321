import { jsonLog, type MediaLog } from './log.js';
import type { MediaProcessMessage } from './messages.js';
import { createMediaServer } from './server.js';
import { HELP, readSettings, SettingError } from './settings.js';
import { MediaLibraryError } from './transport-node-datachannel.js';

/** Longer than this a stop doesn't take: clients come back by themselves. */
const STOP_TIMEOUT = 3000;

/** Whether another process started this one and listens to it. */
const isChild = process.send !== undefined;

const tell = (message: MediaProcessMessage): void => {
  if (process.connected) process.send?.(message, undefined, {}, () => {});
};

const log: MediaLog = isChild
  ? entry => tell({ type: 'log', entry })
  : jsonLog(line => process.stderr.write(line));

/** What a person can do something about; undefined for a fault of the program. */
const wordsFor = (error: unknown): string | undefined => {
  if (error instanceof SettingError || error instanceof MediaLibraryError) return error.message;
  const { code, port } = error as { code?: unknown; port?: unknown };
  if (code === 'EADDRINUSE') return `PORT ${String(port)} is in use by another program`;
  if (code === 'EACCES') return `PORT ${String(port)} may not be used by this user`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'HOST is no interface of this machine';
  return undefined;
};

const run = async (): Promise<void> => {
  const server = await createMediaServer({ ...readSettings(process.env), log });

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), STOP_TIMEOUT).unref();
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  // Ctrl+C reaches every process of a terminal; a child goes when its parent has told its clients.
  process.on('SIGINT', isChild ? () => {} : stop);
  // Without its parent nobody could stop it, or would know of it.
  if (isChild) {
    process.on('disconnect', stop);
    if (!process.connected) stop();
  }

  if (isChild) tell({ type: 'ready', url: server.url, port: server.port });
  else process.stdout.write(`The media server is ready at ${server.url}\n`);
};

if (process.argv.includes('--help')) {
  process.stdout.write(HELP);
} else {
  run().catch((error: unknown) => {
    const message = wordsFor(error);
    if (message === undefined) throw error;
    tell({ type: 'fault', message });
    if (!isChild) process.stderr.write(`${message}\n`);
    process.exitCode = 1;
    if (isChild) process.disconnect();
  });
}
