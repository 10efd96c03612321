import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { clinic } from '../../../demo/server/seed/clinic.js';
import type { MonitoringHours } from '../../../src/contract/program.js';
import { alertDueAt } from '../../../src/rules/alert-due.js';
import { readingStatus } from '../../../src/rules/monitoring.js';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60;

const inNewYork = (wall: string): number =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime('America/New_York').epochMilliseconds;
const due = (wall: string, level: 'acute' | 'concern' = 'acute'): number =>
  alertDueAt(clinic.monitoring, level, inNewYork(wall));

describe('when somebody must have looked at an answer', () => {
  it('is before they stop reading, where that is within the hour', () => {
    // A Monday; the clinic reads until six.
    assert.equal(due('2026-11-30T17:03:20'), inNewYork('2026-11-30T18:00'));
    assert.equal(due('2026-11-30T17:59:59'), inNewYork('2026-11-30T18:00'));
    assert.equal(due('2026-11-28T17:30'), inNewYork('2026-11-28T18:00'), 'on a Saturday too');
    assert.equal(due('2026-11-30T15:00', 'concern'), inNewYork('2026-11-30T18:00'));
  });

  it('is an hour for what is acute, and four for a concern, on a whole minute', () => {
    assert.equal(due('2026-11-30T10:03:20'), inNewYork('2026-11-30T11:03'));
    assert.equal(due('2026-11-30T10:03:20', 'concern'), inNewYork('2026-11-30T14:03'));
  });

  it('runs from when somebody reads again, where nobody does', () => {
    assert.equal(due('2026-11-30T18:00'), inNewYork('2026-12-01T09:00'));
    assert.equal(due('2026-11-28T23:00'), inNewYork('2026-11-30T09:00'), 'over a Sunday');
  });

  const days: readonly MonitoringHours['hours'][number]['days'][] = [
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5, 6, 7],
    [3],
  ];
  const clinics: readonly MonitoringHours[] = [
    clinic.monitoring,
    ...['Europe/Vienna', 'Australia/Lord_Howe', 'Asia/Kathmandu'].flatMap(timeZone =>
      days.map(these => ({ timeZone, hours: [{ days: these, opens: '09:15', closes: '16:45' }] })),
    ),
    // Past midnight, two spans with a gap, and one that is shorter than an hour.
    { timeZone: 'America/Chicago', hours: [{ days: [5, 6], opens: '20:00', closes: '02:30' }] },
    {
      timeZone: 'America/New_York',
      hours: [
        { days: [1, 7], opens: '00:30', closes: '01:30' },
        { days: [1, 7], opens: '13:00', closes: '13:20' },
      ],
    },
    { timeZone: 'UTC', hours: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '00:00' }] },
  ];
  const hold = (monitoring: MonitoringHours, level: 'acute' | 'concern', now: number): void => {
    const { readingNow, until, nextAt } = readingStatus(monitoring, now);
    const at = alertDueAt(monitoring, level, now);
    const told = (): string => `${level} at ${new Date(now).toISOString()} in ${JSON.stringify(monitoring)}`;
    if (at <= now || at % MINUTE !== 0) assert.fail(`not a minute ahead: ${told()}`);
    if (at > nextAt + (level === 'acute' ? 60 : 240) * MINUTE) assert.fail(`later than the limit: ${told()}`);
    if (readingNow && until !== null && at > until) assert.fail(`after they stop reading: ${told()}`);
  };

  it('is held at every minute of a week in which the clocks change', () => {
    const everyDay = {
      ...clinic.monitoring,
      hours: [{ days: days[1] ?? [], opens: '08:00', closes: '18:00' }],
    };
    const sunday = inNewYork('2026-11-01T00:00');
    for (let minute = 0; minute < WEEK; minute++) hold(everyDay, 'acute', sunday + minute * MINUTE + 20_000);
  });

  it('is held at any moment of a year, in other zones and by other hours', () => {
    const year = Date.parse('2026-01-01T00:00Z');
    fc.assert(
      fc.property(
        fc.constantFrom(...clinics),
        fc.constantFrom('acute' as const, 'concern' as const),
        fc.integer({ min: 0, max: 366 * 24 * 60 * MINUTE }),
        (monitoring, level, after) => hold(monitoring, level, year + after),
      ),
      { numRuns: 3000 },
    );
  });
});
