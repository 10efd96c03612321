import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import {
  Answers,
  FIELD_TYPES,
  ITEM_TYPES,
  type AnswerValue,
  type GroupField,
  type IntakeForm,
  type IntakeItem,
  type ItemType,
} from '../../../src/contract/intake-form.js';
import { answerSchema, faultyPart, MOST_ENTRIES, scaleValues } from '../../../src/rules/answer-checks.js';
import { checkAnswer, isDraftable, openItems, sendableAnswers } from '../../../src/rules/answers.js';
import { safetyLevelOf } from '../../../src/rules/safety.js';
import { processorTime } from '../support/processor-time.js';

const options = ['calm', 'tense', 'low'].map(value => ({ value, label: value }));
const rows = ['sleep', 'food'].map(linkId => ({ linkId, text: linkId }));
const fields: GroupField[] = [
  { linkId: 'name', type: 'text', text: 'Name', maxLength: 10 },
  { linkId: 'amount', type: 'number', text: 'How much', min: 1 },
  { linkId: 'often', type: 'choice', text: 'How often', options },
  { linkId: 'call', type: 'phone', text: 'Whom to call' },
];
const item = (type: ItemType, more: Partial<IntakeItem> = {}): IntakeItem => ({
  linkId: type,
  type,
  text: 'Question',
  why: 'To know.',
  audience: 'care-team',
  required: false,
  ...(/choice|matrix/.test(type) ? { options } : {}),
  ...(type === 'matrix' ? { rows } : {}),
  ...(type === 'group' ? { items: fields } : {}),
  ...more,
});
const card = { id: 'file-1', name: 'card.jpg', type: 'image/jpeg', size: 2048 };

describe('the check of a type', () => {
  const cases: readonly [string, IntakeItem, AnswerValue, string | null][] = [
    ['one’s own words', item('choice', { other: 'Other' }), 'other:a walk', null],
    ['one’s own words not written yet', item('choice', { other: 'Other' }), 'other:', null],
    ['one’s own words where the form has no place for them', item('choice'), 'other:a walk', 'option'],
    ['own words among options', item('multiple-choice', { other: 'Other' }), ['calm', 'other:x'], null],
    ['rather not say', item('yes-no', { declinable: true }), 'asked-declined', null],
    ['rather not say where it is not offered', item('yes-no'), 'asked-declined', 'type'],
    ['a point of a scale', item('scale'), 7, null],
    ['a point beyond a scale', item('scale'), 11, 'option'],
    ['a point between two of a scale', item('scale'), 6.5, 'option'],
    ['a point of a scale of halves', item('scale', { min: 0, max: 1, step: 0.1 }), 0.3, null],
    ['some rows', item('matrix'), { sleep: 'calm' }, null],
    ['a row that is not there', item('matrix'), { mood: 'calm' }, 'option'],
    ['a row with another option', item('matrix'), { sleep: 'fine' }, 'option'],
    ['a list where rows are asked for', item('matrix'), ['calm'], 'option'],
    ['a typed name', item('signature'), { method: 'typed', name: 'Maya' }, null],
    ['a drawn name', item('signature'), { method: 'drawn', name: 'Maya', drawing: 'M1 2L3 4' }, null],
    ['a blank name', item('signature'), { method: 'typed', name: '  ' }, 'signature'],
    ['a drawing that was promised', item('signature'), { method: 'drawn', name: 'Maya' }, 'signature'],
    [
      'a drawing that is none',
      item('signature'),
      { method: 'drawn', name: 'M', drawing: '"/><script>' },
      'type',
    ],
    ['a signature with something more', item('signature'), { method: 'typed', name: 'M', extra: 1 }, 'type'],
    ['a file', item('file'), [card], null],
    ['a file of another kind', item('file'), [{ ...card, type: 'text/html' }], 'type'],
    ['a file with a path for an id', item('file'), [{ ...card, id: '../1' }], 'type'],
    ['too many files', item('file', { max: 1 }), [card, { ...card, id: 'file-2' }], 'too-many'],
    ['entries', item('group'), [{ name: 'A', amount: 5 }, { name: 'B' }], null],
    ['an entry with a field left blank', item('group'), [{ name: 'A', call: ' ' }], null],
    ['an entry with a field that is not asked', item('group'), [{ secret: 'A' }], 'type'],
    ['an entry with words for a figure', item('group'), [{ amount: 'half' }], 'number'],
    ['an entry with half a number', item('group'), [{ call: '555' }], 'phone-short'],
    ['too many entries', item('group', { max: 1 }), [{ name: 'A' }, { name: 'B' }], 'too-many'],
    ['one entry where a list is asked for', item('group'), { name: 'A' }, 'type'],
  ];
  for (const [name, one, value, fault] of cases)
    it(`${name}: ${fault ?? 'can stand'}`, () => {
      assert.equal(checkAnswer(one, value), fault);
      if (fault === null) assert.ok(v.is(Answers, { [one.linkId]: value }), 'the contract takes it');
    });

  it('is made once for each question', () => {
    const one = item('group');
    assert.equal(answerSchema(one), answerSchema(one));
  });

  it('says which field of which entry is to be mended', () => {
    const one = item('group');
    assert.equal(faultyPart(one, [{ name: 'A' }, { name: 'x'.repeat(11) }]), fields[0]);
    assert.equal(faultyPart(one, [{ name: 'A' }, { call: '555' }]), fields[3]);
    assert.equal(faultyPart(item('phone'), '555').linkId, 'phone');
  });

  it('keeps half-given entries in a draft, so that one field keeps no other from being saved', () => {
    for (const value of [[{ call: '555' }], [{ amount: 'half' }], [{}, {}]])
      assert.equal(isDraftable(item('group'), value), true);
    assert.equal(isDraftable(item('group'), [{ secret: 'A' }]), false);
  });

  it('is cheap enough for every letter', () => {
    const one = item('group', { max: MOST_ENTRIES });
    const value = Array.from({ length: MOST_ENTRIES }, () => ({ name: 'A', amount: 5, often: 'calm' }));
    const ms = processorTime(() => {
      for (let turn = 0; turn < 1000; turn++) checkAnswer(one, value);
    });
    assert.ok(ms < 2000, `${ms / 1000} ms each`);
  });
});

describe('a scale', () => {
  it('has its ends and each step between them, whatever the computer makes of a tenth', () => {
    assert.deepEqual(scaleValues({}), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert.deepEqual(scaleValues({ min: 0, max: 0.5, step: 0.1 }), [0, 0.1, 0.2, 0.3, 0.4, 0.5]);
    assert.deepEqual(scaleValues({ min: 1, max: 5, step: 2 }), [1, 3, 5]);
  });
});

const json = fc.anything({
  maxDepth: 3,
  maxKeys: 4,
  key: fc.constantFrom('name', 'method', 'sleep', 'amount', 'id', '__proto__', 'constructor'),
  values: [
    fc.constantFrom(null, true, 0, -1, 7, 'calm', 'other:x', '', ' ', 'typed'),
    fc.string(),
    fc.double(),
  ],
});
const anyItem = fc
  .record({
    type: fc.constantFrom(...ITEM_TYPES),
    required: fc.boolean(),
    other: fc.constantFrom(undefined, 'Other'),
    declinable: fc.boolean(),
  })
  .map(({ type, other, ...more }) => item(type, { ...more, ...(other ? { other } : {}) }));

describe('whatever comes', () => {
  it('gets a known word or null, and what can stand is what the contract takes', () => {
    const FAULTS = new Set(
      [
        'type number option too-long too-small too-large too-many phone-short phone email date consent signature',
      ].flatMap(words => words.split(' ')),
    );
    fc.assert(
      fc.property(anyItem, json, (one, value) => {
        const fault = checkAnswer(one, value as AnswerValue);
        assert.ok(fault === null || FAULTS.has(fault), String(fault));
        const isOurs = value !== undefined && !JSON.stringify(value)?.includes('\\u0000');
        if (fault === null && isOurs) assert.ok(v.is(Answers, { [one.linkId]: value }));
      }),
      { numRuns: 5000 },
    );
  });

  it('changes nothing about objects in general', () => {
    checkAnswer(item('group'), JSON.parse('[{"__proto__":{"polluted":true}}]') as AnswerValue);
    checkAnswer(item('matrix'), JSON.parse('{"__proto__":"calm"}') as AnswerValue);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});

const formOf = (...items: IntakeItem[]): IntakeForm => ({
  id: 'form',
  version: 1,
  language: 'en',
  languages: ['en'],
  title: 'Form',
  parts: [{ id: 'part', title: 'Part', items }],
});

describe('the check of a whole form', () => {
  const form = formOf(
    item('text', { required: true }),
    item('consent', { required: true }),
    item('group', { required: true }),
    item('signature'),
  );

  it('names each open question once', () => {
    assert.deepEqual(openItems(form, {}), ['text', 'consent', 'group']);
    const broken: Answers = {
      text: 'Maya',
      consent: false,
      group: [{ call: '555' }, { call: '556' }],
      signature: { method: 'typed', name: '' },
    };
    assert.deepEqual(openItems(form, broken), ['consent', 'group', 'signature']);
  });

  it('does not take empty entries for an answer', () => {
    const said: Answers = { text: 'Maya', consent: true, group: [{}, {}] };
    assert.deepEqual(openItems(form, said), ['group']);
    assert.deepEqual(openItems(form, { ...said, group: [{ name: 'A' }, {}] }), []);
  });

  it('is a schema that others can use', () => {
    const schema = sendableAnswers([item('phone')]);
    assert.ok(v.is(schema, {}));
    assert.ok(v.is(schema, { phone: null }));
    assert.ok(!v.is(schema, { phone: '555' }));
  });
});

describe('a group', () => {
  it('can hold every type of field', () => {
    for (const type of FIELD_TYPES)
      assert.equal(
        checkAnswer(item('group', { items: [{ linkId: 'x', type, text: 'X', options }] }), [{}, {}]),
        null,
      );
  });
});

describe('safety', () => {
  it('looks at each row of a table', () => {
    const scored = ['0', '1'].map(value => ({ value, label: value, score: Number(value) }));
    const one = item('matrix', { options: scored, safety: 'concern' });
    assert.equal(safetyLevelOf(one, { sleep: '0', food: '1' }), 'concern');
    assert.equal(safetyLevelOf(one, { sleep: '0' }), null);
  });
});
