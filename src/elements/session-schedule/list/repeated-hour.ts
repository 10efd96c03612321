import { wallTimeAt, type EpochMs, type WallTime } from '../../../rules/zone.js';
import type { Day } from '../calendar.js';

const DAY = 86_400_000;

/** Whether the wall clock shows the same time twice that day, so that a time alone does not say which. */
export const isRepeated = ({ start, end }: Day, moment: EpochMs, timeZone: string): boolean => {
  const extra = end - start - DAY;
  if (extra <= 0) return false;
  const shows = ({ hour, minute }: WallTime): number => hour * 60 + minute;
  const here = shows(wallTimeAt(moment, timeZone));
  return [moment - extra, moment + extra].some(
    other => other >= start && other < end && shows(wallTimeAt(other, timeZone)) === here,
  );
};
