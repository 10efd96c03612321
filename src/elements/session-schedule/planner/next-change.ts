import { addDays, instantOf, type EpochMs } from '../../../rules/zone.js';
import { midnightOf } from '../calendar.js';
import { rewordedAt } from '../from-now.js';
import type { Scene } from '../scene.js';
import type { Item } from '../timeline.js';

const MINUTE = 60_000;

/** The first moment after `now` at which one of the items changes its phase. */
const firstChange = (items: readonly Item[], now: EpochMs): EpochMs =>
  items.reduce(
    (first, { opens, start, closes, end }) =>
      Math.min(first, ...[opens, start, closes, end].filter(moment => moment > now)),
    Infinity,
  );

/** The next moment at which something reads or looks differently, `items` being those that may come next. */
export const changeAfter = (
  { reader, view, present, now, items = [], next }: Scene,
  coming: readonly Item[],
): EpochMs => {
  const { timeZone } = reader;
  const midnight = instantOf(addDays(midnightOf(now, timeZone), 1), timeZone);
  const moments = [midnight, firstChange(coming, now), firstChange(items, now)];
  if (next) moments.push(rewordedAt(next.start, now));
  // The line of the present in the grid.
  if (view === 'week' && present) moments.push(Math.floor(now / MINUTE + 1) * MINUTE);
  return Math.min(...moments);
};
