import { serve } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp, type AppOptions, type RunningApp } from './app.js';
import { openKeys } from './auth/keys.js';
import { systemClock } from './clock.js';
import { migrate } from './db/migrations.js';
import { openPGlite, type Progress } from './db/pglite.js';
import { openPostgres } from './db/postgres.js';
import type { Db, Store } from './db/store.js';
import { admitDemo, barDemo } from './demo/guard.js';
import { Fault } from './fault.js';
import type { Log } from './http/log.js';
import { openMedia, type Media } from './rooms/open-media.js';
import { proxySockets } from './rooms/proxy.js';
import { seedClinic } from './seed/seed.js';
import type { Settings } from './settings.js';

export interface ServerOptions {
  readonly settings: Settings;
  readonly log: Log;
  /** Lines for whoever watches the start. */
  readonly progress: Progress;
  readonly site?: NonNullable<AppOptions['site']>;
}

export interface RunningServer {
  /** Address to open in a browser. */
  readonly url: string;
  /** Stops accepting, ends streams, lets requests finish, closes the database and the media server. */
  close(): Promise<void>;
}

/** How long requests in progress may take when the server stops. */
const GRACE = 5_000;

const LISTEN_FAULTS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use: stop what listens there, or set PORT to another one.',
  EACCES: 'may not be used by this account: set PORT to 1024 or above.',
  EADDRNOTAVAIL: 'is not on an address of this machine: set HOST to one that is.',
};

const listen = ({ app }: RunningApp, { port, host }: Settings): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, () => resolve(server)) as Server;
    server.once('error', (error: NodeJS.ErrnoException) => {
      const word = LISTEN_FAULTS[error.code ?? ''];
      reject(word ? new Fault(`Port ${port} ${word}`) : error);
    });
  });

const urlOf = (server: Server, { host, publicUrl }: Settings): string => {
  if (publicUrl) return publicUrl;
  const { port } = server.address() as AddressInfo;
  // Browsers give camera and microphone to pages of localhost without a certificate.
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  return `http://${name}:${port}`;
};

const openStore = ({ databaseUrl, dataDir }: Settings, progress: Progress): Promise<Store> =>
  databaseUrl ? openPostgres(databaseUrl) : openPGlite(dataDir, progress);

const prepare = async (db: Db, demo: boolean): Promise<void> => {
  // Before anything in it is changed.
  if (demo) await admitDemo(db);
  await migrate(db);
  if (demo) await seedClinic(db, systemClock.now());
  else await barDemo(db, systemClock.now());
};

const stop = async (server: Server, app: RunningApp, cutSockets: () => void): Promise<void> => {
  const closed = new Promise<void>(resolve => server.close(() => resolve()));
  await app.close();
  cutSockets();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(timer);
};

/** Starts everything. @throws Fault for what whoever starts it can put right. */
export const startServer = async ({
  settings,
  log,
  progress,
  site,
}: ServerOptions): Promise<RunningServer> => {
  let store: Store | undefined;
  let media: Media | undefined;
  try {
    store = await openStore(settings, progress);
    await prepare(store.db, settings.demo);
    media = await openMedia(settings, log, progress);
    const app = await createApp({
      store,
      clock: systemClock,
      log,
      keys: await openKeys(settings.jwtKeys, settings.dataDir),
      rooms: media.rooms,
      demo: settings.demo,
      publicUrl: settings.publicUrl,
      allowedOrigins: settings.allowedOrigins,
      sockets: media.sockets,
      clamd: settings.clamd,
      ...(site ? { site } : {}),
    });
    const server = await listen(app, settings);
    const cutSockets = proxySockets(server, media.port, [
      ...settings.allowedOrigins,
      ...(settings.publicUrl ? [settings.publicUrl] : []),
    ]);
    log({ event: 'started' });
    let closing: Promise<void> | undefined;
    const [openedStore, openedMedia] = [store, media];
    const close = async (): Promise<void> => {
      await stop(server, app, cutSockets);
      await Promise.all([openedStore.close(), openedMedia.close()]);
      log({ event: 'stopped' });
    };
    return { url: urlOf(server, settings), close: () => (closing ??= close()) };
  } catch (error) {
    await Promise.allSettled([store?.close(), media?.close()]);
    throw error;
  }
};
