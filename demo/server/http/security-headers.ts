import type { MiddlewareHandler } from 'hono';

export interface PageSources {
  /** Origins beside our own to which the page may open a socket: that of a media server elsewhere. */
  readonly sockets: readonly string[];
}

/** A worker has the policy that its script came with; the one that blurs a background runs WebAssembly. */
const BLUR = '/iop/blur/';

const contentPolicy = (host: string, sockets: readonly string[], path: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self'${path.startsWith(BLUR) ? " 'wasm-unsafe-eval'" : ''}`,
    `worker-src 'self'`,
    `style-src 'self'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `media-src 'self' blob: mediastream:`,
    // 'self' covers ws: of the same host in new browsers only.
    `connect-src ${["'self'", ...(host ? [`ws://${host}`, `wss://${host}`] : []), ...sockets].join(' ')}`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');

/** Headers for every answer. The content policy lets pages run nothing inline and reach nobody but us. */
export const securityHeaders =
  ({ sockets }: PageSources): MiddlewareHandler =>
  async (c, next) => {
    await next();
    const { headers } = c.res;
    const host = c.req.header('host') ?? '';
    headers.set(
      'Content-Security-Policy',
      // The header's value ends up in ours: only what a host name can hold goes in.
      contentPolicy(/^[\w.:[\]-]{1,255}$/.test(host) ? host : '', sockets, c.req.path),
    );
    headers.set(
      'Permissions-Policy',
      'camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=(), usb=()',
    );
    headers.set('Referrer-Policy', 'no-referrer');
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('X-Frame-Options', 'DENY');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    if (!headers.has('Cross-Origin-Resource-Policy'))
      headers.set('Cross-Origin-Resource-Policy', 'same-site');
  };
