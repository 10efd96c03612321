import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Db } from '../db/store.js';
import { ProblemError } from './problem.js';

/** What is kept of a write's answer, to give it again. */
export interface Kept {
  readonly status: number;
  readonly body: unknown;
  readonly etag?: string;
}

/** A write that can be repeated without doing it again. */
export interface RepeatableWrite {
  readonly keyHash: string;
  readonly requestHash: string;
  readonly secret: Buffer;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
};

/**
 * The write behind an `Idempotency-Key`; null when there is none. The key counts for one person, or, where nobody is
 * signed in, for whoever knows it.
 */
export const repeatableWrite = (
  key: string | undefined,
  personId: string,
  request: readonly unknown[],
): RepeatableWrite | null => {
  if (key === undefined) return null;
  if (!/^[\x21-\x7e]{16,128}$/.test(key))
    throw new ProblemError('bad-input', {
      errors: [{ pointer: '/headers/Idempotency-Key', rule: 'idempotency-key' }],
    });
  return {
    keyHash: sha256(`${personId}\n${key}`),
    requestHash: sha256(JSON.stringify(sorted(request))),
    // The answer may hold a token or an answer to a question: only whoever sent the key can read it again.
    secret: Buffer.from(hkdfSync('sha256', key, personId, 'iop-elements idempotency', 32)),
  };
};

const seal = (secret: Buffer, kept: Kept): string => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secret, iv);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(kept), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
};

const unseal = (secret: Buffer, sealed: string): Kept => {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return JSON.parse(
    Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8'),
  ) as Kept;
};

/**
 * Looks for the kept answer.
 * @throws ProblemError `key-reused` when the key came with another request.
 */
export const findKept = async (db: Db, write: RepeatableWrite): Promise<Kept | null> => {
  const row = await db
    .selectFrom('idempotency_keys')
    .where('key_hash', '=', write.keyHash)
    .select(['request_hash', 'sealed'])
    .executeTakeFirst();
  if (!row) return null;
  if (row.request_hash !== write.requestHash || row.sealed === null) throw new ProblemError('key-reused');
  return unseal(write.secret, row.sealed);
};

/**
 * Claims the key in the transaction of the write. A second request with the same key waits here until the first one's
 * transaction ends, and then finds its answer; or, when that one came to nothing, goes ahead itself.
 * @returns the answer of an earlier request, or null when this one is to do the work.
 */
export const claim = async (db: Db, write: RepeatableWrite, at: Date): Promise<Kept | null> => {
  const claimed = await db
    .insertInto('idempotency_keys')
    .values({ key_hash: write.keyHash, request_hash: write.requestHash, sealed: null, created_at: at })
    .onConflict(conflict => conflict.column('key_hash').doNothing())
    .returning('key_hash')
    .executeTakeFirst();
  return claimed ? null : findKept(db, write);
};

/** Keeps the answer under the claimed key. */
export const keep = async (db: Db, write: RepeatableWrite, kept: Kept): Promise<void> => {
  await db
    .updateTable('idempotency_keys')
    .set({ sealed: seal(write.secret, kept) })
    .where('key_hash', '=', write.keyHash)
    .execute();
};
