import { sql, type RawBuilder } from 'kysely';

/** A value for a `jsonb` column, written so that both drivers send it alike. */
export const json = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::jsonb`;

/** Name of the constraint's kind in an error of either driver. */
export const sqlState = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

export const EXCLUSION_VIOLATION = '23P01';
