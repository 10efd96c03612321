/** What was given is no FHIR R4 Questionnaire that a form can be read from. `message` says what to do about it. */
export class FhirInputError extends Error {
  override readonly name = 'FhirInputError';
}
