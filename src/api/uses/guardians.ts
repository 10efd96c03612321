import {
  GuardianInvitation,
  GuardianList,
  type Guardian,
  type GuardianInput,
} from '../../contract/guardian.js';
import { WardIntake } from '../../contract/intake-review.js';
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

/**
 * What a young person said in their form, where the clinic's rule lets their guardian read it (`Me.guardianOf[].sees` is
 * `intake`). Nothing that is private is in it. They see in their access log that it was read.
 * @throws ApiError `not-found` where the rule does not allow it, or there is no such intake.
 */
export const getWardIntake = (api: ApiClient, personId: string, options?: CallOptions): Promise<WardIntake> =>
  api.http.call({ path: `wards/${encodeURIComponent(personId)}/intake`, response: WardIntake, options });
