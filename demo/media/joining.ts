import { newUserId } from './ids.js';
import { Code, RpcError } from './protocol/errors.js';
import { textOf, type Params } from './protocol/params.js';
import type { Contact, Participant } from './room/media-room.js';
import type { MediaRooms } from './room/media-rooms.js';
import { streamView } from './room/stream.js';
import type { IceServer } from './room/tokens.js';

/** openvidu-browser complains of a server whose version differs from its own by more than one minor step. */
export const OPENVIDU_VERSION = '2.32.2';

const MAX_METADATA = 10_000;
const MAX_PLATFORM = 200;

/** Lets a client into the session that its token is for. */
export const joinRoom = (rooms: MediaRooms, contact: Contact, params: Params): Participant => {
  const session = rooms.get(textOf(params, 'session'));
  if (!session) throw new RpcError(Code.ROOM_NOT_FOUND);
  const token = textOf(params, 'token');
  const clientData = params['metadata'] ?? '';
  // Refused before the token is used up, so that a client may try again without a new one.
  if (typeof clientData !== 'string' || clientData.length > MAX_METADATA) {
    throw new RpcError(Code.METADATA_FORMAT);
  }
  const platform = params['platform'];
  return session.join(token, contact, {
    clientData,
    platform: typeof platform === 'string' ? platform.slice(0, MAX_PLATFORM) : 'unknown',
  });
};

// Two traps of openvidu-browser: an empty list of streams stops it, and a role makes it take a remote for itself.
const remoteView = ({ id, joinedAt, metadata, stream }: Participant): Params => ({
  id,
  createdAt: joinedAt,
  metadata,
  ...(stream ? { streams: [streamView(stream)] } : {}),
});

/** What somebody learns who has just joined: who they are here, and who is here already. */
export const joinResult = (participant: Participant, iceServers: readonly IceServer[]): Params => {
  const { grant, session } = participant;
  const others = [...session.participants.values()].filter(other => other !== participant);
  return {
    id: participant.id,
    finalUserId: newUserId(),
    createdAt: participant.joinedAt,
    metadata: participant.metadata,
    value: others.map(remoteView),
    session: session.id,
    version: OPENVIDU_VERSION,
    // By this word clients make every offer themselves, and send one layer of video.
    mediaServer: 'kurento',
    videoSimulcast: false,
    record: grant.record,
    role: grant.role,
    customIceServers: grant.customIceServers.length > 0 ? grant.customIceServers : iceServers,
  };
};
