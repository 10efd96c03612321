import type { MonitoringHours } from '../contract/program.js';
import { readingStatus } from './monitoring.js';
import type { SafetyLevel } from './safety.js';
import type { EpochMs } from './zone.js';

const MINUTE = 60_000;

/** How long whoever reads has, in minutes. */
const WITHIN: Readonly<Record<SafetyLevel, number>> = { acute: 60, concern: 240 };

/**
 * When somebody must have looked at what raised an alert, on a whole minute, so that words can name it. While somebody
 * reads that is before they stop, however soon; at night the time runs from when somebody reads again.
 * @throws RangeError when the hours never open, which the contract forbids.
 */
export const alertDueAt = (monitoring: MonitoringHours, level: SafetyLevel, now: EpochMs): EpochMs => {
  const { nextAt } = readingStatus(monitoring, now);
  const { until } = readingStatus(monitoring, nextAt);
  const due = Math.floor((nextAt + WITHIN[level] * MINUTE) / MINUTE) * MINUTE;
  return Math.min(due, until ?? due);
};
