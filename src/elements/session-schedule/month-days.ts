import { weekdayOf, type EpochMs } from '../../rules/zone.js';
import { daysFrom, midnightOf, mondayOf, type Day } from './calendar.js';

/** The whole weeks that a month touches: four to six. */
export const monthOf = (moment: EpochMs, timeZone: string): Day[] => {
  const first = { ...midnightOf(moment, timeZone), day: 1 };
  const monday = mondayOf(first);
  const lead = weekdayOf(first) - 1;
  const length = new Date(Date.UTC(first.year, first.month, 0)).getUTCDate();
  return daysFrom(monday, Math.ceil((lead + length) / 7) * 7, timeZone);
};
