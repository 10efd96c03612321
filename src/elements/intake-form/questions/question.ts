import { html, type CSSResult, type TemplateResult } from 'lit';
import type { Answer } from '../../../controllers/intake-draft.merge.js';
import type { IntakeItem } from '../../../contract/intake-form.js';
import type { IntakeWords } from '../words.js';

/** What every type of question is given. */
export interface QuestionProps {
  readonly item: IntakeItem;
  readonly value: Answer;
  readonly words: IntakeWords;
  /** BCP 47 tag of the question, for numbers and dates. */
  readonly language: string;
  /** Who sees the answer. Stands before the field. */
  readonly who: unknown;
  /** What to mend, in words. */
  readonly fix: string | undefined;
  /** `typing` says that more is coming: it is saved a moment later. */
  readonly onAnswer: (value: Answer, typing?: boolean) => void;
  /** The person left the field: now it is looked at, not while they type. */
  readonly onLeave: () => void;
}

/** One type of question: a module of this folder, fetched when a form has one. */
export interface QuestionType {
  readonly styles: readonly CSSResult[];
  readonly render: (props: QuestionProps) => TemplateResult;
}

/** Id and name of the field: one question is on the screen at a time. */
export const FIELD = 'answer';

/** The question as the heading of its page, where the eye and the focus go after a step. */
export const heading = (content: unknown): TemplateResult =>
  html`<h2 class="question" part="question" tabindex="-1">${content}</h2>`;
