import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** The database, or a transaction in it. */
export type Db = Kysely<Tables>;

/** An open database. */
export interface Store {
  readonly db: Db;
  readonly engine: 'pglite' | 'postgres';
  /** Calls back whenever a transaction of any process told of new events. */
  listen(callback: () => void): Promise<void>;
  close(): Promise<void>;
}

/** The database can't be reached, or was lost in the middle of something: the same may work in a moment. */
export class DatabaseLostError extends Error {
  override readonly name = 'DatabaseLostError';
  /** SQLSTATE or errno, where there is one. */
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}

/** Channel of LISTEN and NOTIFY. The payload is empty: whoever hears it reads the events table. */
export const CHANNEL = 'iop_events';
