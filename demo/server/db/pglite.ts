import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../fault.js';
import { imageFits, pgliteVersion, readImage, unpackImage } from './image.js';
import { lockFolder } from './lock.js';
import { CHANNEL, type Store } from './store.js';
import type { Tables } from './tables.js';

export type Progress = (line: string) => void;

/** Makes an empty database at `target`. It appears there whole or not at all, however the process ends. */
const prepare = async (target: string, progress: Progress): Promise<void> => {
  const building = `${target}.new`;
  await rm(building, { recursive: true, force: true });
  if (await imageFits()) {
    await unpackImage(building);
  } else {
    progress(`Building an empty database (no image for PGlite ${pgliteVersion()}); this takes some seconds.`);
    await (await PGlite.create(building)).close();
  }
  await rename(building, target);
};

const asStore = (pglite: PGlite, close: () => Promise<void>): Store => ({
  db: new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }),
  engine: 'pglite',
  listen: async callback => {
    await pglite.listen(CHANNEL, callback);
  },
  close,
});

/** Opens the database in `dataDir`, or makes one there. One process at a time. */
export const openPGlite = async (dataDir: string, progress: Progress): Promise<Store> => {
  const unlock = await lockFolder(dataDir);
  try {
    const folder = join(dataDir, 'pglite');
    if (!existsSync(folder)) await prepare(folder, progress);
    const pglite = await PGlite.create(folder).catch((error: unknown) => {
      throw new Fault(
        `The database in ${folder} does not open with PGlite ${pgliteVersion()} (${(error as Error).message}): ` +
          'move the folder away to begin with an empty one.',
      );
    });
    return asStore(pglite, async () => {
      await pglite.close();
      await unlock();
    });
  } catch (error) {
    await unlock();
    throw error;
  }
};

/** A database that is gone with the process, for tests. */
export const openInMemory = async (): Promise<Store> => {
  const pglite = await PGlite.create({
    dataDir: 'memory://',
    ...((await imageFits()) ? { loadDataDir: await readImage() } : {}),
  });
  return asStore(pglite, () => pglite.close());
};
