import {
  Session,
  SessionList,
  SlotList,
  type BookingInput,
  type CancellationInput,
  type Slot,
} from '../../contract/session.js';
import type { SessionKind } from '../../contract/session-kind.js';
import type { ApiClient } from '../api-client.js';
import type { CallOptions, WriteOptions } from '../http.js';

/** A window of time, as ISO 8601 instants: from inclusive, to exclusive. */
export interface TimeWindow {
  readonly from: string;
  readonly to: string;
}

export const listSlots = async (
  api: ApiClient,
  kind: SessionKind,
  window: TimeWindow,
  options?: CallOptions,
): Promise<readonly Slot[]> =>
  (await api.http.call({ path: 'slots', query: { kind, ...window }, response: SlotList, options })).items;

export const bookSession = (api: ApiClient, body: BookingInput, options?: WriteOptions): Promise<Session> =>
  api.http.call({ method: 'post', path: 'sessions', body, response: Session, options });

export const listSessions = (
  api: ApiClient,
  window: TimeWindow,
  options?: CallOptions,
): Promise<SessionList> =>
  api.http.call({ path: 'sessions', query: { ...window }, response: SessionList, options });

export const getSession = (api: ApiClient, id: string, options?: CallOptions): Promise<Session> =>
  api.http.call({ path: `sessions/${encodeURIComponent(id)}`, response: Session, options });

/** Says that the person can't come. */
export const cancelSession = (
  api: ApiClient,
  id: string,
  body: CancellationInput = {},
  options?: WriteOptions,
): Promise<Session> =>
  api.http.call({
    method: 'post',
    path: `sessions/${encodeURIComponent(id)}/cancel`,
    body,
    response: Session,
    options,
  });
