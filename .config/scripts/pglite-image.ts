// Makes the empty database that the reference server starts from. Run it after PGlite was updated:
//   node --import tsx .config/scripts/pglite-image.ts
import { PGlite } from '@electric-sql/pglite';
import { writeFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { pgliteVersion } from '../../demo/server/db/image.js';

const folder = new URL('../../demo/server/db/', import.meta.url);

const started = performance.now();
const db = await PGlite.create('memory://');
const built = performance.now() - started;
// Templates are there to copy further databases from. There is one database here and never a second.
await db.exec(`update pg_database set datistemplate = false where datname in ('template0', 'template1')`);
for (const name of ['template0', 'template1']) await db.exec(`drop database ${name}`);
// The log so far has done its work: begin a new one and let the checkpoint drop the old.
await db.exec('set wal_recycle = off; select pg_switch_wal(); checkpoint; checkpoint');
const tar = Buffer.from(await (await db.dumpDataDir('none')).arrayBuffer());
await db.close();

const image = brotliCompressSync(tar, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: tar.length,
  },
});
await writeFile(new URL('empty-database.tar.br', folder), image);
await writeFile(new URL('empty-database.json', folder), `${JSON.stringify({ pglite: pgliteVersion() })}\n`);
console.log(
  `Built in ${Math.round(built)} ms; ${tar.length} bytes as a tar, ${image.length} bytes as the image.`,
);
