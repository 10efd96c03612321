import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleForm } from '../../src/api/memory/sample-clinic.js';
import type { IntakeForm, IntakeItem } from '../../src/contract/intake-form.js';
import { instrumentScores } from '../../src/rules/scores.js';

const options = [0, 1, 2, 3].map(score => ({ value: `v${score}`, label: `Level ${score}`, score }));
const item = (linkId: string, instrument: string): IntakeItem => ({
  linkId,
  type: 'choice',
  text: 'Question',
  why: 'To know.',
  audience: 'care-team',
  required: false,
  options,
  instrument: { id: instrument },
});
const formOf = (...items: IntakeItem[]): IntakeForm => ({
  id: 'form',
  version: 1,
  language: 'en',
  languages: ['en'],
  title: 'Form',
  parts: [{ id: 'part', title: 'Part', items }],
});

/** Facts of the published instruments, apart from the code under test. */
const INSTRUMENTS = [
  { id: 'phq-2', maximum: 6, positiveFrom: 3, loinc: '55758-7' },
  { id: 'gad-2', maximum: 6, positiveFrom: 3, loinc: undefined },
] as const;
/** LOINC codes of panels: they group items and never carry a value. */
const PANELS = [
  '55757-9',
  '44249-1',
  '69737-5',
  '69724-3',
  '72109-2',
  '93373-9',
  '102011-4',
  '101697-1',
  '89206-7',
  '82666-9',
];

for (const { id, maximum, positiveFrom, loinc } of INSTRUMENTS)
  describe(id, () => {
    const form = formOf(item('one', id), item('two', id));

    it('is the sum of its items, positive from the cut-off, for every combination of answers', () => {
      let seen = 0;
      for (const one of [0, 1, 2, 3])
        for (const two of [0, 1, 2, 3]) {
          const [score] = instrumentScores(form, { one: `v${one}`, two: `v${two}` });
          assert.deepEqual(score, {
            instrument: id,
            total: one + two,
            maximum,
            ...(loinc ? { loinc } : {}),
            positive: one + two >= positiveFrom,
          });
          seen += 1;
        }
      assert.equal(seen, 16);
    });

    it('has no total and is not positive while an item has no answer', () => {
      for (const answered of [0, 1, 2, 3])
        for (const unanswered of [{}, { two: null }, { two: '' }, { two: 'not-an-option' }, { two: 3 }]) {
          const [score] = instrumentScores(form, { one: `v${answered}`, ...unanswered });
          assert.deepEqual([score?.total, score?.positive], [null, false]);
        }
      assert.equal(instrumentScores(form, {})[0]?.total, null);
    });

    it('is left out when the form does not ask it whole, or asks too much of it', () => {
      assert.deepEqual(instrumentScores(formOf(item('one', id)), { one: 'v3' }), []);
      const three = formOf(item('one', id), item('two', id), item('three', id));
      assert.deepEqual(instrumentScores(three, { one: 'v1', two: 'v1', three: 'v1' }), []);
    });

    it('does not depend on the order of its items, or on what stands between', () => {
      const mixed = formOf(item('two', id), { ...item('between', id), type: 'text' }, item('one', id));
      const between = mixed.parts[0]?.items[1] as IntakeItem;
      delete between.instrument;
      assert.equal(instrumentScores(mixed, { one: 'v2', two: 'v3', between: 'words' })[0]?.total, 5);
    });
  });

describe('several instruments in a form', () => {
  it('are scored each by itself, and one that is not known is left out', () => {
    const form = formOf(
      item('p1', 'phq-2'),
      item('g1', 'gad-2'),
      item('x', 'home-made'),
      item('p2', 'phq-2'),
      item('g2', 'gad-2'),
    );
    const scores = instrumentScores(form, { p1: 'v1', p2: 'v1', g1: 'v3', g2: 'v2', x: 'v3' });
    assert.deepEqual(
      scores.map(({ instrument, total, positive }) => [instrument, total, positive]),
      [
        ['phq-2', 2, false],
        ['gad-2', 5, true],
      ],
    );
  });
});

describe('LOINC codes', () => {
  /** Luhn over the digits before the dash, as LOINC computes its check digit. */
  const checkDigit = (code: string): number => {
    const digits = [...(code.split('-')[0] ?? '')].reverse().map(Number);
    const sum = digits.reduce((total, digit, index) => {
      const doubled = index % 2 === 0 ? digit * 2 : digit;
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
    return (10 - (sum % 10)) % 10;
  };
  const isLoinc = (code: string): boolean =>
    /^\d{1,7}-\d$/.test(code) && Number(code.split('-')[1]) === checkDigit(code);

  it('have a check digit that this test can tell right from wrong', () => {
    // Published codes of the PHQ and GAD items and totals.
    for (const code of [
      '44250-9',
      '44255-8',
      '44260-8',
      '44261-6',
      '69725-0',
      '68509-9',
      '70274-6',
      '55758-7',
    ])
      assert.ok(isLoinc(code), code);
    for (const code of ['44250-8', '44205-9', '55758-6', '5575-7', 'LA6568-5', '55758'])
      assert.ok(!isLoinc(code), code);
    for (const panel of PANELS) assert.ok(isLoinc(panel), panel);
  });

  it('of totals are right, and never a panel’s', () => {
    for (const { id, loinc } of INSTRUMENTS) {
      const [score] = instrumentScores(formOf(item('one', id), item('two', id)), { one: 'v1', two: 'v1' });
      assert.equal(score?.loinc, loinc);
      if (score?.loinc) assert.ok(isLoinc(score.loinc) && !PANELS.includes(score.loinc));
    }
  });

  it('of the items in the sample form are right, and never a panel’s', () => {
    const codes = sampleForm()
      .parts.flatMap(part => part.items)
      .flatMap(({ instrument }) => instrument?.loinc ?? []);
    assert.ok(codes.length > 0);
    for (const code of codes) assert.ok(isLoinc(code) && !PANELS.includes(code), code);
  });
});
