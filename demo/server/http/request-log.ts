import type { MiddlewareHandler } from 'hono';
import { randomUUID } from 'node:crypto';
import type { Env } from './operation.js';
import type { Log } from './log.js';

/** Names each request and writes one line about how it ended: ids, outcome and milliseconds. */
export const requestLog =
  (log: Log): MiddlewareHandler<Env> =>
  async (c, next) => {
    const requestId = randomUUID();
    const started = performance.now();
    c.set('requestId', requestId);
    await next();
    c.res.headers.set('X-Request-Id', requestId);
    const operation = c.get('operation');
    // Pages and files are not logged: their addresses would say what somebody reads.
    if (!operation) return;
    const personId = c.get('personId');
    const role = c.get('role');
    const code = c.get('code');
    log({
      event: 'request',
      requestId,
      operation,
      status: c.res.status,
      ...(code ? { code } : {}),
      ...(personId ? { personId } : {}),
      ...(role ? { role } : {}),
      ...(c.get('replayed') ? { replayed: true } : {}),
      ms: Math.round(performance.now() - started),
    });
  };
