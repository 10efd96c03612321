import * as v from 'valibot';
import { ResumeCode } from './credential.js';
import { Id, Instant, LocalDate, extend, text } from './primitives.js';

export const RELATIONSHIPS = ['parent', 'guardian', 'other'] as const;

/** A young person asks a guardian to do their part of the intake. */
export const GuardianInput = v.strictObject({
  name: text(80),
  relationship: v.picklist(RELATIONSHIPS),
});
export type GuardianInput = v.InferOutput<typeof GuardianInput>;

/** A guardian (FHIR RelatedPerson). `barred`: sees nothing and signs nothing, by a court's order or for safety. */
export const Guardian = v.object({
  id: Id,
  name: text(80),
  relationship: v.picklist(RELATIONSHIPS),
  status: v.picklist(['invited', 'signed', 'barred', 'ended']),
  invitedAt: Instant,
  signedAt: v.optional(Instant),
});
export type Guardian = v.InferOutput<typeof Guardian>;
export const GuardianList = v.object({ items: v.array(Guardian) });

/** The new guardian with the code by which they come to their own part. Told once. */
export const GuardianInvitation = extend(Guardian, { code: ResumeCode });
export type GuardianInvitation = v.InferOutput<typeof GuardianInvitation>;

/** Why a guardian is barred. For the record, and read by staff alone. */
export const GuardianBar = v.strictObject({ reason: text(500) });

/**
 * Who has to agree when a person of this age asks for this service in this state, and what a guardian sees. A clinic's
 * counsel owns these; where none fits, both sign and a guardian sees times only.
 */
export const MinorRule = v.strictObject({
  /** ISO 3166-2, such as `US-CO`. */
  state: v.pipe(v.string(), v.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'state')),
  service: v.picklist(['mental-health', 'substance-use']),
  /** Ages in whole years, both included. */
  fromAge: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(17)),
  toAge: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(17)),
  signs: v.picklist(['patient', 'guardian', 'both']),
  guardianSees: v.picklist(['nothing', 'times', 'intake']),
  /** First day on which the rule holds, and the last. */
  from: LocalDate,
  until: v.optional(LocalDate),
});
export type MinorRule = v.InferOutput<typeof MinorRule>;
export const MinorRules = v.strictObject({ items: v.pipe(v.array(MinorRule), v.maxLength(500)) });
export type MinorRules = v.InferOutput<typeof MinorRules>;
