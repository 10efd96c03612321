import * as v from 'valibot';
import { pageOf } from './page.js';
import { PersonSummary } from './person.js';
import { Id, Instant, text } from './primitives.js';

/** Somebody needs a person to look, with an owner and a time (FHIR Task). Staff only. */
export const Alert = v.object({
  id: Id,
  person: PersonSummary,
  reason: v.picklist(['safety-answer', 'safety-answer-acute', 'urge-now']),
  raisedAt: Instant,
  owner: PersonSummary,
  dueAt: Instant,
  status: v.picklist(['requested', 'completed']),
  /** What was said, and what hangs on it, such as where the person is: whoever calls knows it before they call. */
  said: v.optional(v.array(v.object({ question: text(500), answer: text(5000) }))),
  completedAt: v.optional(Instant),
  /** Who reached the person. */
  completedBy: v.optional(PersonSummary),
  /** What was done, as whoever completed it wrote it down. */
  note: v.optional(text(500)),
});
export type Alert = v.InferOutput<typeof Alert>;
export const AlertList = pageOf(Alert);

/** What somebody did about an alert. Read by staff alone. */
export const AlertCompletion = v.strictObject({ note: v.optional(text(500)) });
export type AlertCompletion = v.InferOutput<typeof AlertCompletion>;
