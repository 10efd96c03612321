import * as v from 'valibot';
import { pageOf } from './page.js';
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

export const CONTACT_HOURS = ['mornings', 'afternoons', 'evenings', 'weekends'] as const;

/** What is safe for somebody when the program reaches out. */
export const SafeContact = v.strictObject({
  /** Whether a message may be left where others can hear it. */
  voicemail: v.boolean(),
  /** Who the caller may say they are: the clinic by its name, or only a first name. */
  words: v.picklist(['clinic-name', 'first-name']),
  /** When it is safe; left out when any time is. */
  hours: v.optional(v.pipe(v.array(v.picklist(CONTACT_HOURS)), v.minLength(1), v.maxLength(4))),
});
export type SafeContact = v.InferOutput<typeof SafeContact>;

/** A time at which the team can call, open to anybody. Says nothing of who calls. */
export const CallTime = v.object({ slotId: Id, startsAt: Instant, endsAt: Instant });
export type CallTime = v.InferOutput<typeof CallTime>;
export const CallTimeList = v.object({ items: v.array(CallTime) });

/** A first hello: somebody asks the program team to get in touch. Needs no account. */
export const ContactRequestInput = v.strictObject({
  preferredName: text(80),
  contactPoint: ContactPoint,
  safeContact: v.optional(SafeContact),
  /** The call time that the person picked; it is theirs when the request is taken, else `slot-taken`. */
  slotId: v.optional(Id),
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
  /** When the team calls, where the person picked a time. */
  callAt: v.optional(Instant),
});
export type ContactRequestReceipt = v.InferOutput<typeof ContactRequestReceipt>;

/** What the program team sees. */
export const ContactRequest = extend(ContactRequestReceipt, {
  preferredName: text(80),
  contactPoint: v.object({ system: v.picklist(['phone', 'sms', 'email']), value: text(254) }),
  safeContact: v.optional(SafeContact),
  note: v.optional(text(1000)),
  locale: v.optional(LanguageTag),
  timeZone: v.optional(TimeZone),
});
export type ContactRequest = v.InferOutput<typeof ContactRequest>;
export const ContactRequestList = pageOf(ContactRequest);
