import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { Tokens } from './auth/tokens.js';
import type { SigningKeys } from './auth/keys.js';
import type { Clock } from './clock.js';
import { DatabaseLostError, type Store } from './db/store.js';
import { mountDemo } from './demo/routes.js';
import { EventFeed } from './events/feed.js';
import type { ClamdAddress } from './intake/scanning/clamd.js';
import { Scanner } from './intake/scanning/scanner.js';
import type { App, Env } from './http/operation.js';
import { describeError, type Log } from './http/log.js';
import { mountOperations } from './http/mount.js';
import { ProblemError, problemResponse } from './http/problem.js';
import { RateLimiter } from './http/rate-limit.js';
import { requestLog } from './http/request-log.js';
import { securityHeaders } from './http/security-headers.js';
import { openApiDocument } from './http/openapi.js';
import { operations } from './operations.js';
import { GrantExpiry } from './rooms/grant-expiry.js';
import { keepPresence } from './rooms/presence.js';
import type { RoomServer } from './rooms/room-server.js';
import type { Services } from './http/services.js';
import { files } from './http/static-files.js';
import { Upkeep } from './upkeep.js';

export interface AppOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly keys: SigningKeys;
  readonly rooms: RoomServer;
  readonly demo: boolean;
  readonly publicUrl?: string | undefined;
  readonly allowedOrigins?: readonly string[];
  /** Folders with the pages and with the library's browser build. */
  readonly site?: { readonly pages: string; readonly library: string };
  /** Where browsers open sockets beside here: the origin of a media server elsewhere. */
  readonly sockets?: readonly string[];
  /** The clinic's scanner for what people send. */
  readonly clamd?: ClamdAddress | undefined;
  /** Milliseconds between the heartbeats of an event stream. */
  readonly heartbeat?: number;
}

export interface RunningApp {
  readonly app: App;
  /** Ends event streams and upkeep. The database stays open. */
  close(): Promise<void>;
}

const HEARTBEAT = 15_000;

const asProblem = (error: unknown, app: AppOptions, requestId: string): ProblemError => {
  if (error instanceof ProblemError) return error;
  app.log({ event: 'fault', requestId, error: describeError(error) });
  if (error instanceof DatabaseLostError)
    return new ProblemError('unavailable', { headers: { 'Retry-After': '1' } });
  return new ProblemError('internal');
};

const openToOrigins = (allowedOrigins: readonly string[]) =>
  cors({
    origin: origin => (allowedOrigins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'POST', 'PUT'],
    allowHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-Match',
      'If-None-Match',
      'Last-Event-ID',
      'X-Requested-With',
    ],
    exposeHeaders: ['ETag', 'Retry-After', 'X-Request-Id'],
    maxAge: 600,
  });

/** The whole server short of listening: API, demo sign-in and pages. The schema must be there already. */
export const createApp = async (options: AppOptions): Promise<RunningApp> => {
  const { store, clock, log, demo, site } = options;
  const feed = new EventFeed();
  const scanner = new Scanner(options.clamd, log);
  const services: Services = {
    clock,
    log,
    feed,
    tokens: new Tokens(options.keys),
    rooms: options.rooms,
    grantExpiry: new GrantExpiry({ db: store.db, rooms: options.rooms, clock, log }),
    scanner,
    heartbeat: options.heartbeat ?? HEARTBEAT,
  };
  const upkeep = new Upkeep({ db: store.db, clock, log, scanner, demo });
  await upkeep.run();
  await store.listen(() => feed.wake());
  options.rooms.watch?.(keepPresence(store.db, () => clock.now()));
  await services.grantExpiry.resume();

  const app: App = new Hono<Env>();
  app.use(requestLog(log));
  app.use(securityHeaders({ sockets: options.sockets ?? [] }));
  app.onError((error, c) => {
    const problem = asProblem(error, options, c.get('requestId'));
    c.set('code', problem.code);
    return problemResponse(problem, c.get('requestId'));
  });
  app.use('/api/*', async (c, next) => {
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
  });
  app.use('/api/*', openToOrigins(options.allowedOrigins ?? []));
  app.use('/api/*', async (_, next) => {
    await upkeep.whenDue();
    await next();
  });
  const limiter = new RateLimiter();
  mountOperations(app, operations, { db: store.db, services, limiter, publicUrl: options.publicUrl });
  // Made when it is first asked for: it takes half of a second, and a start should not wait for it.
  let document: ReturnType<typeof openApiDocument> | undefined;
  app.get('/api/v1/openapi.json', c => c.json((document ??= openApiDocument())));
  app.get('/healthz', async c => {
    await store.db.selectNoFrom(eb => eb.val(1).as('one')).execute();
    return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
  });
  const { hook } = options.rooms;
  if (hook) app.post('/hooks/openvidu', c => hook(c.req.raw));
  if (demo) mountDemo(app, { db: store.db, services, limiter, upkeep, publicUrl: options.publicUrl });
  app.all('/api/*', () => {
    throw new ProblemError('not-found');
  });
  if (site) {
    app.use('/iop/*', files(site.library, '/iop'));
    app.use(files(site.pages));
  }
  app.notFound(c => c.text('There is no page here.', 404));
  return {
    app,
    close: async () => {
      await feed.close();
      await upkeep.close();
    },
  };
};
