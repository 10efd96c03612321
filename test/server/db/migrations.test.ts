import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { initialSchema } from '../../../demo/server/db/schema-001.js';
import { roomSchema } from '../../../demo/server/db/schema-002-rooms.js';
import { agreementSchema } from '../../../demo/server/db/schema-003-agreements.js';
import { openTestStore } from '../support/database.js';

test('a guardian whom the clinic knew before there were invitations has signed, and has an id of their own', async () => {
  const { db, close } = await openTestStore();
  const run = async (statements: readonly string[]): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  };
  await run([...initialSchema, ...roomSchema]);
  await run([
    `insert into people values
      ('carmen', 'Carmen', 'guardian', null, 'active', 'adult', 'es', 'UTC', '2026-01-01T00:00:00Z'),
      ('leo', 'Leo', 'patient', null, 'enrolled', 'adolescent', 'en', 'UTC', '2026-01-01T00:00:00Z'),
      ('kim', 'Kim', 'patient', null, 'enrolled', 'adolescent', 'en', 'UTC', '2026-01-01T00:00:00Z')`,
    `insert into guardianships values ('carmen', 'leo'), ('carmen', 'kim')`,
  ]);
  await run(agreementSchema);
  const rows = await db.selectFrom('guardianships').selectAll().execute();
  assert.deepEqual(
    rows.map(({ name, status, signed_at }) => [name, status, signed_at?.toISOString()]),
    Array.from({ length: 2 }, () => ['Carmen', 'signed', '2026-01-01T00:00:00.000Z']),
  );
  assert.equal(new Set(rows.map(({ id }) => id)).size, 2);
  for (const { id } of rows) assert.match(id, /^[\w-]{1,64}$/);
  await close();
});
