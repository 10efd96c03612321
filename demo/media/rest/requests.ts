import { isRecord, type Params } from '../protocol/params.js';
import type { SessionProperties, Signal } from '../room/media-room.js';
import { ROLES, type GrantOptions, type IceServer, type Role } from '../room/tokens.js';
import { HttpError } from './http-error.js';

const SESSION_NAME = /^[\w-]{1,100}$/;

/** Text, or `otherwise` where the client left it out: openvidu-node-client sends `null` for that. */
const textOr = (body: Params, name: string, otherwise: string): string => {
  const value = body[name] ?? otherwise;
  if (typeof value !== 'string') throw new HttpError(400, `"${name}" is not text`);
  return value;
};

export const readSessionProperties = (body: Params): SessionProperties => {
  const customSessionId = textOr(body, 'customSessionId', '');
  // It becomes part of addresses.
  if (customSessionId !== '' && !SESSION_NAME.test(customSessionId)) {
    throw new HttpError(400, '"customSessionId" has other characters than letters, digits, "-" and "_"');
  }
  const recording = body['defaultRecordingProperties'];
  return {
    customSessionId,
    mediaMode: textOr(body, 'mediaMode', 'ROUTED'),
    recordingMode: textOr(body, 'recordingMode', 'MANUAL'),
    defaultRecordingProperties: isRecord(recording) ? recording : undefined,
  };
};

const readIceServer = (value: unknown): IceServer => {
  if (!isRecord(value)) throw new HttpError(400, '"customIceServers" holds something else than ICE servers');
  const { username, credential } = value;
  return {
    url: textOr(value, 'url', ''),
    ...(typeof username === 'string' ? { username } : {}),
    ...(typeof credential === 'string' ? { credential } : {}),
  };
};

const readRole = (body: Params): Role => {
  const name = textOr(body, 'role', 'PUBLISHER');
  const role = ROLES.find(each => each === name);
  if (!role) throw new HttpError(400, `"role" is none of ${ROLES.join(', ')}`);
  return role;
};

export const readGrantOptions = (body: Params): GrantOptions => {
  if (textOr(body, 'type', 'WEBRTC') !== 'WEBRTC') throw new HttpError(400, 'Only browsers can be connected');
  const servers = body['customIceServers'] ?? [];
  if (!Array.isArray(servers)) throw new HttpError(400, '"customIceServers" is not a list');
  return {
    role: readRole(body),
    data: textOr(body, 'data', ''),
    record: body['record'] !== false,
    customIceServers: servers.map(readIceServer),
  };
};

export const readSignal = (body: Params): Signal => {
  const to = body['to'] ?? [];
  if (!Array.isArray(to) || !to.every(each => typeof each === 'string')) {
    throw new HttpError(400, '"to" is not a list of connection ids');
  }
  const optional = (name: string): string | undefined =>
    body[name] == null ? undefined : textOr(body, name, '');
  return { to, type: optional('type'), data: optional('data') };
};
