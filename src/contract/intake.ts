import * as v from 'valibot';
import { Answers, LinkId } from './intake-form.js';
import { PersonSummary } from './person.js';
import { Id, Instant, LanguageTag, PhoneNumber, text } from './primitives.js';

/** What a person saves as they go. One draft a person and form, however often it is saved. */
export const IntakeDraftInput = v.strictObject({
  formVersion: v.pipe(v.number(), v.integer()),
  language: LanguageTag,
  answers: Answers,
  /** The question that the person is at, to open the form there again. */
  currentItem: v.optional(LinkId),
});
export type IntakeDraftInput = v.InferOutput<typeof IntakeDraftInput>;

/** The saved draft. `version` counts saves and is also the ETag: `"3"`. */
export const IntakeDraft = v.object({
  formId: Id,
  formVersion: v.pipe(v.number(), v.integer()),
  language: LanguageTag,
  answers: Answers,
  currentItem: v.optional(LinkId),
  version: v.pipe(v.number(), v.integer()),
  updatedAt: Instant,
  /**
   * When somebody at the program has to have looked at a safety answer, by question: the `dueAt` of its alert, for as
   * long as that waits. An API that tells none of it leaves it out.
   */
  alertsDueAt: v.optional(v.record(LinkId, Instant)),
});
export type IntakeDraft = v.InferOutput<typeof IntakeDraft>;

/** Sends the draft as it was when the person reviewed it. */
export const IntakeSubmissionInput = v.strictObject({
  formId: Id,
  draftVersion: v.pipe(v.number(), v.integer()),
});
export type IntakeSubmissionInput = v.InferOutput<typeof IntakeSubmissionInput>;

/** `more-asked`: the team has a question before it can go on, and the form is open again. */
export const IntakeStatus = v.picklist(['received', 'more-asked', 'accepted', 'referred']);
export type IntakeStatus = v.InferOutput<typeof IntakeStatus>;

/** What the team says back, in its own words. */
export const IntakeReply = v.object({
  by: PersonSummary,
  at: Instant,
  words: text(1000),
  /** Questions that the team would like to hear more about. */
  items: v.optional(v.array(LinkId)),
  /** Where the person may be better looked after, and its number. */
  place: v.optional(text(200)),
  phone: v.optional(PhoneNumber),
});
export type IntakeReply = v.InferOutput<typeof IntakeReply>;

/** What the person who sent an intake sees of it. */
export const IntakeReceipt = v.object({
  id: Id,
  formId: Id,
  status: IntakeStatus,
  submittedAt: Instant,
  /** The team answers by then. */
  replyBy: Instant,
  /** Whose part is still missing before the team can take the person in. */
  waitingFor: v.optional(v.picklist(['guardian'])),
  reply: v.optional(IntakeReply),
});
export type IntakeReceipt = v.InferOutput<typeof IntakeReceipt>;
export const IntakeReceiptList = v.object({ items: v.array(IntakeReceipt) });
