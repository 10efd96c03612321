import { serve } from '@hono/node-server';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeError, type Log } from '../http/log.js';
import { MediaStartError, startMediaProcess } from '../../media/supervise.js';
import type { Settings } from '../settings.js';
import { openViduRooms } from './openvidu.js';
import type { RoomServer, Watcher } from './room-server.js';
import { authorizationOf, webhook } from './webhook.js';

/** The media server that the settings ask for. */
export interface Media {
  readonly rooms: RoomServer;
  /** Port of the embedded media server behind us; undefined for one elsewhere. */
  readonly port: () => number | undefined;
  /** Origins to which browsers open sockets beside ours. */
  readonly sockets: readonly string[];
  close(): Promise<void>;
}

interface Ears {
  readonly watch: (watcher: Watcher) => void;
  readonly hook: (request: Request) => Promise<Response>;
  /** The media server began anew: nobody is there. */
  readonly nobody: () => void;
}

/** What the media server posts goes to whoever watches. */
const ears = (secret: string, log: Log): Ears => {
  let watcher: Watcher = async () => undefined;
  const tell: Watcher = async sighting => {
    try {
      await watcher(sighting);
    } catch (error) {
      log({ event: 'fault', error: describeError(error) });
      throw error;
    }
  };
  const hook = webhook(secret, tell);
  return {
    watch: one => void (watcher = one),
    hook: request => hook(request).catch(() => new Response(null, { status: 500 })),
    nobody: () => void tell({ type: 'nobody' }).catch(() => undefined),
  };
};

const elsewhere = (
  { url, secret }: { url: string; secret: string },
  log: Log,
  progress: (line: string) => void,
): Media => {
  const { origin } = new URL(url);
  const { watch, hook } = ears(secret, log);
  progress(`Session rooms: the OpenVidu deployment at ${origin}.`);
  return {
    rooms: { ...openViduRooms(() => ({ url, secret }), false), watch, hook },
    port: () => undefined,
    sockets: [origin.replace(/^http/, 'ws')],
    close: async () => undefined,
  };
};

/** Listens to the embedded media server, on this machine alone. */
const listenTo = async (hook: Ears['hook']): Promise<{ endpoint: string; close: () => Promise<void> }> => {
  const server = serve({ fetch: hook, port: 0, hostname: '127.0.0.1' }) as Server;
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const embedded = async (log: Log, progress: (line: string) => void): Promise<Media> => {
  const secret = randomBytes(24).toString('base64url');
  const { watch, hook, nobody } = ears(secret, log);
  const listener = await listenTo(hook);
  try {
    const media = await startMediaProcess({
      port: 0,
      host: '127.0.0.1',
      secret,
      env: {
        OPENVIDU_WEBHOOK_ENDPOINT: listener.endpoint,
        OPENVIDU_WEBHOOK_HEADERS: JSON.stringify([`Authorization: ${authorizationOf(secret)}`]),
      },
      log: entry => log({ event: 'media', media: entry }),
      onState: ({ state }) => {
        if (state === 'restarting') nobody();
      },
    });
    progress('Session rooms: the embedded media server, for development, demos and small tests.');
    const running = (): boolean => media.pid !== undefined;
    const rooms = openViduRooms(
      () => (running() ? { url: `http://127.0.0.1:${media.port}`, secret } : null),
      true,
    );
    return {
      rooms: {
        ...rooms,
        watch: watcher => {
          watch(watcher);
          // Whoever was there when the server last ran is there no more.
          nobody();
        },
      },
      port: () => (running() ? media.port : undefined),
      sockets: [],
      close: async () => {
        await listener.close();
        await media.close();
      },
    };
  } catch (error) {
    await listener.close();
    if (!(error instanceof MediaStartError)) throw error;
    // Everything but the rooms works without it.
    progress(`${error.message}: session rooms stay closed until the server is started again.`);
    return {
      rooms: openViduRooms(() => null, true),
      port: () => undefined,
      sockets: [],
      close: async () => undefined,
    };
  }
};

export const openMedia = (
  { openvidu }: Settings,
  log: Log,
  progress: (line: string) => void,
): Promise<Media> =>
  openvidu ? Promise.resolve(elsewhere(openvidu, log, progress)) : embedded(log, progress);
