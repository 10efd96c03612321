import type { IntakeItem } from '../../contract/intake-form.js';
import type { Answer } from '../../controllers/intake-draft.merge.js';
import type { Scene } from './scene.js';

const dateInWords = (date: string, language: string): string => {
  const moment = Date.parse(`${date}T00:00:00Z`);
  // Half a date is shown as it was given.
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(moment)) return date.replace(/^-+|-+$/g, '');
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(moment);
};

/** An answer as the person gave it; undefined when nothing was said. */
export const answerInWords = (
  { type, options = [], unit }: IntakeItem,
  value: Answer,
  { words, later }: Pick<Scene, 'words' | 'later'>,
  language: string,
): string | undefined => {
  if (value === undefined || value === null) return undefined;
  const label = (one: string): string => options.find(option => option.value === one)?.label ?? one;
  if (Array.isArray(value)) return value.length ? value.map(label).join('; ') : undefined;
  if (typeof value === 'number')
    return [new Intl.NumberFormat(language).format(value), unit].filter(Boolean).join(' ');
  if (type === 'consent') return value === true ? later.review.agreed : later.review.notAgreed;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (value.trim() === '') return undefined;
  return type === 'date' ? dateInWords(value, language) : label(value);
};
