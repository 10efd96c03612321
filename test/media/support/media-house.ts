import { OpenVidu, OpenViduRole, type Session } from 'openvidu-node-client';
import type { MediaLogEntry } from '../../../demo/media/log.js';
import { createMediaServer, type MediaServer, type MediaServerOptions } from '../../../demo/media/server.js';
import { startMediaProcess } from '../../../demo/media/supervise.js';

export const SECRET = 'not a secret';

/** A media server with the real backend client in front of it. */
export interface MediaHouse {
  readonly server: MediaServer;
  readonly openvidu: OpenVidu;
  readonly log: MediaLogEntry[];
  /** A new session. */
  session(): Promise<Session>;
  close(): Promise<void>;
}

/** A media server that is reached by its port alone. */
export interface RemoteHouse extends Pick<MediaHouse, 'openvidu' | 'session' | 'close'> {
  readonly port: number;
}

export const openHouse = async (options: Partial<MediaServerOptions> = {}): Promise<MediaHouse> => {
  const log: MediaLogEntry[] = [];
  const server = await createMediaServer({
    port: 0,
    secret: SECRET,
    log: entry => void log.push(entry),
    ...options,
  });
  const openvidu = new OpenVidu(server.url, SECRET);
  openvidu.enableProdMode();
  return {
    server,
    openvidu,
    log,
    session: () => openvidu.createSession(),
    close: () => server.close(),
  };
};

/** The same in a process of its own, as the clinic runs it: what holds up the test does not hold up the room. */
export const openHouseApart = async (publicUrl?: string): Promise<RemoteHouse> => {
  const media = await startMediaProcess({
    port: 0,
    secret: SECRET,
    ...(publicUrl ? { publicUrl } : {}),
  });
  const openvidu = new OpenVidu(media.url, SECRET);
  openvidu.enableProdMode();
  return {
    port: media.port,
    openvidu,
    session: () => openvidu.createSession(),
    close: () => media.close(),
  };
};

/** A token of a session, for a role. */
export const tokenFor = async (
  session: Session,
  role: keyof typeof OpenViduRole = 'PUBLISHER',
  data?: string,
): Promise<string> => {
  const { token } = await session.createConnection({ role: OpenViduRole[role], ...(data ? { data } : {}) });
  if (!token) throw new Error('The server gave no token');
  return token;
};
