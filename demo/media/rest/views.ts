import type { Params } from '../protocol/params.js';
import type { Participant, MediaRoom } from '../room/media-room.js';
import type { Grant } from '../room/tokens.js';

/** What openvidu-node-client fills in where a session says nothing of recordings. */
const RECORDING_DEFAULTS: Params = {
  name: '',
  hasAudio: true,
  hasVideo: true,
  outputMode: 'COMPOSED',
  recordingLayout: 'BEST_FIT',
  resolution: '1280x720',
  frameRate: 25,
  shmSize: 536_870_912,
};

const grantView = ({
  connectionId,
  token,
  createdAt,
  role,
  data,
  record,
  customIceServers,
}: Grant): Params => ({
  id: connectionId,
  object: 'connection',
  connectionId,
  createdAt,
  type: 'WEBRTC',
  token,
  role,
  record,
  serverData: data,
  customIceServers,
  kurentoOptions: null,
  rtspUri: null,
  adaptativeBitrate: null,
  onlyPlayWithSubscribers: null,
  networkCache: null,
});

/** A connection that was made for somebody who hasn't come yet. */
export const pendingView = (session: MediaRoom, grant: Grant): Params => ({
  ...grantView(grant),
  sessionId: session.id,
  status: 'pending',
  activeAt: null,
  location: null,
  ip: null,
  platform: null,
  clientData: null,
  publishers: null,
  subscribers: null,
});

const publishersOf = ({ stream }: Participant): Params[] => {
  if (!stream) return [];
  const { id, createdAt, ...mediaOptions } = stream;
  return [{ streamId: id, createdAt, mediaOptions }];
};

const subscribersOf = ({ subscriptions, session }: Participant): Params[] =>
  [...subscriptions].flatMap(([owner, { createdAt }]) => {
    const streamId = session.participants.get(owner)?.stream?.id;
    return streamId === undefined ? [] : [{ streamId, createdAt }];
  });

/** Somebody who is in. Their network address isn't kept, so it isn't shown. */
export const activeView = (participant: Participant): Params => ({
  ...grantView(participant.grant),
  sessionId: participant.session.id,
  status: 'active',
  activeAt: participant.joinedAt,
  location: 'unknown',
  ip: null,
  platform: participant.platform,
  clientData: participant.clientData,
  publishers: publishersOf(participant),
  subscribers: subscribersOf(participant),
});

export const listView = (content: readonly Params[]): Params => ({
  numberOfElements: content.length,
  content,
});

export const connectionsView = (session: MediaRoom, pending: boolean): Params =>
  listView([
    ...[...session.participants.values()].map(activeView),
    ...(pending ? session.tokens.list().map(grant => pendingView(session, grant)) : []),
  ]);

export const sessionView = (session: MediaRoom, pending: boolean): Params => {
  const { id, createdAt, properties } = session;
  return {
    id,
    object: 'session',
    sessionId: id,
    createdAt,
    recording: false,
    broadcasting: false,
    ...properties,
    defaultRecordingProperties: properties.defaultRecordingProperties ?? RECORDING_DEFAULTS,
    // Of the forwarded video nothing is ever recoded, whatever was asked for.
    forcedVideoCodec: 'VP8',
    allowTranscoding: false,
    connections: connectionsView(session, pending),
  };
};
