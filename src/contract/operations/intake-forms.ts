import { FhirQuestionnaire, QuestionnaireImport } from '../fhir.js';
import { IntakeForm, IntakeFormVersion, PublishedForm } from '../intake-form.js';
import { Id, LanguageTag } from '../primitives.js';
import type { Operation } from './operation.js';

/** What an intake asks, in our words and in FHIR’s. */
export const intakeFormsOperations = [
  {
    id: 'getIntakeForm',
    summary: 'An intake form in a language',
    method: 'get',
    path: '/intake-forms/{id}',
    access: 'public',
    params: { id: Id },
    query: { language: LanguageTag },
    status: 200,
    response: IntakeForm,
  },
  {
    id: 'publishIntakeForm',
    summary: 'Publish a new version of an intake form',
    method: 'post',
    path: '/intake-forms/{id}/versions',
    access: 'staff',
    params: { id: Id },
    body: IntakeFormVersion,
    status: 201,
    response: PublishedForm,
  },
  {
    id: 'getQuestionnaire',
    summary: 'An intake form as a FHIR R4 Questionnaire',
    method: 'get',
    path: '/intake-forms/{id}/questionnaire',
    access: 'public',
    params: { id: Id },
    query: { language: LanguageTag },
    status: 200,
    response: FhirQuestionnaire,
  },
  {
    id: 'readQuestionnaire',
    summary: 'Read a FHIR R4 Questionnaire as a form, to publish it',
    method: 'post',
    path: '/intake-forms/{id}/questionnaire',
    access: 'staff',
    params: { id: Id },
    body: FhirQuestionnaire,
    status: 200,
    response: QuestionnaireImport,
  },
] as const satisfies readonly Operation[];
