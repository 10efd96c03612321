import type { Me, Role } from '../../../src/contract/person.js';
import type { EpochMs } from '../../../src/rules/zone.js';
import type { Db } from '../db/store.js';
import { isBarred, wardsOf, type Ward } from '../guardians/guardians.js';

/** Whoever makes a request, as the database knows them at this moment. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  readonly status: Me['status'];
  readonly onIntakeTeam: boolean;
  /** The people whose guardian they are today; empty for everybody else. */
  readonly wards: readonly Ward[];
}

/** The person behind a token; null when they are gone, have left the program, or are a guardian who was barred. */
export const findActor = async (db: Db, personId: string, now: EpochMs): Promise<Actor | null> => {
  const row = await db
    .selectFrom('people')
    .leftJoin('intake_team', 'intake_team.staff_id', 'people.id')
    .where('people.id', '=', personId)
    .select(['people.id', 'people.role', 'people.status', 'intake_team.staff_id'])
    .executeTakeFirst();
  if (!row || row.status === 'discharged') return null;
  const isGuardian = row.role === 'guardian';
  if (isGuardian && (await isBarred(db, row.id))) return null;
  return {
    id: row.id,
    role: row.role as Role,
    status: row.status as Me['status'],
    onIntakeTeam: row.staff_id !== null,
    wards: isGuardian ? await wardsOf(db, row.id, now) : [],
  };
};
