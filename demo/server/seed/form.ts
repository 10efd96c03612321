import type { AnswerOption, EnableWhen, IntakeForm, IntakeItem } from '../../../src/contract/intake-form.js';
import { english } from './form.en.js';
import { spanish } from './form.es.js';
import { PART_IDS, type FormWords, type InstrumentLinkId, type LinkId } from './form-words.js';
import { INSTRUMENTS } from '../../../src/rules/instruments.js';

type Shape = Omit<IntakeItem, 'linkId' | 'text' | 'hint' | 'why' | 'options' | 'details' | 'required'> & {
  readonly required?: boolean;
  /** The options are worth 0, 1, 2 and so on, in their order. */
  readonly counts?: true;
};

/** An item of an instrument, by its key there. */
const asks = (id: string, item: string): Pick<IntakeItem, 'instrument'> => {
  const loinc = INSTRUMENTS[id]?.items[item];
  return { instrument: { id, item, ...(loinc ? { loinc } : {}) } };
};

const days = (id: 'phq-9' | 'gad-7', number: number, more: Partial<Shape> = {}): Shape => ({
  type: 'choice',
  audience: 'care-team',
  glyph: 'days',
  counts: true,
  ...asks(id, `q${number}`),
  ...more,
});

const asq = (number: number, more: Partial<Shape> = {}): Shape => ({
  type: 'yes-no',
  audience: 'intake-team',
  safety: 'concern',
  ...asks('asq', `q${number}`),
  ...more,
});

const is = (
  linkId: LinkId,
  value: EnableWhen['value'],
  operator: EnableWhen['operator'] = '=',
): EnableWhen => ({
  linkId,
  operator,
  value,
});

const drink = (number: number, more: Partial<Shape> = {}): Shape => ({
  type: 'choice',
  audience: 'care-team',
  counts: true,
  ...asks('audit-c', `q${number}`),
  ...more,
});

const trauma = (item: string, enableWhen: EnableWhen): Shape => ({
  type: 'yes-no',
  audience: 'therapist',
  enableWhen: [enableWhen],
  ...asks('pc-ptsd-5', item),
});
const happened = is('pc-ptsd-5-gate', true);

const INSTRUMENT_SHAPES: Readonly<Record<InstrumentLinkId, Shape>> = {
  'phq-9-1': days('phq-9', 1),
  'phq-9-2': days('phq-9', 2),
  'phq-9-3': days('phq-9', 3),
  'phq-9-4': days('phq-9', 4),
  'phq-9-5': days('phq-9', 5),
  'phq-9-6': days('phq-9', 6),
  'phq-9-7': days('phq-9', 7),
  'phq-9-8': days('phq-9', 8),
  'phq-9-9': days('phq-9', 9, { audience: 'intake-team', safety: 'concern' }),
  'phq-9-difficulty': {
    type: 'choice',
    audience: 'care-team',
    instrument: { id: 'phq-9', item: 'difficulty', loinc: '69722-7' },
  },
  'gad-7-1': days('gad-7', 1),
  'gad-7-2': days('gad-7', 2),
  'gad-7-3': days('gad-7', 3),
  'gad-7-4': days('gad-7', 4),
  'gad-7-5': days('gad-7', 5),
  'gad-7-6': days('gad-7', 6),
  'gad-7-7': days('gad-7', 7),
  'asq-1': asq(1),
  'asq-2': asq(2),
  'asq-3': asq(3),
  'asq-4': asq(4),
  // The instrument asks its fifth question after a yes to any of the four.
  'asq-5': asq(5, {
    safety: 'acute',
    enableBehavior: 'any',
    enableWhen: [is('asq-1', true), is('asq-2', true), is('asq-3', true), is('asq-4', true)],
  }),
  'audit-c-1': drink(1),
  'audit-c-2': drink(2, { enableWhen: [is('audit-c-1', '0', '!=')] }),
  'audit-c-3': drink(3, { enableWhen: [is('audit-c-1', '0', '!=')] }),
  'pc-ptsd-5-gate': trauma('gate', is('hard-times', 'now')),
  'pc-ptsd-5-1': trauma('q1', happened),
  'pc-ptsd-5-2': trauma('q2', happened),
  'pc-ptsd-5-3': trauma('q3', happened),
  'pc-ptsd-5-4': trauma('q4', happened),
  'pc-ptsd-5-5': trauma('q5', happened),
};

/** What each question is, in every language. */
const SHAPES: Readonly<Record<LinkId, Shape>> = {
  ...INSTRUMENT_SHAPES,
  'preferred-name': { type: 'text', audience: 'intake-team', required: true, maxLength: 80 },
  pronouns: { type: 'choice', audience: 'care-team' },
  'age-band': { type: 'choice', audience: 'intake-team', required: true },
  access: { type: 'multiple-choice', audience: 'care-team' },
  reasons: { type: 'multiple-choice', audience: 'intake-team' },
  'in-own-words': { type: 'long-text', audience: 'therapist', maxLength: 2000 },
  hopes: { type: 'long-text', audience: 'care-team', maxLength: 1000 },
  'days-filled': { type: 'multiple-choice', audience: 'care-team' },
  'support-wanted': { type: 'multiple-choice', audience: 'care-team' },
  times: { type: 'multiple-choice', audience: 'intake-team' },
  'hard-times': { type: 'choice', audience: 'therapist' },
  'past-care': { type: 'multiple-choice', audience: 'care-team' },
  medications: { type: 'yes-no', audience: 'care-team' },
  'medication-list': {
    type: 'long-text',
    audience: 'care-team',
    maxLength: 1000,
    enableWhen: [is('medications', true)],
  },
  supporters: { type: 'yes-no', audience: 'care-team' },
  'supporter-names': {
    type: 'text',
    audience: 'care-team',
    maxLength: 200,
    enableWhen: [is('supporters', true)],
  },
  phone: { type: 'phone', audience: 'intake-team', required: true },
  'safe-contact': { type: 'choice', audience: 'care-team', required: true },
  'contact-hours': { type: 'multiple-choice', audience: 'care-team' },
  'home-state': { type: 'text', audience: 'intake-team', required: true, maxLength: 80 },
  insurance: { type: 'choice', audience: 'intake-team' },
  'insurance-plan': {
    type: 'text',
    audience: 'intake-team',
    maxLength: 120,
    enableWhen: [is('insurance', 'yes')],
  },
  'telehealth-consent': { type: 'consent', audience: 'care-team', required: true },
  'privacy-consent': { type: 'consent', audience: 'care-team', required: true },
  'group-consent': { type: 'consent', audience: 'care-team' },
  // Only for those whose care is about alcohol or drugs. A no keeps nobody out.
  'part-2-consent': {
    type: 'consent',
    audience: 'care-team',
    enableWhen: [is('reasons', 'use', 'includes')],
  },
};

const INSTRUMENTS_OF = (prefix: string): readonly LinkId[] =>
  (Object.keys(INSTRUMENT_SHAPES) as LinkId[]).filter(linkId => linkId.startsWith(prefix));

const PARTS: Readonly<Record<(typeof PART_IDS)[number], readonly LinkId[]>> = {
  'about-you': ['preferred-name', 'pronouns', 'age-band', 'access'],
  'what-brings-you': ['reasons', 'in-own-words', 'hopes'],
  'your-week': ['days-filled', 'support-wanted', 'times'],
  'two-weeks': [...INSTRUMENTS_OF('phq-9'), ...INSTRUMENTS_OF('gad-7')],
  safety: INSTRUMENTS_OF('asq'),
  alcohol: INSTRUMENTS_OF('audit-c'),
  'hard-times': ['hard-times', ...INSTRUMENTS_OF('pc-ptsd-5')],
  'care-so-far': ['past-care', 'medications', 'medication-list', 'supporters', 'supporter-names'],
  'reaching-you': ['phone', 'safe-contact', 'contact-hours', 'home-state', 'insurance', 'insurance-plan'],
  agreements: ['telehealth-consent', 'privacy-consent', 'group-consent', 'part-2-consent'],
};

const optionsOf = (linkId: LinkId, words: FormWords): AnswerOption[] | undefined => {
  const { options } = words.items[linkId];
  const { counts } = SHAPES[linkId];
  return (
    options &&
    Object.entries(options).map(([value, label]) => ({
      value,
      label,
      ...(counts ? { score: Number(value) } : {}),
    }))
  );
};

const itemOf = (linkId: LinkId, words: FormWords): IntakeItem => {
  const { text, hint, why, details } = words.items[linkId];
  const { counts: _, ...shape } = SHAPES[linkId];
  const options = optionsOf(linkId, words);
  return {
    required: false,
    ...shape,
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
