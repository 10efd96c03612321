import { sql, type RawBuilder } from 'kysely';
import type { PersonSummary, Role } from '../../../src/contract/person.js';
import type { Actor } from './actor.js';
import type { Db } from '../db/store.js';
import type { Scope } from '../http/policy.js';

export interface NamedRow {
  readonly id: string;
  readonly display_name: string;
  readonly role: string;
  readonly title: string | null;
}

/** A person as others may see them. */
export const summaryOf = ({ id, display_name, role, title }: NamedRow): PersonSummary => ({
  id,
  displayName: display_name,
  role: role as Role,
  ...(title === null ? {} : { title }),
});

/** Summaries by id, in one query however many. */
export const summariesOf = async (db: Db, ids: Iterable<string>): Promise<Map<string, PersonSummary>> => {
  const wanted = [...new Set(ids)];
  if (!wanted.length) return new Map();
  const rows = await db
    .selectFrom('people')
    .where('id', 'in', wanted)
    .select(['id', 'display_name', 'role', 'title'])
    .execute();
  return new Map(rows.map(row => [row.id, summaryOf(row)]));
};

/** A summary that the database's own references say is there. */
export const found = (people: ReadonlyMap<string, PersonSummary>, id: string): PersonSummary => {
  const person = people.get(id);
  if (!person) throw new Error('A row names a person who is not there.');
  return person;
};

/** The people who look after somebody, in the order in which the program introduces them. */
export const careTeamOf = async (db: Db, patientId: string): Promise<PersonSummary[]> =>
  (
    await db
      .selectFrom('care_team')
      .innerJoin('people', 'people.id', 'care_team.staff_id')
      .where('care_team.patient_id', '=', patientId)
      .orderBy('care_team.position')
      .select(['people.id', 'people.display_name', 'people.role', 'people.title'])
      .execute()
  ).map(summaryOf);

/** Ids of the people of whom a guardian sees at least the times. */
export const seenWards = ({ wards }: Actor): string[] =>
  wards.filter(({ sees }) => sees !== 'nothing').map(({ id }) => id);

/** Condition on a column with a person's id: whether that person is within the scope. */
export const inScope = (actor: Actor, scope: Scope, column: string): RawBuilder<boolean> => {
  const person = sql.ref(column);
  const caseload = sql<boolean>`exists (select 1 from care_team ct where ct.staff_id = ${actor.id} and ct.patient_id = ${person})`;
  switch (scope) {
    case 'all':
      return sql<boolean>`true`;
    case 'own':
      return sql<boolean>`${person} = ${actor.id}`;
    case 'wards':
      return sql<boolean>`${person} in (${sql.join([actor.id, ...seenWards(actor)])})`;
    case 'caseload':
      return caseload;
    case 'intake':
      return sql<boolean>`(${caseload} or exists (select 1 from people p where p.id = ${person} and p.role = 'patient'
        and (p.status = 'applicant' or exists (select 1 from intake_submissions i where i.person_id = p.id))))`;
    case 'roster':
      return sql<boolean>`exists (select 1 from series_members m join series s on s.id = m.series_id
        where m.person_id = ${person} and ${actor.id} in (s.leader_id, s.co_leader_id))`;
    case 'led':
      return sql<boolean>`false`;
  }
};

/**
 * Condition on a column with a guardian's id: whether somebody whose guardian they are is within a member of staff's
 * scope. What a guardian sent belongs to that person's intake.
 */
export const guardsInScope = (actor: Actor, scope: Scope, column: string): RawBuilder<boolean> =>
  scope === 'own' || scope === 'wards'
    ? sql<boolean>`false`
    : sql<boolean>`exists (select 1 from guardianships bond where bond.guardian_id = ${sql.ref(column)}
        and ${inScope(actor, scope, 'bond.patient_id')})`;

/** Whether the actor reaches this person. */
export const reaches = async (db: Db, actor: Actor, scope: Scope, personId: string): Promise<boolean> =>
  (await db
    .selectFrom('people')
    .where('people.id', '=', personId)
    .where('people.role', '=', 'patient')
    .where(inScope(actor, scope, 'people.id'))
    .select('people.id')
    .executeTakeFirst()) !== undefined;
