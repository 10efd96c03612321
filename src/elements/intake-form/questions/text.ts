import type { TemplateResult } from 'lit';
import { textFieldStyles } from '../../../parts/text-field.js';
import type { QuestionProps } from './question.js';
import { textQuestion } from './text-question.js';

export const styles = [textFieldStyles];

/** A line of one's own words. */
export const render = (props: QuestionProps): TemplateResult => textQuestion(props, { autocomplete: 'off' });
