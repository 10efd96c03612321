import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Fault } from '../fault.js';
import { CHANNEL, type Store } from './store.js';
import type { Tables } from './tables.js';

const RETRY = 1_000;

/** Keeps one connection listening. After a cut it calls back once, because what was said meanwhile is lost. */
const listenOn = async (
  connectionString: string,
  callback: () => void,
  isOpen: () => boolean,
  keep: (client: pg.Client | undefined) => void,
): Promise<void> => {
  const client = new pg.Client({ connectionString, keepAlive: true });
  let over = false;
  const again = (): void => {
    if (over || !isOpen()) return;
    over = true;
    keep(undefined);
    setTimeout(() => {
      if (!isOpen()) return;
      listenOn(connectionString, callback, isOpen, keep).then(callback, again);
    }, RETRY).unref();
  };
  client.on('error', again);
  client.on('end', again);
  client.on('notification', callback);
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    keep(client);
  } catch (error) {
    again();
    await client.end().catch(() => undefined);
    throw error;
  }
};

/** Opens the PostgreSQL database at `url`. */
export const openPostgres = async (url: string): Promise<Store> => {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    const { code, message } = error as { code?: string; message: string };
    throw new Fault(`DATABASE_URL does not lead to a PostgreSQL database (${code ?? message}).`);
  }
  let listener: pg.Client | undefined;
  let open = true;
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    engine: 'postgres',
    listen: callback =>
      listenOn(
        url,
        callback,
        () => open,
        client => (listener = client),
      ),
    close: async () => {
      open = false;
      await listener?.end().catch(() => undefined);
      await pool.end();
    },
  };
};
