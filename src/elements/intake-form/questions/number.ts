import type { TemplateResult } from 'lit';
import type { IntakeItem } from '../../../contract/intake-form.js';
import { textFieldStyles } from '../../../parts/text-field.js';
import { figureStyles, TypedFigures, whichFigure } from './figure.js';
import { FIELD, type QuestionProps } from './question.js';
import { textQuestion } from './text-question.js';

export const styles = [textFieldStyles, figureStyles];

const typedFor = new WeakMap<IntakeItem, TypedFigures>();

/** A number, with its unit in words. No spin buttons: they change an answer when somebody only scrolls. */
export const render = (props: QuestionProps): TemplateResult => {
  const { item, words, language, value, fix, onAnswer } = props;
  const hint = [item.hint, item.unit && words.inUnit(item.unit)].filter(Boolean).join(' ');
  const figures = typedFor.get(item) ?? new TypedFigures();
  typedFor.set(item, figures);
  const onTyped: QuestionProps['onAnswer'] = (typed, typing) => {
    onAnswer(typeof typed === 'string' ? figures.take(FIELD, typed, language) : typed, typing);
  };
  return textQuestion(
    {
      ...props,
      item: hint ? { ...item, hint } : item,
      value: figures.shown(FIELD, value, language),
      onAnswer: onTyped,
    },
    {
      inputMode: 'decimal',
      autocomplete: 'off',
      below: fix && whichFigure(value, { name: FIELD, language, unit: item.unit }, onAnswer),
    },
  );
};
