import { sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { initialSchema } from './schema-001.js';
import { roomSchema } from './schema-002-rooms.js';
import { agreementSchema } from './schema-003-agreements.js';
import { intakeFileSchema } from './schema-004-intake-files.js';
import { callTimeSchema } from './schema-005-call-times.js';
import { alertCompletionSchema } from './schema-006-alert-completion.js';
import { alertsAgainSchema } from './schema-007-alerts-again.js';
import { orderOfWritingSchema } from './schema-008-order-of-writing.js';
import { alertsByPersonSchema } from './schema-009-alerts-by-person.js';
import type { Db } from './store.js';

const inOrder = (statements: readonly string[]): Migration => ({
  up: async db => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
});

// PostgreSQL 15 and PGlite (18) both run these: nothing newer than 15 goes in.
const migrations: Readonly<Record<string, Migration>> = {
  '001-initial': inOrder(initialSchema),
  '002-rooms': inOrder(roomSchema),
  '003-agreements': inOrder(agreementSchema),
  '004-intake-files': inOrder(intakeFileSchema),
  '005-call-times': inOrder(callTimeSchema),
  '006-alert-completion': inOrder(alertCompletionSchema),
  '007-alerts-again': inOrder(alertsAgainSchema),
  '008-order-of-writing': inOrder(orderOfWritingSchema),
  '009-alerts-by-person': inOrder(alertsByPersonSchema),
};

/** Brings the database to the newest schema; does nothing when it is there already. */
export const migrate = async (db: Db): Promise<void> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error)
    throw error instanceof Error ? error : new Error('The database could not be brought up to date.');
};
