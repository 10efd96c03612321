import {
  DECLINED,
  OTHER,
  type EnableWhen,
  type GroupField,
  type IntakeItem,
} from '../contract/intake-form.js';
import { checkAnswer } from './answers.js';
import type { ItemFault } from './item-faults.js';

type Operator = EnableWhen['operator'];
/** What a condition can ask about: a question, or one row of a matrix, which is answered like a choice. */
type Asked = Pick<IntakeItem, 'type' | 'options' | 'other' | 'declinable' | 'min' | 'max' | 'step'>;

const EQUAL: readonly Operator[] = ['=', '!='];
const ORDERED: readonly Operator[] = [...EQUAL, '>', '<', '>=', '<='];

/** What can be asked about each type, beside whether there is an answer. */
const OPERATORS: Readonly<Record<IntakeItem['type'] | GroupField['type'], readonly Operator[]>> = {
  text: EQUAL,
  'long-text': EQUAL,
  phone: EQUAL,
  email: EQUAL,
  choice: EQUAL,
  'multiple-choice': [...EQUAL, 'includes'],
  'yes-no': EQUAL,
  consent: EQUAL,
  date: ORDERED,
  number: ORDERED,
  scale: ORDERED,
  matrix: [],
  signature: [],
  file: [],
  group: [],
};

const isOption = ({ options = [], other }: Asked, value: unknown): boolean =>
  options.some(option => option.value === value) ||
  (other !== undefined && typeof value === 'string' && value.startsWith(OTHER));

/** Counted, not looked up: a broken scale may have more values than a list can hold. */
const isOnScale = ({ min = 0, max = 10, step = 1 }: Asked, value: number): boolean => {
  const steps = (value - min) / step;
  return value >= min && value <= max && Math.abs(steps - Math.round(steps)) < 1e-6;
};

/** Whether an answer could ever compare with the value. */
const fits = (asked: Asked, { operator, value }: EnableWhen): boolean => {
  switch (asked.type) {
    case 'choice':
    case 'multiple-choice':
      return isOption(asked, value);
    case 'yes-no':
      return typeof value === 'boolean' || (asked.declinable === true && value === DECLINED);
    case 'consent':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number';
    case 'scale':
      if (typeof value !== 'number') return false;
      return !EQUAL.includes(operator) || isOnScale(asked, value);
    case 'date':
      return checkAnswer(asked as IntakeItem, value) === null && value !== '';
    default:
      return typeof value === 'string' && value.trim() !== '';
  }
};

const comparing = (asked: Asked, condition: EnableWhen): ItemFault[] => {
  const { operator, value } = condition;
  if (operator === 'exists') return typeof value === 'boolean' ? [] : [{ fault: 'when-value', at: '/value' }];
  if (!OPERATORS[asked.type].includes(operator)) return [{ fault: 'when-operator', at: '/operator' }];
  return fits(asked, condition) ? [] : [{ fault: 'when-value', at: '/value' }];
};

/** The question that the condition names, and its row where it names one. */
const namedBy = (
  linkId: string,
  items: ReadonlyMap<string, IntakeItem>,
): { readonly item: IntakeItem; readonly asked: Asked } | undefined => {
  const item = items.get(linkId);
  if (item) return { item, asked: item };
  const dot = linkId.lastIndexOf('.');
  const matrix = dot < 0 ? undefined : items.get(linkId.slice(0, dot));
  const row = matrix?.type === 'matrix' && matrix.rows?.find(one => one.linkId === linkId.slice(dot + 1));
  if (!matrix || !row) return undefined;
  return { item: matrix, asked: { type: 'choice', ...(matrix.options ? { options: matrix.options } : {}) } };
};

/**
 * What is wrong with a question's conditions. Only an earlier question can be asked about, so that nothing ever waits
 * for itself.
 */
export const conditionFaults = (
  item: IntakeItem,
  items: ReadonlyMap<string, IntakeItem>,
  earlier: ReadonlySet<string>,
): ItemFault[] =>
  (item.enableWhen ?? []).flatMap((condition, index) => {
    const at = `/enableWhen/${index}`;
    const named = namedBy(condition.linkId, items);
    if (!named) return [{ fault: 'when-unknown', at: `${at}/linkId` }];
    if (named.item.linkId === item.linkId) return [{ fault: 'when-itself', at: `${at}/linkId` }];
    if (!earlier.has(named.item.linkId)) return [{ fault: 'when-later', at: `${at}/linkId` }];
    return comparing(named.asked, condition).map(one => ({ ...one, at: `${at}${one.at}` }));
  });
