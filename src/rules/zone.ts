/** Milliseconds since the epoch, as `Date.now()` counts them. */
export type EpochMs = number;

/** A wall-clock moment without a zone. `month` is 1 to 12. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

// Building a DateTimeFormat costs about a hundred times what using one does. A zone may be spelled in thousands of
// ways (upper and lower case), so what callers name must not grow this without end.
const formatters = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATTERS = 1000;

const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    if (formatters.size >= MOST_FORMATTERS) formatters.clear();
    formatters.set(timeZone, formatter);
  }
  return formatter;
};

const partsAt = (instant: EpochMs, timeZone: string): WallTime & { readonly second: number } => {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
};

/** The wall clock in `timeZone` at an instant. */
export const wallTimeAt = (instant: EpochMs, timeZone: string): WallTime => {
  const { year, month, day, hour, minute } = partsAt(instant, timeZone);
  return { year, month, day, hour, minute };
};

const asIfUtc = (wall: WallTime): EpochMs =>
  Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);

// To the second: Monrovia stood 44 minutes and 30 seconds behind until 1972.
const offsetAt = (instant: EpochMs, timeZone: string): number => {
  const wall = partsAt(instant, timeZone);
  return asIfUtc(wall) + wall.second * 1000 - Math.floor(instant / 1000) * 1000;
};

const DAY = 86_400_000;

/**
 * The instant at which the wall clock in `timeZone` shows `wall`. When clocks skip that time, the time as much
 * later as the skip is long; when they show it twice, the first ("compatible" in Temporal's words).
 */
export const instantOf = (wall: WallTime, timeZone: string): EpochMs => {
  const naive = asIfUtc(wall);
  const before = offsetAt(naive - DAY, timeZone);
  const after = offsetAt(naive + DAY, timeZone);
  const [early, late] = before === after ? [before, before] : [before, after];
  for (const offset of [early, late]) {
    if (offsetAt(naive - offset, timeZone) === offset) return naive - offset;
  }
  return naive - before;
};

/** The same wall time `days` later in the calendar. */
export const addDays = (wall: WallTime, days: number): WallTime => {
  const date = new Date(asIfUtc(wall) + days * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: wall.hour,
    minute: wall.minute,
  };
};

/** ISO weekday of a wall date: Monday is 1. */
export const weekdayOf = (wall: WallTime): number => new Date(asIfUtc(wall)).getUTCDay() || 7;

/** `HH:MM` on the same date. */
export const atTime = (wall: WallTime, time: string): WallTime => ({
  ...wall,
  hour: Number(time.slice(0, 2)),
  minute: Number(time.slice(3, 5)),
});
