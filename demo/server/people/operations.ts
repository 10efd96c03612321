import type { Me } from '../../../src/contract/person.js';
import type { ServerOperations } from '../http/operation.js';
import { ageGroupOn, today } from '../guardians/minors.js';
import { careTeamOf, summariesOf, summaryOf } from './people.js';

export const meOperations = {
  getMe: async ({ db, actor, now }) => {
    const row = await db
      .selectFrom('people')
      .where('id', '=', actor.id)
      .selectAll()
      .executeTakeFirstOrThrow();
    const sees = new Map(actor.wards.map(ward => [ward.id, ward.sees]));
    const wards = await summariesOf(db, [...sees.keys()]);
    return {
      ...summaryOf(row),
      status: row.status as Me['status'],
      ageGroup: ageGroupOn(row, await today(db, now)),
      locale: row.locale,
      timeZone: row.time_zone,
      careTeam: actor.role === 'patient' ? await careTeamOf(db, actor.id) : [],
      guardianOf: [...wards.values()]
        .map(ward => ({ ...ward, sees: sees.get(ward.id) ?? 'nothing' }))
        .sort((a, b) => a.displayName.localeCompare(b.displayName)),
    };
  },
} satisfies Partial<ServerOperations>;
