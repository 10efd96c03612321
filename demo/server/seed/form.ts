import type { AnswerOption, EnableWhen, IntakeForm, IntakeItem } from '../../../src/contract/intake-form.js';
import { english } from './form.en.js';
import { spanish } from './form.es.js';
import { PART_IDS, type FormWords, type LinkId } from './form-words.js';

type Shape = Omit<IntakeItem, 'linkId' | 'text' | 'hint' | 'why' | 'options' | 'details' | 'required'> & {
  readonly required?: boolean;
};

const days = (instrument: 'phq-2' | 'gad-2', loinc: string): Shape => ({
  type: 'choice',
  audience: 'care-team',
  instrument: { id: instrument, loinc },
  glyph: 'days',
});

const asq: Shape = { type: 'yes-no', audience: 'intake-team', instrument: { id: 'asq' }, safety: 'concern' };

const yesTo = (linkId: LinkId): EnableWhen => ({ linkId, operator: '=', value: true });

/** What each question is, in every language. */
const SHAPES: Readonly<Record<LinkId, Shape>> = {
  'preferred-name': { type: 'text', audience: 'intake-team', required: true, maxLength: 80 },
  pronouns: { type: 'choice', audience: 'care-team' },
  reasons: { type: 'multiple-choice', audience: 'intake-team' },
  'in-own-words': { type: 'long-text', audience: 'therapist', maxLength: 2000 },
  hopes: { type: 'long-text', audience: 'care-team', maxLength: 1000 },
  'phq-2-interest': days('phq-2', '44250-9'),
  'phq-2-mood': days('phq-2', '44255-8'),
  'gad-2-nervous': days('gad-2', '69725-0'),
  'gad-2-worry': days('gad-2', '68509-9'),
  'asq-1': asq,
  'asq-2': asq,
  'asq-3': asq,
  'asq-4': asq,
  // The instrument asks its fifth question after a yes to any of the four.
  'asq-5': {
    ...asq,
    safety: 'acute',
    enableBehavior: 'any',
    enableWhen: [yesTo('asq-1'), yesTo('asq-2'), yesTo('asq-3'), yesTo('asq-4')],
  },
  times: { type: 'multiple-choice', audience: 'intake-team' },
  phone: { type: 'phone', audience: 'intake-team', required: true },
  'safe-contact': { type: 'choice', audience: 'care-team' },
  'telehealth-consent': { type: 'consent', audience: 'care-team', required: true },
};

const PARTS: Readonly<Record<(typeof PART_IDS)[number], readonly LinkId[]>> = {
  'about-you': ['preferred-name', 'pronouns', 'reasons', 'in-own-words', 'hopes'],
  'two-weeks': ['phq-2-interest', 'phq-2-mood', 'gad-2-nervous', 'gad-2-worry'],
  safety: ['asq-1', 'asq-2', 'asq-3', 'asq-4', 'asq-5'],
  'reaching-you': ['times', 'phone', 'safe-contact'],
  video: ['telehealth-consent'],
};

const optionsOf = (linkId: LinkId, words: FormWords): AnswerOption[] | undefined => {
  if (SHAPES[linkId].glyph === 'days')
    return words.days.map((label, score) => ({ value: String(score), label, score }));
  const options = words.items[linkId].options;
  return options && Object.entries(options).map(([value, label]) => ({ value, label }));
};

const itemOf = (linkId: LinkId, words: FormWords): IntakeItem => {
  const { text, hint, why, details } = words.items[linkId];
  const options = optionsOf(linkId, words);
  return {
    required: false,
    ...SHAPES[linkId],
    linkId,
    text,
    why,
    ...(hint === undefined ? {} : { hint }),
    ...(options === undefined ? {} : { options }),
    ...(details === undefined ? {} : { details }),
  };
};

const formIn = (words: FormWords): IntakeForm => ({
  id: 'harborlight-intake',
  version: 1,
  language: words.language,
  languages: ['en', 'es'],
  title: words.title,
  parts: PART_IDS.map(id => ({
    id,
    title: words.parts[id],
    items: PARTS[id].map(linkId => itemOf(linkId, words)),
  })),
});

/** The clinic's intake form in its languages. */
export const intakeForms: readonly IntakeForm[] = [english, spanish].map(formIn);
