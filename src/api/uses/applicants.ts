import { AccessToken, ApplicantCredential } from '../../contract/credential.js';
import type { ApiClient } from '../api-client.js';
import type { CallOptions, WriteOptions } from '../http.js';

// Public, or the call for a token would wait for a token.
const tokenFor = (api: ApiClient, code: string, options?: CallOptions): Promise<AccessToken> =>
  api.http.call({
    method: 'post',
    path: 'resume',
    isPublic: true,
    body: { code },
    response: AccessToken,
    options,
  });

/** Begins an intake without an account; calls after this are made as the new applicant. */
export const createApplicant = async (
  api: ApiClient,
  options?: WriteOptions,
): Promise<ApplicantCredential> => {
  const credential = await api.http.call({
    method: 'post',
    path: 'applicants',
    isPublic: true,
    response: ApplicantCredential,
    options,
  });
  api.signIn(() => tokenFor(api, credential.resumeCode), credential);
  return credential;
};

/** Comes back with a resume code; calls after this are made as that person. */
export const resume = async (api: ApiClient, code: string, options?: CallOptions): Promise<void> => {
  const token = await tokenFor(api, code, options);
  api.signIn(() => tokenFor(api, code), token);
};
