// Forms and intakes in FHIR’s words.
import { FhirQuestionnaire, FhirQuestionnaireResponse, QuestionnaireImport } from '../fhir.js';
import { Id, LanguageTag } from '../primitives.js';
import type { Operation } from './operation.js';

export const getQuestionnaire = {
  id: 'getQuestionnaire',
  summary: 'An intake form as a FHIR R4 Questionnaire',
  method: 'get',
  path: '/intake-forms/{id}/questionnaire',
  access: 'public',
  params: { id: Id },
  query: { language: LanguageTag },
  status: 200,
  response: FhirQuestionnaire,
} as const satisfies Operation;

/** Publishes nothing: the answer is the form, with what of the Questionnaire has no place in one. */
export const readQuestionnaire = {
  id: 'readQuestionnaire',
  summary: 'Read a FHIR R4 Questionnaire as a form, to publish it',
  method: 'post',
  path: '/intake-forms/{id}/questionnaire',
  access: 'staff',
  params: { id: Id },
  body: FhirQuestionnaire,
  status: 200,
  response: QuestionnaireImport,
} as const satisfies Operation;

/** The person can see who read it. */
export const getQuestionnaireResponse = {
  id: 'getQuestionnaireResponse',
  summary: 'An intake as a FHIR R4 QuestionnaireResponse',
  method: 'get',
  path: '/intake-submissions/{id}/questionnaire-response',
  access: 'staff',
  params: { id: Id },
  status: 200,
  response: FhirQuestionnaireResponse,
} as const satisfies Operation;
