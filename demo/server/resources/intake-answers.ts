import type { AnswerValue, Answers, IntakeForm, IntakeItem } from '../../../src/contract/intake-form.js';
import { visibleItems } from '../../../src/rules/answers.js';

const WORDS: Readonly<Record<string, { yes: string; no: string; agreed: string; notAgreed: string }>> = {
  en: { yes: 'Yes', no: 'No', agreed: 'Agreed', notAgreed: 'Not agreed' },
  es: { yes: 'Sí', no: 'No', agreed: 'De acuerdo', notAgreed: 'Sin acuerdo' },
};

const labelOf = (item: IntakeItem, value: string): string =>
  item.options?.find(option => option.value === value)?.label ?? value;

const render = (item: IntakeItem, value: AnswerValue | null | undefined, language: string): string | null => {
  if (value === null || value === undefined || value === '') return null;
  const words = WORDS[language.split('-')[0] as string] ?? WORDS['en'];
  if (typeof value === 'boolean' && words) {
    if (item.type === 'consent') return value ? words.agreed : words.notAgreed;
    return value ? words.yes : words.no;
  }
  if (Array.isArray(value)) return value.length ? value.map(one => labelOf(item, one)).join('; ') : null;
  if (typeof value === 'string') return labelOf(item, value);
  return item.unit ? `${value} ${item.unit}` : String(value);
};

/** Each question beside its answer, in the words and the language that the person read. */
export const renderAnswers = (form: IntakeForm, answers: Answers) =>
  visibleItems(form, answers).map(item => ({
    linkId: item.linkId,
    question: item.text,
    answer: render(item, answers[item.linkId], form.language),
  }));

/** What the person answered and can see: an answer behind a question that went away goes with it. */
export const visibleAnswers = (form: IntakeForm, answers: Answers): Answers =>
  Object.fromEntries(
    visibleItems(form, answers).flatMap(({ linkId }) => {
      const value = answers[linkId];
      return value === undefined ? [] : [[linkId, value]];
    }),
  );
