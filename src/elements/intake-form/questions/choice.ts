import { css, html, nothing, type TemplateResult } from 'lit';
import { OTHER } from '../../../contract/intake-form.js';
import { choiceRows, choiceStyles } from '../../../parts/choice-rows.js';
import { describedBy, fixMessage } from '../../../parts/fix.js';
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
    .field:has(select) > .input {
      margin-block-start: var(--_s5);
      cursor: pointer;
    }
  `,
];

/** More rows than this are a long way down a phone. */
const MOST_ROWS = 15;

/** One of very many, such as a state: the list that the device has for that, which can be typed into. */
const longList = ({ item, who, fix, onAnswer }: QuestionProps, row: string | undefined): TemplateResult =>
  html`<div class="field" part="field">
    ${heading(html`<label for=${FIELD}>${item.text}</label>`)}
    ${item.hint ? html`<span class="hint" id="${FIELD}-hint">${item.hint}</span>` : nothing} ${who}
    <select
      class="input"
      part="input"
      id=${FIELD}
      name=${FIELD}
      aria-describedby=${describedBy(item.hint && `${FIELD}-hint`, fix && `${FIELD}-fix`)}
      aria-invalid=${fix ? 'true' : nothing}
      aria-required=${item.required ? 'true' : nothing}
      @change=${(event: Event) => {
        onAnswer((event.target as HTMLSelectElement).value || undefined);
      }}
    >
      <option value="" .selected=${row === undefined}></option>
      ${[...(item.options ?? []), ...otherRow(item)].map(
        ({ value, label }) => html`<option value=${value} .selected=${value === row}>${label}</option>`,
      )}
    </select>
    ${fixMessage(`${FIELD}-fix`, fix)}
  </div>`;

/**
 * One of several, in rows; a list where there are very many. With the `days` glyph each row shows how much of a week it
 * stands for.
 */
export const render = (props: QuestionProps): TemplateResult => {
  const { item, value, who, fix, onAnswer } = props;
  const options = item.options ?? [];
  const given = typeof value === 'string' ? value : undefined;
  const row = given === undefined ? undefined : rowOf(given);
  if (options.length > MOST_ROWS)
    return html`${longList(props, row)}${ownWords(props, row === OTHER ? given : undefined, said => onAnswer(said, true))}`;
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
