import { CheckInList, CheckInReceipt, type CheckIn, type CheckInInput } from '../../contract/check-in.js';
import type { ApiClient } from '../api-client.js';
import { everyPage } from '../every-page.js';
import type { CallOptions, WriteOptions } from '../http.js';

export const createCheckIn = (
  api: ApiClient,
  body: CheckInInput,
  options?: WriteOptions,
): Promise<CheckInReceipt> =>
  api.http.call({ method: 'post', path: 'check-ins', body, response: CheckInReceipt, options });

/** Which check-ins are asked for: those of one person, those from a moment on; without either all. */
export interface CheckInFilter {
  readonly personId?: string;
  /** ISO 8601 instant. */
  readonly from?: string;
}

/** Own check-ins, newest first; staff see those of their caseload. A caseload's are many: ask from a moment on. */
export const listCheckIns = (
  api: ApiClient,
  filter: CheckInFilter = {},
  options?: CallOptions,
): Promise<readonly CheckIn[]> =>
  everyPage(api.http, { path: 'check-ins', query: { ...filter }, response: CheckInList, options });
