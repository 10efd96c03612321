import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import { IntakeForm, type EnableWhen, type IntakeItem } from '../../../src/contract/intake-form.js';
import { formFaults } from '../../../src/rules/form-faults.js';
import { translationFaults } from '../../../src/rules/translation-faults.js';

type Draft = Partial<Omit<IntakeItem, 'linkId' | 'type'>>;

const item = (linkId: string, type: IntakeItem['type'], more: Draft = {}): IntakeItem => ({
  linkId,
  type,
  text: `What about ${linkId}?`,
  why: 'To know',
  audience: 'intake-team',
  required: false,
  ...more,
});
const options = (...values: string[]) => values.map(value => ({ value, label: value }));
const scored = (...scores: number[]) =>
  scores.map(score => ({ value: String(score), label: `${score} days`, score }));
const when = (linkId: string, operator: EnableWhen['operator'], value: EnableWhen['value']) => ({
  enableWhen: [{ linkId, operator, value }],
});

/** One question of each type, none of which another one refers to, in between those that they can refer to. */
const FORM: IntakeForm = v.parse(IntakeForm, {
  id: 'a-form',
  version: 1,
  language: 'en',
  languages: ['en', 'es'],
  title: 'A form',
  parts: [
    {
      id: 'first',
      title: 'First',
      items: [
        item('name', 'text'),
        item('pet', 'choice', { options: options('cat', 'dog'), other: 'Another' }),
        item('days', 'multiple-choice', { options: options('mon', 'tue') }),
        item('yes', 'yes-no', { declinable: true }),
        item('born', 'date'),
        item('count', 'number', { min: 0, max: 10 }),
        item('mood', 'scale', { min: 0, max: 10 }),
        item('sleep', 'matrix', {
          options: options('well', 'badly'),
          rows: [{ linkId: 'now', text: 'Now' }],
        }),
        item('drugs', 'group', { items: [{ linkId: 'drug', type: 'text', text: 'Its name' }] }),
      ],
    },
    {
      id: 'second',
      title: 'Second',
      items: [
        item('free-text', 'text', { text: 'And {name|you}?', ...when('pet', '=', 'cat') }),
        item('free-long', 'long-text', { maxLength: 500, ...when('sleep.now', '!=', 'well') }),
        item('free-choice', 'choice', {
          options: scored(0, 1, 2),
          safety: 'concern',
          instrument: { id: 'phq-9', item: 'q9' },
        }),
        item('free-many', 'multiple-choice', {
          options: options('a', 'b'),
          ...when('days', 'includes', 'mon'),
        }),
        item('free-yes', 'yes-no', { safety: 'acute', ...when('yes', '=', 'asked-declined') }),
        item('free-date', 'date', when('born', '<', '2008-01-01')),
        item('free-number', 'number', { min: 1, max: 5, ...when('count', '>=', 3) }),
        item('free-scale', 'scale', { min: 0, max: 100, step: 5, ...when('mood', '<', 4) }),
        item('free-matrix', 'matrix', {
          options: options('often', 'never'),
          rows: [
            { linkId: 'here', text: 'Here' },
            { linkId: 'there', text: 'There' },
          ],
        }),
        item('free-consent', 'consent', { details: 'All of it', ...when('drugs', 'exists', true) }),
        item('free-signature', 'signature'),
        item('free-file', 'file', { max: 2 }),
        item('free-group', 'group', {
          max: 5,
          items: [
            { linkId: 'kind', type: 'choice', text: 'Kind', options: options('x', 'y') },
            { linkId: 'size', type: 'number', text: 'Size', min: 0, max: 9 },
          ],
        }),
        item('free-last', 'text', { hint: 'As {free-long} says' }),
      ],
    },
  ],
});

const changed = (form: IntakeForm, linkId: string, more: Partial<IntakeItem>): IntakeForm => ({
  ...form,
  parts: form.parts.map(part => ({
    ...part,
    items: part.items.map(one => (one.linkId === linkId ? { ...one, ...more } : one)),
  })),
});
const without = (form: IntakeForm, linkId: string, key: keyof IntakeItem): IntakeForm => ({
  ...form,
  parts: form.parts.map(part => ({
    ...part,
    items: part.items.map(one => {
      if (one.linkId !== linkId) return one;
      const { [key]: _, ...left } = one;
      return left as IntakeItem;
    }),
  })),
});
const whenOf = (linkId: string, ...rule: Parameters<typeof when>): IntakeForm =>
  changed(FORM, linkId, when(...rule));

test('a form of every type has no fault', () => {
  assert.deepEqual(formFaults(FORM), []);
});

/** One change; the question and the fault that it must give, and nothing else. */
const BROKEN: readonly (readonly [
  about: string,
  form: IntakeForm,
  linkId: string,
  fault: string,
  at: string,
])[] = [
  [
    'an id twice',
    changed(FORM, 'free-file', { linkId: 'name' }),
    'name',
    'duplicate',
    '/parts/1/items/11/linkId',
  ],
  [
    'an id that could be a row',
    changed(FORM, 'free-file', { linkId: 'free-matrix.here' }),
    'free-matrix.here',
    'ambiguous',
    '/parts/1/items/11/linkId',
  ],
  [
    'an unknown question',
    whenOf('free-text', 'nobody', '=', 'x'),
    'free-text',
    'when-unknown',
    '/enableWhen/0/linkId',
  ],
  [
    'an unknown row',
    whenOf('free-text', 'sleep.then', '=', 'well'),
    'free-text',
    'when-unknown',
    '/enableWhen/0/linkId',
  ],
  [
    'itself',
    whenOf('free-text', 'free-text', 'exists', true),
    'free-text',
    'when-itself',
    '/enableWhen/0/linkId',
  ],
  [
    'a later question',
    whenOf('free-text', 'free-file', 'exists', true),
    'free-text',
    'when-later',
    '/enableWhen/0/linkId',
  ],
  [
    'more than a choice',
    whenOf('free-text', 'pet', '>', 'cat'),
    'free-text',
    'when-operator',
    '/enableWhen/0/operator',
  ],
  [
    'one of one',
    whenOf('free-text', 'pet', 'includes', 'cat'),
    'free-text',
    'when-operator',
    '/enableWhen/0/operator',
  ],
  [
    'a whole matrix',
    whenOf('free-text', 'sleep', '=', 'well'),
    'free-text',
    'when-operator',
    '/enableWhen/0/operator',
  ],
  [
    'a whole group',
    whenOf('free-text', 'drugs', '=', 'x'),
    'free-text',
    'when-operator',
    '/enableWhen/0/operator',
  ],
  ['no option', whenOf('free-text', 'pet', '=', 'horse'), 'free-text', 'when-value', '/enableWhen/0/value'],
  [
    'no option of a row',
    whenOf('free-text', 'sleep.now', '=', 'x'),
    'free-text',
    'when-value',
    '/enableWhen/0/value',
  ],
  [
    'a yes in letters',
    whenOf('free-text', 'yes', '=', 'true'),
    'free-text',
    'when-value',
    '/enableWhen/0/value',
  ],
  [
    'a number in letters',
    whenOf('free-text', 'count', '>', '3'),
    'free-text',
    'when-value',
    '/enableWhen/0/value',
  ],
  [
    'beside the scale',
    whenOf('free-text', 'mood', '=', 11),
    'free-text',
    'when-value',
    '/enableWhen/0/value',
  ],
  ['no day', whenOf('free-text', 'born', '<', '2008'), 'free-text', 'when-value', '/enableWhen/0/value'],
  [
    'exists with a word',
    whenOf('free-text', 'pet', 'exists', 'yes'),
    'free-text',
    'when-value',
    '/enableWhen/0/value',
  ],
  ['a choice of nothing', without(FORM, 'free-many', 'options'), 'free-many', 'no-options', '/options'],
  ['an empty matrix', changed(FORM, 'free-matrix', { options: [] }), 'free-matrix', 'no-options', '/options'],
  [
    'an option twice',
    changed(FORM, 'free-many', { options: options('a', 'b', 'a') }),
    'free-many',
    'duplicate-option',
    '/options/2/value',
  ],
  [
    'an option like own words',
    changed(FORM, 'free-many', { options: options('a', 'other:b') }),
    'free-many',
    'option-value',
    '/options/1/value',
  ],
  ['a scale of one', changed(FORM, 'free-scale', { min: 100 }), 'free-scale', 'bounds', '/max'],
  ['steps that miss the end', changed(FORM, 'free-scale', { step: 7 }), 'free-scale', 'step', '/step'],
  [
    'a scale of thousands',
    changed(FORM, 'free-scale', { step: 0.01 }),
    'free-scale',
    'too-many-values',
    '/step',
  ],
  ['bounds the wrong way', changed(FORM, 'free-number', { min: 6 }), 'free-number', 'bounds', '/max'],
  [
    'no room for words',
    changed(FORM, 'free-long', { maxLength: 0 }),
    'free-long',
    'max-length',
    '/maxLength',
  ],
  ['half a file', changed(FORM, 'free-file', { max: 0.5 }), 'free-file', 'bounds', '/max'],
  ['no rows', changed(FORM, 'free-matrix', { rows: [] }), 'free-matrix', 'no-rows', '/rows'],
  [
    'a row twice',
    changed(FORM, 'free-matrix', {
      rows: [
        { linkId: 'here', text: 'Here' },
        { linkId: 'here', text: 'Here too' },
      ],
    }),
    'free-matrix',
    'duplicate-row',
    '/rows/1/linkId',
  ],
  ['an empty group', without(FORM, 'free-group', 'items'), 'free-group', 'no-items', '/items'],
  [
    'a field without options',
    changed(FORM, 'free-group', { items: [{ linkId: 'kind', type: 'choice', text: 'Kind' }] }),
    'free-group',
    'no-options',
    '/items/0/options',
  ],
  [
    'a field the wrong way round',
    changed(FORM, 'free-group', {
      items: [{ linkId: 'size', type: 'number', text: 'Size', min: 3, max: 2 }],
    }),
    'free-group',
    'bounds',
    '/items/0/max',
  ],
  [
    'a consent to nothing',
    without(FORM, 'free-consent', 'details'),
    'free-consent',
    'no-details',
    '/details',
  ],
  [
    'a name of nobody',
    changed(FORM, 'free-last', { text: 'And {nobody}?' }),
    'free-last',
    'piped-unknown',
    '/text',
  ],
  [
    'a name from later',
    changed(FORM, 'free-text', { text: '{free-last}?' }),
    'free-text',
    'piped-later',
    '/text',
  ],
  [
    'a consent that is none',
    changed(FORM, 'free-last', { disclosureConsent: 'days' }),
    'free-last',
    'disclosure-consent',
    '/disclosureConsent',
  ],
  [
    'a consent that is not there',
    changed(FORM, 'free-last', { disclosureConsent: 'nowhere' }),
    'free-last',
    'disclosure-consent',
    '/disclosureConsent',
  ],
  ['a list as a name', changed(FORM, 'free-last', { hint: 'Of {days}' }), 'free-last', 'piped-type', '/hint'],
  [
    'an unknown instrument',
    changed(FORM, 'free-choice', { instrument: { id: 'phq-99', item: 'q9' } }),
    'free-choice',
    'instrument-unknown',
    '/instrument/id',
  ],
  [
    'an unknown item',
    changed(FORM, 'free-choice', { instrument: { id: 'phq-9', item: 'q10' } }),
    'free-choice',
    'instrument-item',
    '/instrument/item',
  ],
  [
    'an item twice',
    changed(FORM, 'free-yes', { instrument: { id: 'phq-9', loinc: '44260-8' } }),
    'free-yes',
    'instrument-twice',
    '/instrument',
  ],
  [
    'an item without points',
    changed(FORM, 'free-many', { instrument: { id: 'phq-9', item: 'q1' } }),
    'free-many',
    'instrument-score',
    '/type',
  ],
  [
    'safety of words',
    changed(FORM, 'free-last', { safety: 'concern' }),
    'free-last',
    'safety-type',
    '/safety',
  ],
  [
    'safety that never comes',
    changed(FORM, 'free-many', { safety: 'concern' }),
    'free-many',
    'safety-score',
    '/options',
  ],
];

describe('one fault is named once, with its question', () => {
  for (const [about, form, linkId, fault, at] of BROKEN)
    test(`${fault}: ${about}`, () => {
      const found = formFaults(form);
      assert.deepEqual(
        found.map(one => [one.linkId, one.fault]),
        [[linkId, fault]],
      );
      assert.ok(found[0]?.at.endsWith(at), found[0]?.at);
      assert.match(fault, /^[a-z][a-z-]{1,30}$/);
    });

  test('a part twice', () => {
    const form = { ...FORM, parts: FORM.parts.map(part => ({ ...part, id: 'first' })) };
    assert.deepEqual(formFaults(form), [{ part: 'first', fault: 'duplicate', at: '/parts/1/id' }]);
  });

  test('what belongs to an instrument without being scored is no fault', () => {
    const instrument = { id: 'phq-9', item: 'difficulty', loinc: '69722-7' };
    assert.deepEqual(formFaults(changed(FORM, 'free-many', { instrument })), []);
  });
});

test('whatever stands around it, each fault is found on its question, and only there', () => {
  const around = fc.array(
    fc.record({
      id: fc.stringMatching(/^[a-z]{3,8}$/),
      type: fc.constantFrom<IntakeItem['type']>(
        'text',
        'long-text',
        'date',
        'number',
        'yes-no',
        'phone',
        'email',
      ),
      at: fc.nat(),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...BROKEN), around, ([, form, linkId, fault], extra) => {
      const parts = form.parts.map(part => ({ ...part, items: [...part.items] }));
      for (const [index, { id, type, at }] of extra.entries()) {
        const part = parts[at % parts.length];
        part?.items.splice(at % (part.items.length + 1), 0, item(`more-${id}-${index}`, type));
      }
      const found = formFaults({ ...form, parts });
      assert.deepEqual(
        found.map(one => [one.linkId, one.fault]),
        [[linkId, fault]],
      );
      // The pointer leads to the question.
      const [, p = '', i = ''] = /^\/parts\/(\d+)\/items\/(\d+)/.exec(found[0]?.at ?? '') ?? [];
      assert.equal(parts[Number(p)]?.items[Number(i)]?.linkId, linkId);
    }),
    { numRuns: 500 },
  );
});

test('any form that keeps to the contract has faults or none, and never breaks the search for them', () => {
  const ids = fc.constantFrom('a', 'a.b', 'b', '__proto__', 'constructor', 'b.a');
  const type = fc.constantFrom(...FORM.parts.flatMap(part => part.items).map(one => one.type));
  const value = fc.oneof(fc.string(), fc.double(), fc.boolean());
  const items = fc.array(
    fc.record(
      {
        linkId: ids,
        type,
        text: fc.constantFrom('What?', '{a}', '{b|x} {constructor}'),
        min: fc.double(),
        max: fc.double(),
        step: fc.double({ min: Number.MIN_VALUE, noNaN: true }),
        maxLength: fc.double(),
        options: fc.array(fc.record({ value: fc.string(), label: fc.constant('x') }), { maxLength: 3 }),
        rows: fc.array(fc.record({ linkId: ids, text: fc.constant('x') }), { maxLength: 3 }),
        enableWhen: fc.array(
          fc.record({
            linkId: ids,
            operator: fc.constantFrom<EnableWhen['operator']>('=', '!=', '>', '<', 'exists', 'includes'),
            value,
          }),
          { maxLength: 2 },
        ),
        instrument: fc.record({ id: fc.constantFrom('phq-9', 'toString', 'x'), item: ids }),
        safety: fc.constantFrom<'concern' | 'acute'>('concern', 'acute'),
      },
      { requiredKeys: ['linkId', 'type', 'text'] },
    ),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(items, list => {
      const all = list.map(({ linkId, type: kind, ...more }) => item(linkId, kind, more as Draft));
      const faults = formFaults({ ...FORM, parts: [{ id: 'only', title: 'Only', items: all }] });
      for (const { fault, at } of faults) assert.match(`${fault} ${at}`, /^[a-z-]{2,31} \/parts\/0/);
    }),
    { numRuns: 1000 },
  );
});

describe('a translation', () => {
  const spanish: IntakeForm = {
    ...FORM,
    language: 'es',
    title: 'Un formulario',
    parts: FORM.parts.map(part => ({
      ...part,
      title: `${part.title} (es)`,
      items: part.items.map(one => ({
        ...one,
        text: `¿${one.linkId}?`,
        ...(one.options
          ? { options: one.options.map(option => ({ ...option, label: `${option.label} (es)` })) }
          : {}),
        ...(one.rows ? { rows: one.rows.map(row => ({ ...row, text: `${row.text} (es)` })) } : {}),
      })),
    })),
  };
  const fault = (form: IntakeForm) =>
    translationFaults(FORM, form).map(({ linkId, at }) => [linkId, at] as const);

  test('that differs in words alone has no fault', () => {
    assert.deepEqual(fault(spanish), []);
  });

  test('that asks another question says which', () => {
    const one = changed(spanish, 'free-file', { linkId: 'free-photo' });
    assert.deepEqual(fault(one), [['free-photo', '/parts/1/items/11/linkId']]);
    const other = changed(spanish, 'count', { type: 'scale' });
    assert.deepEqual(fault(other), [['count', '/parts/0/items/5/type']]);
    const third = changed(spanish, 'pet', { options: options('cat', 'horse') });
    assert.deepEqual(fault(third), [['pet', '/parts/0/items/1/options']]);
    assert.deepEqual(fault(changed(spanish, 'free-text', when('pet', '=', 'dog'))), [
      ['free-text', '/parts/1/items/0/enableWhen'],
    ]);
    assert.deepEqual(fault(without(spanish, 'pet', 'other')), [['pet', '/parts/0/items/1/other']]);
  });

  test('that leaves the last question out says which', () => {
    const parts = spanish.parts.map(part => ({ ...part, items: part.items.slice(0, -1) }));
    assert.deepEqual(fault({ ...spanish, parts }), [
      ['drugs', '/parts/0/items'],
      ['free-last', '/parts/1/items'],
    ]);
    assert.deepEqual(fault({ ...spanish, parts: spanish.parts.slice(0, 1) }), [[undefined, '/parts']]);
  });
});
