import { CheckInList, CheckInReceipt, type CheckIn, type CheckInInput } from '../../contract/check-in.js';
import type { ApiClient } from '../api-client.js';
import type { CallOptions, WriteOptions } from '../http.js';

export const createCheckIn = (
  api: ApiClient,
  body: CheckInInput,
  options?: WriteOptions,
): Promise<CheckInReceipt> =>
  api.http.call({ method: 'post', path: 'check-ins', body, response: CheckInReceipt, options });

/** Own check-ins, newest first; staff see those of their caseload, or of one person. */
export const listCheckIns = async (
  api: ApiClient,
  personId?: string,
  options?: CallOptions,
): Promise<readonly CheckIn[]> =>
  (await api.http.call({ path: 'check-ins', query: { personId }, response: CheckInList, options })).items;
