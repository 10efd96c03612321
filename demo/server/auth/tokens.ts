import { errors, jwtVerify, SignJWT } from 'jose';
import type { AccessToken } from '../../../src/contract/credential.js';
import type { EpochMs } from '../../../src/rules/zone.js';
import { newId } from '../ids.js';
import { ProblemError } from '../http/problem.js';
import type { SigningKeys } from './keys.js';

const ISSUER = 'urn:iop-elements:server';
const AUDIENCE = 'urn:iop-elements:api';
const TYPE = 'at+jwt';

/** How long a token lives, in seconds. */
export const TOKEN_LIFE = 600;

/** What a token says: who, and until when. Never what they may do, which is looked up at each request. */
export interface Claims {
  readonly personId: string;
  readonly expiresAt: EpochMs;
}

export const signedOut = (detail?: 'invalid_token'): ProblemError =>
  new ProblemError('signed-out', {
    headers: { 'WWW-Authenticate': detail ? `Bearer error="${detail}"` : 'Bearer' },
  });

const expired = (): ProblemError =>
  new ProblemError('token-expired', {
    headers: { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="expired"' },
  });

export class Tokens {
  readonly #keys: SigningKeys;

  constructor(keys: SigningKeys) {
    this.#keys = keys;
  }

  async issue(personId: string, now: EpochMs): Promise<AccessToken> {
    const issuedAt = Math.floor(now / 1000);
    const token = await new SignJWT()
      .setProtectedHeader({ alg: 'EdDSA', typ: TYPE, kid: this.#keys.kid })
      .setSubject(personId)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setJti(newId('jti'))
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + TOKEN_LIFE)
      .sign(this.#keys.signing);
    return { token, expiresAt: new Date((issuedAt + TOKEN_LIFE) * 1000).toISOString() };
  }

  /** @throws ProblemError `token-expired` for a true token past its end, `signed-out` for anything else. */
  async verify(authorization: string | undefined, now: EpochMs): Promise<Claims> {
    if (!authorization) throw signedOut();
    const token = /^Bearer ([\w.-]{1,4096})$/i.exec(authorization)?.[1];
    if (!token) throw signedOut('invalid_token');
    try {
      const { payload } = await jwtVerify(token, ({ kid }) => this.#keyOf(kid), {
        algorithms: ['EdDSA'],
        issuer: ISSUER,
        audience: AUDIENCE,
        typ: TYPE,
        requiredClaims: ['sub', 'jti', 'iat', 'exp'],
        maxTokenAge: TOKEN_LIFE,
        currentDate: new Date(now),
      });
      return { personId: String(payload.sub), expiresAt: Number(payload.exp) * 1000 };
    } catch (error) {
      throw error instanceof errors.JWTExpired ? expired() : signedOut('invalid_token');
    }
  }

  #keyOf(kid: string | undefined) {
    const key = this.#keys.verifying.get(kid ?? '');
    if (!key) throw signedOut('invalid_token');
    return key;
  }
}
