import type { InstrumentScore } from '../contract/intake.js';
import type { FhirObservation } from './fhir-observation.js';

/** Whom scores are about, when, and from which answers. */
export interface ScoreFacts {
  /** Reference as FHIR writes it: `Patient/p-1`. */
  readonly subject: string;
  /** Moment that the answers are true of, ISO 8601 with an offset. */
  readonly effective: string;
  /** Id of the QuestionnaireResponse. */
  readonly responseId: string;
}

export const toScoreObservations = (
  _scores: readonly InstrumentScore[],
  _facts: ScoreFacts,
): FhirObservation[] => [];
