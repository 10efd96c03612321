import * as v from 'valibot';
import { IntakeForm, LinkId } from './intake-form.js';

/** FHIR R4 resources as they travel: what is in them is FHIR's own matter, and `src/fhir` reads and writes it. */
export const FhirQuestionnaire = v.looseObject({ resourceType: v.literal('Questionnaire') });
export type FhirQuestionnaire = v.InferOutput<typeof FhirQuestionnaire>;
export const FhirQuestionnaireResponse = v.looseObject({ resourceType: v.literal('QuestionnaireResponse') });
export type FhirQuestionnaireResponse = v.InferOutput<typeof FhirQuestionnaireResponse>;

/** Something of a Questionnaire that a form here has no place for. */
export const Unsupported = v.object({
  /** The question that it belongs to; missing where it belongs to the whole. */
  linkId: v.optional(LinkId),
  /** FHIRPath of the element, such as `item[2].extension[0]`. */
  path: v.string(),
  /** What is not carried over, in words. */
  what: v.string(),
});
export type Unsupported = v.InferOutput<typeof Unsupported>;

/** A Questionnaire read as a form, and what of it was left out. */
export const QuestionnaireImport = v.object({ form: IntakeForm, unsupported: v.array(Unsupported) });
export type QuestionnaireImport = v.InferOutput<typeof QuestionnaireImport>;
