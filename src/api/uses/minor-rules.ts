import { MinorRules } from '../../contract/guardian.js';
import type { ApiClient } from '../api-client.js';
import type { CallOptions, WriteOptions } from '../http.js';

/** Who has to agree, by state, service and age. Empty where the clinic has published none. */
export const getMinorRules = async (api: ApiClient, options?: CallOptions): Promise<MinorRules['items']> =>
  (await api.http.call({ path: 'minor-rules', response: MinorRules, options })).items;

/** Puts these rules in the place of all that were there. They count from the next request on. */
export const publishMinorRules = async (
  api: ApiClient,
  items: MinorRules['items'],
  options?: WriteOptions,
): Promise<MinorRules['items']> =>
  (
    await api.http.call({
      method: 'post',
      path: 'minor-rules',
      body: { items },
      response: MinorRules,
      options,
    })
  ).items;
