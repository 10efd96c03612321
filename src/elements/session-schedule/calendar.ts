import { addDays, instantOf, wallTimeAt, weekdayOf, type EpochMs, type WallTime } from '../../rules/zone.js';

/** A calendar day in the zone of the person. It has 23, 24, 25 or, on Lord Howe Island, 23.5 or 24.5 hours. */
export interface Day {
  readonly date: WallTime;
  readonly start: EpochMs;
  readonly end: EpochMs;
}

const DAY = 86_400_000;

export const midnightOf = (now: EpochMs, timeZone: string): WallTime => ({
  ...wallTimeAt(now, timeZone),
  hour: 0,
  minute: 0,
});

/** Programs count hours by the ISO week, so a week is Monday to Sunday whatever the locale. */
export const mondayOf = (date: WallTime): WallTime => addDays(date, 1 - weekdayOf(date));

export const daysFrom = (first: WallTime, count: number, timeZone: string): Day[] => {
  const starts = Array.from({ length: count + 1 }, (_, offset) => {
    const date = addDays(first, offset);
    return { date, start: instantOf(date, timeZone) };
  });
  return starts.slice(0, -1).map((day, index) => ({ ...day, end: starts[index + 1]?.start ?? day.start }));
};

/** The week that a moment lies in. */
export const weekOf = (moment: EpochMs, timeZone: string): Day[] =>
  daysFrom(mondayOf(midnightOf(moment, timeZone)), 7, timeZone);

/** Which of the days a moment lies in; -1 for none. */
export const dayIndex = (days: readonly Day[], moment: EpochMs): number =>
  days.findIndex(({ start, end }) => start <= moment && moment < end);

/**
 * Hours on the wall clock since the day began, for drawing: on a day on which the clocks change, four o'clock
 * stands beside four o'clock of the other days.
 */
export const wallHours = ({ date, start, end }: Day, moment: EpochMs, timeZone: string): number => {
  if (moment < start) return 0;
  if (moment >= end) return 24;
  if (end - start === DAY) return (moment - start) / 3_600_000;
  const wall = wallTimeAt(moment, timeZone);
  return wall.day === date.day ? wall.hour + wall.minute / 60 : 24;
};

/** The whole weeks that a month touches: four to six. */
export const monthOf = (moment: EpochMs, timeZone: string): Day[] => {
  const first = { ...midnightOf(moment, timeZone), day: 1 };
  const monday = mondayOf(first);
  const lead = weekdayOf(first) - 1;
  const length = new Date(Date.UTC(first.year, first.month, 0)).getUTCDate();
  return daysFrom(monday, Math.ceil((lead + length) / 7) * 7, timeZone);
};
