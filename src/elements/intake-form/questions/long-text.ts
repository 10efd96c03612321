import type { TemplateResult } from 'lit';
import { textFieldStyles } from '../../../parts/text-field.js';
import type { QuestionProps } from './question.js';
import { textQuestion } from './text-question.js';

export const styles = [textFieldStyles];

/** As many of one's own words as it takes. */
export const render = (props: QuestionProps): TemplateResult =>
  textQuestion(props, { multiline: true, autocomplete: 'off' });
