import type { FhirQuestionnaireResponse } from '../contract/fhir.js';
import type { Answers, IntakeForm } from '../contract/intake-form.js';

/** Whose answers they are and how far they have come. References are as FHIR writes them: `Patient/p-1`. */
export interface ResponseFacts {
  readonly id: string;
  readonly subject: string;
  /** Moment of the answers, ISO 8601 with an offset. */
  readonly authored: string;
  readonly status: 'in-progress' | 'completed' | 'amended';
  /** Who answered, where it was not the subject. */
  readonly source?: string;
}

export const toQuestionnaireResponse = (
  _form: IntakeForm,
  _answers: Answers,
  { id }: ResponseFacts,
): FhirQuestionnaireResponse => ({ resourceType: 'QuestionnaireResponse', id });
