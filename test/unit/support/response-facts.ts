import type { ResponseFacts } from '../../../src/fhir/index.js';

/** Whose response it is, where nothing else is asked. */
export const facts = {
  id: 'response-1',
  subject: 'Patient/p-1',
  authored: '2026-03-04T05:06:07Z',
  status: 'completed',
} as const satisfies ResponseFacts;
