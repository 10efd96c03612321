import { html, type CSSResult, type TemplateResult } from 'lit';
import type { ApiClient } from '../../../api/api-client.js';
import type { IntakeItem } from '../../../contract/intake-form.js';
import type { Answer, IntakeDraftController } from '../draft/draft.js';
import type { ViewWords } from '../views/words/words.js';
import type { IntakeWords } from '../words/words.js';

/** What a type needs that goes on working when its question is left, such as a file on its way. */
export interface Work {
  readonly client: ApiClient;
  readonly draft: IntakeDraftController;
  /** Renders again. */
  readonly update: () => void;
  /** Says something to a screen reader, once. */
  readonly announce: (words: string) => void;
}

/** What every type of question is given. */
export interface QuestionProps {
  readonly item: IntakeItem;
  readonly value: Answer;
  readonly words: IntakeWords;
  readonly later: ViewWords;
  /** BCP 47 tag of the question, for numbers and dates. */
  readonly language: string;
  /** Who sees the answer. Stands before the field. */
  readonly who: unknown;
  /** What to mend, in words. */
  readonly fix: string | undefined;
  /** `typing` says that more is coming: it is saved a moment later. */
  readonly onAnswer: (value: Answer, typing?: boolean) => void;
  /**
   * The person left the field: now it is looked at, not while they type. False when this is not the time: words that
   * come between a press and its end would move the button away.
   */
  readonly onLeave: () => boolean;
  readonly work: Work;
}

/** One type of question: a module of this folder, fetched when a form has one. */
export interface QuestionType {
  readonly styles: readonly CSSResult[];
  readonly render: (props: QuestionProps) => TemplateResult;
  /** Goes on with what was under way when the page was closed, whatever question is shown. */
  readonly takeUp?: (work: Work) => void;
}

/** Id and name of the field: one question is on the screen at a time. */
export const FIELD = 'answer';

/** The question as the heading of its page, where the eye and the focus go after a step. */
export const heading = (content: unknown): TemplateResult =>
  html`<h2 class="question" part="question" tabindex="-1">${content}</h2>`;
