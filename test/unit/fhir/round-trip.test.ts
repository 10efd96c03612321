import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { intakeForms } from '../../../demo/server/seed/form.js';
import { sampleForm } from '../../../src/api/memory/samples/clinic.js';
import { IntakeForm } from '../../../src/contract/intake-form.js';
import { fromQuestionnaire, toQuestionnaire } from '../../../src/fhir/index.js';
import { forms } from '../support/arbitrary-forms.js';

/** As it would come back from somebody else: through JSON. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a form sent as a Questionnaire', () => {
  it('comes back as it was, with nothing left out, whatever it asks', () => {
    fc.assert(
      fc.property(forms, form => {
        assert.ok(v.is(IntakeForm, form), 'the form is one');
        const { form: back, unsupported } = fromQuestionnaire(sent(toQuestionnaire(form)));
        assert.deepEqual(unsupported, []);
        assert.deepEqual(back, form);
      }),
      { numRuns: 200 },
    );
  });

  it('comes back as it was for every form that we ship', () => {
    for (const form of [...intakeForms, sampleForm()]) {
      const { form: back, unsupported } = fromQuestionnaire(sent(toQuestionnaire(form)));
      assert.deepEqual([back, unsupported], [form, []]);
    }
  });

  it('carries its words in the other languages, each of which can be read', () => {
    const [english, spanish] = intakeForms;
    assert.ok(english && spanish);
    const resource = sent(toQuestionnaire(english, intakeForms));
    const { form } = fromQuestionnaire(resource, 'es');
    // Options stand in the order of the resource's own language.
    const inOrder = (one: IntakeForm): unknown =>
      JSON.parse(
        JSON.stringify(one, (name, value: unknown) =>
          name === 'options' && Array.isArray(value)
            ? (value as { value: string }[]).toSorted((a, b) => (a.value < b.value ? -1 : 1))
            : value,
        ),
      );
    assert.deepEqual(inOrder(form), inOrder(spanish));
    const { unsupported } = fromQuestionnaire(resource);
    assert.deepEqual(
      unsupported.map(({ what }) => what),
      ['Words in es are a form of their own here.'],
    );
  });

  it('is what FHIR R4 says a Questionnaire is', () => {
    fc.assert(
      fc.property(forms, form => {
        const seen = new Set<string>();
        const look = (items: unknown): void => {
          for (const item of items as Record<string, unknown>[]) {
            const {
              linkId,
              type,
              answerOption,
              enableWhen,
              enableBehavior,
              item: children,
              maxLength,
            } = item;
            assert.ok(typeof linkId === 'string' && !seen.has(linkId), `que-2: ${String(linkId)}`);
            seen.add(linkId);
            if (type === 'group') assert.ok(children !== undefined, 'que-1: a group has items');
            if (type === 'display')
              assert.deepEqual(
                [children, item['required'], item['repeats']],
                [undefined, undefined, undefined],
              );
            if (answerOption) assert.match(String(type), /choice$/, 'que-5');
            if (maxLength !== undefined) assert.match(String(type), /^(string|text)$/, 'que-10');
            if (Array.isArray(enableWhen) && enableWhen.length > 1) assert.ok(enableBehavior, 'que-12');
            for (const { operator, answerBoolean } of (enableWhen ?? []) as Record<string, unknown>[])
              if (operator === 'exists') assert.equal(typeof answerBoolean, 'boolean', 'que-7');
            if (children) look(children);
          }
        };
        look(toQuestionnaire(form)['item']);
      }),
      { numRuns: 50 },
    );
  });

  it('names answers by LOINC where it has codes for them, with their points', () => {
    const [form] = intakeForms;
    assert.ok(form);
    const text = JSON.stringify(toQuestionnaire(form));
    for (const code of [
      '44260-8',
      'LA6571-9',
      'LA18934-2',
      'LA15694-5',
      '69737-5'.replace('69737-5', '69736-7'),
    ])
      assert.ok(text.includes(`"system":"http://loinc.org","code":"${code}"`), code);
    assert.ok(text.includes('"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":3'));
  });

  it('shows others no places for answers, and gets them back', () => {
    const [form] = intakeForms;
    const [part] = form?.parts ?? [];
    const [item] = part?.items ?? [];
    assert.ok(form && part && item);
    const asked = {
      ...form,
      parts: [{ ...part, items: [{ ...item, text: 'Well, {preferred-name|dear you}, how is it?' }] }],
    };
    const resource = toQuestionnaire(asked) as { item?: { item: { text: string }[] }[] };
    assert.equal(resource.item?.[0]?.item[0]?.text, 'Well, dear you, how is it?');
    assert.deepEqual(fromQuestionnaire(sent(resource)).form, asked);
  });
});
