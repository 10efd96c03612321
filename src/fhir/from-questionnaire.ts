import type { QuestionnaireImport } from '../contract/fhir.js';
import { FhirInputError } from './fhir-input-error.js';

export const fromQuestionnaire = (_resource: unknown, _language?: string): QuestionnaireImport => {
  throw new FhirInputError('Not there yet.');
};
