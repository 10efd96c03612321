import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Answers, AnswerValue, IntakeForm, IntakeItem } from '../../../src/contract/intake-form.js';
import { safetyFlags, safetyLevelOf } from '../../../src/rules/safety.js';

const item = (more: Partial<IntakeItem>): IntakeItem => ({
  linkId: 'item',
  type: 'yes-no',
  text: 'Question',
  why: 'We ask everyone.',
  audience: 'care-team',
  required: false,
  ...more,
});
const frequency = [
  { value: 'never', label: 'Not at all', score: 0 },
  { value: 'some', label: 'Several days', score: 1 },
  { value: 'half', label: 'More than half the days', score: 2 },
  { value: 'daily', label: 'Nearly every day', score: 3 },
];
const thoughts = item({ type: 'choice', options: frequency, safety: 'concern' });

describe('a yes to a safety question', () => {
  it('brings the safety step, at the level of the question', () => {
    assert.equal(safetyLevelOf(item({ safety: 'concern' }), true), 'concern');
    assert.equal(safetyLevelOf(item({ safety: 'acute' }), true), 'acute');
  });

  it('brings it from the first day that it was so (PHQ-9 item 9)', () => {
    const levels = frequency.map(({ value }) => safetyLevelOf(thoughts, value));
    assert.deepEqual(levels, [null, 'concern', 'concern', 'concern']);
  });

  it('brings it when it is one of several', () => {
    const several = item({ ...thoughts, type: 'multiple-choice' });
    assert.equal(safetyLevelOf(several, ['never', 'half']), 'concern');
    assert.equal(safetyLevelOf(several, ['never']), null);
    assert.equal(safetyLevelOf(several, []), null);
  });
});

describe('anything else', () => {
  it('is not read as a yes: no, skipped, never reached', () => {
    for (const value of [false, null, undefined])
      for (const safety of ['concern', 'acute'] as const)
        assert.equal(safetyLevelOf(item({ safety }), value), null);
  });

  it('does nothing on a question that is not about safety', () => {
    const values: fc.Arbitrary<AnswerValue> = fc.oneof(
      fc.boolean(),
      fc.string(),
      fc.integer(),
      fc.constantFrom(...frequency.map(({ value }) => value)),
    );
    fc.assert(
      fc.property(values, value => {
        assert.equal(safetyLevelOf(item({ type: 'choice', options: frequency }), value), null);
      }),
    );
  });
});

describe('the flags of a form', () => {
  const form: IntakeForm = {
    id: 'form',
    version: 1,
    language: 'en',
    languages: ['en'],
    title: 'Form',
    parts: [
      {
        id: 'part',
        title: 'Part',
        items: [
          item({ linkId: 'wish', safety: 'concern' }),
          item({
            linkId: 'now',
            safety: 'acute',
            enableWhen: [{ linkId: 'wish', operator: '=', value: true }],
          }),
          { ...thoughts, linkId: 'thoughts' },
          item({ linkId: 'other' }),
        ],
      },
    ],
  };

  it('name the questions, in the form’s order, with their level', () => {
    assert.deepEqual(safetyFlags(form, { thoughts: 'daily', other: true, now: true, wish: true }), [
      { linkId: 'wish', level: 'concern' },
      { linkId: 'now', level: 'acute' },
      { linkId: 'thoughts', level: 'concern' },
    ]);
  });

  it('leave out a question that is not asked any more', () => {
    assert.deepEqual(safetyFlags(form, { wish: false, now: true }), []);
  });

  it('are exactly the asked questions whose own answer is one', () => {
    const answers: fc.Arbitrary<Answers> = fc.record({
      wish: fc.constantFrom(true, false, null),
      now: fc.constantFrom(true, false, null),
      thoughts: fc.constantFrom('never', 'some', 'daily', null),
    });
    fc.assert(
      fc.property(answers, said => {
        const expected = [
          ...(said['wish'] === true ? ['wish'] : []),
          ...(said['wish'] === true && said['now'] === true ? ['now'] : []),
          ...(said['thoughts'] === 'some' || said['thoughts'] === 'daily' ? ['thoughts'] : []),
        ];
        assert.deepEqual(
          safetyFlags(form, said).map(({ linkId }) => linkId),
          expected,
        );
      }),
    );
  });
});
