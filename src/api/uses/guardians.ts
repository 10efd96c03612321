import {
  GuardianInvitation,
  GuardianList,
  type Guardian,
  type GuardianInput,
} from '../../contract/guardian.js';
import type { ApiClient } from '../api-client.js';
import type { CallOptions, WriteOptions } from '../http.js';

/** The guardians of the signed-in person, and how far each is. */
export const listMyGuardians = async (api: ApiClient, options?: CallOptions): Promise<readonly Guardian[]> =>
  (await api.http.call({ path: 'me/guardians', response: GuardianList, options })).items;

/** Asks a guardian to do their part. The code in the answer is told this once. */
export const inviteGuardian = (
  api: ApiClient,
  body: GuardianInput,
  options?: WriteOptions,
): Promise<GuardianInvitation> =>
  api.http.call({ method: 'post', path: 'me/guardians', body, response: GuardianInvitation, options });
