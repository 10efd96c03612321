import type { TemplateResult } from 'lit';
import { checkRows, choiceStyles } from '../../../parts/choice-rows.js';
import { FIELD, heading, type QuestionProps } from './question.js';

export const styles = [choiceStyles];

/** Any of several, in rows. */
export const render = ({ item, value, who, fix, onAnswer }: QuestionProps): TemplateResult =>
  checkRows({
    name: FIELD,
    legend: heading(item.text),
    hint: item.hint,
    intro: who,
    fix,
    choices: (item.options ?? []).map(({ value: one, label, hint }) => ({ value: one, label, sub: hint })),
    values: Array.isArray(value) ? value : [],
    onChange: chosen => {
      onAnswer(chosen.length ? chosen : undefined);
    },
  });
