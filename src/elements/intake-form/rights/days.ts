import { dayKey, formatDate, formatWeekday, type TimeReader } from '../../../i18n/format.js';
import type { RightsWords } from './words/words.js';

const WEEK = 6 * 86_400_000;

/** `June 11, 2026 at 9:12 AM`, for what is kept for years. */
export const formatMoment = (moment: string, { locale, timeZone }: TimeReader): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
    new Date(moment),
  );

/** `June 11, 2026`. */
export const formatFullDate = (moment: string, { locale, timeZone }: TimeReader): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(moment));

/** `today`, `on Tuesday`, `on June 2`: a weekday names one day only within a week. */
export const dayInWords = (
  moment: string,
  reader: TimeReader,
  { access }: RightsWords,
  now: number,
): string => {
  if (dayKey(moment, reader) === dayKey(now, reader)) return access.today;
  return now - Date.parse(moment) < WEEK
    ? access.onWeekday(formatWeekday(moment, reader))
    : access.onDate(formatDate(moment, reader));
};
