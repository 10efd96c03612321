import { css, html, type TemplateResult } from 'lit';
import { checkRows, choiceStyles } from '../../../parts/choice-rows.js';
import { textFieldStyles } from '../../../parts/text-field.js';
import { otherRow, ownWords, rowOf } from './own-words.js';
import { FIELD, heading, type QuestionProps } from './question.js';

export const styles = [
  choiceStyles,
  textFieldStyles,
  css`
    .own-words {
      margin-block-start: var(--_s4);
    }
  `,
];

/** Any of several, in rows. */
export const render = (props: QuestionProps): TemplateResult => {
  const { item, value, who, fix, onAnswer } = props;
  const given = Array.isArray(value) ? value.filter(one => typeof one === 'string') : [];
  const own = given.find(one => rowOf(one) !== one || otherRow(item).some(row => row.value === one));
  const rows = checkRows({
    name: FIELD,
    legend: heading(item.text),
    hint: item.hint,
    intro: who,
    fix,
    choices: [
      ...(item.options ?? []).map(({ value: one, label, hint }) => ({ value: one, label, sub: hint })),
      ...otherRow(item),
    ],
    values: given.map(rowOf),
    onChange: chosen => {
      // The row of one's own words brings them along.
      const all = chosen.map(one => (own !== undefined && one === rowOf(own) ? own : one));
      onAnswer(all.length ? all : undefined);
    },
  });
  const onOwn = (said: string): void =>
    onAnswer(
      given.map(one => (one === own ? said : one)),
      true,
    );
  return html`${rows}${ownWords(props, own, onOwn)}`;
};
