import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import {
  Answers,
  ITEM_TYPES,
  IntakeForm,
  type AnswerValue,
  type EnableWhen,
  type IntakeItem,
  type ItemType,
} from '../../../src/contract/intake-form.js';
import { checkAnswer, isAnswered, isDraftable, openItems, visibleItems } from '../../../src/rules/answers.js';

const options = ['calm', 'tense', 'low'].map(value => ({ value, label: value }));
const item = (type: ItemType, more: Partial<IntakeItem> = {}): IntakeItem => ({
  linkId: type,
  type,
  text: 'Question',
  why: 'To know.',
  audience: 'care-team',
  required: false,
  ...(type === 'choice' || type === 'multiple-choice' ? { options } : {}),
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
const shown = (form: IntakeForm, answers: Answers): string[] =>
  visibleItems(form, answers).map(({ linkId }) => linkId);

const answerValue: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.array(fc.string()),
);
const anyItem = fc.constantFrom(...ITEM_TYPES).map(type => item(type));

describe('an answer', () => {
  it('is there when something was said', () => {
    const said: Answers = { zero: 0, no: false, text: 'x', list: ['x'] };
    for (const linkId of Object.keys(said)) assert.equal(isAnswered(said, linkId), true, linkId);
    const unsaid: Answers = { skipped: null, blank: ' \n', none: [] };
    for (const linkId of [...Object.keys(unsaid), 'never'])
      assert.equal(isAnswered(unsaid, linkId), false, linkId);
  });

  it('that is left out can always stand', () => {
    for (const type of ITEM_TYPES)
      for (const blank of [undefined, null, '', '  ', []])
        assert.equal(checkAnswer(item(type, { required: true }), blank), null, type);
  });

  it('of any value gets a word or null for every type, and is never an error of ours', () => {
    fc.assert(
      fc.property(anyItem, answerValue, (one, value) => {
        const fault = checkAnswer(one, value);
        assert.ok(fault === null || typeof fault === 'string');
      }),
      { numRuns: 2000 },
    );
  });

  const cases: readonly [string, IntakeItem, AnswerValue, string | null][] = [
    ['text', item('text'), 'Maya', null],
    ['text that is no text', item('text'), 7, 'type'],
    ['text at its limit', item('text', { maxLength: 3 }), 'abc', null],
    ['text over its limit', item('text', { maxLength: 3 }), 'abcd', 'too-long'],
    ['long text', item('long-text'), 'x'.repeat(5000), null],
    ['long text over the limit of all', item('long-text'), 'x'.repeat(5001), 'too-long'],
    ['a phone number', item('phone'), '(555) 010-0142', null],
    ['a phone number with a country', item('phone'), '+43 1 234 56 78', null],
    ['a phone number as people write it in Spain', item('phone'), '612.34.56.78', null],
    ['a short phone number', item('phone'), '555 014', 'phone-short'],
    ['a phone number that is too long', item('phone'), '1'.repeat(16), 'phone'],
    ['words in place of a number', item('phone'), 'call my sister', 'phone'],
    ['an email', item('email'), 'maya@example.org', null],
    ['an email without a place', item('email'), 'maya@', 'email'],
    ['an email without a dot', item('email'), 'maya@example', 'email'],
    ['an option', item('choice'), 'calm', null],
    ['an option that is not there', item('choice'), 'fine', 'option'],
    ['options where one is asked for', item('choice'), ['calm'], 'option'],
    ['some options', item('multiple-choice'), ['calm', 'low'], null],
    ['the same option twice', item('multiple-choice'), ['calm', 'calm'], 'option'],
    ['an option among others that is not there', item('multiple-choice'), ['calm', 'fine'], 'option'],
    ['one option where several are asked for', item('multiple-choice'), 'calm', 'option'],
    ['yes', item('yes-no'), true, null],
    ['no', item('yes-no'), false, null],
    ['a word for yes', item('yes-no'), 'yes', 'type'],
    ['a date', item('date'), '2008-02-29', null],
    ['a date that no year has', item('date'), '2007-02-29', 'date'],
    ['a month that no year has', item('date'), '2007-13-01', 'date'],
    ['half a date', item('date'), '2007-02-', 'date'],
    ['a number', item('number'), 0, null],
    ['a number at its limits', item('number', { min: 0, max: 24 }), 24, null],
    ['a number under its limit', item('number', { min: 0 }), -1, 'too-small'],
    ['a number over its limit', item('number', { max: 24 }), 25, 'too-large'],
    ['words in place of a figure', item('number'), 'about five', 'type'],
    ['no number', item('number'), Number.NaN, 'type'],
    ['a consent', item('consent'), true, null],
    ['a consent not given', item('consent'), false, null],
    ['a word for a consent', item('consent'), 'on', 'type'],
  ];
  for (const [name, one, value, fault] of cases)
    it(`${name}: ${fault ?? 'can stand'}`, () => {
      assert.equal(checkAnswer(one, value), fault);
    });

  it('can be kept in a draft half given, but not as what it can’t be', () => {
    const kept: readonly [IntakeItem, AnswerValue | null][] = [
      [item('phone'), '555'],
      [item('email'), 'maya@'],
      [item('date'), '2007-02-'],
      [item('text', { maxLength: 3 }), 'abcd'],
      [item('number', { max: 24 }), 25],
      [item('choice'), null],
    ];
    for (const [one, value] of kept) assert.equal(isDraftable(one, value), true, one.type);
    const refused: readonly [IntakeItem, AnswerValue][] = [
      [item('number'), 'about five'],
      [item('choice'), 'fine'],
      [item('yes-no'), 'yes'],
    ];
    for (const [one, value] of refused) assert.equal(isDraftable(one, value), false, one.type);
  });

  it('is a date exactly when the calendar has it', () => {
    const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, date => {
        assert.equal(checkAnswer(item('date'), date.toISOString().slice(0, 10)), null);
      }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
          const text = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
          assert.equal(checkAnswer(item('date'), text), day <= last ? null : 'date');
        },
      ),
    );
  });

  it('that can stand is one that the contract lets through', () => {
    fc.assert(
      fc.property(anyItem, answerValue, (one, value) => {
        fc.pre(checkAnswer(one, value) === null);
        fc.pre(typeof value !== 'string' || !value.includes('\u0000'));
        assert.ok(v.is(Answers, { [one.linkId]: value }));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a question behind a condition', () => {
  const behind = (...enableWhen: EnableWhen[]): IntakeForm =>
    formOf(item('choice'), item('multiple-choice'), item('text', { linkId: 'more', enableWhen }));
  const asks = (condition: EnableWhen, answers: Answers): boolean =>
    shown(behind(condition), answers).includes('more');

  const cases: readonly [EnableWhen, Answers, boolean][] = [
    [{ linkId: 'choice', operator: '=', value: 'low' }, { choice: 'low' }, true],
    [{ linkId: 'choice', operator: '=', value: 'low' }, { choice: 'calm' }, false],
    [{ linkId: 'choice', operator: '=', value: 'low' }, {}, false],
    [{ linkId: 'choice', operator: '!=', value: 'low' }, { choice: 'calm' }, true],
    [{ linkId: 'choice', operator: '!=', value: 'low' }, { choice: 'low' }, false],
    // Skipped says nothing, so it does not say "not low" either.
    [{ linkId: 'choice', operator: '!=', value: 'low' }, { choice: null }, false],
    [{ linkId: 'choice', operator: 'exists', value: true }, { choice: 'calm' }, true],
    [{ linkId: 'choice', operator: 'exists', value: true }, { choice: null }, false],
    [{ linkId: 'choice', operator: 'exists', value: false }, { choice: null }, true],
    [
      { linkId: 'multiple-choice', operator: 'includes', value: 'low' },
      { 'multiple-choice': ['calm', 'low'] },
      true,
    ],
    [
      { linkId: 'multiple-choice', operator: 'includes', value: 'low' },
      { 'multiple-choice': ['calm'] },
      false,
    ],
    [
      { linkId: 'multiple-choice', operator: '=', value: 'low' },
      { 'multiple-choice': ['calm', 'low'] },
      true,
    ],
    [
      { linkId: 'multiple-choice', operator: '!=', value: 'low' },
      { 'multiple-choice': ['calm', 'low'] },
      false,
    ],
    [{ linkId: 'multiple-choice', operator: '!=', value: 'low' }, { 'multiple-choice': ['calm'] }, true],
    [{ linkId: 'nowhere', operator: '=', value: 'low' }, { choice: 'low' }, false],
  ];
  for (const [condition, answers, asked] of cases)
    it(`${condition.linkId} ${condition.operator} ${String(condition.value)}, ${JSON.stringify(answers)}: ${asked ? 'asked' : 'not asked'}`, () => {
      assert.equal(asks(condition, answers), asked);
    });

  it('is not asked when the question in its condition is not asked, whatever was answered there before', () => {
    const form = formOf(
      item('yes-no', { linkId: 'one' }),
      item('yes-no', { linkId: 'two', enableWhen: [{ linkId: 'one', operator: '=', value: true }] }),
      item('text', { linkId: 'three', enableWhen: [{ linkId: 'two', operator: '=', value: true }] }),
    );
    assert.deepEqual(shown(form, { one: true, two: true }), ['one', 'two', 'three']);
    assert.deepEqual(shown(form, { one: false, two: true }), ['one']);
  });

  it('keeps its place in the form, and answers never change the order', () => {
    const condition = fc.record({
      linkId: fc.constantFrom('i0', 'i1', 'i2', 'i3', 'i4'),
      operator: fc.constantFrom('=', '!=', 'exists', 'includes'),
      value: fc.constantFrom<string | boolean>(true, false, 'calm'),
    }) as fc.Arbitrary<EnableWhen>;
    const items = fc.array(fc.array(condition, { maxLength: 2 }), { minLength: 1, maxLength: 6 });
    const answers = fc.dictionary(
      fc.constantFrom('i0', 'i1', 'i2', 'i3', 'i4'),
      fc.constantFrom(true, false, null, 'calm'),
    );
    fc.assert(
      fc.property(items, answers, (rules, said) => {
        const form = formOf(
          ...rules.map((enableWhen, index) => item('text', { linkId: `i${index}`, enableWhen })),
        );
        const order = shown(form, said).map(linkId => Number(linkId.slice(1)));
        assert.deepEqual(
          order,
          [...order].sort((one, other) => one - other),
        );
      }),
    );
  });
});

describe('a form can be sent', () => {
  const form = formOf(
    item('text', { linkId: 'name', required: true }),
    item('phone'),
    item('consent', { required: true }),
    item('text', {
      linkId: 'school',
      required: true,
      enableWhen: [{ linkId: 'name', operator: '=', value: 'Sam' }],
    }),
  );

  it('when what it needs is answered and nothing else is wrong', () => {
    assert.deepEqual(openItems(form, { name: 'Maya', consent: true }), []);
    assert.deepEqual(openItems(form, { name: 'Maya', phone: null, consent: true }), []);
  });

  it('not before', () => {
    assert.deepEqual(openItems(form, {}), ['name', 'consent']);
    assert.deepEqual(openItems(form, { name: null, consent: true }), ['name']);
    assert.deepEqual(openItems(form, { name: 'Maya', consent: false }), ['consent']);
    assert.deepEqual(openItems(form, { name: 'Maya', phone: '555', consent: true }), ['phone']);
  });

  it('with what a hidden question needs left out', () => {
    assert.deepEqual(openItems(form, { name: 'Sam', consent: true }), ['school']);
    assert.deepEqual(openItems(form, { name: 'Maya', school: null, consent: true }), []);
  });

  it('is what the contract calls a form', () => {
    assert.ok(v.is(IntakeForm, form));
  });
});
