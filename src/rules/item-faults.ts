import {
  OTHER,
  type AnswerOption,
  type GroupField,
  type IntakeItem,
  type ItemType,
} from '../contract/intake-form.js';
import { INSTRUMENTS } from './instruments.js';

/** What is wrong with one question, and where in it: a JSON Pointer under the question, empty for the whole. */
export interface ItemFault {
  readonly fault: string;
  readonly at: string;
}

/** Largest number of values of a scale: 0 to 100. */
const MOST_VALUES = 101;
/** Most entries of an answer, by the contract. */
const MOST_ENTRIES = 50;
const LONGEST_TEXT = 5000;

const WITH_OPTIONS: ReadonlySet<ItemType> = new Set(['choice', 'multiple-choice', 'matrix']);
const CARRY_SAFETY: ReadonlySet<ItemType> = new Set([...WITH_OPTIONS, 'yes-no']);

/** Positions of what stood in the list before. */
export const repeated = (values: readonly string[]): number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));

const optionFaults = (type: ItemType, options: readonly AnswerOption[] | undefined): ItemFault[] => {
  if (!WITH_OPTIONS.has(type)) return [];
  if (!options?.length) return [{ fault: 'no-options', at: '/options' }];
  const values = options.map(({ value }) => value);
  return [
    ...repeated(values).map(index => ({ fault: 'duplicate-option', at: `/options/${index}/value` })),
    // Blank is no answer, and own words begin like this.
    ...values.flatMap((value, index) =>
      value.trim() === '' || value.startsWith(OTHER)
        ? [{ fault: 'option-value', at: `/options/${index}/value` }]
        : [],
    ),
  ];
};

const isCount = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= most;

type Bounded = Pick<IntakeItem, 'min' | 'max' | 'step' | 'maxLength'> & { readonly type: ItemType };

const scaleFaults = ({ min = 0, max = 10, step = 1 }: Bounded): ItemFault[] => {
  if (!(min < max)) return [{ fault: 'bounds', at: '/max' }];
  const steps = (max - min) / step;
  if (!(step > 0) || steps < 1 - 1e-9 || Math.abs(steps - Math.round(steps)) > 1e-6)
    return [{ fault: 'step', at: '/step' }];
  return steps + 1 > MOST_VALUES + 1e-6 ? [{ fault: 'too-many-values', at: '/step' }] : [];
};

const boundFaults = (item: Bounded): ItemFault[] => {
  const { type, min, max, maxLength } = item;
  if (type === 'scale') return scaleFaults(item);
  if (type === 'number' && min !== undefined && max !== undefined && min > max)
    return [{ fault: 'bounds', at: '/max' }];
  if ((type === 'group' || type === 'file') && max !== undefined && !isCount(max, MOST_ENTRIES))
    return [{ fault: 'bounds', at: '/max' }];
  if (
    (type === 'text' || type === 'long-text') &&
    maxLength !== undefined &&
    !isCount(maxLength, LONGEST_TEXT)
  )
    return [{ fault: 'max-length', at: '/maxLength' }];
  return [];
};

const fieldFaults = (field: GroupField): ItemFault[] => [
  ...optionFaults(field.type, field.options),
  ...boundFaults(field),
];

const partFaults = ({ type, rows, items, details }: IntakeItem): ItemFault[] => {
  if (type === 'consent') return details === undefined ? [{ fault: 'no-details', at: '/details' }] : [];
  if (type === 'matrix') {
    if (!rows?.length) return [{ fault: 'no-rows', at: '/rows' }];
    return repeated(rows.map(({ linkId }) => linkId)).map(index => ({
      fault: 'duplicate-row',
      at: `/rows/${index}/linkId`,
    }));
  }
  if (type !== 'group') return [];
  if (!items?.length) return [{ fault: 'no-items', at: '/items' }];
  return [
    ...repeated(items.map(({ linkId }) => linkId)).map(index => ({
      fault: 'duplicate-field',
      at: `/items/${index}/linkId`,
    })),
    ...items.flatMap((field, index) =>
      fieldFaults(field).map(({ fault, at }) => ({ fault, at: `/items/${index}${at}` })),
    ),
  ];
};

/** A question that is to bring the safety step and never could is worse than one that is not to. */
const safetyFaults = ({ type, safety, options = [] }: IntakeItem): ItemFault[] => {
  if (!safety) return [];
  if (!CARRY_SAFETY.has(type)) return [{ fault: 'safety-type', at: '/safety' }];
  const isReachable = type === 'yes-no' || !options.length || options.some(({ score = 0 }) => score >= 1);
  return isReachable ? [] : [{ fault: 'safety-score', at: '/options' }];
};

/** Key of the item of an instrument that carries points; undefined for what belongs to it and is none of its items. */
export const instrumentKey = ({ instrument }: IntakeItem): string | undefined => {
  const items = instrument && INSTRUMENTS[instrument.id]?.items;
  if (!items) return undefined;
  if (instrument.item !== undefined)
    return Object.hasOwn(items, instrument.item) ? instrument.item : undefined;
  const { loinc } = instrument;
  return loinc === undefined ? undefined : Object.keys(items).find(key => items[key] === loinc);
};

const instrumentFaults = (item: IntakeItem): ItemFault[] => {
  const { instrument, type, options } = item;
  if (!instrument) return [];
  const known = INSTRUMENTS[instrument.id];
  if (!known || !Object.hasOwn(INSTRUMENTS, instrument.id))
    return [{ fault: 'instrument-unknown', at: '/instrument/id' }];
  if (instrumentKey(item) === undefined) {
    // A question with a code of its own belongs to the instrument without being scored.
    const { item: key, loinc } = instrument;
    const isOwn = loinc !== undefined && !Object.values(known.items).includes(loinc);
    return key === undefined || isOwn ? [] : [{ fault: 'instrument-item', at: '/instrument/item' }];
  }
  const isScored =
    type === 'yes-no' ||
    (type === 'choice' && (!options?.length || options.every(({ score }) => score !== undefined)));
  return isScored ? [] : [{ fault: 'instrument-score', at: type === 'choice' ? '/options' : '/type' }];
};

/** What is wrong with a question by itself. */
export const itemFaults = (item: IntakeItem): ItemFault[] => [
  ...optionFaults(item.type, item.options),
  ...boundFaults(item),
  ...partFaults(item),
  ...safetyFaults(item),
  ...instrumentFaults(item),
];
