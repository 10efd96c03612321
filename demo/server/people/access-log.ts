import type { AccessLogEntry } from '../../../src/contract/access-log.js';
import type { Db } from '../db/store.js';
import { newId } from '../ids.js';

/** Looks of the same person at the same thing within so many milliseconds are one: a refreshed page is no new look. */
const ONE_LOOK = 600_000;

/** Somebody read what belongs to these people. */
export interface Look {
  readonly actorId: string;
  readonly what: AccessLogEntry['what'];
  readonly at: Date;
}

/** Notes for each of these people that somebody looked, where they can read it. A look at one's own is none. */
export const noteAccesses = async (
  db: Db,
  { actorId, what, at }: Look,
  personIds: Iterable<string>,
): Promise<void> => {
  const looked = new Set(personIds);
  looked.delete(actorId);
  if (!looked.size) return;
  const lately = await db
    .selectFrom('access_log')
    .where('actor_id', '=', actorId)
    .where('what', '=', what)
    .where('person_id', 'in', [...looked])
    .where('at', '>', new Date(at.getTime() - ONE_LOOK))
    .select('person_id')
    .execute();
  for (const { person_id } of lately) looked.delete(person_id);
  if (!looked.size) return;
  await db
    .insertInto('access_log')
    .values([...looked].map(person_id => ({ id: newId('look'), person_id, actor_id: actorId, what, at })))
    .execute();
};

/** Notes that somebody looked at what belongs to a person. */
export const noteAccess = (
  db: Db,
  { personId, ...look }: Look & { readonly personId: string },
): Promise<void> => noteAccesses(db, look, [personId]);
