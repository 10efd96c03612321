import { stateOf, type Desk } from './desk.js';
import type { Words } from './words/words.js';

/**
 * What is new in the list since it was last fetched, for those who don't see it change: the one thing that matters
 * most. Undefined when nothing is.
 */
export const newsOf = (
  before: Desk,
  after: Desk,
  openId: string,
  words: Pick<Words, 'needsCall' | 'reached' | 'arrived' | 'changed' | 'states'>,
): string | undefined => {
  const known = new Map(before.intakes.map(one => [one.id, one]));
  const called = new Set(before.alerts?.map(({ id }) => id));
  const waited = new Set(before.alerts?.flatMap(({ id, status }) => (status === 'requested' ? [id] : [])));
  const alert = after.alerts?.find(({ id, status }) => status === 'requested' && !called.has(id));
  const reached = after.alerts?.find(({ id, status }) => status === 'completed' && waited.has(id));
  const fresh = after.intakes.find(({ id }) => !known.has(id));
  const open = after.intakes.find(({ id }) => id === openId);
  const was = open && known.get(open.id);
  if (before.alerts && alert) return words.needsCall(alert.person.displayName);
  if (reached) return words.reached(reached.person.displayName);
  if (fresh) return words.arrived(fresh.person.displayName);
  return open && was && stateOf(open) !== stateOf(was)
    ? words.changed(open.person.displayName, words.states[stateOf(open)])
    : undefined;
};
