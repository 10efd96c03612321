import type { MonitoringHours } from '../contract/program.js';
import { addDays, atTime, instantOf, wallTimeAt, weekdayOf, type EpochMs } from './zone.js';

/** Whether somebody at the program is reading, and when that changes. */
export interface ReadingStatus {
  readonly readingNow: boolean;
  /** When nobody reads any more, hours that follow each other taken together; null when nobody reads now. */
  readonly until: EpochMs | null;
  /** When somebody reads next: now when somebody does. */
  readonly nextAt: EpochMs;
}

/** From yesterday, because its hours may run past midnight, to a week ahead, because every span comes by then. */
const DAYS = [-1, 0, 1, 2, 3, 4, 5, 6, 7];

/** Spans around an instant as [opens, closes), by opening. Hours that close before they open run past midnight. */
const spansAround = ({ hours, timeZone }: MonitoringHours, now: EpochMs): (readonly [EpochMs, EpochMs])[] => {
  const today = wallTimeAt(now, timeZone);
  return (
    DAYS.map(offset => addDays(today, offset))
      .flatMap(date =>
        hours
          .filter(({ days }) => days.some(day => day === weekdayOf(date)))
          .map(({ opens, closes }) => {
            const lastDate = addDays(date, closes > opens ? 0 : 1);
            return [
              instantOf(atTime(date, opens), timeZone),
              instantOf(atTime(lastDate, closes), timeZone),
            ] as const;
          }),
      )
      // Clocks that skip an hour may leave nothing of a short span.
      .filter(([opens, closes]) => opens < closes)
      .sort(([one], [other]) => one - other)
  );
};

/**
 * Reading hours at an instant.
 * @throws RangeError when the hours never open, which the contract forbids.
 */
export const readingStatus = (monitoring: MonitoringHours, now: EpochMs): ReadingStatus => {
  const spans = spansAround(monitoring, now);
  let until = now;
  for (const [opens, closes] of spans) if (opens <= until) until = Math.max(until, closes);
  if (until > now) return { readingNow: true, until, nextAt: now };
  const next = spans.find(([opens]) => opens > now);
  if (!next) throw new RangeError('Monitoring hours never open: name at least one weekday.');
  return { readingNow: false, until: null, nextAt: next[0] };
};
