/** A FHIR element as JSON. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * What FHIR has no standard place for travels under this address: `why`, `audience`, `safety`, `glyph`, `details`,
 * `private`, `summary`, `disclosure-consent`, `declinable`, `entry-name`, `instrument`, `type` (our type of question),
 * `text` (words with places for answers in them), `hint` and `value` of an option, `language` (all languages of the
 * form), `operator` of a condition, `default` (what the form leaves to the default and the resource spells out), and in
 * a response `consent` (by which its protected answers are shared) and `notice` (that they are).
 */
const OURS = 'urn:iop-elements:extension:';
export const ours = <N extends string>(name: N): `${typeof OURS}${N}` => `${OURS}${name}`;

const HL7 = 'http://hl7.org/fhir/StructureDefinition/';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

export const URLS = {
  translation: `${HL7}translation`,
  absent: `${HL7}data-absent-reason`,
  ordinal: `${HL7}ordinalValue`,
  weight: `${HL7}itemWeight`,
  entryFormat: `${HL7}entryFormat`,
  mimeType: `${HL7}mimeType`,
  maxSize: `${HL7}maxSize`,
  minValue: `${HL7}minValue`,
  maxValue: `${HL7}maxValue`,
  itemControl: `${HL7}questionnaire-itemControl`,
  maxOccurs: `${HL7}questionnaire-maxOccurs`,
  step: `${HL7}questionnaire-sliderStepValue`,
  unit: `${HL7}questionnaire-unit`,
  unitOption: `${HL7}questionnaire-unitOption`,
  signatureRequired: `${HL7}questionnaire-signatureRequired`,
  signature: `${HL7}questionnaireresponse-signature`,
  hidden: `${HL7}questionnaire-hidden`,
  minQuantity: `${SDC}minQuantity`,
  maxQuantity: `${SDC}maxQuantity`,
  openLabel: `${SDC}openLabel`,
  keyboard: `${SDC}keyboard`,
} as const;

export const SYSTEMS = {
  loinc: 'http://loinc.org',
  ucum: 'http://unitsofmeasure.org',
  absent: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  category: 'http://terminology.hl7.org/CodeSystem/observation-category',
  yesNo: 'http://terminology.hl7.org/CodeSystem/v2-0136',
  confidentiality: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
  act: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  handling: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
  consentScope: 'http://terminology.hl7.org/CodeSystem/consentscope',
  control: 'http://hl7.org/fhir/questionnaire-item-control',
  keyboard: 'http://hl7.org/fhir/uv/sdc/CodeSystem/keyboardType',
  signature: 'urn:iso-astm:E1762-95:2013',
  /** Options of our own, by what an answer stores. */
  answer: 'urn:iop-elements:answer',
  /** Instruments and items that LOINC has no code for. */
  instrument: 'urn:iop-elements:instrument',
  /** What an outcome is called. */
  band: 'urn:iop-elements:score-band',
  response: 'urn:iop-elements:questionnaire-response',
  observation: 'urn:iop-elements:observation',
} as const;

/** Address of a form; its version stands beside it. */
export const FORM = 'urn:iop-elements:form:';
/** Link ids of what belongs to a question or a part carry a slash, which no key of a question can. */
export const PART = 'part/';

export const extension = (url: string, value: Json): Json => ({ url, ...value });

export const coded = (system: string, code: string, display?: string): Json => ({
  system,
  code,
  ...(display === undefined ? {} : { display }),
});
