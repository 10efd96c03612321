import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { intakeForms } from '../../../demo/server/seed/form.js';
import { sampleForm } from '../../../src/api/memory/samples/clinic.js';
import type { Answers, IntakeForm, IntakeItem } from '../../../src/contract/intake-form.js';
import type { InstrumentScore } from '../../../src/contract/intake-review.js';
import { INSTRUMENTS } from '../../../src/rules/instruments.js';
import { instrumentScores } from '../../../src/rules/scores.js';

const optionsUpTo = (most: number) =>
  Array.from({ length: most + 1 }, (_, score) => ({ value: `v${score}`, label: `Level ${score}`, score }));

const item = (id: string, key: string, more: Partial<IntakeItem> = {}): IntakeItem => ({
  linkId: `${id}-${key}`,
  type: 'choice',
  text: 'Question',
  why: 'To know.',
  audience: 'care-team',
  required: false,
  options: optionsUpTo(4),
  instrument: { id, item: key },
  ...more,
});

const formOf = (...items: IntakeItem[]): IntakeForm => ({
  id: 'form',
  version: 1,
  language: 'en',
  languages: ['en'],
  title: 'Form',
  parts: [{ id: 'part', title: 'Part', items }],
});

const YES_NO = new Set(['asq', 'pc-ptsd-5']);
const keysOf = (id: string): string[] => Object.keys(INSTRUMENTS[id]?.items ?? {});
const whole = (id: string): IntakeForm =>
  formOf(...keysOf(id).map(key => item(id, key, YES_NO.has(id) ? { type: 'yes-no' } : {})));

/** Scores these points, in the order of the instrument's keys. Null is no answer. */
const score = (id: string, points: readonly (number | null)[]): InstrumentScore => {
  const answers: Answers = {};
  for (const [index, key] of keysOf(id).entries()) {
    const value = points[index] ?? null;
    answers[`${id}-${key}`] = value === null ? null : YES_NO.has(id) ? value === 1 : `v${value}`;
  }
  const [only, ...more] = instrumentScores(whole(id), answers);
  assert.ok(only && !more.length);
  return only;
};

/** Every way to answer so many items with these values. */
function* every<T>(count: number, values: readonly T[]): Generator<T[]> {
  if (count === 0) yield [];
  else for (const rest of every(count - 1, values)) for (const value of values) yield [...rest, value];
}

const add = (points: readonly (number | null)[]): number =>
  points.reduce<number>((sum, one) => sum + (one ?? 0), 0);

/** Facts of the published instruments, apart from the code under test. */
const THREE = [0, 1, 2, 3, null] as const;

describe('PHQ-2 and GAD-2', () => {
  for (const id of ['phq-2', 'gad-2'])
    it(`${id} is the sum of its two, positive from 3, for every combination`, () => {
      let seen = 0;
      for (const points of every(2, THREE)) {
        const { total, positive, band, prorated, maximum } = score(id, points);
        const complete = !points.includes(null);
        assert.equal(total, complete ? add(points) : null);
        assert.equal(positive, complete && add(points) >= 3);
        assert.equal(band, complete ? (add(points) >= 3 ? 'positive' : 'negative') : null);
        assert.deepEqual([prorated, maximum], [false, 6]);
        seen++;
      }
      assert.equal(seen, 25);
    });
});

describe('PHQ-4', () => {
  it('has bands by its sum and is positive by either half, for every combination', () => {
    let seen = 0;
    for (const points of every(4, THREE)) {
      const { total, positive, band } = score('phq-4', points);
      const [a, b, c, d] = points.map(one => one ?? 0) as [number, number, number, number];
      if (points.includes(null)) assert.deepEqual([total, band, positive], [null, null, false]);
      else {
        const sum = a + b + c + d;
        assert.equal(total, sum);
        assert.equal(band, sum <= 2 ? 'minimal' : sum <= 5 ? 'mild' : sum <= 8 ? 'moderate' : 'severe');
        assert.equal(positive, a + b >= 3 || c + d >= 3);
      }
      seen++;
    }
    assert.equal(seen, 625);
  });
});

describe('AUDIT-C', () => {
  it('is the sum, 0 for whoever never drinks whatever else is said, and nothing while an item is open', () => {
    let seen = 0;
    for (const points of every(3, [0, 1, 2, 3, 4, null])) {
      const { total, positive } = score('audit-c', points);
      const expected = points[0] === 0 ? 0 : points.includes(null) ? null : add(points);
      assert.deepEqual([total, positive], [expected, expected !== null && expected >= 3]);
      seen++;
    }
    assert.equal(seen, 216);
  });
});

describe('PC-PTSD-5', () => {
  it('is 0 where nothing of the kind happened, else its yeses, and nothing while one is open', () => {
    let seen = 0;
    for (const points of every(6, [0, 1, null])) {
      const [gate, ...items] = points;
      const { total, positive } = score('pc-ptsd-5', points);
      const expected = gate === null ? null : gate === 0 ? 0 : items.includes(null) ? null : add(items);
      assert.deepEqual([total, positive], [expected, expected !== null && expected >= 3]);
      seen++;
    }
    assert.equal(seen, 729);
  });
});

describe('ASQ', () => {
  it('is positive by one yes, acute by a yes to now, negative by four noes alone, for every combination', () => {
    let seen = 0;
    for (const points of every(5, [0, 1, null])) {
      const { total, band, positive } = score('asq', points);
      const [now, first] = [points[4], points.slice(0, 4)];
      const expected =
        now === 1
          ? 'acute'
          : first.includes(1)
            ? 'non-acute'
            : first.every(one => one === 0)
              ? 'negative'
              : null;
      assert.deepEqual(
        [total, band, positive],
        [null, expected, expected === 'acute' || expected === 'non-acute'],
      );
      seen++;
    }
    assert.equal(seen, 243);
  });
});

describe('PHQ-9', () => {
  const point = fc.integer({ min: 0, max: 3 });
  const nine = fc.array(point, { minLength: 9, maxLength: 9 });
  const bandOf = (sum: number): string =>
    sum < 5
      ? 'minimal'
      : sum < 10
        ? 'mild'
        : sum < 15
          ? 'moderate'
          : sum < 20
            ? 'moderately-severe'
            : 'severe';

  it('is the sum of nine, in its bands, positive from 10', () => {
    fc.assert(
      fc.property(nine, points => {
        const { total, band, positive, prorated } = score('phq-9', points);
        assert.deepEqual(
          [total, band, positive, prorated],
          [add(points), bandOf(add(points)), add(points) >= 10, false],
        );
      }),
      { numRuns: 500 },
    );
  });

  it('makes up for one or two of the first eight and says so, and for no more', () => {
    fc.assert(
      fc.property(
        nine,
        fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 8 }),
        (points, gone) => {
          const given = points.map((one, index) => (gone.includes(index) ? null : one));
          const { total, prorated } = score('phq-9', given);
          if (gone.length > 2) return assert.deepEqual([total, prorated], [null, false]);
          assert.deepEqual([total, prorated], [Math.round((add(given) * 9) / (9 - gone.length)), true]);
          assert.ok((total ?? 0) >= add(given) && (total ?? 0) <= 27);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('has no total without the ninth, whatever the others say: no answer is not a no', () => {
    fc.assert(
      fc.property(nine, points => {
        const { total, band, positive } = score('phq-9', [...points.slice(0, 8), null]);
        assert.deepEqual([total, band, positive], [null, null, false]);
      }),
    );
  });

  it('stands at the edges of its bands as published', () => {
    const vectors: [number[], number, string][] = [
      [[0, 0, 0, 0, 0, 0, 0, 0, 0], 0, 'minimal'],
      [[1, 1, 1, 1, 0, 0, 0, 0, 0], 4, 'minimal'],
      [[1, 1, 1, 1, 1, 0, 0, 0, 0], 5, 'mild'],
      [[1, 1, 1, 1, 1, 1, 1, 1, 1], 9, 'mild'],
      [[2, 1, 1, 1, 1, 1, 1, 1, 1], 10, 'moderate'],
      [[2, 2, 2, 2, 2, 2, 1, 1, 0], 14, 'moderate'],
      [[2, 2, 2, 2, 2, 2, 1, 1, 1], 15, 'moderately-severe'],
      [[3, 3, 2, 2, 2, 2, 2, 2, 1], 19, 'moderately-severe'],
      [[3, 3, 3, 2, 2, 2, 2, 2, 1], 20, 'severe'],
      [[3, 3, 3, 3, 3, 3, 3, 3, 3], 27, 'severe'],
    ];
    for (const [points, total, band] of vectors) {
      const found = score('phq-9', points);
      assert.deepEqual([found.total, found.band, found.maximum], [total, band, 27]);
    }
  });
});

describe('GAD-7', () => {
  const seven = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 });
  const bandOf = (sum: number): string =>
    sum < 5 ? 'minimal' : sum < 10 ? 'mild' : sum < 15 ? 'moderate' : 'severe';

  it('is the sum of seven, in its bands, positive from 10', () => {
    fc.assert(
      fc.property(seven, points => {
        const { total, band, positive } = score('gad-7', points);
        assert.deepEqual([total, band, positive], [add(points), bandOf(add(points)), add(points) >= 10]);
      }),
      { numRuns: 500 },
    );
  });

  it('has no total while one of them is open', () => {
    fc.assert(
      fc.property(seven, fc.integer({ min: 0, max: 6 }), (points, gone) => {
        const given = points.map((one, index) => (index === gone ? null : one));
        assert.equal(score('gad-7', given).total, null);
      }),
    );
  });

  it('stands at the edges of its bands as published', () => {
    for (const [sum, band] of [
      [0, 'minimal'],
      [4, 'minimal'],
      [5, 'mild'],
      [9, 'mild'],
      [10, 'moderate'],
      [14, 'moderate'],
      [15, 'severe'],
      [21, 'severe'],
    ] as const) {
      const points = Array.from({ length: 7 }, (_, index) => Math.floor(sum / 7) + (index < sum % 7 ? 1 : 0));
      assert.deepEqual([score('gad-7', points).total, score('gad-7', points).band], [sum, band]);
    }
  });
});

describe('what a form asks', () => {
  it('is told item by item, by the key and not by the place, with whatever stands between', () => {
    const items = keysOf('phq-2').map(key => item('phq-2', key));
    const between: IntakeItem = { ...item('phq-2', 'q9'), linkId: 'between', type: 'text' };
    delete between.instrument;
    const form = formOf(
      ...items.toReversed().flatMap(one => [one, { ...between, linkId: `b-${one.linkId}` }]),
    );
    const [found] = instrumentScores(form, { 'phq-2-q1': 'v3', 'phq-2-q2': null });
    assert.deepEqual(found?.items, [
      { key: 'q1', linkId: 'phq-2-q1', points: 3 },
      { key: 'q2', linkId: 'phq-2-q2', points: null },
    ]);
  });

  it('is known by its LOINC code where it names no key', () => {
    const [one, two] = ['44255-8', '44250-9'].map((loinc, index) =>
      item('phq-2', `x${index}`, { instrument: { id: 'phq-2', loinc } }),
    ) as [IntakeItem, IntakeItem];
    const [found] = instrumentScores(formOf(one, two), { [one.linkId]: 'v3', [two.linkId]: 'v1' });
    assert.deepEqual(found?.items, [
      { key: 'q1', linkId: 'phq-2-x1', points: 1 },
      { key: 'q2', linkId: 'phq-2-x0', points: 3 },
    ]);
  });

  it('is left out when it is not whole, asks an item twice, or is not known', () => {
    const [one, two] = keysOf('phq-2').map(key => item('phq-2', key)) as [IntakeItem, IntakeItem];
    assert.deepEqual(instrumentScores(formOf(one), { [one.linkId]: 'v3' }), []);
    const twice = { ...one, linkId: 'again' };
    assert.deepEqual(instrumentScores(formOf(one, two, twice), { [one.linkId]: 'v3' }), []);
    assert.deepEqual(instrumentScores(formOf(item('home-made', 'q1')), { 'home-made-q1': 'v3' }), []);
  });

  it('counts no answer of a question that the answers have taken away, nor one that is no option', () => {
    const [one, two] = keysOf('phq-2').map(key => item('phq-2', key)) as [IntakeItem, IntakeItem];
    const behind = { ...two, enableWhen: [{ linkId: 'gate', operator: '=' as const, value: true }] };
    const gate = { ...item('x', 'gate', { type: 'yes-no' }), linkId: 'gate' };
    const answers = { gate: false, [one.linkId]: 'v1', [two.linkId]: 'v1' };
    assert.equal(instrumentScores(formOf(gate, one, behind), answers)[0]?.total, null);
    assert.equal(instrumentScores(formOf(one, two), { ...answers, [two.linkId]: 'v9' })[0]?.total, null);
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

  /** Codes of panels, as published: they group items and never carry a value. */
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

  it('of the instruments are right, and no panel stands where a value does', () => {
    for (const [id, { items, panel, total }] of Object.entries(INSTRUMENTS)) {
      for (const code of [...Object.values(items), total].filter(code => code !== null)) {
        assert.ok(isLoinc(code), `${id}: ${code}`);
        assert.ok(!PANELS.includes(code), `${id}: ${code} is a panel`);
      }
      if (panel !== null) assert.ok(PANELS.includes(panel), `${id}: ${panel}`);
    }
  });

  it('of a total are told with it, and an instrument without one tells none', () => {
    for (const id of Object.keys(INSTRUMENTS)) {
      const found = score(
        id,
        keysOf(id).map(() => 0),
      );
      assert.equal(found.loinc, INSTRUMENTS[id]?.total ?? undefined);
    }
  });

  it('of the forms that we ship are right, and never a panel’s', () => {
    const codes = [sampleForm(), ...intakeForms]
      .flatMap(({ parts }) => parts)
      .flatMap(({ items }) => items)
      .flatMap(({ instrument }) => instrument?.loinc ?? []);
    assert.ok(codes.length > 30);
    for (const code of codes) assert.ok(isLoinc(code) && !PANELS.includes(code), code);
  });
});
