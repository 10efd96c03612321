import type { Selectable } from 'kysely';
import type { IntakeSubmissionSummary } from '../../../src/contract/intake-review.js';
import type { IntakeReceipt, IntakeReply } from '../../../src/contract/intake.js';
import type { EpochMs } from '../../../src/rules/zone.js';
import type { Db } from '../db/store.js';
import type { Tables } from '../db/tables.js';
import { waitingForGuardian } from '../guardians/guardians.js';
import { found, summariesOf } from '../people/people.js';

export type SubmissionRow = Selectable<Tables['intake_submissions']>;

/** The newest of what the team said back, by intake. It stays readable after it was answered. */
const repliesOf = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, IntakeReply>> => {
  if (!ids.length) return new Map();
  const rows = await db
    .selectFrom('intake_replies')
    .where('submission_id', 'in', ids)
    .distinctOn('submission_id')
    .orderBy('submission_id')
    .orderBy('nth', 'desc')
    .selectAll()
    .execute();
  const people = await summariesOf(
    db,
    rows.map(row => row.by_id),
  );
  return new Map(
    rows.map(row => [
      row.submission_id,
      { ...row.words, by: found(people, row.by_id), at: row.at.toISOString() },
    ]),
  );
};

/** What the people who sent these see of them. */
export const receiptsOf = async (
  db: Db,
  rows: readonly SubmissionRow[],
  now: EpochMs,
): Promise<IntakeReceipt[]> => {
  const replies = await repliesOf(
    db,
    rows.map(row => row.id),
  );
  const open = rows.filter(({ status }) => status === 'received' || status === 'more-asked');
  const waiting = await waitingForGuardian(
    db,
    open.map(row => row.person_id),
    now,
  );
  return rows.map(row => {
    const reply = replies.get(row.id);
    return {
      id: row.id,
      formId: row.form_id,
      status: row.status,
      submittedAt: row.submitted_at.toISOString(),
      replyBy: row.reply_by.toISOString(),
      ...(open.includes(row) && waiting.has(row.person_id) ? { waitingFor: 'guardian' } : {}),
      ...(reply ? { reply } : {}),
    };
  });
};

export const receiptOf = async (db: Db, row: SubmissionRow, now: EpochMs): Promise<IntakeReceipt> => {
  const [receipt] = await receiptsOf(db, [row], now);
  if (!receipt) throw new Error('An intake has a receipt.');
  return receipt;
};

/** What the team sees of these in a list. */
export const summariesFor = async (
  db: Db,
  rows: readonly SubmissionRow[],
  now: EpochMs,
): Promise<IntakeSubmissionSummary[]> => {
  const people = await summariesOf(
    db,
    rows.map(row => row.person_id),
  );
  const receipts = await receiptsOf(db, rows, now);
  return rows.map((row, index) => ({
    ...(receipts[index] as IntakeReceipt),
    person: found(people, row.person_id),
    flagged: row.flagged,
  }));
};

/** Topics of those who may read an intake of this person, and of others whom a change concerns. */
export const intakeAudience = async (
  db: Db,
  personId: string,
  others: readonly string[] = [],
): Promise<string[]> => {
  const readers = await db
    .selectFrom('care_team')
    .innerJoin('people', 'people.id', 'care_team.staff_id')
    .where('care_team.patient_id', '=', personId)
    .where('people.role', 'in', ['therapist', 'prescriber'])
    .select('people.id')
    .execute();
  return [
    ...[personId, ...others, ...readers.map(({ id }) => id)].map(id => `person:${id}`),
    'team:intake',
    'role:program-admin',
  ];
};
