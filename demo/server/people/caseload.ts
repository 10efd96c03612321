import { sql } from 'kysely';
import type { CaseloadPerson, PersonSummary } from '../../../src/contract/person.js';
import type { Db } from '../db/store.js';
import type { ServerOperations } from '../http/operation.js';
import { takePage, type Order } from '../http/page.js';
import { inScope, summaryOf } from './people.js';

/** Roles that know when somebody last checked in. */
const SEE_CHECK_INS = ['therapist', 'prescriber', 'recovery-coach'];

const teamsOf = async (db: Db, patientIds: readonly string[]): Promise<Map<string, PersonSummary[]>> => {
  const teams = new Map<string, PersonSummary[]>();
  if (!patientIds.length) return teams;
  const rows = await db
    .selectFrom('care_team')
    .innerJoin('people', 'people.id', 'care_team.staff_id')
    .where('patient_id', 'in', patientIds)
    .orderBy('position')
    .select(['patient_id', 'people.id', 'people.display_name', 'people.role', 'people.title'])
    .execute();
  for (const row of rows) teams.set(row.patient_id, [...(teams.get(row.patient_id) ?? []), summaryOf(row)]);
  return teams;
};

const STAFF = ['therapist', 'group-leader', 'prescriber', 'recovery-coach', 'program-admin'];

const BY_NAME: Order = {
  name: {
    column: 'people.display_name',
    byId: id => sql`(select display_name from people where id = ${id})`,
  },
  id: 'people.id',
};

export const caseloadOperations = {
  listTeam: async ({ db }) => ({
    items: (
      await db
        .selectFrom('people')
        .where('role', 'in', STAFF)
        .where('status', '=', 'active')
        .select(['id', 'display_name', 'role', 'title'])
        .orderBy('display_name')
        .execute()
    ).map(summaryOf),
  }),

  listCaseload: async ({ db, actor, scope, query, at }) => {
    const people = db
      .selectFrom('people')
      .where('people.role', '=', 'patient')
      .where('people.status', 'in', ['enrolled', 'applicant'])
      .where(inScope(actor, scope, 'people.id'))
      .select(['people.id', 'display_name', 'role', 'title', 'status'])
      .select([
        sql<Date | null>`(select max(c.occurred_at) from check_ins c
          where c.person_id = people.id and c.visibility = 'care-team')`.as('last_check_in_at'),
        sql<Date | null>`(select min(s.starts_at) from sessions s join attendees a on a.session_id = s.id
          where a.person_id = people.id and s.cancelled_at is null and s.ends_at > ${at}
          and not exists (select 1 from absences b where b.session_id = s.id and b.person_id = people.id))`.as(
          'next_session_at',
        ),
      ]);
    const { rows, next } = await takePage(people, BY_NAME, query.after);
    const teams = await teamsOf(
      db,
      rows.map(row => row.id),
    );
    const seesCheckIns = SEE_CHECK_INS.includes(actor.role);
    return {
      items: rows.map(row => ({
        person: summaryOf(row),
        status: row.status as CaseloadPerson['status'],
        careTeam: teams.get(row.id) ?? [],
        lastCheckInAt: seesCheckIns ? (row.last_check_in_at?.toISOString() ?? null) : null,
        nextSessionAt: row.next_session_at?.toISOString() ?? null,
      })),
      ...next,
    };
  },
} satisfies Partial<ServerOperations>;
