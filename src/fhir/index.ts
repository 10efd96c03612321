export { FhirInputError } from './fhir-input-error.js';
export type { FhirObservation } from './fhir-observation.js';
export { fromQuestionnaire } from './from-questionnaire.js';
export { toScoreObservations, type ScoreFacts } from './to-observations.js';
export { toQuestionnaire } from './to-questionnaire.js';
export { toQuestionnaireResponse, type ResponseFacts } from './to-response.js';
