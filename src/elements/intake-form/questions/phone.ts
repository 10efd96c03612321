import type { TemplateResult } from 'lit';
import { textFieldStyles } from '../../../parts/text-field.js';
import type { QuestionProps } from './question.js';
import { textQuestion } from './text-question.js';

export const styles = [textFieldStyles];

/** A phone number, written as people write theirs. */
export const render = (props: QuestionProps): TemplateResult =>
  textQuestion(props, { type: 'tel', inputMode: 'tel', autocomplete: 'tel' });
