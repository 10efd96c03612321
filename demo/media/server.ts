import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { faultOf, type MediaLog } from './log.js';
import { Gateway } from './protocol/gateway.js';
import { DEFAULT_LIMITS, type Limits } from './protocol/limits.js';
import { createRest } from './rest.js';
import { StreamEndpoints } from './room/stream-endpoints.js';
import { MediaRooms } from './room/media-rooms.js';
import type { RoomEvent } from './room/media-room.js';
import type { IceServer } from './room/tokens.js';
import { loadEngine } from './transport-node-datachannel.js';
import type { MediaEngine } from './transport.js';
import { createWebhook, type WebhookOptions } from './webhook.js';

export interface MediaServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The interface that signaling and REST listen on. */
  readonly host?: string;
  /** What backends sign in with. */
  readonly secret: string;
  /** What clients open, like `wss://example.org`. Its own address unless given. */
  readonly publicUrl?: string;
  /** ICE servers for clients that are given none with their token. */
  readonly iceServers?: readonly IceServer[];
  readonly webhook?: WebhookOptions;
  readonly log?: MediaLog;
  readonly limits?: Partial<Limits>;
  /** What carries the media. node-datachannel unless given. */
  readonly engine?: MediaEngine;
}

export interface MediaServer {
  /** Where REST is, like `http://localhost:4443`. */
  readonly url: string;
  readonly port: number;
  /** Tells everybody, and ends. */
  close(): Promise<void>;
}

/** The one path that openvidu-browser opens, whatever its token's address says. */
const SIGNALING_PATH = '/openvidu';

const pathOf = (url = ''): string => url.split('?', 1)[0] ?? '';

/** The host by which this machine reaches what listens there. */
const reachedAt = (address: string, family: string): string => {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(address)) return 'localhost';
  return family === 'IPv6' ? `[${address}]` : address;
};

/** Whether browsers here can find each other at all: Chromium offers no way over the loopback interface alone. */
const hasNetwork = (): boolean =>
  Object.values(networkInterfaces()).some(addresses => addresses?.some(({ internal }) => !internal));

/** Writes down which ids it happened to, and nothing else of an event. */
const logEvents =
  (log: MediaLog): RoomEvent =>
  (event, { sessionId, connectionId, streamId, reason }) => {
    if (event === 'signalSent') return;
    const ids = Object.entries({ sessionId, connectionId, streamId, reason });
    log({ event, ...Object.fromEntries(ids.filter(([, id]) => typeof id === 'string')) });
  };

/**
 * A media server for development, demos and small tests: it speaks OpenVidu 2's signaling and REST API, and forwards
 * Opus and VP8. One process, one machine, no recording, no TURN; production runs OpenVidu itself.
 */
export const createMediaServer = async (options: MediaServerOptions): Promise<MediaServer> => {
  const { secret, iceServers = [], log = () => {}, webhook } = options;
  const engine = options.engine ?? (await loadEngine(log));

  let publicUrl = options.publicUrl?.replace(/\/+$/, '') ?? '';
  const listeners = [logEvents(log), ...(webhook ? [createWebhook(webhook, log)] : [])];
  const rooms = new MediaRooms(
    () => publicUrl,
    (event, details) => {
      for (const listener of listeners) listener(event, details);
    },
  );
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const gateway = new Gateway({ rooms, media: new StreamEndpoints(engine), iceServers, limits, log });
  const http = createServer(createRest({ rooms, secret, publicUrl: () => publicUrl, log }));

  http.on('upgrade', (request, socket, head) => {
    // A client that goes away in mid-handshake must not take the server with it.
    socket.on('error', error => log({ event: 'socket-refused', reason: 'broken', ...faultOf(error) }));
    if (pathOf(request.url) === SIGNALING_PATH) return gateway.upgrade(request, socket, head);
    socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(options.port, options.host ?? '127.0.0.1', () => {
      http.off('error', reject);
      resolve();
    });
  });
  const { port, address, family } = http.address() as AddressInfo;
  const host = reachedAt(address, family);
  publicUrl ||= `ws://${host}:${port}`;
  if (!hasNetwork()) log({ event: 'no-network-interface' });

  return {
    url: `http://${host}:${port}`,
    port,
    async close() {
      rooms.close('openviduServerStopped');
      gateway.close();
      engine.close();
      await new Promise<void>(resolve => {
        http.close(() => resolve());
        http.closeIdleConnections();
      });
    },
  };
};
