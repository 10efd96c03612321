import { AccessLog, type AccessLogEntry } from '../../contract/access-log.js';
import type { ApiClient } from '../api-client.js';
import type { CallOptions } from '../http.js';

/** Who looked at what belongs to the signed-in person, newest first. */
export const listMyAccessLog = async (
  api: ApiClient,
  options?: CallOptions,
): Promise<readonly AccessLogEntry[]> =>
  (await api.http.call({ path: 'me/access-log', response: AccessLog, options })).items;
