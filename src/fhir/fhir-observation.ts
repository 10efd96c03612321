/** A FHIR R4 Observation as it travels; what is in it is FHIR's own matter. */
export interface FhirObservation {
  readonly resourceType: 'Observation';
  readonly [element: string]: unknown;
}
