import { sql } from 'kysely';
import type { Db } from '../db/store.js';
import { Fault } from '../fault.js';
import { clinic } from '../seed/clinic.js';

/** Note in the database of a clinic that has been served without the demo. */
const SERVED = 'served-as-clinic';

/** Roles of people whom visitors of the demo make: an applicant, the guardian whom they invite, a guest. */
const VISITORS = ['patient', 'guardian', 'family-guest'];

/** What is in the database that the demo did not put there. Everything else a visitor of the demo may have made. */
const foreignTo = async (db: Db): Promise<string | null> => {
  const { rows } = await sql<{
    known: boolean;
  }>`select to_regclass('demo_people') is not null as known`.execute(db);
  // An empty database, which has no tables yet.
  if (!rows[0]?.known) return null;
  const served = await db.selectFrom('notes').where('key', '=', SERVED).select('key').executeTakeFirst();
  if (served) return 'has served a clinic without the demo';
  const program = await db
    .selectFrom('programs')
    .where('id', '!=', clinic.id)
    .select('id')
    .executeTakeFirst();
  if (program) return 'holds another program';
  const person = await db
    .selectFrom('people')
    .where('id', 'not in', db.selectFrom('demo_people').select('person_id'))
    .where(eb =>
      eb.or([eb('role', 'not in', VISITORS), sql<boolean>`not exists (select 1 from demo_people)`]),
    )
    .select('id')
    .executeTakeFirst();
  return person ? 'holds people who are not of the demo' : null;
};

/**
 * Lets the demo into a database: an empty one, or one that holds nobody but its own people and visitors. In the demo
 * anybody signs in as anybody.
 * @throws Fault where the database is a clinic's.
 */
export const admitDemo = async (db: Db): Promise<void> => {
  const foreign = await foreignTo(db);
  if (foreign)
    throw new Fault(
      `The demo is refused: this database ${foreign}, and in the demo anybody can sign in as anybody. ` +
        'Set DEMO=off to start the clinic, or give the demo a DATA_DIR or DATABASE_URL of its own.',
    );
};

/** Notes that a clinic has been served from this database, so that the demo never opens it, whoever is in it by then. */
export const barDemo = async (db: Db, now: number): Promise<void> => {
  await db
    .insertInto('notes')
    .values({ key: SERVED, value: new Date(now).toISOString() })
    .onConflict(conflict => conflict.column('key').doNothing())
    .execute();
};
