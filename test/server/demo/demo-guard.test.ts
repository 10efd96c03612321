import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { sql } from 'kysely';
import { migrate } from '../../../demo/server/db/migrations.js';
import { initialSchema } from '../../../demo/server/db/schema-001.js';
import { json } from '../../../demo/server/db/sql.js';
import type { Store } from '../../../demo/server/db/store.js';
import { admitDemo, barDemo } from '../../../demo/server/demo/guard.js';
import { Fault } from '../../../demo/server/fault.js';
import { clinic } from '../../../demo/server/seed/clinic.js';
import { seedClinic } from '../../../demo/server/seed/seed.js';
import type { Role } from '../../../src/contract/person.js';
import { openTestStore } from '../support/database.js';
import { START } from '../support/server.js';

const NOW = Date.parse(START);

describe('the demo, in which anybody can sign in as anybody', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openTestStore();
    await migrate(store.db);
  });
  afterEach(() => store.close());

  const addPerson = (role: Role): Promise<unknown> =>
    store.db
      .insertInto('people')
      .values({
        id: `somebody-${role}`,
        display_name: 'Somebody',
        role,
        title: null,
        status: 'active',
        age_group: 'adult',
        birth_date: null,
        home_state: null,
        locale: 'en',
        time_zone: 'America/New_York',
        created_at: new Date(NOW),
      })
      .execute();
  const refused = (words: RegExp): Promise<void> =>
    assert.rejects(admitDemo(store.db), error => error instanceof Fault && words.test(error.message));

  test('opens an empty database, and again what it made there', async () => {
    await admitDemo(store.db);
    await seedClinic(store.db, NOW);
    await admitDemo(store.db);
  });

  test('stays open to the people whom its visitors make', async () => {
    await seedClinic(store.db, NOW);
    for (const role of ['patient', 'guardian', 'family-guest'] as const) await addPerson(role);
    await admitDemo(store.db);
  });

  for (const role of ['therapist', 'group-leader', 'prescriber', 'recovery-coach', 'program-admin'] as const)
    test(`is refused beside a ${role} of a clinic, also where it was let in before`, async () => {
      await seedClinic(store.db, NOW);
      await addPerson(role);
      await refused(/holds people who are not of the demo.*DEMO=off/);
    });

  test('is refused where there are people and it never was', async () => {
    await addPerson('patient');
    await refused(/holds people who are not of the demo/);
  });

  test('is refused beside a program of a clinic', async () => {
    await store.db
      .insertInto('programs')
      .values({ id: 'river', definition: json({ ...clinic, id: 'river' }) })
      .execute();
    await refused(/holds another program/);
  });

  test('looks before anything is changed: at a database without tables, and at one of an older version', async () => {
    const empty = await openTestStore();
    try {
      await admitDemo(empty.db);
      for (const statement of initialSchema) await sql.raw(statement).execute(empty.db);
      await admitDemo(empty.db);
      await sql`insert into programs (id, definition) values ('river', '{}')`.execute(empty.db);
      await assert.rejects(admitDemo(empty.db), /holds another program/);
    } finally {
      await empty.close();
    }
  });

  test('is refused where a clinic was served, although nobody is in there yet', async () => {
    await seedClinic(store.db, NOW);
    await barDemo(store.db, NOW);
    await barDemo(store.db, NOW + 1);
    await refused(/has served a clinic without the demo/);
  });
});
