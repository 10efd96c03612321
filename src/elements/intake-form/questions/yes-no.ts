import type { TemplateResult } from 'lit';
import { choiceRows, choiceStyles } from '../../../parts/choice-rows.js';
import { FIELD, heading, type QuestionProps } from './question.js';

export const styles = [choiceStyles];

/** Yes or no. Saying neither is what Skip is for. */
export const render = ({ item, value, words, who, fix, onAnswer }: QuestionProps): TemplateResult =>
  choiceRows({
    name: FIELD,
    legend: heading(item.text),
    hint: item.hint,
    intro: who,
    fix,
    choices: [
      { value: 'yes', label: words.yes },
      { value: 'no', label: words.no },
    ],
    value: typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined,
    onChange: chosen => {
      onAnswer(chosen === 'yes');
    },
  });
