import type { ApplicantCredential } from '../contract/credential.js';
import { createApplicant, resume } from '../contract/operations/applicants.js';
import type { ApiClient } from './api-client.js';
import { call } from './call.js';
import type { CallOptions, WriteOptions } from './http.js';

/** Begins an intake without an account; calls after this are made as the new applicant. */
export const signInAsApplicant = async (
  api: ApiClient,
  options?: WriteOptions,
): Promise<ApplicantCredential> => {
  const credential = await call(api, createApplicant, {}, options);
  api.signIn(() => call(api, resume, { body: { code: credential.resumeCode } }), credential);
  return credential;
};

/** Comes back with a resume code; calls after this are made as that person. */
export const signInWithCode = async (api: ApiClient, code: string, options?: CallOptions): Promise<void> => {
  const token = await call(api, resume, { body: { code } }, options);
  api.signIn(() => call(api, resume, { body: { code } }), token);
};
