import { CheckInPlan } from '../../contract/check-in-plan.js';
import type { ApiClient } from '../api-client.js';
import type { CallOptions } from '../http.js';

/** What a check-in asks the signed-in person. Apart from the others: a first screen needs no more than this. */
export const getCheckInPlan = (api: ApiClient, options?: CallOptions): Promise<CheckInPlan> =>
  api.http.call({ path: 'check-in-plan', response: CheckInPlan, options });
