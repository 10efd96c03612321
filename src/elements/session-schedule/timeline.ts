import type { Session, Slot } from '../../contract/session.js';
import type { EpochMs } from '../../rules/zone.js';

/** A session, or an open time that could become one, with its moments as numbers: each is parsed once. */
export interface Item {
  readonly id: string;
  /** What both have in common: kind, title, leader, zone. */
  readonly about: Session | Slot;
  /** Undefined for an open time. */
  readonly session: Session | undefined;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly opens: EpochMs;
  readonly closes: EpochMs;
}

/**
 * Where an item stands at a moment. `ahead`, `open`, `late` and `closed` follow the door; `ended` is over, with
 * nothing noted by the team yet; `off` is called off with nothing to make up.
 */
export type Phase =
  'could-add' | 'ahead' | 'open' | 'late' | 'closed' | 'ended' | 'came' | 'partly' | 'make-up' | 'off';

export const byStart = (one: Item, other: Item): number => one.start - other.start || one.end - other.end;

export const itemOf = (session: Session): Item => ({
  id: session.id,
  about: session,
  session,
  start: Date.parse(session.startsAt),
  end: Date.parse(session.endsAt),
  opens: Date.parse(session.joinOpensAt),
  closes: Date.parse(session.joinClosesAt),
});

export const offerOf = (slot: Slot): Item => {
  const start = Date.parse(slot.startsAt);
  return {
    id: slot.id,
    about: slot,
    session: undefined,
    start,
    end: Date.parse(slot.endsAt),
    opens: start,
    closes: start,
  };
};

/** Items that touch a stretch of time, in order. */
export const within = (items: readonly Item[], from: EpochMs, to: EpochMs): Item[] =>
  items.filter(({ start, end }) => end > from && start < to);

const outcomeOf = ({ session, start, end }: Item, grace: number): Phase => {
  const attended = session?.attendedMinutes ?? null;
  if (attended === null) return 'ended';
  if (attended <= 0) return session?.kind === 'intake-talk' ? 'off' : 'make-up';
  return attended + grace >= (end - start) / 60_000 ? 'came' : 'partly';
};

/** `grace`: minutes of lost connection that never count against a person. */
export const phaseOf = (item: Item, now: EpochMs, grace: number): Phase => {
  const { session } = item;
  if (!session) return 'could-add';
  if (session.status === 'cancelled') return session.kind === 'intake-talk' ? 'off' : 'make-up';
  if (session.status === 'completed') return outcomeOf(item, grace);
  if (now >= item.end) return 'ended';
  if (now >= item.closes) return 'closed';
  if (now >= item.start) return 'late';
  return now >= item.opens ? 'open' : 'ahead';
};

/** Whether it is to be held, or being held. */
export const isOn = ({ session }: Item): boolean =>
  session?.status === 'planned' || session?.status === 'in-progress';

/** Whether the person can still come. */
export const isAhead = (phase: Phase): boolean => phase === 'ahead' || phase === 'open' || phase === 'late';

export const canJoin = (phase: Phase): boolean => phase === 'open' || phase === 'late';

/**
 * What the person turns to now: a session with an open door; else one that runs behind a closed door, because who
 * comes back to it wants to know; else the first one ahead.
 */
export const nextOf = (items: readonly Item[], now: EpochMs): Item | undefined => {
  const coming = items.filter(item => isOn(item) && item.end > now);
  return coming.find(({ opens, closes }) => opens <= now && now < closes) ?? coming[0];
};

/** The last moment up to `now` at which one of the items changed its phase. */
export const lastChange = (items: readonly Item[], now: EpochMs): EpochMs =>
  items.reduce(
    (last, { opens, start, closes, end }) =>
      Math.max(last, ...[opens, start, closes, end].filter(moment => moment <= now)),
    -Infinity,
  );
