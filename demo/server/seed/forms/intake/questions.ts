import type { IntakeItem } from '../../../../../src/contract/intake-form.js';
import { INSTRUMENTS } from '../../../../../src/rules/instruments.js';
import { aboutUse, from13, is, partsOf, type ItemShape } from '../shapes.js';

const COUNTS = ['0', '1', '2', '3', '4'];

/** An item of an instrument, by its key there. */
const asks = (id: string, item: string): Pick<IntakeItem, 'instrument'> => {
  const loinc = INSTRUMENTS[id]?.items[item];
  return { instrument: { id, item, ...(loinc ? { loinc } : {}) } };
};

const days = (id: 'phq-9' | 'gad-7', number: number, more: Partial<ItemShape> = {}): ItemShape => ({
  type: 'choice',
  audience: 'care-team',
  glyph: 'days',
  options: COUNTS.slice(0, 4),
  counts: true,
  ...asks(id, `q${number}`),
  ...from13,
  ...more,
});

const asq = (number: number, more: Partial<ItemShape> = {}): ItemShape => ({
  type: 'yes-no',
  audience: 'intake-team',
  safety: 'concern',
  private: true,
  ...asks('asq', `q${number}`),
  ...more,
});

const drink = (number: number, more: Partial<ItemShape> = {}): ItemShape => ({
  type: 'choice',
  audience: 'care-team',
  options: COUNTS,
  counts: true,
  private: true,
  ...aboutUse,
  ...asks('audit-c', `q${number}`),
  ...more,
});

const trauma = (item: string, gate = is('pc-ptsd-5-gate', true)): ItemShape => ({
  type: 'yes-no',
  audience: 'therapist',
  private: true,
  enableWhen: [gate],
  ...asks('pc-ptsd-5', item),
});

/** The published instruments, the ways to help at once, and nothing that asks what happened to somebody. */
export const questions = partsOf({
  'two-weeks': {
    'phq-9-1': days('phq-9', 1),
    'phq-9-2': days('phq-9', 2),
    'phq-9-3': days('phq-9', 3),
    'phq-9-4': days('phq-9', 4),
    'phq-9-5': days('phq-9', 5),
    'phq-9-6': days('phq-9', 6),
    'phq-9-7': days('phq-9', 7),
    'phq-9-8': days('phq-9', 8),
    'phq-9-9': days('phq-9', 9, { audience: 'intake-team', safety: 'concern', private: true }),
    'phq-9-difficulty': {
      type: 'choice',
      audience: 'care-team',
      options: ['not', 'somewhat', 'very', 'extremely'],
      instrument: { id: 'phq-9', item: 'difficulty', loinc: '69722-7' },
      ...from13,
    },
    'gad-7-1': days('gad-7', 1),
    'gad-7-2': days('gad-7', 2),
    'gad-7-3': days('gad-7', 3),
    'gad-7-4': days('gad-7', 4),
    'gad-7-5': days('gad-7', 5),
    'gad-7-6': days('gad-7', 6),
    'gad-7-7': days('gad-7', 7),
  },
  safety: {
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
    'acute-alone': {
      type: 'choice',
      audience: 'intake-team',
      options: ['alone', 'with-somebody', 'not-say'],
      enableWhen: [is('asq-5', true)],
      private: true,
      summary: true,
    },
    'acute-place': {
      type: 'text',
      audience: 'intake-team',
      maxLength: 200,
      enableWhen: [is('asq-5', true)],
      private: true,
      summary: true,
    },
  },
  alcohol: {
    'audit-c-1': drink(1, from13),
    'audit-c-2': drink(2, { enableWhen: [is('audit-c-1', '0', '!=')] }),
    'audit-c-3': drink(3, { enableWhen: [is('audit-c-1', '0', '!=')] }),
  },
  'hard-times': {
    'hard-times': {
      type: 'choice',
      audience: 'therapist',
      options: ['now', 'later', 'talk'],
      private: true,
      ...from13,
    },
    'pc-ptsd-5-gate': trauma('gate', is('hard-times', 'now')),
    'pc-ptsd-5-1': trauma('q1'),
    'pc-ptsd-5-2': trauma('q2'),
    'pc-ptsd-5-3': trauma('q3'),
    'pc-ptsd-5-4': trauma('q4'),
    'pc-ptsd-5-5': trauma('q5'),
  },
});
