import { connect } from 'node:net';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Path at which OpenVidu's client opens its socket. */
const PATH = /^\/openvidu(\?|$)/;

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

const headOf = (request: IncomingMessage): string => {
  const lines = [`${request.method} ${request.url} HTTP/1.1`];
  for (let at = 0; at < request.rawHeaders.length; at += 2)
    lines.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
};

/**
 * Whether a page may open a socket here: one of our own, or one that the settings let use the API. What is no browser
 * names no origin, and has no page that could borrow somebody's grant.
 */
const isWelcome = ({ headers }: IncomingMessage, allowed: readonly string[]): boolean => {
  const { origin, host } = headers;
  if (origin === undefined || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
};

/**
 * Lets browsers reach the embedded media server through our own port, so that one address and one certificate serve
 * both. Bytes pass as they are. Pages of other origins than `allowed` and our own are refused.
 * @returns what cuts every socket that passes through.
 */
export const proxySockets = (
  server: Server,
  portOf: () => number | undefined,
  allowed: readonly string[],
): (() => void) => {
  const open = new Set<Duplex>();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, first: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (!PATH.test(request.url ?? '')) return refuse(socket, '404 Not Found');
    if (!isWelcome(request, allowed)) return refuse(socket, '403 Forbidden');
    const port = portOf();
    if (!port) return refuse(socket, '503 Service Unavailable');
    const media = connect(port, '127.0.0.1');
    const close = (): void => {
      media.destroy();
      socket.destroy();
      open.delete(socket);
    };
    open.add(socket);
    media.on('connect', () => {
      media.write(headOf(request));
      media.write(first);
      media.pipe(socket).pipe(media);
    });
    for (const end of [media, socket]) end.on('error', close).on('close', close);
  });
  return () => {
    for (const socket of [...open]) socket.destroy();
  };
};
