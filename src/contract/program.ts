import * as v from 'valibot';
import { HttpsUrl, Id, LanguageTag, LocalTime, PhoneNumber, TimeZone, text } from './primitives.js';
import { SessionKind } from './session-kind.js';

/** ISO 8601 weekday, Monday is 1. */
export const Weekday = v.picklist([1, 2, 3, 4, 5, 6, 7]);

/**
 * Somebody to turn to right now. At least one way to reach them is there; the label says who answers,
 * `hours` says when, in the program's own words.
 */
export const CrisisContact = v.pipe(
  v.object({
    id: Id,
    /** `crisis-line` answers at any hour, `clinic` is the program's own line, `emergency` is the public emergency number. */
    kind: v.picklist(['crisis-line', 'clinic', 'emergency']),
    label: text(80),
    hours: v.optional(text(120)),
    phone: v.optional(PhoneNumber),
    sms: v.optional(v.object({ number: PhoneNumber, body: v.optional(text(40)) })),
    chat: v.optional(HttpsUrl),
  }),
  v.check(contact => Boolean(contact.phone ?? contact.sms ?? contact.chat), 'crisis-contact'),
);
export type CrisisContact = v.InferOutput<typeof CrisisContact>;

/** When somebody at the program reads what people send. Wall time in the program's zone. */
export const MonitoringHours = v.object({
  timeZone: TimeZone,
  hours: v.pipe(
    v.array(
      v.object({ days: v.pipe(v.array(Weekday), v.minLength(1)), opens: LocalTime, closes: LocalTime }),
    ),
    v.minLength(1, 'monitoring'),
  ),
});
export type MonitoringHours = v.InferOutput<typeof MonitoringHours>;

/** What a program is and how it can be reached. Public: it holds nothing about any person in care. */
export const Program = v.object({
  id: Id,
  name: text(120),
  timeZone: TimeZone,
  languages: v.pipe(v.array(LanguageTag), v.minLength(1)),
  phone: PhoneNumber,
  /** The kinds of session that the program offers. */
  parts: v.array(SessionKind),
  /** Target hours of care a week, by age group. */
  hoursPerWeek: v.object({ adult: v.number(), adolescent: v.number() }),
  policies: v.object({
    /** Minutes before the start from which a person can join. */
    joinOpensBefore: v.number(),
    /** Minutes after the start until which the door stays open. */
    doorClosesAfter: v.number(),
    /** Hours of notice that the program asks for when somebody can't come. */
    cancellationNotice: v.number(),
    /** Minutes of lost connection that never count against a person. */
    dropGrace: v.number(),
    /** Whether people choose by what name others in a session read them, or have the one that the program has. */
    nameInRooms: v.optional(v.picklist(['registered', 'chosen']), 'registered'),
  }),
  /** Without these no safety step can be shown, so a program without them is not served. */
  crisisContacts: v.pipe(v.array(CrisisContact), v.minLength(1, 'crisis-contact')),
  monitoring: MonitoringHours,
  intake: v.object({
    formId: Id,
    /** The part of a guardian, where the program takes in people under 18. */
    guardianFormId: v.optional(Id),
    /** Who answers a first hello, as people will meet them. */
    contactName: text(80),
    contactTitle: text(80),
    /** Reading hours within which a first hello is answered. */
    replyWithinHours: v.number(),
  }),
});
export type Program = v.InferOutput<typeof Program>;
