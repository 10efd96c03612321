import * as v from 'valibot';
import { Instant, extend, text } from './primitives.js';

/** A bearer token for the API. Lives at most ten minutes and is kept in memory only. */
export const AccessToken = v.object({ token: text(4096), expiresAt: Instant });
export type AccessToken = v.InferOutput<typeof AccessToken>;

/** 20 letters and digits in groups of five (100 bits), without the ones that look alike. */
export const ResumeCode = v.pipe(
  v.string(),
  v.maxLength(40, 'length'),
  v.check(code => /^[0-9A-HJKMNP-TV-Z]{20}$/.test(code.toUpperCase().replace(/[\s-]/g, '')), 'resume-code'),
);

/** A person who begins an intake without an account gets an identity and a code to come back with. */
export const ApplicantCredential = extend(AccessToken, { resumeCode: ResumeCode });
export type ApplicantCredential = v.InferOutput<typeof ApplicantCredential>;

export const ResumeInput = v.strictObject({ code: ResumeCode });
