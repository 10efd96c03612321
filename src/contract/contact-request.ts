import * as v from 'valibot';
import { Id, Instant, LanguageTag, PhoneNumber, TimeZone, extend, text } from './primitives.js';

const email = v.pipe(
  v.string(),
  v.maxLength(254, 'length'),
  v.regex(/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/, 'email'),
);

/** How to reach somebody safely. `system` and `value` as in FHIR ContactPoint. */
export const ContactPoint = v.variant('system', [
  v.strictObject({ system: v.literal('phone'), value: PhoneNumber }),
  v.strictObject({ system: v.literal('sms'), value: PhoneNumber }),
  v.strictObject({ system: v.literal('email'), value: email }),
]);
export type ContactPoint = v.InferOutput<typeof ContactPoint>;

/** A first hello: somebody asks the program team to get in touch. Needs no account. */
export const ContactRequestInput = v.strictObject({
  preferredName: text(80),
  contactPoint: ContactPoint,
  note: v.optional(text(1000)),
  locale: v.optional(LanguageTag),
  timeZone: v.optional(TimeZone),
});
export type ContactRequestInput = v.InferOutput<typeof ContactRequestInput>;

/** What the person who said hello gets back: nothing that they typed. */
export const ContactRequestReceipt = v.object({
  id: Id,
  status: v.picklist(['received', 'answered']),
  createdAt: Instant,
  /** The team answers by then. */
  replyBy: Instant,
});
export type ContactRequestReceipt = v.InferOutput<typeof ContactRequestReceipt>;

/** What the program team sees. */
export const ContactRequest = extend(ContactRequestReceipt, {
  preferredName: text(80),
  contactPoint: v.object({ system: v.picklist(['phone', 'sms', 'email']), value: text(254) }),
  note: v.optional(text(1000)),
  locale: v.optional(LanguageTag),
  timeZone: v.optional(TimeZone),
});
export type ContactRequest = v.InferOutput<typeof ContactRequest>;
export const ContactRequestList = v.object({ items: v.array(ContactRequest) });
