import type { Me, Role } from '../../../src/contract/person.js';
import type { Db } from '../db/store.js';

/** Whoever makes a request, as the database knows them at this moment. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  readonly status: Me['status'];
  readonly onIntakeTeam: boolean;
}

/** The person behind a token; null when they are gone or have left the program. */
export const findActor = async (db: Db, personId: string): Promise<Actor | null> => {
  const row = await db
    .selectFrom('people')
    .leftJoin('intake_team', 'intake_team.staff_id', 'people.id')
    .where('people.id', '=', personId)
    .select(['people.id', 'people.role', 'people.status', 'intake_team.staff_id'])
    .executeTakeFirst();
  if (!row || row.status === 'discharged') return null;
  return {
    id: row.id,
    role: row.role as Role,
    status: row.status as Me['status'],
    onIntakeTeam: row.staff_id !== null,
  };
};
