import {
  DECLINED,
  OTHER,
  type AnswerEntry,
  type AnswerValue,
  type GroupField,
  type IntakeItem,
} from '../contract/intake-form.js';
import { entriesOf, entryOf } from './answer-checks.js';

/** What an answer is called that is no words of the person's or the form's. */
export interface AnswerTextWords {
  readonly yes: string;
  readonly no: string;
  readonly agreed: string;
  readonly notAgreed: string;
  readonly declined: string;
  readonly signed: (name: string) => string;
  readonly unsigned: string;
}

type Asked = Pick<IntakeItem, 'type'> &
  Partial<Pick<IntakeItem, 'options' | 'other' | 'unit' | 'rows' | 'items'>>;

const day = (date: string, language: string): string => {
  const moment = Date.parse(`${date}T00:00:00Z`);
  // Half a date is shown as it was given.
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(moment)) return date.replace(/^-+|-+$/g, '');
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(moment);
};

const labelOf = ({ options, other }: Asked, value: string): string => {
  const option = options?.find(one => one.value === value);
  if (option) return option.label;
  if (other === undefined || !value.startsWith(OTHER)) return value;
  return value.slice(OTHER.length).trim() || other;
};

/** "Sertraline; How much: 50 mg; Does it help? Yes": what comes first names the entry, the rest is named. */
const ofEntry = (
  fields: readonly GroupField[],
  entry: AnswerEntry,
  words: AnswerTextWords,
  language: string,
): string =>
  fields
    .flatMap((field, index) => {
      const said = answerText(field, entry[field.linkId], words, language);
      if (said === undefined || index === 0) return said ?? [];
      return /[?:]$/.test(field.text) ? `${field.text} ${said}` : `${field.text}: ${said}`;
    })
    .join('; ');

const ofRows = ({ rows = [], ...item }: Asked, entry: AnswerEntry): string =>
  rows
    .flatMap(({ linkId, text }) => {
      const value = entry[linkId];
      return typeof value === 'string' ? `${text}: ${labelOf(item, value)}` : [];
    })
    .join('\n');

const ofSignature = ({ name }: AnswerEntry, words: AnswerTextWords): string =>
  typeof name === 'string' && name.trim() ? words.signed(name.trim()) : words.unsigned;

/**
 * An answer as the person gave it, in the words that they read; lines for what has several parts. Undefined when
 * nothing was said.
 */
export const answerText = (
  item: Asked,
  value: AnswerValue | null | undefined,
  words: AnswerTextWords,
  language: string,
): string | undefined => {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number')
    return [new Intl.NumberFormat(language).format(value), item.unit].filter(Boolean).join(' ');
  if (typeof value === 'boolean') {
    if (item.type === 'consent') return value ? words.agreed : words.notAgreed;
    return value ? words.yes : words.no;
  }
  if (typeof value === 'string') {
    if (value.trim() === '') return undefined;
    if (item.type === 'yes-no' && value === DECLINED) return words.declined;
    return item.type === 'date' ? day(value, language) : labelOf(item, value);
  }
  const entry = entryOf(value);
  if (entry)
    return (item.type === 'signature' ? ofSignature(entry, words) : ofRows(item, entry)) || undefined;
  if (item.type === 'file')
    return (
      entriesOf(value)
        .flatMap(({ name }) => name ?? [])
        .join('\n') || undefined
    );
  if (item.type === 'group')
    return (
      entriesOf(value)
        .map(one => ofEntry(item.items ?? [], one, words, language))
        .filter(Boolean)
        .join('\n') || undefined
    );
  return (value as readonly string[]).map(one => labelOf(item, one)).join('; ') || undefined;
};
