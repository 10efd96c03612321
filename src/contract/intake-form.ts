import * as v from 'valibot';
import { Id, LanguageTag, text } from './primitives.js';

/** Key of a question, stable across versions and languages (FHIR Questionnaire `linkId`). */
export const LinkId = v.pipe(v.string(), v.regex(/^[\w.-]{1,64}$/, 'link-id'));

/** A value as a question stores it: text, number, yes or no, or the chosen option values. */
export const AnswerValue = v.union([
  v.pipe(
    v.string(),
    v.maxLength(5000, 'length'),
    v.check(value => !value.includes('\u0000'), 'text'),
  ),
  v.number(),
  v.boolean(),
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(50)),
]);
export type AnswerValue = v.InferOutput<typeof AnswerValue>;

/** `null` says "skipped for now", which is not the same as never reached and never means "no". */
export const Answers = v.record(LinkId, v.nullable(AnswerValue));
export type Answers = v.InferOutput<typeof Answers>;

/** Who reads an answer; said before the question is answered. */
export const Audience = v.picklist(['intake-team', 'care-team', 'therapist']);
export type Audience = v.InferOutput<typeof Audience>;

/** A condition on an earlier answer. */
export const EnableWhen = v.object({
  linkId: LinkId,
  operator: v.picklist(['=', '!=', 'exists', 'includes']),
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
  'consent',
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
  maxLength: v.optional(v.number()),
  min: v.optional(v.number()),
  max: v.optional(v.number()),
  unit: v.optional(text(40)),
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
  details: v.optional(text(5000)),
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
