import type { Guardian } from '../../../src/contract/guardian.js';
import type { IntakeSubmission } from '../../../src/contract/intake-review.js';
import type { EpochMs } from '../../../src/rules/zone.js';
import type { Db } from '../db/store.js';
import type { GuardianshipRow } from '../db/tables.js';
import { guardianOf } from './guardians.js';
import type { Call } from '../http/operation.js';
import { ProblemError } from '../http/problem.js';
import { AGE_COLUMNS, isMinor, today } from './minors.js';
import { keepConsents, type Signing } from '../intake/consents.js';
import { readAnswers } from '../intake/answers.js';
import { filesOf } from '../intake/files.js';
import { formOf } from '../program/intake-forms.js';
import { intakeAudience, type SubmissionRow } from '../intake/receipts.js';

const bondsOf = (db: Db, personId: string): Promise<GuardianshipRow[]> =>
  db
    .selectFrom('guardianships')
    .where('patient_id', '=', personId)
    .selectAll()
    .orderBy('invited_at')
    .orderBy('id')
    .execute();

export const isMinorNow = async (db: Db, personId: string, now: EpochMs): Promise<boolean> =>
  isMinor(
    await db.selectFrom('people').where('id', '=', personId).select(AGE_COLUMNS).executeTakeFirstOrThrow(),
    await today(db, now),
  );

/** The guardians of a person, in the order in which they were asked. */
export const guardiansOf = async (db: Db, personId: string, now: EpochMs): Promise<Guardian[]> => {
  const bonds = await bondsOf(db, personId);
  if (!bonds.length) return [];
  const isWardMinor = await isMinorNow(db, personId, now);
  return bonds.map(row => guardianOf(row, isWardMinor));
};

/** A person's newest intake; what guardians do is told by its id. */
export const newestIntake = (db: Db, personId: string): Promise<SubmissionRow | undefined> =>
  db
    .selectFrom('intake_submissions')
    .where('person_id', '=', personId)
    .orderBy('submitted_at', 'desc')
    .selectAll()
    .executeTakeFirst();

/** What each guardian of a person answered in their own part. */
export const guardianPartsOf = async (
  db: Db,
  personId: string,
): Promise<NonNullable<IntakeSubmission['guardianParts']>> => {
  const parts = [];
  for (const bond of await bondsOf(db, personId)) {
    const row = await newestIntake(db, bond.guardian_id);
    if (!row) continue;
    parts.push({
      guardianId: bond.id,
      submittedAt: row.submitted_at.toISOString(),
      answers: readAnswers(await formOf(db, row), row.answers, await filesOf(db, bond.guardian_id)),
    });
  }
  return parts;
};

/** A guardian sent their part: it counts for each of those whose guardian they are today. */
export const signAsGuardian = async (
  { db, actor, at, tell }: Call<'submitIntake'>,
  signing: Omit<Signing, 'personId' | 'relationship'>,
): Promise<void> => {
  if (!actor.wards.length) throw new ProblemError('conflict');
  for (const { id: personId } of actor.wards) {
    await keepConsents(db, { ...signing, personId, relationship: 'guardian' });
    const bond = await db
      .updateTable('guardianships')
      .set({ status: 'signed', signed_at: at })
      .where('guardian_id', '=', actor.id)
      .where('patient_id', '=', personId)
      .where('status', '!=', 'barred')
      .returning('id')
      .executeTakeFirstOrThrow();
    tell({
      type: 'intake.updated',
      resourceId: (await newestIntake(db, personId))?.id ?? bond.id,
      audience: await intakeAudience(db, personId, [actor.id]),
    });
  }
};
