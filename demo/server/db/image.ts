import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';

// An empty database as PGlite builds it, kept because building one takes it seconds.
const IMAGE = new URL('./empty-database.tar.br', import.meta.url);
const MADE_WITH = new URL('./empty-database.json', import.meta.url);

const require = createRequire(import.meta.url);

/** Version of the installed PGlite. */
export const pgliteVersion = (): string => {
  let folder = dirname(require.resolve('@electric-sql/pglite'));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
};

/** Whether the image can stand in for what the installed PGlite would build. */
export const imageFits = async (): Promise<boolean> => {
  try {
    const { pglite } = JSON.parse(await readFile(MADE_WITH, 'utf8')) as { pglite: string };
    return pglite === pgliteVersion() && existsSync(IMAGE);
  } catch {
    return false;
  }
};

/** The image as a tar archive in memory, for a database that lives in memory. */
export const readImage = async (): Promise<Blob> => new Blob([brotliDecompressSync(await readFile(IMAGE))]);

const BLOCK = 512;

const text = (block: Buffer, from: number, length: number): string =>
  block
    .subarray(from, from + length)
    .toString('latin1')
    .replace(/\0.*$/s, '');

interface Entry {
  readonly path: string;
  readonly isFolder: boolean;
  readonly size: number;
}

const entryOf = (block: Buffer): Entry => {
  const prefix = text(block, 345, 155);
  return {
    path: normalize(`./${prefix ? `${prefix}/` : ''}${text(block, 0, 100)}`),
    isFolder: text(block, 156, 1) === '5',
    size: parseInt(text(block, 124, 12), 8) || 0,
  };
};

/** Unpacks the image into `folder`. Reads just the plain tar that PGlite writes: short names, files and folders. */
export const unpackImage = async (folder: string): Promise<void> => {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(IMAGE).pipe(createBrotliDecompress()))
    chunks.push(chunk as Buffer);
  const tar = Buffer.concat(chunks);
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const { path, isFolder, size } = entryOf(tar.subarray(at, at + BLOCK));
    if (path.startsWith('..')) throw new Error('The database image names a file outside its folder.');
    const target = join(folder, path);
    if (isFolder) await mkdir(target, { recursive: true, mode: 0o700 });
    else await writeDurably(target, tar.subarray(at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
};

const writeDurably = async (path: string, content: Buffer): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
};
