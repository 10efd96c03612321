import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** Network address of whoever makes the request, to limit how often they may. Never logged. */
export const clientOf = (c: Context): string =>
  (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? 'unknown';
