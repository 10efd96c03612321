import { OpenVidu, OpenViduRole, type Session } from 'openvidu-node-client';
import { ProblemError } from '../http/problem.js';
import type { GrantRequest, RoomServer } from './room-server.js';

export interface OpenViduAccess {
  readonly url: string;
  readonly secret: string;
}

const TIMEOUT = 8_000;

// The client of OpenVidu waits for as long as the network does.
const within = async <T>(promise: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      promise,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('The media server is silent.')), TIMEOUT);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
};

const connect = async (openvidu: OpenVidu, { roomId, moderator, data }: GrantRequest): Promise<string> => {
  // Makes the room, or finds it when it is there already.
  const session: Session = await openvidu.createSession({ customSessionId: roomId });
  const connection = await session.createConnection({
    role: moderator ? OpenViduRole.MODERATOR : OpenViduRole.PUBLISHER,
    data: JSON.stringify(data),
    record: false,
  });
  return connection.token;
};

/** The same token, at the address by which the browser reaches us. */
const throughUs = (token: string, origin: string): string => {
  const url = new URL(token);
  const own = new URL(origin);
  return `${own.protocol === 'https:' ? 'wss' : 'ws'}://${own.host}${url.search}`;
};

/**
 * An OpenVidu 2 server: a deployment of the clinic's, or the embedded one. The only difference is that browsers reach
 * the embedded one through us (`proxied`).
 * @param access asked at each use, because the embedded server gets another port when it starts again
 */
export const openViduRooms = (access: () => OpenViduAccess | null, proxied: boolean): RoomServer => {
  let client: { readonly for: OpenViduAccess; readonly openvidu: OpenVidu } | undefined;
  const clientFor = (wanted: OpenViduAccess): OpenVidu => {
    if (client?.for.url !== wanted.url || client.for.secret !== wanted.secret) {
      const openvidu = new OpenVidu(wanted.url, wanted.secret);
      // Without it the client prints tokens.
      openvidu.enableProdMode();
      client = { for: wanted, openvidu };
    }
    return client.openvidu;
  };
  return {
    createGrant: async request => {
      const wanted = access();
      if (!wanted) throw new ProblemError('unavailable', { headers: { 'Retry-After': '2' } });
      const openvidu = clientFor(wanted);
      try {
        // A room that ended between the two calls is made anew, once.
        const token = await within(connect(openvidu, request).catch(() => connect(openvidu, request)));
        return proxied ? throughUs(token, request.origin) : token;
      } catch {
        // The client remembers rooms that are gone: begin with a fresh one.
        client = undefined;
        throw new ProblemError('unavailable', { headers: { 'Retry-After': '2' } });
      }
    },
  };
};
