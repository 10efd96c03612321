import fc from 'fast-check';
import { Fhir } from 'fhir';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guardianForms, intakeForms } from '../../../demo/server/seed/form.js';
import { ana, carmen, jordan, leo } from '../../../demo/server/seed/intake-answers.js';
import type { Answers, IntakeForm } from '../../../src/contract/intake-form.js';
import { toQuestionnaire, toQuestionnaireResponse, toScoreObservations } from '../../../src/fhir/index.js';
import { instrumentScores } from '../../../src/rules/scores.js';
import { forms } from '../support/arbitrary-forms.js';
import { facts } from '../support/response-facts.js';

const definitions = new Fhir();

/** What HL7's definitions of R4 have against a resource: names, types, how often, codes of lists that are closed. */
const faultsOf = (resource: object): string[] =>
  definitions
    .validate(resource, { errorOnUnexpected: true })
    // Warnings are of codes whose lists it does not have, such as LOINC's.
    .messages.filter(({ severity = '' }) => ['error', 'fatal'].includes(severity))
    .map(({ location, message }) => `${location ?? ''}: ${message ?? ''}`);

interface FilledIn {
  readonly form: IntakeForm;
  readonly who: string;
  readonly answers: Answers;
}
const filled = (some: readonly IntakeForm[], people: Readonly<Record<string, Answers>>): FilledIn[] =>
  some.flatMap(form => Object.entries(people).map(([who, answers]) => ({ form, who, answers })));
const filledIn = [...filled(intakeForms, { ana, jordan, leo }), ...filled(guardianForms, { carmen })];

const consents = intakeForms
  .flatMap(({ parts }) => parts.flatMap(({ items }) => items))
  .filter(({ type }) => type === 'consent')
  .map(({ linkId, text }) => ({
    id: `consent-${linkId}`,
    linkId,
    title: text,
    text: 'Who may have it, and why.',
    signedAt: '2026-03-01T00:00:00Z',
  }));

describe('what leaves as FHIR, by the definitions of HL7', () => {
  it('would be found faulty by a wrong status, a wrong type and a name that FHIR does not know', () => {
    const questionnaire = toQuestionnaire(intakeForms[0] as IntakeForm);
    assert.deepEqual(faultsOf(questionnaire), []);
    for (const wrong of [{ status: 'done' }, { date: 'yesterday' }, { mood: 'heavy' }])
      assert.equal(faultsOf({ ...questionnaire, ...wrong }).length, 1, JSON.stringify(wrong));
  });

  it('is a Questionnaire for every form that we ship, and whatever a form asks', () => {
    for (const inEach of [intakeForms, guardianForms])
      for (const form of inEach) assert.deepEqual(faultsOf(toQuestionnaire(form, inEach)), []);
    fc.assert(
      fc.property(forms, form => assert.deepEqual(faultsOf(toQuestionnaire(form)), [])),
      { numRuns: 50 },
    );
  });

  it('is a QuestionnaireResponse, with what was withheld and with what a consent lets go', () => {
    for (const { form, who, answers } of filledIn)
      for (const more of [
        {},
        { consents },
        { status: 'in-progress', source: 'RelatedPerson/r-1' },
      ] as const) {
        const response = toQuestionnaireResponse(form, answers, { ...facts, ...more });
        assert.deepEqual(faultsOf(response), [], `${who}, ${form.id} in ${form.language}`);
      }
  });

  it('is Observations for every score, and for what is missing to one', () => {
    let looked = 0;
    for (const { form, answers } of filledIn)
      for (const some of [answers, {}]) {
        const about = { subject: facts.subject, effective: facts.authored, responseId: facts.id };
        for (const observation of toScoreObservations(instrumentScores(form, some), about)) {
          assert.deepEqual(faultsOf(observation), []);
          looked += 1;
        }
      }
    assert.ok(looked > 200);
  });
});
