import { css, html, nothing, type TemplateResult } from 'lit';
import { checkRows, choiceStyles } from '../../../parts/choice-rows.js';
import { FIELD, heading, type QuestionProps } from './question.js';

export const styles = [
  choiceStyles,
  css`
    .details {
      margin-block-start: var(--_s4);
      color: var(--_ink-2);
      white-space: pre-line;
    }
  `,
];

/** A yes of one's own: never ticked beforehand, with the whole text in front of it. Unticking takes it back. */
export const render = ({ item, value, words, who, fix, onAnswer }: QuestionProps): TemplateResult =>
  checkRows({
    name: FIELD,
    legend: heading(item.text),
    hint: item.hint,
    intro: html`${who}${item.details ? html`<p class="details">${item.details}</p>` : nothing}`,
    fix,
    choices: [{ value: 'agree', label: words.agree }],
    values: value === true ? ['agree'] : [],
    onChange: chosen => {
      onAnswer(chosen.length > 0);
    },
  });
