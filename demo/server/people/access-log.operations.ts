import type { ServerOperations } from '../http/operation.js';
import { newest, takePage } from '../http/page.js';
import { found, summariesOf } from './people.js';

export const accessLogOperations = {
  listMyAccessLog: async ({ db, actor, query }) => {
    const { rows, next } = await takePage(
      db.selectFrom('access_log').where('person_id', '=', actor.id).selectAll(),
      { figures: [newest('at')], id: 'access_log.id' },
      query.after,
    );
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
      ...next,
    };
  },
} satisfies Partial<ServerOperations>;
