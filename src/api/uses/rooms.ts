import { RoomView, type LeadAct, type MoveAct, type PartAct, type RoomKnock } from '../../contract/room.js';
import { RoomGrant } from '../../contract/session.js';
import type { ApiClient } from '../api-client.js';
import { deviceId } from '../device.js';
import type { CallOptions, WriteOptions } from '../http.js';

const roomOf = (sessionId: string): string => `sessions/${encodeURIComponent(sessionId)}/room`;

/** The room as the signed-in person may see it. */
export const getRoom = (api: ApiClient, sessionId: string, options?: CallOptions): Promise<RoomView> =>
  api.http.call({
    path: roomOf(sessionId),
    query: { device: deviceId() },
    response: RoomView,
    options,
  });

/** Asks to be let in, and says where the person is and can be called. */
export const knockAtRoom = (
  api: ApiClient,
  sessionId: string,
  body: RoomKnock = {},
  options?: WriteOptions,
): Promise<RoomView> =>
  api.http.call({
    method: 'post',
    path: `${roomOf(sessionId)}/knock`,
    query: { device: deviceId() },
    body,
    response: RoomView,
    options,
  });

/** Asks to go into a room. The grant works once and for a minute: ask for it when the person goes in. */
export const createRoomGrant = (
  api: ApiClient,
  sessionId: string,
  options?: WriteOptions,
): Promise<RoomGrant> =>
  api.http.call({
    method: 'post',
    path: `${roomOf(sessionId)}-grants`,
    query: { device: deviceId() },
    response: RoomGrant,
    options,
  });

/** Does the person's own part in the room. */
export const takePartInRoom = (
  api: ApiClient,
  sessionId: string,
  body: PartAct,
  options?: WriteOptions,
): Promise<RoomView> =>
  api.http.call({
    method: 'post',
    path: `${roomOf(sessionId)}/part`,
    query: { device: deviceId() },
    body,
    response: RoomView,
    options,
  });

/** Leads the room. For those who lead the session. */
export const leadRoom = (
  api: ApiClient,
  sessionId: string,
  body: LeadAct,
  options?: WriteOptions,
): Promise<RoomView> =>
  api.http.call({
    method: 'post',
    path: `${roomOf(sessionId)}/lead`,
    body,
    response: RoomView,
    options,
  });

/** Removes somebody, ends what they share, or takes them aside. For those who lead the session. */
export const moveInRoom = (
  api: ApiClient,
  sessionId: string,
  body: MoveAct,
  options?: WriteOptions,
): Promise<RoomView> =>
  api.http.call({
    method: 'post',
    path: `${roomOf(sessionId)}/move`,
    body,
    response: RoomView,
    options,
  });
