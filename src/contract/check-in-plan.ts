import * as v from 'valibot';
import { PersonSummary } from './person.js';
import { Id, Instant, text } from './primitives.js';

/** What a check-in asks this person, and who reads it. */
export const CheckInPlan = v.object({
  reader: PersonSummary,
  /** When the reader looks next. */
  readAt: Instant,
  medications: v.array(
    v.object({ id: Id, name: text(120), dosage: v.optional(text(120)), asNeeded: v.boolean() }),
  ),
  goals: v.array(v.object({ id: Id, text: text(200) })),
  /** The thing to take with you from the last session, if there is one. */
  takeaway: v.optional(text(280)),
  lastCheckInAt: v.nullable(Instant),
});
export type CheckInPlan = v.InferOutput<typeof CheckInPlan>;
