import { sql, type RawBuilder } from 'kysely';

/** A value for a `jsonb` column, written so that both drivers send it alike. */
export const json = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::jsonb`;

/**
 * A value for a `bytea` column. As base64, because PGlite writes and reads ten megabytes so in half a second and in
 * its own way in nine.
 */
export const blob = (bytes: Uint8Array): RawBuilder<Uint8Array> =>
  sql<Uint8Array>`decode(${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')}::text, 'base64')`;

/** A `bytea` column as base64. */
export const base64Of = (column: string): RawBuilder<string | null> =>
  sql<string | null>`encode(${sql.ref(column)}, 'base64')`;

/** Name of the constraint's kind in an error of either driver. */
export const sqlState = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

export const EXCLUSION_VIOLATION = '23P01';
