import { Me } from '../../contract/person.js';
import type { ApiClient } from '../api-client.js';
import type { CallOptions } from '../http.js';

export const getMe = (api: ApiClient, options?: CallOptions): Promise<Me> =>
  api.http.call({ path: 'me', response: Me, options });
