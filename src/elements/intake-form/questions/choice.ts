import { css, html, type TemplateResult } from 'lit';
import { choiceRows, choiceStyles } from '../../../parts/choice-rows.js';
import { frequencyDots, frequencyDotsStyles } from '../../../parts/frequency-dots.js';
import { textFieldStyles } from '../../../parts/text-field.js';
import { otherRow, ownWords, rowOf } from './own-words.js';
import { FIELD, heading, type QuestionProps } from './question.js';

export const styles = [
  choiceStyles,
  frequencyDotsStyles,
  textFieldStyles,
  css`
    .own-words {
      margin-block-start: var(--_s4);
    }
  `,
];

/** One of several, in rows. With the `days` glyph each row shows how much of a week it stands for. */
export const render = (props: QuestionProps): TemplateResult => {
  const { item, value, who, fix, onAnswer } = props;
  const options = item.options ?? [];
  const given = typeof value === 'string' ? value : undefined;
  const row = given === undefined ? undefined : rowOf(given);
  const rows = choiceRows({
    name: FIELD,
    legend: heading(item.text),
    hint: item.hint,
    intro: who,
    fix,
    choices: [
      ...options.map(({ value: one, label, hint }, index) => ({
        value: one,
        label,
        sub: hint,
        glyph:
          item.glyph === 'days'
            ? frequencyDots(Math.round((7 * index) / Math.max(1, options.length - 1)))
            : undefined,
      })),
      ...otherRow(item),
    ],
    value: row,
    onChange: chosen => {
      onAnswer(chosen);
    },
  });
  const own = given !== row || (given !== undefined && otherRow(item).some(one => one.value === row));
  return html`${rows}${ownWords(props, own ? given : undefined, said => onAnswer(said, true))}`;
};
