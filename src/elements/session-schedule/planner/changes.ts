import type { EpochMs } from '../../../rules/zone.js';
import type { PlannerWords } from './words/words.js';
import { isOn, type Item } from '../timeline.js';

/** What became of one session. */
export interface Change {
  readonly what: 'added' | 'gone' | 'moved';
  readonly item: Item;
}

/** What changed between two looks at the same stretch, of what is still to come. */
export const changesBetween = (before: readonly Item[], after: readonly Item[], now: EpochMs): Change[] => {
  const known = new Map(before.map(item => [item.id, item]));
  const left = new Set(after.map(({ id }) => id));
  const changes = after.flatMap((item): Change[] => {
    if (item.end <= now) return [];
    const old = known.get(item.id);
    if (!old || !isOn(old)) return isOn(item) ? [{ what: 'added', item }] : [];
    if (!isOn(item)) return item.session?.status === 'cancelled' ? [{ what: 'gone', item }] : [];
    return old.start === item.start ? [] : [{ what: 'moved', item }];
  });
  const removed = before.filter(item => isOn(item) && item.end > now && !left.has(item.id));
  return [...changes, ...removed.map((item): Change => ({ what: 'gone', item }))];
};

/** One sentence for a screen reader. Many changes at once are counted, not read out. */
export const newsOf = (
  changes: readonly Change[],
  words: PlannerWords['news'],
  when: (moment: EpochMs) => string,
): string => {
  const [first, ...others] = changes;
  if (!first) return '';
  return others.length > 0 ? words.many(changes.length) : words[first.what](when(first.item.start));
};
