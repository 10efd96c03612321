import { OPENVIDU_VERSION } from '../joining.js';
import { RpcError } from '../protocol/errors.js';
import type { Params } from '../protocol/params.js';
import type { MediaRooms } from '../room/media-rooms.js';
import type { MediaRoom } from '../room/media-room.js';
import type { Grant } from '../room/tokens.js';
import { HttpError } from './http-error.js';
import { readGrantOptions, readSessionProperties, readSignal } from './requests.js';
import { activeView, connectionsView, listView, pendingView, sessionView } from './views.js';

export interface RouteRequest {
  /** What stands in the path's brackets. */
  readonly ids: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Params;
}

export interface RouteAnswer {
  readonly status: number;
  readonly body?: Params;
}

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  answer(request: RouteRequest): RouteAnswer;
}

const SESSIONS = /^\/sessions$/;
const SESSION = /^\/sessions\/([\w-]+)$/;
const CONNECTIONS = /^\/sessions\/([\w-]+)\/connection$/;
const CONNECTION = /^\/sessions\/([\w-]+)\/connection\/([\w-]+)$/;
const STREAM = /^\/sessions\/([\w-]+)\/stream\/([\w-]+)$/;

const DONE: RouteAnswer = { status: 204 };
const ok = (body: Params): RouteAnswer => ({ status: 200, body });
const unsupported = (): never => {
  throw new HttpError(501, 'Recording and broadcasting are not supported');
};

/** The routes, each with what it answers. The statuses are OpenVidu's: its clients tell faults apart by them. */
export const createRoutes = (rooms: MediaRooms, publicUrl: () => string): readonly Route[] => {
  const sessionOf = (id: string | undefined, status = 404): MediaRoom => {
    const session = rooms.get(id ?? '');
    if (!session) throw new HttpError(status, 'There is no such session');
    return session;
  };

  const wantsPending = ({ query }: RouteRequest): boolean => query.get('pendingConnections') === 'true';

  const create = ({ body }: RouteRequest): RouteAnswer => {
    const session = rooms.create(readSessionProperties(body));
    if (!session) throw new HttpError(409, 'There is a session by that name');
    return ok(sessionView(session, false));
  };

  const connect = ({ ids: [id], body }: RouteRequest): RouteAnswer => {
    const session = sessionOf(id);
    return ok(pendingView(session, session.tokens.issue(readGrantOptions(body))));
  };

  const findConnection = ({ ids: [id, connectionId = ''] }: RouteRequest) => {
    const session = sessionOf(id, 400);
    const participant = session.participants.get(connectionId);
    const grant: Grant | undefined = session.tokens.find(connectionId);
    if (!participant && !grant) throw new HttpError(404, 'There is no such connection');
    return { session, participant, grant };
  };

  const showConnection = (request: RouteRequest): RouteAnswer => {
    const { session, participant, grant } = findConnection(request);
    return ok(participant ? activeView(participant) : pendingView(session, grant as Grant));
  };

  const disconnect = (request: RouteRequest): RouteAnswer => {
    const { session, participant, grant } = findConnection(request);
    if (participant) session.evict(participant, 'forceDisconnectByServer');
    else if (grant) session.tokens.take(grant.token);
    return DONE;
  };

  const unpublish = ({ ids: [id, streamId = ''] }: RouteRequest): RouteAnswer => {
    const session = sessionOf(id, 400);
    const owner = session.ownerOf(streamId);
    if (!owner) throw new HttpError(404, 'There is no such stream');
    session.unpublish(owner, 'forceUnpublishByServer');
    return DONE;
  };

  const signal = ({ body }: RouteRequest): RouteAnswer => {
    const { session: id } = body;
    if (typeof id !== 'string') throw new HttpError(400, '"session" is not text');
    const session = sessionOf(id);
    if (session.participants.size === 0) throw new HttpError(406, 'Nobody is in the session');
    try {
      session.signal(readSignal(body));
    } catch (error) {
      throw error instanceof RpcError ? new HttpError(406, error.message) : error;
    }
    return { status: 200 };
  };

  /** How tokens were made before OpenVidu 2.16; old backends still do. */
  const token = ({ body }: RouteRequest): RouteAnswer => {
    const session = sessionOf(typeof body['session'] === 'string' ? body['session'] : '');
    const grant = session.tokens.issue(readGrantOptions({ ...body, type: 'WEBRTC' }));
    const { token: id, connectionId, createdAt, role, data } = grant;
    return ok({ id, token: id, connectionId, createdAt, session: session.id, role, data });
  };

  const config = (): RouteAnswer => {
    const url = publicUrl();
    return ok({
      VERSION: OPENVIDU_VERSION,
      DOMAIN_OR_PUBLIC_IP: new URL(url).hostname,
      OPENVIDU_PUBLICURL: url.replace(/^ws/, 'http'),
      OPENVIDU_CDR: false,
      OPENVIDU_RECORDING: false,
    });
  };

  const list = (request: RouteRequest): RouteAnswer =>
    ok(listView(rooms.list().map(session => sessionView(session, wantsPending(request)))));
  const show = (request: RouteRequest): RouteAnswer =>
    ok(sessionView(sessionOf(request.ids[0]), wantsPending(request)));
  const close = ({ ids: [id] }: RouteRequest): RouteAnswer => {
    sessionOf(id).close('sessionClosedByServer');
    return DONE;
  };
  const listConnections = (request: RouteRequest): RouteAnswer =>
    ok(connectionsView(sessionOf(request.ids[0]), request.query.get('pendingConnections') !== 'false'));

  return [
    { method: 'POST', path: SESSIONS, answer: create },
    { method: 'GET', path: SESSIONS, answer: list },
    { method: 'GET', path: SESSION, answer: show },
    { method: 'DELETE', path: SESSION, answer: close },
    { method: 'POST', path: CONNECTIONS, answer: connect },
    { method: 'GET', path: CONNECTIONS, answer: listConnections },
    { method: 'GET', path: CONNECTION, answer: showConnection },
    { method: 'DELETE', path: CONNECTION, answer: disconnect },
    { method: 'DELETE', path: STREAM, answer: unpublish },
    { method: 'POST', path: /^\/signal$/, answer: signal },
    { method: 'POST', path: /^\/tokens$/, answer: token },
    { method: 'GET', path: /^\/config$/, answer: config },
    ...['GET', 'POST', 'DELETE'].map(method => ({
      method,
      path: /^\/(recordings|broadcast)(\/|$)/,
      answer: unsupported,
    })),
  ];
};
