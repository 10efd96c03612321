import {
  FhirQuestionnaireResponse,
  QuestionnaireImport,
  type FhirQuestionnaire,
} from '../../contract/fhir.js';
import { PublishedForm, type IntakeForm } from '../../contract/intake-form.js';
import { Program } from '../../contract/program.js';
import type * as v from 'valibot';
import type { ApiClient } from '../api-client.js';
import type { CallOptions, WriteOptions } from '../http.js';

/** Changes what the program is. Throws `bad-input` for one without crisis contacts or reading hours. */
export const publishProgram = (api: ApiClient, body: Program, options?: WriteOptions): Promise<Program> =>
  api.http.call({ method: 'post', path: 'program', body, response: Program, options });

/**
 * Publishes a new version of a form, one definition a language. Throws `bad-input` whose issues name each question
 * (`linkId`) and its fault (`rule`).
 */
export const publishIntakeForm = (
  api: ApiClient,
  id: string,
  languages: readonly IntakeForm[],
  options?: WriteOptions,
): Promise<v.InferOutput<typeof PublishedForm>> =>
  api.http.call({
    method: 'post',
    path: `intake-forms/${encodeURIComponent(id)}/versions`,
    body: { languages },
    response: PublishedForm,
    options,
  });

/** Reads a FHIR R4 Questionnaire as a form, with what of it has no place in one. Publishes nothing. */
export const readQuestionnaire = (
  api: ApiClient,
  id: string,
  body: FhirQuestionnaire,
  options?: WriteOptions,
): Promise<QuestionnaireImport> =>
  api.http.call({
    method: 'post',
    path: `intake-forms/${encodeURIComponent(id)}/questionnaire`,
    body,
    response: QuestionnaireImport,
    options,
  });

/** An intake as a FHIR R4 QuestionnaireResponse. The person can see who read it. */
export const getQuestionnaireResponse = (
  api: ApiClient,
  id: string,
  options?: CallOptions,
): Promise<FhirQuestionnaireResponse> =>
  api.http.call({
    path: `intake-submissions/${encodeURIComponent(id)}/questionnaire-response`,
    response: FhirQuestionnaireResponse,
    options,
  });
