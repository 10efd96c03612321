import { RoomGrant } from '../../contract/session.js';
import type { ApiClient } from '../api-client.js';
import type { WriteOptions } from '../http.js';

/** Asks to be let into a room. The grant works once and for a minute: ask for it when the person goes in. */
export const createRoomGrant = (
  api: ApiClient,
  sessionId: string,
  options?: WriteOptions,
): Promise<RoomGrant> =>
  api.http.call({
    method: 'post',
    path: `sessions/${encodeURIComponent(sessionId)}/room-grants`,
    response: RoomGrant,
    options,
  });
