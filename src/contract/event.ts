import * as v from 'valibot';
import { Id, Instant } from './primitives.js';

export const EVENT_TYPES = [
  'contact-request.received',
  'intake.submitted',
  'intake.accepted',
  'intake.updated',
  'session.booked',
  'session.cancelled',
  'session.updated',
  'room.changed',
  'check-in.recorded',
  'message.sent',
  'alert.raised',
  'alert.completed',
] as const;

/** Says that something changed, by id only: whoever may read the thing then fetches it. */
export const ProgramEvent = v.object({
  /** Position in the stream, to resume after it. Grows, is not dense. */
  id: v.pipe(v.string(), v.regex(/^\d{1,19}$/)),
  type: v.picklist(EVENT_TYPES),
  resourceId: Id,
  at: Instant,
});
export type ProgramEvent = v.InferOutput<typeof ProgramEvent>;
export type ProgramEventType = ProgramEvent['type'];
