import type { PersonSummary } from '../../../src/contract/person.js';
import type { Program } from '../../../src/contract/program.js';
import type { Session } from '../../../src/contract/session.js';
import type { SessionKind } from '../../../src/contract/session-kind.js';
import { countedMinutes, type Presence } from '../../../src/rules/hours.js';
import type { EpochMs } from '../../../src/rules/zone.js';
import type { SessionRow } from '../db/tables.js';

const MINUTE = 60_000;

/** How much earlier than others those who lead can go in, in minutes. */
const STAFF_EARLY = 30;

/** A session with what is known of one person's part in it. */
export interface PersonalRow extends SessionRow {
  /** When the person was first let into the room. */
  readonly first_granted_at: Date | null;
  /** When the person said that they can't come. */
  readonly absent_at: Date | null;
  /** When the person was in the room, in no order; null where nobody tells. */
  readonly presence: readonly Presence[] | null;
}

export interface Door {
  readonly opensAt: EpochMs;
  readonly closesAt: EpochMs;
}

/** When the door is open for a person. Who was in already can come back until the end: a lost connection is no exit. */
export const doorOf = (
  row: PersonalRow,
  { joinOpensBefore, doorClosesAfter }: Program['policies'],
  leads: boolean,
): Door => {
  const start = row.starts_at.getTime();
  const end = row.ends_at.getTime();
  return {
    opensAt: start - (leads ? Math.max(STAFF_EARLY, joinOpensBefore) : joinOpensBefore) * MINUTE,
    closesAt: leads || row.first_granted_at ? end : Math.min(end, start + doorClosesAfter * MINUTE),
  };
};

const statusOf = (row: PersonalRow, now: EpochMs): Session['status'] => {
  if (row.cancelled_at || row.absent_at) return 'cancelled';
  if (now >= row.ends_at.getTime()) return 'completed';
  return now >= row.starts_at.getTime() ? 'in-progress' : 'planned';
};

/**
 * By when the media server saw the person there, short drops joined up. Where it does not tell, whoever was let in
 * counts as there until the end.
 */
const attendedMinutes = (row: PersonalRow, status: Session['status'], dropGrace: number): number | null => {
  if (status !== 'completed') return null;
  const granted = row.first_granted_at;
  const spans = row.presence ?? (granted ? [{ from: granted.getTime(), to: row.ends_at.getTime() }] : []);
  const session = { startsAt: row.starts_at.toISOString(), endsAt: row.ends_at.toISOString() };
  return countedMinutes(spans, session, dropGrace);
};

/** The session as one person sees it. */
export const sessionView = (
  row: PersonalRow,
  leader: PersonSummary,
  { policies }: Program,
  leads: boolean,
  now: EpochMs,
): Session => {
  const status = statusOf(row, now);
  const { opensAt, closesAt } = doorOf(row, policies, leads);
  return {
    id: row.id,
    kind: row.kind as SessionKind,
    title: row.title,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    timeZone: row.time_zone,
    ...(row.series_id === null ? {} : { seriesId: row.series_id }),
    leader,
    status,
    joinOpensAt: new Date(opensAt).toISOString(),
    joinClosesAt: new Date(closesAt).toISOString(),
    attendedMinutes: attendedMinutes(row, status, policies.dropGrace),
  };
};
