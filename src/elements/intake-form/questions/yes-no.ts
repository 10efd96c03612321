import type { TemplateResult } from 'lit';
import { DECLINED } from '../../../contract/intake-form.js';
import { choiceRows, choiceStyles } from '../../../parts/choice-rows.js';
import { FIELD, heading, type QuestionProps } from './question.js';

export const styles = [choiceStyles];

/** Yes or no, and that one would rather not say where the form offers it. Putting it off is what Skip is for. */
export const render = ({ item, value, words, later, who, fix, onAnswer }: QuestionProps): TemplateResult =>
  choiceRows({
    name: FIELD,
    legend: heading(item.text),
    hint: item.hint,
    intro: who,
    fix,
    choices: [
      { value: 'yes', label: words.yes },
      { value: 'no', label: words.no },
      ...(item.declinable ? [{ value: DECLINED, label: later.types.declined }] : []),
    ],
    value: typeof value === 'boolean' ? (value ? 'yes' : 'no') : value === DECLINED ? DECLINED : undefined,
    onChange: chosen => {
      onAnswer(chosen === DECLINED ? DECLINED : chosen === 'yes');
    },
  });
