import type { TemplateResult } from 'lit';
import type { IntakeItem } from '../../../contract/intake-form.js';
import { textFieldStyles } from '../../../parts/text-field.js';
import type { QuestionProps } from './question.js';
import { textQuestion } from './text-question.js';

export const styles = [textFieldStyles];

const decimalOf = (locale: string): string => new Intl.NumberFormat(locale).format(1.5).charAt(1);

/** A figure stays words until it is one: what somebody typed is never thrown away. */
const asFigure = (typed: string, locale: string): number | string => {
  const plain = typed.trim().replace(decimalOf(locale), '.');
  return /^-?\d{1,15}(\.\d+)?$/.test(plain) ? Number(plain) : typed;
};

// "1.0" is on its way to "1.05": while the field stands for the same figure, it keeps the letters that were typed.
const typedFor = new WeakMap<IntakeItem, string>();

const shown = ({ item, value, language }: QuestionProps): string | undefined => {
  const typed = typedFor.get(item);
  if (typed !== undefined && asFigure(typed, language) === value) return typed;
  if (typeof value === 'number') return String(value).replace('.', decimalOf(language));
  return typeof value === 'string' ? value : undefined;
};

/** A number, with its unit in words. No spin buttons: they change an answer when somebody only scrolls. */
export const render = (props: QuestionProps): TemplateResult => {
  const { item, words, language, onAnswer } = props;
  const hint = [item.hint, item.unit && words.inUnit(item.unit)].filter(Boolean).join(' ');
  const onTyped: QuestionProps['onAnswer'] = (typed, typing) => {
    if (typeof typed !== 'string') return onAnswer(typed, typing);
    typedFor.set(item, typed);
    onAnswer(asFigure(typed, language), typing);
  };
  return textQuestion(
    { ...props, item: hint ? { ...item, hint } : item, value: shown(props), onAnswer: onTyped },
    { inputMode: 'decimal', autocomplete: 'off' },
  );
};
