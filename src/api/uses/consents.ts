import { Consent, ConsentList } from '../../contract/consent.js';
import type { ApiClient } from '../api-client.js';
import type { CallOptions, WriteOptions } from '../http.js';

/** What the signed-in person agreed to, also what they took back since. */
export const listMyConsents = async (api: ApiClient, options?: CallOptions): Promise<readonly Consent[]> =>
  (await api.http.call({ path: 'me/consents', response: ConsentList, options })).items;

/** Takes a consent back. Answers with the consent as it is from now on. */
export const revokeConsent = (api: ApiClient, id: string, options?: WriteOptions): Promise<Consent> =>
  api.http.call({
    method: 'post',
    path: `me/consents/${encodeURIComponent(id)}/revoke`,
    response: Consent,
    options,
  });
