import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { Fault } from '../fault.js';
import { sqlState } from './sql.js';
import { CHANNEL, DatabaseLostError, type Store } from './store.js';
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
      listenOn(connectionString, callback, isOpen, keep).then(() => {
        if (isOpen()) callback();
      }, again);
    }, RETRY).unref();
  };
  client.on('error', again);
  client.on('end', again);
  client.on('notification', callback);
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    // The database was closed meanwhile.
    if (isOpen()) keep(client);
    else await client.end();
  } catch (error) {
    again();
    await client.end().catch(() => undefined);
    throw error;
  }
};

// SQLSTATE classes: connection exception, insufficient resources, and a server that shuts down or starts.
const isGone = (error: unknown): boolean => /^(08|53|57P)/.test(sqlState(error) ?? '');

/**
 * A pool whose connections may be lost at any moment, in the hands of a request too. Whoever used one is told by a
 * DatabaseLostError, and none of them goes back into the pool.
 */
const forgiving = (pool: pg.Pool): PostgresPool => {
  const lost = new WeakSet<pg.PoolClient>();
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  // An error without a listener ends the process, and the pool listens only to those that nobody uses.
  pool.on('error', () => undefined);
  pool.on('connect', client => {
    client.on('error', () => lost.add(client));
    client.on('end', () => lost.add(client));
  });
  const wrap = (client: pg.PoolClient): PostgresPoolClient => {
    const query = async (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
      try {
        return await client.query(text, [...values]);
      } catch (error) {
        if (isGone(error)) lost.add(client);
        throw lost.has(client) ? lostBy(error) : error;
      }
    };
    return {
      // Nothing here reads by a cursor, which the type would allow.
      query: query as unknown as PostgresPoolClient['query'],
      release: destroy => client.release(destroy || lost.has(client)),
    };
  };
  return {
    connect: async () => {
      const client = await pool.connect().catch((error: unknown) => {
        throw lostBy(error);
      });
      const known = wrapped.get(client) ?? wrap(client);
      wrapped.set(client, known);
      return known;
    },
    end: () => pool.end(),
    options: pool.options,
  };
};

const lostBy = (error: unknown): DatabaseLostError =>
  new DatabaseLostError(error instanceof Error ? error.message : String(error), sqlState(error));

/** Opens the PostgreSQL database at `url`. */
export const openPostgres = async (url: string): Promise<Store> => {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 });
  const forgivingPool = forgiving(pool);
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
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: forgivingPool }) }),
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
