import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, atTime, instantOf, wallTimeAt, weekdayOf, type WallTime } from '../../../src/rules/zone.js';
import { COMMON_ZONES, isTimeZone } from '../../../src/contract/time-zone.js';

/** Zones that catch a simple reckoning: half hours, Ramadan pauses, skipped days, changed laws, both hemispheres. */
const TRICKY = [
  'America/Vancouver',
  'America/New_York',
  'America/Phoenix',
  'America/St_Johns',
  'America/Caracas',
  'America/Scoresbysund',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Africa/Monrovia',
  'Asia/Kathmandu',
  'Asia/Gaza',
  'Asia/Pyongyang',
  'Asia/Tehran',
  'Europe/Dublin',
  'Europe/London',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Antarctica/Troll',
  'UTC',
];

const plainOf = ({ year, month, day, hour, minute }: WallTime): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.from({ year, month, day, hour, minute });
const wallOf = ({ year, month, day, hour, minute }: Temporal.PlainDateTime): WallTime => ({
  year,
  month,
  day,
  hour,
  minute,
});
const expected = (wall: WallTime, zone: string): number =>
  plainOf(wall).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;

const zones = fc.constantFrom(...TRICKY, ...Intl.supportedValuesOf('timeZone'));
const instants = fc
  .date({ min: new Date('1970-01-02'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map(date => date.getTime());
const walls = fc.record({
  year: fc.integer({ min: 1975, max: 2060 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
});

describe('wall time', () => {
  it('is what Temporal says, in any zone at any instant', () => {
    fc.assert(
      fc.property(zones, instants, (zone, instant) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
        assert.deepEqual(wallTimeAt(instant, zone), wallOf(zoned.toPlainDateTime()));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the instant of a wall time', () => {
  it('is what Temporal says, in any zone', () => {
    fc.assert(
      fc.property(zones, walls, (zone, wall) => {
        assert.equal(instantOf(wall, zone), expected(wall, zone));
      }),
      { numRuns: 2000 },
    );
  });

  it('leads back to the same wall time, unless the clocks skip it', () => {
    fc.assert(
      fc.property(zones, instants, (zone, instant) => {
        const wall = wallTimeAt(instant, zone);
        assert.deepEqual(wallTimeAt(instantOf(wall, zone), zone), wall);
      }),
      { numRuns: 2000 },
    );
  });

  // Around every change of the clocks that these zones had or are known to have: the skipped and repeated times too.
  for (const zone of TRICKY)
    it(`is right around every change of the clocks in ${zone}`, () => {
      let at = Temporal.PlainDate.from('1970-01-02').toZonedDateTime(zone);
      for (;;) {
        const change = at.getTimeZoneTransition('next');
        if (!change || change.year > 2035) break;
        at = change;
        for (const minutes of [
          -1441, -1440, -61, -60, -59, -31, -30, -15, -1, 0, 1, 15, 29, 30, 59, 60, 61,
        ]) {
          const wall = wallOf(change.toPlainDateTime().add({ minutes }));
          assert.equal(instantOf(wall, zone), expected(wall, zone), `${zone} ${plainOf(wall).toString()}`);
        }
      }
    });

  it('of a skipped half hour is as much later as the skip is long', () => {
    // Lord Howe skips 2:00 to 2:30 on 4 October 2026.
    const skipped = { year: 2026, month: 10, day: 4, hour: 2, minute: 10 };
    assert.deepEqual(wallTimeAt(instantOf(skipped, 'Australia/Lord_Howe'), 'Australia/Lord_Howe'), {
      ...skipped,
      minute: 40,
    });
  });

  it('of a repeated hour is its first', () => {
    const repeated = { year: 2025, month: 11, day: 2, hour: 1, minute: 30 };
    assert.equal(instantOf(repeated, 'America/Vancouver'), Date.parse('2025-11-02T08:30:00Z'));
  });

  it('of a day that a country skipped is the same time a day later', () => {
    const skipped = { year: 2011, month: 12, day: 30, hour: 9, minute: 0 };
    assert.deepEqual(wallTimeAt(instantOf(skipped, 'Pacific/Apia'), 'Pacific/Apia'), { ...skipped, day: 31 });
  });

  it('keeps a weekly time on the wall across a change of the clocks', () => {
    let wall: WallTime = { year: 2026, month: 10, day: 22, hour: 17, minute: 0 };
    const utcHours: number[] = [];
    for (let week = 0; week < 4; week++) {
      const instant = instantOf(wall, 'America/New_York');
      assert.equal(wallTimeAt(instant, 'America/New_York').hour, 17);
      utcHours.push(new Date(instant).getUTCHours());
      wall = addDays(wall, 7);
    }
    assert.deepEqual(utcHours, [21, 21, 22, 22]);
  });
});

describe('calendar days', () => {
  it('are added as Temporal adds them', () => {
    fc.assert(
      fc.property(walls, fc.integer({ min: -1000, max: 1000 }), (wall, days) => {
        assert.deepEqual(addDays(wall, days), wallOf(plainOf(wall).add({ days })));
      }),
    );
  });

  it('have the ISO weekday', () => {
    fc.assert(
      fc.property(walls, wall => {
        assert.equal(weekdayOf(wall), plainOf(wall).dayOfWeek);
      }),
    );
  });

  it('take a time of day', () => {
    const date = { year: 2026, month: 6, day: 11, hour: 23, minute: 59 };
    assert.deepEqual(atTime(date, '08:05'), { ...date, hour: 8, minute: 5 });
  });
});

describe('zone names', () => {
  it('are known or not, and never throw', () => {
    for (const timeZone of COMMON_ZONES)
      assert.doesNotThrow(() => new Intl.DateTimeFormat('en', { timeZone }), timeZone);
    for (const zone of TRICKY) assert.equal(isTimeZone(zone), true, zone);
    for (const name of ['', 'Mars/Olympus', 'America/', '../etc', 'UTC\u0000', 'x'.repeat(500)])
      assert.equal(isTimeZone(name), false, name);
  });

  it('may be spelled in thousands of ways without a wrong time', () => {
    const name = 'america/vancouver';
    for (let bits = 0; bits < 1500; bits++) {
      const spelled = [...name]
        .map((letter, at) => (at < 11 && bits & (1 << at) ? letter.toUpperCase() : letter))
        .join('');
      assert.equal(wallTimeAt(Date.parse('2026-06-11T12:00:00Z'), spelled).hour, 5);
    }
  });
});
