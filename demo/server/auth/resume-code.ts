import { createHash, randomInt } from 'node:crypto';

// Crockford's letters: no I, L, O or U, which look or sound like others. 20 of 32 are 100 bits.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new code in groups of five, as a person writes it down. */
export const newResumeCode = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => LETTERS[randomInt(32)]).join('')).join('-');

/**
 * What is stored of a code. A plain hash is enough: 100 random bits can't be guessed, so there is nothing for a
 * slow one to slow down, and looking a hash up takes the same work for a code that nobody has.
 */
export const hashOfCode = (code: string): string =>
  createHash('sha256').update(code.toUpperCase().replace(/[\s-]/g, '')).digest('base64url');
