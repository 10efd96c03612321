// What was agreed to.
import { Consent, ConsentList } from '../consent.js';
import { Id } from '../primitives.js';
import type { Operation } from './operation.js';

export const listMyConsents = {
  id: 'listMyConsents',
  summary: 'What the signed-in person agreed to',
  method: 'get',
  path: '/me/consents',
  access: 'person',
  status: 200,
  response: ConsentList,
} as const satisfies Operation;

/** Answers with the consent as it is from now on. */
export const revokeConsent = {
  id: 'revokeConsent',
  summary: 'Take a consent back',
  method: 'post',
  path: '/me/consents/{id}/revoke',
  access: 'person',
  params: { id: Id },
  status: 200,
  response: Consent,
} as const satisfies Operation;
