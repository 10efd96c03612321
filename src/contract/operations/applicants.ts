// Becoming somebody whom the API knows.
import { AccessToken, ApplicantCredential, ResumeInput } from '../credential.js';
import type { Operation } from './operation.js';

/** The answer signs the applicant in, and its code brings them back: `signInAsApplicant` of the client does both. */
export const createApplicant = {
  id: 'createApplicant',
  summary: 'Begin an intake without an account',
  method: 'post',
  path: '/applicants',
  access: 'public',
  status: 201,
  response: ApplicantCredential,
  problems: ['rate-limited'],
} as const satisfies Operation;

export const resume = {
  id: 'resume',
  summary: 'Come back with a resume code',
  method: 'post',
  path: '/resume',
  access: 'public',
  body: ResumeInput,
  status: 200,
  response: AccessToken,
  problems: ['rate-limited', 'not-found'],
} as const satisfies Operation;
