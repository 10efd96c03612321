import { OpenVidu, OpenViduRole, type Connection, type Session } from 'openvidu-node-client';
import type { RoomRole } from '../../../src/contract/session.js';
import { ProblemError } from '../http/problem.js';
import type { GrantRequest, MediaGrant, RoomServer } from './room-server.js';
import { participantOf } from './webhook.js';

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

// Whoever leads can mute others and send somebody out; whoever watches is neither seen nor heard.
const ROLES: Readonly<Record<RoomRole, OpenViduRole>> = {
  leader: OpenViduRole.MODERATOR,
  'co-leader': OpenViduRole.MODERATOR,
  member: OpenViduRole.PUBLISHER,
  'family-guest': OpenViduRole.PUBLISHER,
  observer: OpenViduRole.SUBSCRIBER,
};

const connect = async (openvidu: OpenVidu, { roomId, data }: GrantRequest): Promise<MediaGrant> => {
  // Makes the room, or finds it when it is there already.
  const session: Session = await openvidu.createSession({ customSessionId: roomId });
  const connection = await session.createConnection({
    role: ROLES[data.role],
    data: JSON.stringify(data),
    record: false,
  });
  return { url: connection.token, connectionId: connection.connectionId };
};

const unavailable = (): ProblemError => new ProblemError('unavailable', { headers: { 'Retry-After': '2' } });

/** A room as it is at the media server now; undefined when it is not there. */
const sessionOf = async (openvidu: OpenVidu, roomId: string): Promise<Session | undefined> => {
  await openvidu.fetch();
  return openvidu.activeSessions.find(({ sessionId }) => sessionId === roomId);
};

/** A person's connections: one for each browser, and one for each screen that they show. */
const connectionsOf = async (openvidu: OpenVidu, roomId: string, personId: string): Promise<Connection[]> =>
  ((await sessionOf(openvidu, roomId))?.connections ?? []).filter(
    ({ serverData, connectionProperties }) =>
      participantOf(serverData || connectionProperties.data) === personId,
  );

const disconnect = async (
  openvidu: OpenVidu,
  roomId: string,
  connections: readonly Connection[],
): Promise<void> => {
  for (const connection of connections)
    await (await sessionOf(openvidu, roomId))?.forceDisconnect(connection);
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
  /** Does something at the media server, where it is there and answers. */
  const use = async <T>(work: (openvidu: OpenVidu) => Promise<T>): Promise<T> => {
    const wanted = access();
    if (!wanted) throw unavailable();
    const openvidu = clientFor(wanted);
    try {
      return await within(work(openvidu));
    } catch {
      // The client remembers rooms that are gone: begin with a fresh one.
      client = undefined;
      throw unavailable();
    }
  };
  return {
    createGrant: request =>
      use(async openvidu => {
        // A room that ended between the two calls is made anew, once.
        const grant = await connect(openvidu, request).catch(() => connect(openvidu, request));
        return proxied ? { ...grant, url: throughUs(grant.url, request.origin) } : grant;
      }),
    revoke: (roomId, connectionId) =>
      use(async openvidu => {
        const unused = (await sessionOf(openvidu, roomId))?.connections.find(
          one => one.connectionId === connectionId && one.status === 'pending',
        );
        if (unused) await disconnect(openvidu, roomId, [unused]);
        return unused !== undefined;
      }),
    sendOut: (roomId, personId) =>
      use(async openvidu => disconnect(openvidu, roomId, await connectionsOf(openvidu, roomId, personId))),
    stopShare: (roomId, personId) =>
      use(async openvidu => {
        const session = await sessionOf(openvidu, roomId);
        const screens = (await connectionsOf(openvidu, roomId, personId))
          .flatMap(({ publishers }) => publishers)
          .filter(({ typeOfVideo }) => typeOfVideo === 'SCREEN');
        for (const screen of screens) await session?.forceUnpublish(screen);
      }),
  };
};
