import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sampleSession } from '../../../src/api/memory/samples/clinic.js';
import type { Session } from '../../../src/contract/session.js';
import { countedMinutes, hoursOf, hoursToSay, minutesOf } from '../../../src/rules/hours.js';

const MONDAY = Date.parse('2026-06-08T14:00:00Z');
const at = (minutes: number): number => MONDAY + minutes * 60_000;
const session = (minutes: number, more: Partial<Session> = {}): Session =>
  sampleSession('group', 'Group', MONDAY, minutes, more);
const attended = (minutes: number, of = minutes): Session =>
  session(of, { status: 'completed', attendedMinutes: minutes });

describe('hours of a week', () => {
  it('adds up what was attended, what is planned, what was called off and what is open', () => {
    const summary = hoursOf(
      [attended(120), attended(0, 120), session(60), session(60, { status: 'cancelled' })],
      9,
    );
    assert.deepEqual(summary, { target: 540, attended: 120, planned: 60, excused: 60, open: 360 });
  });

  it('counts a session that is over but not recorded yet as planned, so that hours never fall for a day', () => {
    assert.equal(hoursOf([session(120, { status: 'in-progress' }), session(60)], 9).planned, 180);
  });

  it('does not count an intake talk', () => {
    const talk = sampleSession('intake-talk', 'First talk', MONDAY, 60, {
      status: 'completed',
      attendedMinutes: 60,
    });
    assert.equal(hoursOf([talk], 9).attended, 0);
  });

  it('counts no session for longer than it was planned', () => {
    assert.equal(hoursOf([attended(95, 60)], 9).attended, 60);
  });

  it('counts nothing for a recorded session without minutes', () => {
    assert.equal(hoursOf([session(60, { status: 'completed' })], 9).attended, 0);
  });

  it('leaves nothing open once the target is reached, and never goes below', () => {
    assert.equal(hoursOf([attended(400), session(300)], 9).open, 0);
  });

  it('has nothing open without a target', () => {
    assert.equal(hoursOf([], 0).open, 0);
  });

  it('measures a night session across a change of clocks by what really passes', () => {
    // Clocks in New York go from 2:00 to 3:00 on that night.
    const night = { startsAt: '2026-03-08T01:30:00-05:00', endsAt: '2026-03-08T03:30:00-04:00' };
    assert.equal(minutesOf(night), 60);
  });
});

describe('hours as people say them', () => {
  it('rounds to the half hour', () => {
    assert.deepEqual(hoursToSay(hoursOf([attended(50), attended(120), session(25)], 9)), {
      target: 9,
      attended: 3,
      planned: 0.5,
      open: 5.5,
    });
  });

  it('always adds up to the target, unless more was done', () => {
    const week = fc.array(
      fc.record({
        minutes: fc.integer({ min: 5, max: 480 }),
        status: fc.constantFrom('planned', 'in-progress', 'completed', 'cancelled'),
        came: fc.nat({ max: 480 }),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(week, fc.integer({ min: 0, max: 40 }), (plan, targetHours) => {
        const sessions = plan.map(({ minutes, status, came }) =>
          session(minutes, { status, attendedMinutes: status === 'completed' ? came : null }),
        );
        const { target, attended, planned, open } = hoursToSay(hoursOf(sessions, targetHours));
        for (const hours of [attended, planned, open]) {
          assert.ok(hours >= 0);
          assert.equal(hours % 0.5, 0);
        }
        assert.equal(Math.max(target, attended + planned), attended + planned + open);
      }),
    );
  });
});

describe('minutes that count', () => {
  const hour = session(60);

  it('counts a person who was there all along', () => {
    assert.equal(countedMinutes([{ from: at(-8), to: at(64) }], hour, 5), 60);
  });

  it('bridges a lost connection of as long as the program lets pass', () => {
    const spans = [
      { from: at(0), to: at(20) },
      { from: at(25), to: at(60) },
    ];
    assert.equal(countedMinutes(spans, hour, 5), 60);
    assert.equal(countedMinutes(spans, hour, 4), 55);
  });

  it('bridges no late start and no early end', () => {
    assert.equal(countedMinutes([{ from: at(4), to: at(57) }], hour, 5), 53);
  });

  it('bridges a drop across the start', () => {
    const spans = [
      { from: at(-10), to: at(-2) },
      { from: at(2), to: at(60) },
    ];
    assert.equal(countedMinutes(spans, hour, 5), 60);
  });

  it('counts two devices at once only once, in whatever order they are noted', () => {
    const spans = [
      { from: at(10), to: at(60) },
      { from: at(0), to: at(30) },
    ];
    assert.equal(countedMinutes(spans, hour, 5), 60);
  });

  it('counts nobody who was not there', () => {
    assert.equal(countedMinutes([], hour, 5), 0);
    assert.equal(countedMinutes([{ from: at(70), to: at(90) }], hour, 0), 0);
  });

  it('counts no more than the session and no less than the longest span in it', () => {
    const span = fc
      .tuple(fc.integer({ min: -30, max: 90 }), fc.nat({ max: 60 }))
      .map(([from, length]) => ({ from: at(from), to: at(from + length) }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), fc.nat({ max: 15 }), (spans, grace) => {
        const counted = countedMinutes(spans, hour, grace);
        const longest = Math.max(
          0,
          ...spans.map(({ from, to }) => (Math.min(to, at(60)) - Math.max(from, at(0))) / 60_000),
        );
        assert.ok(counted <= 60);
        assert.ok(counted >= longest);
      }),
    );
  });
});
