import { randomBytes } from 'node:crypto';

/** A new identifier with 128 random bits. The prefix only helps whoever reads a log. */
export const newId = (prefix: string): string => `${prefix}_${randomBytes(16).toString('base64url')}`;
