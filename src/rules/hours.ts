import type { Session } from '../contract/session.js';

/** Minutes of care in a week. `open` is what is neither attended nor still planned: it can be made up. */
export interface HoursSummary {
  readonly target: number;
  readonly attended: number;
  /** Ahead, under way, or over and not recorded by the team yet. */
  readonly planned: number;
  /** Called off. Says nothing about the person, and can be made up like the rest of `open`. */
  readonly excused: number;
  readonly open: number;
}

/** The same in hours as people say them: to the half, and adding up to the target. */
export type HoursToSay = Pick<HoursSummary, 'target' | 'attended' | 'planned' | 'open'>;

/** What the rules need to know of a session. */
type Held = Pick<Session, 'kind' | 'status' | 'startsAt' | 'endsAt' | 'attendedMinutes'>;

/** How long a session is planned to be, in minutes. */
export const minutesOf = ({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>): number =>
  (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;

/**
 * Adds up the sessions of one week against a target in hours. An intake talk is not care and doesn't count.
 * A session never counts for more than it was planned for: coming early and talking on are not hours of care.
 */
export const hoursOf = (sessions: readonly Held[], targetHours: number): HoursSummary => {
  const target = targetHours * 60;
  let attended = 0;
  let planned = 0;
  let excused = 0;
  for (const session of sessions) {
    if (session.kind === 'intake-talk') continue;
    const minutes = minutesOf(session);
    if (session.status === 'cancelled') excused += minutes;
    else if (session.status === 'completed') attended += Math.min(session.attendedMinutes ?? 0, minutes);
    else planned += minutes;
  }
  return { target, attended, planned, excused, open: Math.max(0, target - attended - planned) };
};

const toHalf = (minutes: number): number => Math.round(minutes / 30) / 2;

/** Rounds for a sentence. What is open follows from the rounded figures, so that the sentence adds up. */
export const hoursToSay = (summary: HoursSummary): HoursToSay => {
  const target = toHalf(summary.target);
  const attended = toHalf(summary.attended);
  const planned = toHalf(summary.planned);
  return { target, attended, planned, open: Math.max(0, target - attended - planned) };
};

/** A span of presence in a room, in milliseconds since the epoch. */
export interface Presence {
  readonly from: number;
  readonly to: number;
}

/**
 * Minutes that count for somebody who was there in `spans`. A gap of at most `dropGrace` minutes between two spans is
 * a lost connection, not an absence, and counts. Coming late and going early are no gaps: only what lies between
 * two spans is bridged.
 */
export const countedMinutes = (
  spans: readonly Presence[],
  session: Pick<Session, 'startsAt' | 'endsAt'>,
  dropGrace: number,
): number => {
  const starts = Date.parse(session.startsAt);
  const ends = Date.parse(session.endsAt);
  let counted = 0;
  let reached = -Infinity;
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const dropped = span.from - reached <= dropGrace * 60_000;
    const from = Math.max(starts, dropped ? reached : span.from);
    counted += Math.max(0, Math.min(ends, span.to) - from);
    reached = Math.max(reached, span.to);
  }
  return Math.floor(counted / 60_000);
};
