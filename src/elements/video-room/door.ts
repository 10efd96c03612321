import type { Session } from '../../contract/session.js';
import type { EpochMs } from '../../rules/zone.js';

export type Door = 'early' | 'open' | 'closed' | 'cancelled';

const MINUTE = 60_000;

/** Whether the person can go in at a moment. */
export const doorOf = ({ status, joinOpensAt, joinClosesAt }: Session, now: EpochMs): Door => {
  if (status === 'cancelled') return 'cancelled';
  if (status === 'completed' || now >= Date.parse(joinClosesAt)) return 'closed';
  return now < Date.parse(joinOpensAt) ? 'early' : 'open';
};

/** Minutes from a moment to a later one, as people count them: what has begun counts whole. */
export const minutesUntil = (instant: string, now: EpochMs): number =>
  Math.max(0, Math.ceil((Date.parse(instant) - now) / MINUTE));
