import { AccessLog, type AccessLogEntry } from '../../contract/access-log.js';
import type { ApiClient } from '../api-client.js';
import { everyPage } from '../every-page.js';
import type { CallOptions } from '../http.js';

/** Who looked at what belongs to the signed-in person, newest first. */
export const listMyAccessLog = (api: ApiClient, options?: CallOptions): Promise<readonly AccessLogEntry[]> =>
  everyPage(api.http, { path: 'me/access-log', response: AccessLog, options });
