import * as v from 'valibot';
import { Consent } from './consent.js';
import { Guardian } from './guardian.js';
import { ItemType, LinkId } from './intake-form.js';
import { IntakeFile } from './intake-file.js';
import { IntakeReceipt } from './intake.js';
import { pageOf } from './page.js';
import { PersonSummary } from './person.js';
import { Id, Instant, LanguageTag, PhoneNumber, extend, text } from './primitives.js';

/** Outcome of a scored instrument. `total` is null when an item that it needs has no answer. */
export const InstrumentScore = v.object({
  instrument: Id,
  total: v.nullable(v.number()),
  /** Highest total; null for an instrument that has an outcome and no number. */
  maximum: v.nullable(v.number()),
  /** LOINC code of the total, where there is one. */
  loinc: v.optional(v.string()),
  /** What the outcome is called in the instrument's own guide. For the team; never shown to a person by itself. */
  band: v.nullable(
    v.picklist([
      'minimal',
      'mild',
      'moderate',
      'moderately-severe',
      'severe',
      'negative',
      'positive',
      'non-acute',
      'acute',
    ]),
  ),
  /** The instrument's own cut-off is reached. */
  positive: v.boolean(),
  /** Some items had no answer, and the total makes up for them as the instrument's guide allows. */
  prorated: v.boolean(),
  /** Points of each item by its key in the instrument, and the question that asked it; null for one without an answer. */
  items: v.array(v.object({ key: LinkId, linkId: v.optional(LinkId), points: v.nullable(v.number()) })),
  /** The total of the same instrument before this one, where there is one. */
  before: v.optional(v.object({ total: v.number(), at: Instant })),
});
export type InstrumentScore = v.InferOutput<typeof InstrumentScore>;

/** An answer as others read it. */
export const ReadAnswer = v.object({
  linkId: LinkId,
  /** Title of the part of the form. */
  part: text(120),
  type: ItemType,
  question: text(500),
  /** In words; lines for what has several parts. Null when nothing was said. */
  answer: v.nullable(v.string()),
  /** `declined`: the person would rather not say. `skipped`: put off. `unanswered`: never reached. None means no. */
  state: v.picklist(['answered', 'declined', 'skipped', 'unanswered']),
  summary: v.optional(v.boolean()),
  private: v.optional(v.boolean()),
  files: v.optional(v.array(extend(IntakeFile, { name: v.string() }))),
});
export type ReadAnswer = v.InferOutput<typeof ReadAnswer>;

/** What the program team sees of an intake. */
export const IntakeSubmission = extend(IntakeReceipt, {
  person: PersonSummary,
  formVersion: v.pipe(v.number(), v.integer()),
  language: LanguageTag,
  /** Each answer beside the question as the person read it, in the form's order. */
  answers: v.array(ReadAnswer),
  /** What the person agreed to, and their guardians for them. */
  consents: v.array(Consent),
  guardians: v.array(Guardian),
  /** What each guardian answered in their own part, by the guardian's id. */
  guardianParts: v.optional(
    v.array(v.object({ guardianId: Id, submittedAt: Instant, answers: v.array(ReadAnswer) })),
  ),
  scores: v.array(InstrumentScore),
  /** Link ids of safety questions that were answered yes. */
  safetyFlags: v.array(LinkId),
});
export type IntakeSubmission = v.InferOutput<typeof IntakeSubmission>;

/** An intake in a list: enough to choose the next one to read, no answers. */
export const IntakeSubmissionSummary = extend(IntakeReceipt, {
  person: PersonSummary,
  flagged: v.boolean(),
});
export type IntakeSubmissionSummary = v.InferOutput<typeof IntakeSubmissionSummary>;
export const IntakeSubmissionList = pageOf(IntakeSubmissionSummary);

/** What a guardian may read of an intake where the rule for the person's age says so: nothing that is private. */
export const WardIntake = v.object({ submittedAt: Instant, answers: v.array(ReadAnswer) });
export type WardIntake = v.InferOutput<typeof WardIntake>;

/** The team asks for more before it can go on. */
export const IntakeQuestion = v.strictObject({
  items: v.pipe(v.array(LinkId), v.maxLength(20)),
  words: text(1000),
});
export type IntakeQuestion = v.InferOutput<typeof IntakeQuestion>;

/** The team knows a place that fits better. */
export const IntakeReferral = v.strictObject({
  place: text(200),
  phone: v.optional(PhoneNumber),
  words: text(1000),
});
export type IntakeReferral = v.InferOutput<typeof IntakeReferral>;

/** The team takes the person in and names who looks after them. */
export const IntakeAcceptance = v.strictObject({ therapistId: Id, coachId: Id });
export type IntakeAcceptance = v.InferOutput<typeof IntakeAcceptance>;
