import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openInMemory } from '../../../demo/server/db/pglite.js';
import { openPostgres } from '../../../demo/server/db/postgres.js';
import type { Store } from '../../../demo/server/db/store.js';

/** Runs one statement on the server that `DATABASE_URL` names. */
const admin = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

export const databaseUrl = process.env['DATABASE_URL'];

/** An empty database of PostgreSQL of the test's own. Its channels and locks are its own too. */
export const emptyDatabase = async (server: string): Promise<{ url: string; drop: () => Promise<void> }> => {
  const name = `iop_test_${randomBytes(6).toString('hex')}`;
  await admin(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => admin(server, `drop database ${name} with (force)`) };
};

/** An empty database: PGlite in memory, or PostgreSQL when `DATABASE_URL` names one. */
export const openTestStore = async (): Promise<Store> => {
  if (!databaseUrl) return openInMemory();
  const { url, drop } = await emptyDatabase(databaseUrl);
  const store = await openPostgres(url);
  return {
    ...store,
    close: async () => {
      await store.close();
      await drop();
    },
  };
};
