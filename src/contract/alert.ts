import * as v from 'valibot';
import { PersonSummary } from './person.js';
import { Id, Instant } from './primitives.js';

/** Somebody needs a person to look, with an owner and a time (FHIR Task). Staff only. */
export const Alert = v.object({
  id: Id,
  person: PersonSummary,
  reason: v.picklist(['safety-answer', 'safety-answer-acute', 'urge-now']),
  raisedAt: Instant,
  owner: PersonSummary,
  dueAt: Instant,
  status: v.picklist(['requested', 'completed']),
});
export type Alert = v.InferOutput<typeof Alert>;
export const AlertList = v.object({ items: v.array(Alert) });
