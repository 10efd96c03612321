import { sql, type RawBuilder } from 'kysely';
import type { EpochMs } from '../../../../src/rules/zone.js';
import { base64Of } from '../../db/sql.js';
import type { Db } from '../../db/store.js';
import type { Scanner } from './scanner.js';

const DAY = 86_400_000;

/** An id of a file is like no other text, so that an answer that holds it names it. */
const isNamedIn = (table: 'intake_drafts' | 'intake_submissions'): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from ${sql.table(table)} named where named.person_id = intake_files.person_id
    and position(intake_files.id in named.answers::text) > 0)`;

/** Whether a form that was sent names the file. */
export const isSent = isNamedIn('intake_submissions');

/** What an intake said before it was changed goes on naming its files. */
const isAmended = sql<boolean>`exists (select 1 from intake_amendments earlier
  join intake_submissions sent on sent.id = earlier.submission_id
  where sent.person_id = intake_files.person_id and position(intake_files.id in earlier.answers::text) > 0)`;

/** Whether no draft names the file, and nothing that was ever sent. */
export const isStray = sql<boolean>`not (${isNamedIn('intake_drafts')} or ${isSent}
  or ${isAmended})`;

/** Drops files that nobody's answers name since a day: taken out again, or never saved. */
export const dropStrays = async (db: Db, now: EpochMs): Promise<void> => {
  await db
    .deleteFrom('intake_files')
    .where('created_at', '<', new Date(now - DAY))
    .where(isStray)
    .execute();
};

/** Looks into the files that the scanner has not seen, the oldest first, until it is not there again. */
export const scanPending = async (db: Db, scanner: Scanner): Promise<void> => {
  for (;;) {
    const file = await db
      .selectFrom('intake_files')
      .where('scan', '=', 'pending')
      .orderBy('created_at')
      .select(['id', base64Of('bytes').as('base64')])
      .executeTakeFirst();
    if (!file?.base64) return scanner.caughtUp();
    const scan = await scanner.scan(Buffer.from(file.base64, 'base64'));
    if (scan === 'pending') return;
    await db
      .updateTable('intake_files')
      .set({ scan, ...(scan === 'blocked' ? { bytes: null } : {}) })
      .where('id', '=', file.id)
      .execute();
  }
};
