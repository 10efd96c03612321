import { formatFullDate, formatWhen, type TimeReader } from '../../i18n/format.js';

const WEEK = 6 * 86_400_000;

/** What everything that is drawn needs to tell times. */
export interface Clock {
  readonly reader: TimeReader;
  readonly now: number;
}

/** `4:00 PM` today, `Thursday 4:00 PM` within a week, else the date: a weekday alone would name the wrong week. */
export const whenOf = (moment: string, { reader, now }: Clock): string =>
  Math.abs(Date.parse(moment) - now) < WEEK
    ? formatWhen(moment, reader, now)
    : formatFullDate(moment, reader);
