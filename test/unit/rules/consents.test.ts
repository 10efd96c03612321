import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { intakeForms } from '../../../demo/server/seed/form.js';
import {
  PART_2_ELEMENTS,
  TELEHEALTH_ELEMENTS,
  consentText,
  missingElements,
  type ConsentElement,
} from '../../../src/rules/consents.js';

const textOf = (linkId: string, language: string): string => {
  const form = intakeForms.find(one => one.id === 'harborlight-intake' && one.language === language);
  const item = form?.parts.flatMap(part => part.items).find(one => one.linkId === linkId);
  assert.equal(item?.type, 'consent');
  return item?.details ?? '';
};

const LISTS: readonly (readonly [string, readonly ConsentElement[]])[] = [
  ['part-2-consent', PART_2_ELEMENTS],
  ['telehealth-consent', TELEHEALTH_ELEMENTS],
];

describe('the consents of the default form', () => {
  for (const language of ['en', 'es'])
    for (const [linkId, elements] of LISTS)
      it(`${linkId} says all that it has to, in ${language}`, () =>
        assert.deepEqual(missingElements(elements, textOf(linkId, language), language), []));

  for (const language of ['en', 'es'])
    for (const [linkId, elements] of LISTS)
      it(`${linkId} without one of its sentences is found out, in ${language}`, () => {
        const text = textOf(linkId, language);
        for (const { id, says } of elements) {
          const words = says[language];
          assert.ok(words);
          const without = text.replaceAll(new RegExp(words.source, `${words.flags}g`), '…');
          assert.ok(missingElements(elements, without, language)?.includes(id), `${id} is not missed`);
        }
      });

  it('42 CFR 2.31 has ten elements', () => {
    assert.equal(new Set(PART_2_ELEMENTS.map(({ id }) => id)).size, 10);
  });

  it('an empty text has nothing, and a language that the check does not know is said to be one', () => {
    assert.deepEqual(
      missingElements(PART_2_ELEMENTS, '', 'es-MX'),
      PART_2_ELEMENTS.map(({ id }) => id),
    );
    assert.equal(missingElements(PART_2_ELEMENTS, 'Texte', 'fr'), null);
  });
});

describe('the text that is hashed', () => {
  it('ends each of its parts with a line feed, a summary that is not there included', () => {
    assert.equal(consentText({ title: 'Title', summary: 'Short', text: 'Long' }), 'Title\nShort\nLong\n');
    assert.equal(consentText({ title: 'Title', text: 'Long' }), 'Title\n\nLong\n');
  });

  it('is another one when a letter of title, summary or text is', () => {
    const line = fc.string({ minLength: 1 }).filter(one => !one.includes('\n'));
    fc.assert(
      fc.property(line, line, line, line, (title, summary, text, other) => {
        const whole = consentText({ title, summary, text });
        for (const changed of [{ title: other }, { summary: other }, { text: other }]) {
          const same = Object.entries(changed).every(
            ([key, value]) => ({ title, summary, text })[key as 'title'] === value,
          );
          assert.equal(consentText({ title, summary, text, ...changed }) === whole, same);
        }
      }),
    );
  });
});
