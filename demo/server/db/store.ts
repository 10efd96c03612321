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

/** Channel of LISTEN and NOTIFY. The payload is empty: whoever hears it reads the events table. */
export const CHANNEL = 'iop_events';
