import { html, type TemplateResult } from 'lit';
import { textField, type TextFieldProps } from '../../../parts/text-field.js';
import { FIELD, heading, type QuestionProps } from './question.js';

type Field = Pick<TextFieldProps, 'type' | 'multiline' | 'autocomplete' | 'inputMode' | 'below'>;

/** Longest text that the contract lets through. */
const LONGEST = 5000;
/** From so many letters before the end on it is said how many are left. */
const NEAR = 100;

/** Reads a field as text, and says when it is nearly full. */
export const textQuestion = (props: QuestionProps, field: Field): TemplateResult => {
  const { item, value, words, who, fix, onAnswer, onLeave } = props;
  const text = typeof value === 'string' ? value : '';
  const maxLength = Math.min(item.maxLength ?? LONGEST, LONGEST);
  const left = maxLength - text.length;
  return textField({
    ...field,
    name: FIELD,
    label: heading(html`<label for=${FIELD}>${item.text}</label>`),
    hint: item.hint,
    intro: who,
    value: text,
    fix,
    maxLength,
    counter: left <= NEAR && text !== '' ? words.lettersLeft(left) : undefined,
    required: item.required,
    onInput: typed => {
      onAnswer(typed === '' ? undefined : typed, true);
    },
    onLeave,
  });
};
