import type { EpochMs } from '../../rules/zone.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How far away a moment is, and when that reads differently. A minute that has begun counts in full before the
 * moment and not at all after it: "in 1 minute" until it comes, "1 minute ago" once one has passed.
 */
const distance = (
  moment: EpochMs,
  now: EpochMs,
): { count: number; unit: 'minute' | 'hour'; until: EpochMs } => {
  const away = moment - now;
  const minutes = away > 0 ? Math.ceil(away / MINUTE) : -Math.floor(-away / MINUTE);
  if (Math.abs(minutes) < 60) {
    const until = moment - (minutes - 1) * MINUTE;
    // Nothing is "0 minutes ago" to a person.
    return { count: away > 0 ? minutes : Math.min(-1, minutes), unit: 'minute', until };
  }
  const hours = Math.round(away / HOUR);
  const until = moment - (hours === 1 ? 59 * MINUTE : (hours - 0.5) * HOUR - 1);
  return { count: hours, unit: 'hour', until };
};

/** `in 20 minutes`, `in 3 hours`, `12 minutes ago`. */
export const formatFromNow = (moment: EpochMs, now: EpochMs, locale: string): string => {
  const { count, unit } = distance(moment, now);
  return new Intl.RelativeTimeFormat(locale).format(count, unit);
};

/** When `formatFromNow` says something else. */
export const rewordedAt = (moment: EpochMs, now: EpochMs): EpochMs => distance(moment, now).until;
