import { randomBytes } from 'node:crypto';
import type { Log } from '../http/log.js';
import { MediaStartError, startMediaProcess } from '../media/supervise.js';
import type { Settings } from '../settings.js';
import { openViduRooms } from './openvidu.js';
import type { RoomServer } from './room-server.js';

/** The media server that the settings ask for. */
export interface Media {
  readonly rooms: RoomServer;
  /** Port of the embedded media server behind us; undefined for one elsewhere. */
  readonly port: () => number | undefined;
  /** Origins to which browsers open sockets beside ours. */
  readonly sockets: readonly string[];
  close(): Promise<void>;
}

const elsewhere = (
  { url, secret }: { url: string; secret: string },
  progress: (line: string) => void,
): Media => {
  const { origin } = new URL(url);
  progress(`Session rooms: the OpenVidu deployment at ${origin}.`);
  return {
    rooms: openViduRooms(() => ({ url, secret }), false),
    port: () => undefined,
    sockets: [origin.replace(/^http/, 'ws')],
    close: async () => undefined,
  };
};

const embedded = async (log: Log, progress: (line: string) => void): Promise<Media> => {
  const secret = randomBytes(24).toString('base64url');
  try {
    const media = await startMediaProcess({
      port: 0,
      host: '127.0.0.1',
      secret,
      log: entry => log({ event: 'media', media: entry }),
    });
    progress('Session rooms: the embedded media server, for development, demos and small tests.');
    const running = (): boolean => media.pid !== undefined;
    return {
      rooms: openViduRooms(
        () => (running() ? { url: `http://127.0.0.1:${media.port}`, secret } : null),
        true,
      ),
      port: () => (running() ? media.port : undefined),
      sockets: [],
      close: () => media.close(),
    };
  } catch (error) {
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
): Promise<Media> => (openvidu ? Promise.resolve(elsewhere(openvidu, progress)) : embedded(log, progress));
