import * as v from 'valibot';
import { pageOf } from './page.js';
import { PersonSummary } from './person.js';
import { Id, Instant } from './primitives.js';

/**
 * Somebody looked at what belongs to a person. The person can read all of these. `intake-copy`: took the intake for
 * another system.
 */
export const AccessLogEntry = v.object({
  id: Id,
  at: Instant,
  who: PersonSummary,
  what: v.picklist(['intake', 'intake-copy', 'intake-file', 'check-ins']),
});
export type AccessLogEntry = v.InferOutput<typeof AccessLogEntry>;
export const AccessLog = pageOf(AccessLogEntry);
