import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { IntakeItem } from '../../../src/contract/intake-form.js';
import { answerText, type AnswerTextWords } from '../../../src/rules/answer-text.js';

const words: AnswerTextWords = {
  yes: 'Yes',
  no: 'No',
  agreed: 'You agree.',
  notAgreed: 'You have not agreed.',
  declined: 'Would rather not say',
  signed: name => `Signed: ${name}`,
  unsigned: 'Not signed.',
};
type Asked = Parameters<typeof answerText>[0];
const options = [
  { value: 'well', label: 'Well' },
  { value: 'bad', label: 'Not well' },
];
const said = (asked: Asked, value: Parameters<typeof answerText>[1], language = 'en') =>
  answerText(asked, value, words, language);

describe('an answer in words', () => {
  it('is what the option says, and the person’s own words where they wrote some', () => {
    const choice: Asked = { type: 'choice', options, other: 'Something else' };
    assert.equal(said(choice, 'bad'), 'Not well');
    assert.equal(said(choice, 'other: a walk '), 'a walk');
    assert.equal(said(choice, 'other:'), 'Something else');
    assert.equal(said({ ...choice, type: 'multiple-choice' }, ['well', 'other:tea']), 'Well; tea');
    // Words that only look like it are the person's.
    assert.equal(said({ type: 'text' }, 'other:tea'), 'other:tea');
  });

  it('says that somebody would rather not say, which is no no', () => {
    assert.equal(said({ type: 'yes-no' }, 'asked-declined'), words.declined);
    assert.equal(said({ type: 'text' }, 'asked-declined'), 'asked-declined');
  });

  it('has a line for each row of a table, in the order of the rows', () => {
    const rows = [
      { linkId: 'sleep', text: 'Sleep' },
      { linkId: 'food', text: 'Food' },
    ];
    const matrix: Asked = { type: 'matrix', options, rows };
    assert.equal(said(matrix, { food: 'bad', sleep: 'well' }), 'Sleep: Well\nFood: Not well');
    assert.equal(said(matrix, {}), undefined);
  });

  it('has a line for each entry of a group, and none for one that is empty', () => {
    const items: IntakeItem['items'] = [
      { linkId: 'name', type: 'text', text: 'Name' },
      { linkId: 'amount', type: 'number', text: 'How much', unit: 'mg' },
      { linkId: 'since', type: 'date', text: 'Since' },
      { linkId: 'helps', type: 'yes-no', text: 'Does it help?' },
    ];
    const group: Asked = { type: 'group', items };
    assert.equal(
      said(group, [
        { name: 'Sertraline', amount: 50.5, helps: true },
        {},
        { name: 'B', since: '2024-03-01' },
      ]),
      'Sertraline; How much: 50.5 mg; Does it help? Yes\nB; Since: March 1, 2024',
    );
    assert.equal(said(group, [{}]), undefined);
  });

  it('names files and signatures', () => {
    const files = ['front.jpg', 'back.jpg'].map(name => ({ id: 'x', name, type: 'image/jpeg', size: 1 }));
    assert.equal(said({ type: 'file' }, files), 'front.jpg\nback.jpg');
    assert.equal(said({ type: 'signature' }, { method: 'typed', name: ' Maya ' }), 'Signed: Maya');
    assert.equal(said({ type: 'signature' }, { method: 'drawn', name: '' }), words.unsigned);
  });

  it('is a figure as the language writes it', () => {
    assert.equal(said({ type: 'scale' }, 7), '7');
    assert.equal(said({ type: 'number', unit: 'horas' }, 5.5, 'es'), '5,5 horas');
  });
});
