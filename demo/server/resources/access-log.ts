import type { Handlers } from '../http/handler.js';
import { found, summariesOf } from '../people.js';

export const accessLogHandlers = {
  listMyAccessLog: async ({ db, actor }) => {
    const rows = await db
      .selectFrom('access_log')
      .where('person_id', '=', actor.id)
      .selectAll()
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(200)
      .execute();
    const people = await summariesOf(
      db,
      rows.map(row => row.actor_id),
    );
    return {
      items: rows.map(row => ({
        id: row.id,
        at: row.at.toISOString(),
        who: found(people, row.actor_id),
        what: row.what,
      })),
    };
  },
} satisfies Partial<Handlers>;
