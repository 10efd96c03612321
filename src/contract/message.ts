import * as v from 'valibot';
import { pageOf } from './page.js';
import { PersonSummary } from './person.js';
import { Id, Instant, text } from './primitives.js';

export const MessageInput = v.strictObject({ toId: Id, text: text(2000) });
export type MessageInput = v.InferOutput<typeof MessageInput>;

/** A word between a person and somebody on their care team (FHIR Communication). */
export const Message = v.object({
  id: Id,
  from: PersonSummary,
  to: PersonSummary,
  text: text(2000),
  sentAt: Instant,
  readAt: v.nullable(Instant),
});
export type Message = v.InferOutput<typeof Message>;
export const MessageList = pageOf(Message);
