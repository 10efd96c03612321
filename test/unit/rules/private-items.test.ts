import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { IntakeForm, IntakeItem } from '../../../src/contract/intake-form.js';
import { closedToGuardians } from '../../../src/rules/private-items.js';

const item = (linkId: string, more: Partial<IntakeItem> = {}): IntakeItem => ({
  linkId,
  type: 'text',
  text: 'Question',
  why: 'To know.',
  audience: 'care-team',
  required: false,
  ...more,
});
const closed = (...items: IntakeItem[]): string[] => [
  ...closedToGuardians({
    id: 'form',
    version: 1,
    language: 'en',
    languages: ['en'],
    title: 'Form',
    parts: [{ id: 'part', title: 'Part', items }],
  } satisfies IntakeForm),
];
const when = (linkId: string) => ({ enableWhen: [{ linkId, operator: 'exists' as const, value: true }] });

describe('what a guardian never reads', () => {
  it('is what is private and what is asked for safety, and nothing else', () => {
    assert.deepEqual(
      closed(item('name'), item('secret', { private: true }), item('asq', { safety: 'concern' })),
      ['secret', 'asq'],
    );
  });

  it('is what is asked because of a private answer, also of a row of it and over several steps', () => {
    assert.deepEqual(
      closed(
        item('mood', { private: true, type: 'matrix' }),
        item('sleep', when('mood.sleep')),
        item('dreams', when('sleep')),
        item('name', when('other')),
      ),
      ['mood', 'sleep', 'dreams'],
    );
  });

  it('is what has a private answer in its words, wherever that question stands', () => {
    assert.deepEqual(
      new Set(
        closed(
          item('early', { text: 'And {friend|they}?' }),
          item('hinted', { hint: 'As {friend} said' }),
          item('friend', { private: true }),
          item('late', { text: 'About {early}' }),
          item('open', { text: 'About {name}' }),
        ),
      ),
      new Set(['early', 'hinted', 'friend', 'late']),
    );
  });
});
