import type { IntakeFile } from '../../../src/contract/intake-file.js';
import {
  DECLINED,
  type AnswerValue,
  type Answers,
  type IntakeForm,
} from '../../../src/contract/intake-form.js';
import type { ReadAnswer } from '../../../src/contract/intake-review.js';
import { entriesOf } from '../../../src/rules/answer-checks.js';
import { answerText, type AnswerTextWords } from '../../../src/rules/answer-text.js';
import { visibleItems } from '../../../src/rules/answers.js';

const ENGLISH: AnswerTextWords = {
  yes: 'Yes',
  no: 'No',
  agreed: 'Agreed',
  notAgreed: 'Not agreed',
  declined: 'Would rather not say',
  signed: name => `Signed by ${name}`,
  unsigned: 'Not signed',
};

const WORDS: Readonly<Record<string, AnswerTextWords>> = {
  en: ENGLISH,
  es: {
    yes: 'Sí',
    no: 'No',
    agreed: 'De acuerdo',
    notAgreed: 'Sin acuerdo',
    declined: 'Prefiere no decirlo',
    signed: name => `Firma: ${name}`,
    unsigned: 'Sin firma',
  },
};

/** Most letters of a question as it is read; names that were put into it may make it longer. */
const LONGEST_QUESTION = 500;

const stateOf = (value: AnswerValue | null | undefined, answer: string | null): ReadAnswer['state'] => {
  if (value === null) return 'skipped';
  if (value === DECLINED) return 'declined';
  return answer === null ? 'unanswered' : 'answered';
};

// A file that is gone was taken out by hand: the answer still says that there was one.
const filesIn = (value: AnswerValue | null | undefined, files: ReadonlyMap<string, IntakeFile>) =>
  entriesOf(value).flatMap(({ id, name }) => {
    const file = files.get(String(id));
    return file ? [{ ...file, name: String(name) }] : [];
  });

/** Each question beside its answer, in the words and the language that the person read. */
export const readAnswers = (
  form: IntakeForm,
  answers: Answers,
  files: ReadonlyMap<string, IntakeFile>,
): ReadAnswer[] => {
  const words = WORDS[form.language.split('-')[0] as string] ?? ENGLISH;
  const titles = new Map(form.parts.flatMap(part => part.items.map(item => [item.linkId, part.title])));
  return visibleItems(form, answers).map(item => {
    const value = answers[item.linkId];
    const answer = answerText(item, value, words, form.language) ?? null;
    return {
      linkId: item.linkId,
      part: titles.get(item.linkId) ?? form.title,
      type: item.type,
      question: item.text.slice(0, LONGEST_QUESTION),
      answer,
      state: stateOf(value, answer),
      ...(item.summary ? { summary: true } : {}),
      ...(item.private ? { private: true } : {}),
      ...(item.type === 'file' ? { files: filesIn(value, files) } : {}),
    };
  });
};

/** What the person answered and can see: an answer behind a question that went away goes with it. */
export const visibleAnswers = (form: IntakeForm, answers: Answers): Answers =>
  Object.fromEntries(
    visibleItems(form, answers).flatMap(({ linkId }) => {
      const value = answers[linkId];
      return value === undefined ? [] : [[linkId, value]];
    }),
  );
