import type { Me } from '../../../src/contract/person.js';
import type { Handlers } from '../http/handler.js';
import { careTeamOf, summaryOf } from '../people.js';

export const meHandlers = {
  getMe: async ({ db, actor }) => {
    const row = await db
      .selectFrom('people')
      .where('id', '=', actor.id)
      .selectAll()
      .executeTakeFirstOrThrow();
    const wards = await db
      .selectFrom('guardianships')
      .innerJoin('people', 'people.id', 'guardianships.patient_id')
      .where('guardianships.guardian_id', '=', actor.id)
      .select(['people.id', 'people.display_name', 'people.role', 'people.title'])
      .orderBy('people.display_name')
      .execute();
    return {
      ...summaryOf(row),
      status: row.status as Me['status'],
      ageGroup: row.age_group as Me['ageGroup'],
      locale: row.locale,
      timeZone: row.time_zone,
      careTeam: actor.role === 'patient' ? await careTeamOf(db, actor.id) : [],
      guardianOf: wards.map(summaryOf),
    };
  },
} satisfies Partial<Handlers>;
