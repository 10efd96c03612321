import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IntakeForm } from '../../../src/contract/intake-form.js';
import { visibleItems } from '../../../src/rules/answers.js';

const yesNo = (linkId: string) =>
  ({
    linkId,
    type: 'yes-no',
    text: linkId,
    why: 'To know.',
    audience: 'intake-team',
    required: false,
  }) as const;

const form = (enableBehavior: 'all' | 'any', rules = ['one', 'two']): IntakeForm => ({
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
        yesNo('one'),
        yesNo('two'),
        {
          ...yesNo('follow-up'),
          enableBehavior,
          enableWhen: rules.map(linkId => ({ linkId, operator: '=', value: true })),
        },
      ],
    },
  ],
});

const asksFollowUp = (asked: IntakeForm, answers: Record<string, boolean | null>): boolean =>
  visibleItems(asked, answers).some(item => item.linkId === 'follow-up');

test('"any" asks as soon as one condition holds', () => {
  assert.equal(asksFollowUp(form('any'), { one: false, two: true }), true);
  assert.equal(asksFollowUp(form('any'), { one: true }), true);
  assert.equal(asksFollowUp(form('any'), { one: false, two: null }), false);
  assert.equal(asksFollowUp(form('any'), {}), false);
});

test('"all" asks only when every condition holds', () => {
  assert.equal(asksFollowUp(form('all'), { one: true, two: true }), true);
  assert.equal(asksFollowUp(form('all'), { one: false, two: true }), false);
});

test('an item without conditions is always asked', () => {
  assert.equal(asksFollowUp(form('any', []), {}), true);
  assert.equal(asksFollowUp(form('all', []), {}), true);
});

test('a question that goes by a name with a dot is no row of a hidden one', () => {
  const hidden = {
    ...yesNo('1'),
    enableWhen: [{ linkId: 'never', operator: 'exists', value: true }],
  } as const;
  const then = { ...yesNo('then'), enableWhen: [{ linkId: '1.2', operator: '=', value: true }] } as const;
  const { parts, ...rest } = form('all');
  const asked: IntakeForm = {
    ...rest,
    parts: parts.map(part => ({ ...part, items: [hidden, yesNo('1.2'), then] })),
  };
  assert.deepEqual(
    visibleItems(asked, { '1.2': true }).map(({ linkId }) => linkId),
    ['1.2', 'then'],
  );
});
