import type { Guardian } from '../../../src/contract/guardian.js';
import type { EpochMs } from '../../../src/rules/zone.js';
import type { Db } from '../db/store.js';
import type { GuardianshipRow } from '../db/tables.js';
import { AGE_COLUMNS, decisionFor, isMinor, minorRulesOf, today } from './minors.js';

/** Somebody under 18 for whom a guardian is there, and what that guardian may do today. */
export interface Ward {
  readonly id: string;
  readonly hasSigned: boolean;
  /** What they see of it: nothing before they have signed, and nothing where the clinic's rule says so. */
  readonly sees: 'nothing' | 'times' | 'intake';
}

/** A guardian as the person and the team see them. */
export const guardianOf = (row: GuardianshipRow, isWardMinor: boolean): Guardian => ({
  id: row.id,
  name: row.name,
  relationship: row.relationship,
  status: row.status === 'barred' || isWardMinor ? row.status : 'ended',
  invitedAt: row.invited_at.toISOString(),
  ...(row.signed_at === null ? {} : { signedAt: row.signed_at.toISOString() }),
});

/** The wards of a guardian, from today's rules, ages and bars: looked up at each request, so that none lasts longer. */
export const wardsOf = async (db: Db, guardianId: string, now: EpochMs): Promise<Ward[]> => {
  const rows = await db
    .selectFrom('guardianships')
    .innerJoin('people', 'people.id', 'guardianships.patient_id')
    .where('guardianships.guardian_id', '=', guardianId)
    .where('guardianships.status', '!=', 'barred')
    .where('people.status', '!=', 'discharged')
    .select(['guardianships.patient_id', 'guardianships.status', ...AGE_COLUMNS])
    .execute();
  if (!rows.length) return [];
  const [day, rules] = [await today(db, now), await minorRulesOf(db)];
  return rows
    .filter(row => isMinor(row, day))
    .map(row => {
      const hasSigned = row.status === 'signed';
      return {
        id: row.patient_id,
        hasSigned,
        sees: hasSigned ? decisionFor(rules, row, day).guardianSees : 'nothing',
      };
    });
};

/** Whether every bond of this guardian was cut by a bar. */
export const isBarred = async (db: Db, guardianId: string): Promise<boolean> => {
  const rows = await db
    .selectFrom('guardianships')
    .where('guardian_id', '=', guardianId)
    .select('status')
    .execute();
  return rows.length > 0 && rows.every(({ status }) => status === 'barred');
};

/** The guardians who hear of these people's times today. */
export const guardiansWhoSee = async (
  db: Db,
  personIds: readonly string[],
  now: EpochMs,
): Promise<string[]> => {
  if (!personIds.length) return [];
  const rows = await db
    .selectFrom('guardianships')
    .innerJoin('people', 'people.id', 'guardianships.patient_id')
    .where('guardianships.patient_id', 'in', personIds)
    .where('guardianships.status', '=', 'signed')
    .select(['guardianships.guardian_id', ...AGE_COLUMNS])
    .execute();
  if (!rows.length) return [];
  const [day, rules] = [await today(db, now), await minorRulesOf(db)];
  return rows
    .filter(row => decisionFor(rules, row, day).guardianSees !== 'nothing')
    .map(row => row.guardian_id);
};

/** Those of these people who can't be taken in before a guardian has signed. */
export const waitingForGuardian = async (
  db: Db,
  personIds: readonly string[],
  now: EpochMs,
): Promise<ReadonlySet<string>> => {
  if (!personIds.length) return new Set();
  const rows = await db
    .selectFrom('people')
    .where('people.id', 'in', personIds)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('guardianships')
            .whereRef('guardianships.patient_id', '=', 'people.id')
            .where('guardianships.status', '=', 'signed')
            .select('guardianships.id'),
        ),
      ),
    )
    .select(['people.id', ...AGE_COLUMNS])
    .execute();
  if (!rows.length) return new Set();
  const [day, rules] = [await today(db, now), await minorRulesOf(db)];
  return new Set(rows.filter(row => decisionFor(rules, row, day).signs !== 'patient').map(({ id }) => id));
};
