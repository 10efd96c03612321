import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { intakeForms } from '../../../demo/server/seed/form.js';
import { sampleForm } from '../../../src/api/memory/samples/clinic.js';
import type { IntakeItem } from '../../../src/contract/intake-form.js';
import { loincAnswers, LOINC_ITEMS, RISK_ITEMS } from '../../../src/fhir/loinc-answers.js';
import { toQuestionnaire, toScoreObservations } from '../../../src/fhir/index.js';
import { INSTRUMENTS } from '../../../src/rules/instruments.js';
import { instrumentScores } from '../../../src/rules/scores.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Sum of digits from the right, each second one doubled (Luhn). */
const luhn = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);

/** LOINC's check digit makes the Luhn sum a multiple of ten. */
const isTerm = (code: string): boolean => {
  const [, number = '', check = ''] = /^(\d{1,7})-(\d)$/.exec(code) ?? [];
  return number !== '' && (luhn(number) + Number(check)) % 10 === 0;
};

/** Answer codes: what holds for every published one that we have seen. */
const isAnswer = (code: string): boolean => {
  const [, number = '', check = ''] = /^LA(\d{1,6})-(\d)$/.exec(code) ?? [];
  return number !== '' && (luhn(number) + Number(check)) % 10 === (number.length % 2 === 0 ? 5 : 2);
};

/** Codes that group others. They never carry a value. */
const PANELS = [
  '44249-1',
  '69737-5',
  '89206-7',
  '82666-9',
  '72109-2',
  '55757-9',
  '69724-3',
  '102011-4',
  '93373-9',
  '101697-1',
];

/** The published instruments: codes of each item, and of its answers from no points upwards. */
const DAYS = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'];
const NO_YES = ['LA32-8', 'LA33-6'];
type Published = readonly [
  panel: string | null,
  total: string | null,
  items: Readonly<Record<string, readonly [code: string, answers: readonly string[]]>>,
];
const each = (answers: readonly string[], ...codes: readonly string[]) =>
  Object.fromEntries(codes.map((code, index) => [`q${index + 1}`, [code, answers] as const]));
const PUBLISHED: Readonly<Record<string, Published>> = {
  'phq-9': [
    '44249-1',
    '44261-6',
    each(
      DAYS,
      '44250-9',
      '44255-8',
      '44259-0',
      '44254-1',
      '44251-7',
      '44258-2',
      '44252-5',
      '44253-3',
      '44260-8',
    ),
  ],
  'gad-7': [
    '69737-5',
    '70274-6',
    each(DAYS, '69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7'),
  ],
  'phq-2': ['55757-9', '55758-7', each(DAYS, '44250-9', '44255-8')],
  'phq-4': ['69724-3', '70272-0', each(DAYS, '69725-0', '68509-9', '44250-9', '44255-8')],
  'pc-ptsd-5': [
    '102011-4',
    '102017-1',
    each(NO_YES, '102012-2', '102013-0', '102014-8', '102015-5', '102016-3'),
  ],
  'audit-c': [
    '72109-2',
    '75626-2',
    {
      q1: ['68518-0', ['LA6270-8', 'LA18926-8', 'LA18927-6', 'LA18928-4', 'LA18929-2']],
      q2: ['68519-8', ['LA15694-5', 'LA15695-2', 'LA18930-0', 'LA18931-8', 'LA18932-6']],
      q3: ['68520-6', ['LA6270-8', 'LA18933-4', 'LA18876-5', 'LA18891-4', 'LA18934-2']],
    },
  ],
};

const sources = (folder: string): string[] =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => `${folder}/${name}`);

/** What looks like a code in the sources that know codes. Telephone numbers and dates are longer or have more dashes. */
const codesIn = (path: string): string[] =>
  [...readFileSync(root + path, 'utf8').matchAll(/(?<![\w-]|ISO )(?:LA\d{1,6}|\d{3,6})-\d(?![\w-])/g)].map(
    ([code]) => code,
  );

const items = [...intakeForms, sampleForm()].flatMap(({ parts }) => parts).flatMap(one => one.items);

/** Every string under a key, however deep. */
const under = (value: unknown, key: string): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, one]) =>
        name === key && typeof one === 'string' ? [one] : under(one, key),
      );

describe('check digits', () => {
  it('tell right from wrong', () => {
    for (const code of [
      '44249-1',
      '44261-6',
      '70274-6',
      '75626-2',
      '75624-7',
      '93374-7',
      '102017-1',
      '69722-7',
    ])
      assert.ok(isTerm(code), code);
    for (const code of [
      'LA6568-5',
      'LA33-6',
      'LA32-8',
      'LA6270-8',
      'LA18926-8',
      'LA15694-5',
      'LA9194-7',
      'LA6751-7',
      'LA9193-9',
      'LA6572-7',
      'LA6573-5',
      'LA6575-0',
      'LA6574-3',
    ])
      assert.ok(isAnswer(code), code);
    const wrong = (code: string): string => code.replace(/\d$/, digit => String((Number(digit) + 1) % 10));
    for (const { 1: total } of Object.values(PUBLISHED)) assert.ok(total && !isTerm(wrong(total)));
    for (const code of [...DAYS, ...NO_YES]) assert.ok(!isAnswer(wrong(code)) && !isTerm(code), code);
    // Two digits in each other's place.
    for (const code of ['44205-9', '55785-7', '69752-0']) assert.ok(!isTerm(code), code);
  });

  it('are right in every source that knows codes', () => {
    const paths = [
      ...sources('src/rules'),
      ...sources('src/fhir'),
      ...sources('demo/server/seed'),
      ...sources('src/api/memory'),
    ];
    const found = paths.flatMap(path => codesIn(path).map(code => [path, code] as const));
    for (const [path, code] of found)
      assert.ok(code.startsWith('LA') ? isAnswer(code) : isTerm(code), `${path}: ${code}`);
    const codes = new Set(found.map(([, code]) => code));
    for (const expected of ['44260-8', '75626-2', '69722-7', '93246-7', 'LA18934-2', '102016-3'])
      assert.ok(codes.has(expected), `${expected} was found`);
  });

  it('are right in everything that we send', () => {
    const sent: unknown[] = intakeForms.map(form => toQuestionnaire(form));
    const codes = new Set(under(sent, 'code').filter(code => /^(?:LA)?\d+-\d$/.test(code)));
    assert.ok(codes.size > 40);
    for (const code of codes) assert.ok(isTerm(code) || isAnswer(code), code);
  });
});

describe('the codes of each instrument', () => {
  for (const [id, [panel, total, asked]] of Object.entries(PUBLISHED))
    it(`${id}: panel, total, items and answers are the published ones`, () => {
      const known = INSTRUMENTS[id];
      const keys = known?.items ?? {};
      assert.deepEqual([known?.panel, known?.total], [panel, total]);
      for (const [key, [code, answers]] of Object.entries(asked)) {
        assert.equal(keys[key], code);
        assert.deepEqual(
          loincAnswers(code)?.map(([answer]) => answer),
          answers,
          code,
        );
      }
      const others = Object.keys(keys).filter(key => !(key in asked));
      assert.ok(
        others.every(key => keys[key] === null),
        'what LOINC does not know has no code',
      );
    });

  it('ASQ has none, and not those of C-SSRS', () => {
    const { items: keys = {}, panel, total } = INSTRUMENTS['asq'] ?? {};
    assert.deepEqual([...Object.values(keys), panel, total].filter(Boolean), []);
  });

  it('are all known: no item without answers, no answers without an item', () => {
    const codes = new Set(
      Object.values(PUBLISHED).flatMap(([, , asked]) => Object.values(asked).map(([code]) => code)),
    );
    assert.deepEqual(new Set(LOINC_ITEMS), codes);
    for (const code of RISK_ITEMS) assert.ok(isTerm(code), code);
  });

  it('stand in our forms beside the right question, by key and never by place', () => {
    const asked = items.flatMap(({ instrument }) => (instrument?.item === undefined ? [] : [instrument]));
    assert.ok(asked.length > 30);
    for (const { id, item = '', loinc } of asked)
      if (item !== 'difficulty')
        assert.equal(loinc ?? null, INSTRUMENTS[id]?.items[item] ?? null, `${id} ${item}`);
  });
});

describe('panels', () => {
  it('have no value: they are no item, no total and no question', () => {
    for (const { items: keys, total } of Object.values(INSTRUMENTS))
      for (const code of [...Object.values(keys), total])
        assert.ok(code === null || !PANELS.includes(code), String(code));
    for (const { panel } of Object.values(INSTRUMENTS))
      assert.ok(panel === null || PANELS.includes(panel), String(panel));
    for (const { instrument } of items) assert.ok(!PANELS.includes(instrument?.loinc ?? ''));
    assert.ok(LOINC_ITEMS.every(code => !PANELS.includes(code)));
  });

  it('of AUDIT and AUDIT-C are not mixed up', () => {
    assert.equal(INSTRUMENTS['audit-c']?.total, '75626-2');
    for (const path of [...sources('src/rules'), ...sources('src/fhir'), ...sources('demo/server/seed')])
      assert.ok(!codesIn(path).includes('75624-7'), `${path} has the total of the whole AUDIT`);
  });

  it('carry none when they are sent either', () => {
    const facts = { subject: 'Patient/1', effective: '2026-01-02T03:04:05Z', responseId: 'r' };
    for (const form of intakeForms) {
      const answers = Object.fromEntries(
        form.parts
          .flatMap(({ items: some }) => some)
          .map((item: IntakeItem) => [
            item.linkId,
            item.type === 'yes-no' ? true : (item.options?.at(-1)?.value ?? null),
          ]),
      );
      const sent = toScoreObservations(instrumentScores(form, answers), facts);
      assert.ok(sent.length > 0);
      for (const one of sent) {
        const isPanel = under(one['code'], 'code').some(code => PANELS.includes(code));
        if (isPanel)
          assert.ok(!Object.keys(one).some(name => /^value|^dataAbsentReason|^component/.test(name)));
      }
    }
  });
});
