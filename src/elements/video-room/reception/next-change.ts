import type { Session } from '../../../contract/session.js';
import type { EpochMs } from '../../../rules/zone.js';

const MINUTE = 60_000;

/** When something that is said about the session changes next: the door, or a count of minutes. */
export const nextChange = (session: Session | undefined, now: EpochMs): EpochMs => {
  if (!session) return Infinity;
  const { joinOpensAt, joinClosesAt, startsAt, endsAt } = session;
  const edges = [joinOpensAt, joinClosesAt, startsAt, endsAt].map(Date.parse).filter(edge => edge > now);
  // Minutes are counted down to the start, then to the end.
  const counted = edges.includes(Date.parse(startsAt)) ? Date.parse(startsAt) : Date.parse(endsAt);
  const left = counted - now;
  if (left > 0) edges.push(now + (left % MINUTE || MINUTE));
  return edges.length ? Math.min(...edges) : Infinity;
};
