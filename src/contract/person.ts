import * as v from 'valibot';
import { pageOf } from './page.js';
import { Id, Instant, LanguageTag, TimeZone, extend, text } from './primitives.js';

export const ROLES = [
  'patient',
  'guardian',
  'family-guest',
  'therapist',
  'group-leader',
  'prescriber',
  'recovery-coach',
  'program-admin',
] as const;
export const Role = v.picklist(ROLES);
export type Role = v.InferOutput<typeof Role>;

/** A person as others in the program may see them. */
export const PersonSummary = v.object({
  id: Id,
  displayName: text(80),
  role: Role,
  /** What they do, in the program's words: "Intake nurse". Staff only. */
  title: v.optional(text(80)),
});
export type PersonSummary = v.InferOutput<typeof PersonSummary>;

/** `applicant` until the team accepts the intake, then `enrolled`. Staff and guardians are `active`. */
export const PersonStatus = v.picklist(['applicant', 'enrolled', 'discharged', 'active']);

/** Somebody under 18, as their guardian sees them. */
export const Ward = extend(PersonSummary, {
  /** What the guardian may read today, by the clinic's rule: nothing before they have done their own part. */
  sees: v.picklist(['nothing', 'times', 'intake']),
});
export type Ward = v.InferOutput<typeof Ward>;

/** The signed-in person. */
export const Me = extend(PersonSummary, {
  status: PersonStatus,
  ageGroup: v.picklist(['adult', 'adolescent']),
  locale: LanguageTag,
  timeZone: TimeZone,
  /** The people who look after this person; empty for staff. */
  careTeam: v.array(PersonSummary),
  /** The people whom this person looks after as a guardian: names only. */
  guardianOf: v.array(Ward),
});
export type Me = v.InferOutput<typeof Me>;

/** A person on a staff member's caseload. */
export const CaseloadPerson = v.object({
  person: PersonSummary,
  status: PersonStatus,
  careTeam: v.array(PersonSummary),
  lastCheckInAt: v.nullable(Instant),
  nextSessionAt: v.nullable(Instant),
});
export type CaseloadPerson = v.InferOutput<typeof CaseloadPerson>;
export const Caseload = pageOf(CaseloadPerson);

/** The people who run the program. */
export const Team = v.object({ items: v.array(PersonSummary) });
