import type { MonitoringHours } from '../../../src/contract/program.js';
import { readingStatus } from '../../../src/rules/monitoring.js';
import type { EpochMs } from '../../../src/rules/zone.js';

const HOUR = 3_600_000;

/** The moment when the program has been reading for `hours` since `from`. */
export const afterReadingHours = (monitoring: MonitoringHours, from: EpochMs, hours: number): EpochMs => {
  let left = hours * HOUR;
  let at = from;
  for (;;) {
    const { readingNow, until, nextAt } = readingStatus(monitoring, at);
    if (!readingNow || until === null) {
      at = nextAt;
      continue;
    }
    if (at + left <= until) return at + left;
    left -= until - at;
    at = until;
  }
};
