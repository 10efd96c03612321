import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { MonitoringHours } from '../../../src/contract/program.js';
import { readingStatus } from '../../../src/rules/monitoring.js';

type Span = MonitoringHours['hours'][number];

const weekdays: Span['days'] = [1, 2, 3, 4, 5];
const allDays: Span['days'] = [1, 2, 3, 4, 5, 6, 7];
const inNewYork = (...hours: Span[]): MonitoringHours => ({ timeZone: 'America/New_York', hours });
const office = inNewYork({ days: weekdays, opens: '08:00', closes: '18:00' });
/** A wall time in New York as an instant. */
const at = (wall: string): number =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime('America/New_York').epochMilliseconds;

describe('reading hours', () => {
  it('say until when somebody reads', () => {
    // A Thursday.
    assert.deepEqual(readingStatus(office, at('2026-06-11T14:00')), {
      readingNow: true,
      until: at('2026-06-11T18:00'),
      nextAt: at('2026-06-11T14:00'),
    });
  });

  it('open at their first minute and are over at their last', () => {
    assert.equal(readingStatus(office, at('2026-06-11T08:00')).readingNow, true);
    assert.equal(readingStatus(office, at('2026-06-11T08:00') - 1).readingNow, false);
    assert.equal(readingStatus(office, at('2026-06-11T18:00')).readingNow, false);
    assert.equal(readingStatus(office, at('2026-06-11T18:00') - 1).readingNow, true);
  });

  it('name the next time at night, and over a weekend', () => {
    assert.deepEqual(readingStatus(office, at('2026-06-11T23:30')), {
      readingNow: false,
      until: null,
      nextAt: at('2026-06-12T08:00'),
    });
    assert.equal(readingStatus(office, at('2026-06-12T18:00')).nextAt, at('2026-06-15T08:00'));
  });

  it('run past midnight when they close before they open', () => {
    const night = inNewYork({ days: [5], opens: '20:00', closes: '02:00' });
    const saturday = readingStatus(night, at('2026-06-13T01:00'));
    assert.deepEqual([saturday.readingNow, saturday.until], [true, at('2026-06-13T02:00')]);
    assert.equal(readingStatus(night, at('2026-06-13T02:00')).nextAt, at('2026-06-19T20:00'));
  });

  it('are a whole day when they close as they open', () => {
    const status = readingStatus(
      inNewYork({ days: [4], opens: '00:00', closes: '00:00' }),
      at('2026-06-11T23:59'),
    );
    assert.deepEqual([status.readingNow, status.until], [true, at('2026-06-12T00:00')]);
  });

  it('go on through spans that follow each other', () => {
    const shifts = inNewYork(
      { days: weekdays, opens: '16:00', closes: '22:00' },
      { days: weekdays, opens: '08:00', closes: '16:00' },
    );
    assert.equal(readingStatus(shifts, at('2026-06-11T09:00')).until, at('2026-06-11T22:00'));
  });

  it('never end within the week of a team that always reads', () => {
    const always = inNewYork({ days: allDays, opens: '00:00', closes: '00:00' });
    const now = at('2026-06-11T09:00');
    const { readingNow, until } = readingStatus(always, now);
    assert.equal(readingNow, true);
    assert.ok((until ?? 0) >= now + 7 * 86_400_000);
  });

  it('keep their wall time when the clocks change', () => {
    // Clocks go forward on Sunday 8 March 2026 and back on Sunday 1 November 2026.
    assert.equal(readingStatus(office, at('2026-03-06T20:00')).nextAt, at('2026-03-09T08:00'));
    assert.equal(readingStatus(office, at('2026-10-30T20:00')).nextAt, at('2026-11-02T08:00'));
  });

  it('leave out a span that the clocks skip whole', () => {
    const atNight = inNewYork({ days: [7], opens: '02:30', closes: '03:00' });
    // On 8 March 2026 there is no 2:30: the next Sunday it is.
    assert.equal(readingStatus(atNight, at('2026-03-08T00:00')).nextAt, at('2026-03-15T02:30'));
  });

  it('that never open are an error, not a promise', () => {
    assert.throws(
      () => readingStatus(inNewYork({ days: [], opens: '08:00', closes: '18:00' }), 0),
      RangeError,
    );
  });
});

describe('for any hours in any zone', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30'))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
  const span: fc.Arbitrary<Span> = fc.record({
    days: fc.uniqueArray(fc.constantFrom(...allDays), { minLength: 1 }),
    opens: time,
    closes: time,
  });
  const monitoring: fc.Arbitrary<MonitoringHours> = fc.record({
    timeZone: fc.constantFrom(
      'America/New_York',
      'America/Vancouver',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Europe/London',
      'UTC',
    ),
    hours: fc.array(span, { minLength: 1, maxLength: 4 }),
  });
  const nows = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2027-12-31') });

  it('a named opening is one, nothing is read before it, and a named end is one', () => {
    fc.assert(
      fc.property(monitoring, nows, fc.double({ min: 0, max: 1, noNaN: true }), (rules, now, share) => {
        const status = readingStatus(rules, now);
        if (status.readingNow) {
          const { until } = status;
          assert.ok(until !== null && until > now);
          const between = now + Math.floor((until - 1 - now) * share);
          assert.equal(readingStatus(rules, between).readingNow, true);
          // Past a week ahead it is no longer looked for.
          if (until < now + 7 * 86_400_000) assert.equal(readingStatus(rules, until).readingNow, false);
        } else {
          assert.ok(status.nextAt > now);
          assert.equal(readingStatus(rules, status.nextAt).readingNow, true);
          const between = now + Math.floor((status.nextAt - 1 - now) * share);
          assert.equal(readingStatus(rules, between).readingNow, false);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
