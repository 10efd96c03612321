import * as v from 'valibot';
import {
  DECLINED,
  OTHER,
  type AnswerEntry,
  type AnswerValue,
  type GroupField,
  type IntakeItem,
  type ItemType,
} from '../contract/intake-form.js';
import { FileAnswer } from '../contract/intake-file.js';
import { SignatureAnswer } from './signature.js';

/** Why an answer can't stand as it is. Words for it are the catalogue's. */
export type AnswerFault =
  | 'type'
  | 'number'
  | 'option'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'too-many'
  | 'phone-short'
  | 'phone'
  | 'email'
  | 'date'
  | 'consent'
  | 'signature';

/** What is asked: a question, or a field in an entry of a group. */
export type Asked = Pick<IntakeItem, 'linkId' | 'type'> & Partial<IntakeItem>;

/** Takes what can stand as an answer. The message of each issue is an {@link AnswerFault}. */
type Check = v.GenericSchema;

/** Most entries of a group, and most files of a question, where its definition says no fewer. */
export const MOST_ENTRIES = 20;

// The compiler knows these for faults, which a schema's message is not.
const as = (fault: AnswerFault): AnswerFault => fault;
const TYPE = as('type');
const OPTION = as('option');

const isEntry = (value: unknown): value is AnswerEntry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An answer that is one entry, such as a matrix or a signature. */
export const entryOf = (value: AnswerValue | null | undefined): AnswerEntry | undefined =>
  isEntry(value) ? value : undefined;

/** An answer that is a list of entries, such as a group or files. */
export const entriesOf = (value: AnswerValue | null | undefined): readonly AnswerEntry[] =>
  Array.isArray(value) ? (value as readonly unknown[]).filter(isEntry) : [];

/** The lowest value of a scale, the highest, and each between them. */
export const scaleValues = ({
  min = 0,
  max = 10,
  step = 1,
}: Pick<Asked, 'min' | 'max'> & { step?: number | undefined }): number[] =>
  Array.from({ length: Math.floor((max - min) / step + 1e-9) + 1 }, (_, index) =>
    Number((min + index * step).toFixed(6)),
  );

const isRealDate = (day: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

const digitsOf = (number: string): number => number.replace(/\D/g, '').length;

const text = ({ maxLength = 5000 }: Asked): Check =>
  v.pipe(v.string(TYPE), v.maxLength(maxLength, as('too-long')));

const phone = (): Check =>
  v.pipe(
    v.string(TYPE),
    v.regex(/^\+?[\d\s().-]+$/, as('phone')),
    v.check(number => digitsOf(number) >= 7, as('phone-short')),
    v.check(number => digitsOf(number) <= 15, as('phone')),
  );

const email = (): Check =>
  v.pipe(v.string(as('email')), v.regex(/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/, as('email')));

const date = (): Check => v.pipe(v.string(as('date')), v.check(isRealDate, as('date')));

const number = ({ min = -Infinity, max = Infinity }: Asked): Check =>
  v.pipe(v.number(TYPE), v.finite(TYPE), v.minValue(min, as('too-small')), v.maxValue(max, as('too-large')));

const choice = ({ options = [], other }: Asked): Check => {
  const values = new Set(options.map(({ value }) => value));
  const isChoice = (value: string): boolean =>
    values.has(value) || (other !== undefined && value.startsWith(OTHER));
  return v.pipe(v.string(OPTION), v.check(isChoice, OPTION));
};

const multipleChoice = (item: Asked): Check =>
  v.pipe(
    v.array(choice(item), OPTION),
    v.check(values => new Set(values).size === values.length, OPTION),
  );

const yesNo = ({ declinable }: Asked): Check =>
  declinable ? v.union([v.boolean(), v.literal(DECLINED)], TYPE) : v.boolean(TYPE);

const scale = (item: Asked): Check => {
  const values = new Set(scaleValues(item));
  return v.pipe(
    v.number(OPTION),
    v.check(value => values.has(value), OPTION),
  );
};

const matrix = ({ rows = [], options = [] }: Asked): Check => {
  const cell = v.optional(
    v.picklist(
      options.map(({ value }) => value),
      OPTION,
    ),
  );
  return v.strictObject(Object.fromEntries(rows.map(({ linkId }) => [linkId, cell])), OPTION);
};

const file = ({ max = MOST_ENTRIES }: Asked): Check =>
  v.pipe(
    v.array(v.unknown(), TYPE),
    v.everyItem(one => v.is(FileAnswer, one), TYPE),
    v.maxLength(max, as('too-many')),
  );

/** What was left blank stands: a person may know the name of a medicine and not its dose. */
const field = (asked: GroupField): Check =>
  v.lazy(given => {
    if (typeof given !== 'string') return answerSchema(asked);
    if (given.trim() === '') return v.string();
    // Words where a figure belongs can be kept in a draft, or they would keep the fields beside them from being saved.
    return asked.type === 'number' ? v.never(as('number')) : answerSchema(asked);
  });

const group = ({ items = [], max = MOST_ENTRIES }: Asked): Check =>
  v.pipe(
    v.array(
      v.strictObject(Object.fromEntries(items.map(one => [one.linkId, v.optional(field(one))])), TYPE),
      TYPE,
    ),
    v.maxLength(max, as('too-many')),
  );

/** What each type of question takes. One line a type. */
const CHECKS: Readonly<Record<ItemType, (asked: Asked) => Check>> = {
  text,
  'long-text': text,
  phone,
  email,
  choice,
  'multiple-choice': multipleChoice,
  'yes-no': yesNo,
  date,
  number,
  scale,
  matrix,
  consent: () => v.boolean(TYPE),
  signature: () => SignatureAnswer,
  file,
  group,
};

const schemas = new WeakMap<Asked, Check>();

/**
 * What can stand as the answer to a question, as a valibot schema: made once for each. The message of an issue is an
 * {@link AnswerFault}; its path leads to the entry and the field where there are several.
 */
export const answerSchema = (asked: Asked): v.GenericSchema => {
  let schema = schemas.get(asked);
  if (!schema) schemas.set(asked, (schema = CHECKS[asked.type](asked)));
  return schema;
};

const firstIssue = (asked: Asked, value: unknown): v.BaseIssue<unknown> | undefined =>
  v.safeParse(answerSchema(asked), value, { abortEarly: true }).issues?.[0];

/** The fault of something that was said; null when it can stand. */
export const faultOf = (asked: Asked, value: unknown): AnswerFault | null =>
  (firstIssue(asked, value)?.message as AnswerFault | undefined) ?? null;

/** What is wrong with one field of an entry of a group. */
export const checkField = (asked: GroupField, value: AnswerEntry[string] | undefined): AnswerFault | null =>
  value === undefined || String(value).trim() === '' ? null : faultOf(asked, value);

/** What has to be mended in an answer: the field of a group, or else the question itself. */
export const faultyPart = (asked: Asked, value: unknown): Asked => {
  const key = firstIssue(asked, value)?.path?.[1]?.key;
  return asked.items?.find(({ linkId }) => linkId === key) ?? asked;
};

/** What stands there now in place of it: the text of a field, or else the answer itself. */
export const faultyValue = (asked: Asked, value: unknown): unknown =>
  firstIssue(asked, value)?.path?.at(-1)?.value ?? value;
