import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { MinorRule } from '../../../src/contract/guardian.js';
import {
  ageOn,
  birthDatesOf,
  minorRuleFor,
  mostCareful,
  turnsEighteenOn,
} from '../../../src/rules/minors.js';

const SIGNS = ['patient', 'guardian', 'both'] as const;
const SEES = ['nothing', 'times', 'intake'] as const;
const SERVICES = ['mental-health', 'substance-use'] as const;
const CAREFUL = { signs: 'both', guardianSees: 'times' };

const rule = (more: Partial<MinorRule> = {}): MinorRule => ({
  state: 'US-CO',
  service: 'mental-health',
  fromAge: 12,
  toAge: 17,
  signs: 'patient',
  guardianSees: 'nothing',
  from: '2026-01-01',
  ...more,
});
const teen = { state: 'US-CO', service: 'mental-health', age: 15, on: '2026-11-18' } as const;

const dayBetween = (from: string, to: string): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10));
const anyDay = dayBetween('1990-01-01', '2040-12-31');
const anyRule: fc.Arbitrary<MinorRule> = fc.record({
  state: fc.constantFrom('US-CO', 'US-NY', 'US-OH'),
  service: fc.constantFrom(...SERVICES),
  fromAge: fc.integer({ min: 0, max: 17 }),
  toAge: fc.integer({ min: 0, max: 17 }),
  signs: fc.constantFrom(...SIGNS),
  guardianSees: fc.constantFrom(...SEES),
  from: anyDay,
  until: anyDay,
});

describe('who has to agree', () => {
  it('both sign and a guardian sees times only where the table is empty, for every age and service', () => {
    for (let age = 0; age < 18; age++)
      for (const service of SERVICES)
        for (const state of ['US-CO', undefined])
          assert.deepEqual(minorRuleFor([], { state, service, age, on: '2026-11-18' }), CAREFUL);
  });

  it('a rule of another state, service, age or time fits nobody', () => {
    for (const more of [
      { state: 'US-NY' },
      { service: 'substance-use' },
      { fromAge: 16 },
      { toAge: 14 },
      { from: '2026-11-19' },
      { until: '2026-11-17' },
    ] satisfies Partial<MinorRule>[])
      assert.deepEqual(minorRuleFor([rule(more)], teen), CAREFUL);
    assert.deepEqual(minorRuleFor([rule()], { ...teen, state: undefined }), CAREFUL);
  });

  it('includes its first and its last day, and its youngest and its oldest age', () => {
    const exact = rule({ fromAge: 15, toAge: 15, from: '2026-11-18', until: '2026-11-18' });
    assert.deepEqual(minorRuleFor([exact], teen), { signs: 'patient', guardianSees: 'nothing' });
    for (const on of ['2026-11-17', '2026-11-19'])
      assert.deepEqual(minorRuleFor([exact], { ...teen, on }), CAREFUL);
    for (const age of [14, 16]) assert.deepEqual(minorRuleFor([exact], { ...teen, age }), CAREFUL);
  });

  it('of all pairs of rules that fit, takes the more careful signature and the less seen', () => {
    const order = { patient: 0, guardian: 1, both: 2 };
    const seen = { nothing: 0, times: 1, intake: 2 };
    for (const a of SIGNS)
      for (const b of SIGNS)
        for (const x of SEES)
          for (const y of SEES) {
            const given = [rule({ signs: a, guardianSees: x }), rule({ signs: b, guardianSees: y })];
            assert.deepEqual(minorRuleFor(given, teen), {
              signs: order[a] > order[b] ? a : b,
              guardianSees: seen[x] < seen[y] ? x : y,
            });
          }
  });

  it('nobody signs for somebody of 18, and nobody sees', () => {
    fc.assert(
      fc.property(fc.array(anyRule), fc.integer({ min: 18, max: 99 }), (rules, age) => {
        assert.deepEqual(minorRuleFor(rules, { ...teen, age }), {
          signs: 'patient',
          guardianSees: 'nothing',
        });
      }),
    );
  });

  it('does not depend on the order of the rules, and one more can never make it less careful', () => {
    const weight = ({ signs, guardianSees }: ReturnType<typeof minorRuleFor>): [number, number] => [
      SIGNS.indexOf(signs),
      -SEES.indexOf(guardianSees),
    ];
    fc.assert(
      fc.property(
        fc.array(anyRule),
        anyRule,
        fc.integer({ min: 0, max: 17 }),
        anyDay,
        (rules, more, age, on) => {
          const minor = { ...teen, age, on };
          const before = minorRuleFor(rules, minor);
          assert.deepEqual(minorRuleFor(rules.toReversed(), minor), before);
          const fitting = rules.filter(one => isFor(one, minor));
          const after = minorRuleFor([...rules, more], minor);
          if (fitting.length === 0) return;
          const [signs, sees] = weight(before);
          const [signsAfter, seesAfter] = weight(after);
          assert.ok(signsAfter >= signs && seesAfter >= sees);
        },
      ),
    );
  });

  it('care for two reasons is decided by the more careful of both', () => {
    const alone = minorRuleFor([rule({ service: 'substance-use' })], { ...teen, service: 'substance-use' });
    const both = mostCareful([alone, minorRuleFor([], teen)]);
    assert.deepEqual(both, { signs: 'both', guardianSees: 'nothing' });
  });
});

/** Apart from the code under test. */
const isFor = (one: MinorRule, minor: { state: string; service: string; age: number; on: string }): boolean =>
  one.state === minor.state &&
  one.service === minor.service &&
  minor.age >= one.fromAge &&
  minor.age <= one.toAge &&
  Date.parse(minor.on) >= Date.parse(one.from) &&
  (!one.until || Date.parse(minor.on) <= Date.parse(one.until));

describe('birthdays', () => {
  it('29 February is kept on 1 March where the year has no such day', () => {
    assert.equal(turnsEighteenOn('2008-02-29'), '2026-03-01');
    assert.equal(ageOn('2008-02-29', '2026-02-28'), 17);
    assert.equal(ageOn('2008-02-29', '2026-03-01'), 18);
    assert.equal(ageOn('2008-02-29', '2024-02-28'), 15);
    assert.equal(ageOn('2008-02-29', '2024-02-29'), 16);
    // 2100 is no leap year, 2000 is one.
    assert.equal(turnsEighteenOn('2082-02-28'), '2100-02-28');
    assert.equal(ageOn('2000-02-29', '2000-02-29'), 0);
  });

  it('somebody is 17 until the day before, and 18 from that day on', () => {
    fc.assert(
      fc.property(anyDay, birthDate => {
        const day = turnsEighteenOn(birthDate);
        const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
        assert.equal(ageOn(birthDate, day), 18);
        assert.equal(ageOn(birthDate, before), 17);
      }),
    );
  });

  it('an age grows by one from a day to the same day a year later, and never shrinks', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (birthDate, one, other) => {
        const [early, late] = [one, other].sort() as [string, string];
        assert.ok(ageOn(birthDate, late) >= ageOn(birthDate, early));
      }),
    );
  });

  it('an age that was said leaves a year of birth dates, from its first to its last', () => {
    const dayAfter = (day: string, days: number): string =>
      new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 17 }), anyDay, (age, on) => {
        const { first, last } = birthDatesOf(age, on);
        assert.equal(ageOn(first, on), age);
        assert.equal(ageOn(last, on), age);
        assert.equal(ageOn(dayAfter(first, -1), on), age + 1);
        assert.equal(ageOn(dayAfter(last, 1), on), age - 1);
      }),
    );
  });
});
