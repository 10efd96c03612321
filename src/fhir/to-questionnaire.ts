import type { FhirQuestionnaire } from '../contract/fhir.js';
import type { IntakeForm } from '../contract/intake-form.js';

export const toQuestionnaire = (form: IntakeForm, _others: readonly IntakeForm[] = []): FhirQuestionnaire => ({
  resourceType: 'Questionnaire',
  url: `urn:iop-elements:form:${form.id}`,
});
