import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { IntakeItem } from '../../../src/contract/intake-form.js';
import { piped, pipedItem, placesIn } from '../../../src/rules/piping.js';

const FSI = '\u2068';
const PDI = '\u2069';

describe('a name in a question', () => {
  it('stands in its place, or what stands after the line does', () => {
    assert.equal(piped('Hello {name}.', { name: 'Maya' }), `Hello ${FSI}Maya${PDI}.`);
    assert.equal(piped('How are {name|you}?', {}), 'How are you?');
    assert.equal(piped('How are {name|you}?', { name: null }), 'How are you?');
    assert.equal(piped('How are {name|you}?', { name: '  ' }), 'How are you?');
    assert.equal(piped('{name}', {}), '');
    assert.deepEqual(placesIn('{a} and {b|c}'), ['a', 'b']);
  });

  it('is words only: no list, no number, nothing that every object has', () => {
    for (const value of [5, true, ['x'], { x: 'y' }]) assert.equal(piped('{it|-}', { it: value }), '-');
    for (const linkId of ['constructor', '__proto__', 'toString'])
      assert.equal(piped(`{${linkId}|-}`, {}), '-');
  });

  it('is not looked through for more places', () => {
    assert.equal(piped('{a}', { a: '{b}', b: 'secret' }), `${FSI}{b}${PDI}`);
    assert.equal(piped('{a}{b}', { a: '{', b: '|x}' }), `${FSI}{${PDI}${FSI}|x}${PDI}`);
    assert.equal(piped('{a}', { a: '$&$1' }), `${FSI}$&$1${PDI}`);
  });

  it('cannot turn what follows, hide in it, or push it away', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            'ب',
            '\u202e',
            '\u2067',
            '\u2069',
            '\u200b',
            '\n',
            '\u0000',
            '😀',
            '\ud83d',
          ),
        }),
        name => {
          const text = piped('<{name|you}>', { name });
          const inner = text.slice(1, -1).replace(/^\u2068|\u2069$/g, '');
          assert.doesNotMatch(inner, /[\u202a-\u202e\u2066-\u2069\u200b\n\u0000]/);
          assert.equal(text.at(0), '<');
          assert.equal(text.at(-1), '>');
          assert.ok(Array.from(inner).length <= 60);
        },
      ),
    );
  });

  it('leaves the letters that join others', () => {
    assert.equal(piped('{n}', { n: '👩\u200d🎤' }), `${FSI}👩\u200d🎤${PDI}`);
  });

  it('gives the same question while its words are the same', () => {
    const item: IntakeItem = {
      linkId: 'x',
      type: 'group',
      text: 'And {name|you}?',
      why: 'To know.',
      audience: 'care-team',
      required: false,
    };
    const one = pipedItem(item, { name: 'Maya', x: [{ a: '1' }] });
    assert.equal(pipedItem(item, { name: 'Maya', x: [{ a: '12' }] }), one);
    assert.notEqual(pipedItem(item, { name: 'Maja' }), one);
    const plain = { ...item, text: 'And you?' };
    assert.equal(pipedItem(plain, { name: 'Maya' }), plain);
  });
});
