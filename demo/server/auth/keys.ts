import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Fault } from '../fault.js';

/** Private key that signs, and public keys that verify by key id. */
export interface SigningKeys {
  readonly kid: string;
  readonly signing: CryptoKey;
  readonly verifying: ReadonlyMap<string, CryptoKey>;
}

const PrivateJwk = v.looseObject({
  kty: v.literal('OKP'),
  crv: v.literal('Ed25519'),
  x: v.string(),
  d: v.string(),
});
const KeyInput = v.union([v.object({ keys: v.pipe(v.array(PrivateJwk), v.minLength(1)) }), PrivateJwk]);

const kidOf = (jwk: JWK): string =>
  jwk.kid ?? createHash('sha256').update(`${jwk.x}`).digest('base64url').slice(0, 16);

const importKeys = async (input: unknown, where: string): Promise<SigningKeys> => {
  const parsed = v.safeParse(KeyInput, input);
  if (!parsed.success)
    throw new Fault(
      `${where} must hold a private Ed25519 key as a JWK (kty, crv, x and d), or a JWK Set of such keys.`,
    );
  const jwks = ('keys' in parsed.output ? parsed.output.keys : [parsed.output]) as JWK[];
  try {
    const verifying = new Map<string, CryptoKey>();
    for (const jwk of jwks) {
      const { kty, crv, x } = jwk;
      verifying.set(kidOf(jwk), (await importJWK({ kty, crv, x } as JWK, 'EdDSA')) as CryptoKey);
    }
    const first = jwks[0] as JWK;
    return { kid: kidOf(first), signing: (await importJWK(first, 'EdDSA')) as CryptoKey, verifying };
  } catch {
    throw new Fault(`${where} holds a key that can't be read: make a new Ed25519 JWK.`);
  }
};

const keptKey = async (dataDir: string): Promise<{ path: string; jwk: unknown }> => {
  const path = join(dataDir, 'jwt-key.json');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  try {
    await writeFile(path, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Made by an earlier start, or by another process a moment ago.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  try {
    return { path, jwk: JSON.parse(await readFile(path, 'utf8')) as unknown };
  } catch {
    throw new Fault(`The signing key in ${path} can't be read: delete the file, and a new one is made.`);
  }
};

/** The keys given, or in demo mode those kept in the data folder. */
export const openKeys = async (given: unknown, dataDir: string): Promise<SigningKeys> => {
  if (given !== undefined) return importKeys(given, 'JWT_KEYS');
  const { path, jwk } = await keptKey(dataDir);
  return importKeys(jwk, path);
};
