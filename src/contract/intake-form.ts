import * as v from 'valibot';
import { Id, LanguageTag, text } from './primitives.js';

/** Key of a question, stable across versions and languages (FHIR Questionnaire `linkId`). */
export const LinkId = v.pipe(v.string(), v.regex(/^[\w.-]{1,64}$/, 'link-id'));

// A database can store neither NUL nor half of a surrogate pair.
const isStorable = (value: string): boolean => !/\0|\p{Surrogate}/u.test(value);
const words = v.pipe(v.string(), v.maxLength(5000, 'length'), v.check(isStorable, 'text'));
const chosen = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(200), v.check(isStorable, 'text'))),
  v.maxLength(50),
);

/** What belongs together under one question, by a key of its own: an entry of a group, a file, a signature. */
export const AnswerEntry = v.record(LinkId, v.union([words, v.number(), v.boolean()]));
export type AnswerEntry = v.InferOutput<typeof AnswerEntry>;

/** A value as a question stores it. Each type of question says which of these it takes. */
export const AnswerValue = v.union([
  words,
  v.number(),
  v.boolean(),
  chosen,
  AnswerEntry,
  v.pipe(v.array(AnswerEntry), v.maxLength(50)),
]);
export type AnswerValue = v.InferOutput<typeof AnswerValue>;

/** Stands before the person's own words where none of the options fits: `other:a friend`. */
export const OTHER = 'other:';
/** The person would rather not say (FHIR data-absent-reason). It is an answer, and never means "no". */
export const DECLINED = 'asked-declined';

/** `null` says "skipped for now", which is not the same as never reached and never means "no". */
export const Answers = v.record(LinkId, v.nullable(AnswerValue));
export type Answers = v.InferOutput<typeof Answers>;

/** Who reads an answer; said before the question is answered. */
export const Audience = v.picklist(['intake-team', 'care-team', 'therapist']);
export type Audience = v.InferOutput<typeof Audience>;

/** A condition on an earlier answer. `mood.sleep` is the row `sleep` of the matrix `mood`. */
export const EnableWhen = v.object({
  linkId: LinkId,
  operator: v.picklist(['=', '!=', '>', '<', '>=', '<=', 'exists', 'includes']),
  value: v.union([v.string(), v.number(), v.boolean()]),
});
export type EnableWhen = v.InferOutput<typeof EnableWhen>;

export const ITEM_TYPES = [
  'text',
  'long-text',
  'phone',
  'email',
  'choice',
  'multiple-choice',
  'yes-no',
  'date',
  'number',
  'scale',
  'matrix',
  'consent',
  'signature',
  'file',
  'group',
] as const;
export const ItemType = v.picklist(ITEM_TYPES);
export type ItemType = v.InferOutput<typeof ItemType>;

export const AnswerOption = v.object({
  value: v.pipe(v.string(), v.maxLength(200)),
  label: text(300),
  hint: v.optional(text(300)),
  /** Ordinal value where the option belongs to a scored instrument. */
  score: v.optional(v.number()),
});
export type AnswerOption = v.InferOutput<typeof AnswerOption>;

/** Types of question that an entry of a group can hold. */
export const FIELD_TYPES = [
  'text',
  'long-text',
  'phone',
  'email',
  'choice',
  'yes-no',
  'date',
  'number',
] as const satisfies readonly ItemType[];

/** What each entry of a group says, such as the dose of a medicine. */
export const GroupField = v.object({
  linkId: LinkId,
  type: v.picklist(FIELD_TYPES),
  text: text(500),
  hint: v.optional(text(500)),
  options: v.optional(v.array(AnswerOption)),
  maxLength: v.optional(v.number()),
  min: v.optional(v.number()),
  max: v.optional(v.number()),
  unit: v.optional(text(40)),
});
export type GroupField = v.InferOutput<typeof GroupField>;

/** A question. `{preferred-name|you}` in its words is the answer to another one, or what stands after the line. */
export const IntakeItem = v.object({
  linkId: LinkId,
  type: ItemType,
  text: text(500),
  hint: v.optional(text(500)),
  /** Why the program asks. Shown beside the question. */
  why: text(500),
  audience: Audience,
  /** The form can be sent only with an answer here; every other item can be skipped. */
  required: v.optional(v.boolean(), false),
  options: v.optional(v.array(AnswerOption)),
  /** Label of one more option under which the person writes their own words. */
  other: v.optional(text(120)),
  /** Offers "I would rather not say" beside yes and no. */
  declinable: v.optional(v.boolean()),
  maxLength: v.optional(v.number()),
  /** Bounds of a number or a scale; `max` of a group or a file question is how many there can be. */
  min: v.optional(v.number()),
  max: v.optional(v.number()),
  /** How far a scale goes at a time; 1 when left out. */
  step: v.optional(v.pipe(v.number(), v.gtValue(0))),
  /** What the two ends of a scale mean. */
  ends: v.optional(v.object({ low: text(80), high: text(80) })),
  unit: v.optional(text(40)),
  /** What a matrix asks about, each with one of the options. */
  rows: v.optional(v.pipe(v.array(v.object({ linkId: LinkId, text: text(300) })), v.maxLength(30))),
  /** What each entry of a group says. */
  items: v.optional(v.pipe(v.array(GroupField), v.minLength(1), v.maxLength(12))),
  /** What one entry of a group is called: "medicine". */
  entryName: v.optional(text(60)),
  /** Conditions under which the item is asked; an item without any is always asked. */
  enableWhen: v.optional(v.array(EnableWhen)),
  /** Whether every condition must hold or one is enough, as in FHIR; `all` when left out. */
  enableBehavior: v.optional(v.picklist(['all', 'any'])),
  /** The instrument that the item belongs to, which of its items it is, and the LOINC code where it has one. */
  instrument: v.optional(v.object({ id: Id, item: v.optional(LinkId), loinc: v.optional(v.string()) })),
  /** Options drawn with a glyph: `days` shows how many days of a week the option stands for. */
  glyph: v.optional(v.picklist(['days'])),
  /** A yes here brings the safety step before the next question; `acute` also leads with the ways to reach somebody. */
  safety: v.optional(v.picklist(['concern', 'acute'])),
  /** Full text behind a consent's summary. */
  details: v.optional(text(10_000)),
  /** Never reaches a guardian, whatever the rule for the person's age says. */
  private: v.optional(v.boolean()),
  /**
   * The consent question of the form without whose yes the answer stays with the program, such as that of 42 CFR
   * Part 2. It holds where the consent is asked.
   */
  disclosureConsent: v.optional(LinkId),
  /** Stands at the top of what the team reads. */
  summary: v.optional(v.boolean()),
});
export type IntakeItem = v.InferOutput<typeof IntakeItem>;

export const IntakePart = v.object({
  id: Id,
  title: text(120),
  items: v.pipe(v.array(IntakeItem), v.minLength(1)),
});
export type IntakePart = v.InferOutput<typeof IntakePart>;

/** A clinic's intake form in one language. Versions are immutable: a change is a new version. */
export const IntakeForm = v.object({
  id: Id,
  version: v.pipe(v.number(), v.integer()),
  language: LanguageTag,
  languages: v.array(LanguageTag),
  title: text(120),
  parts: v.pipe(v.array(IntakePart), v.minLength(1)),
});
export type IntakeForm = v.InferOutput<typeof IntakeForm>;

/** A new version of a form, one definition a language. The server gives it its number. */
export const IntakeFormVersion = v.strictObject({
  languages: v.pipe(v.array(IntakeForm), v.minLength(1), v.maxLength(20)),
});
export type IntakeFormVersion = v.InferOutput<typeof IntakeFormVersion>;
export const PublishedForm = v.object({
  id: Id,
  version: v.pipe(v.number(), v.integer()),
  languages: v.array(LanguageTag),
});
