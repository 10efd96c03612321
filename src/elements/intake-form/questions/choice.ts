import type { TemplateResult } from 'lit';
import { choiceRows, choiceStyles } from '../../../parts/choice-rows.js';
import { frequencyDots, frequencyDotsStyles } from '../../../parts/frequency-dots.js';
import { FIELD, heading, type QuestionProps } from './question.js';

export const styles = [choiceStyles, frequencyDotsStyles];

/** One of several, in rows. With the `days` glyph each row shows how much of a week it stands for. */
export const render = ({ item, value, who, fix, onAnswer }: QuestionProps): TemplateResult => {
  const options = item.options ?? [];
  return choiceRows({
    name: FIELD,
    legend: heading(item.text),
    hint: item.hint,
    intro: who,
    fix,
    choices: options.map(({ value: one, label, hint }, index) => ({
      value: one,
      label,
      sub: hint,
      glyph:
        item.glyph === 'days'
          ? frequencyDots(Math.round((7 * index) / Math.max(1, options.length - 1)))
          : undefined,
    })),
    value: typeof value === 'string' ? value : undefined,
    onChange: chosen => {
      onAnswer(chosen);
    },
  });
};
