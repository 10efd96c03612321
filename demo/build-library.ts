import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from './server/db/pglite.js';
import { Fault } from './server/fault.js';

const newest = async (folder: string): Promise<number> => {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const times = await Promise.all(names.map(async name => (await stat(join(folder, name))).mtimeMs));
  return Math.max(0, ...times);
};

/** Builds the library for browsers when it is not there or older than its sources. */
export const buildLibrary = async (root: string, progress: Progress): Promise<void> => {
  const built = await newest(join(root, 'dist/cdn'));
  // Installed as a package it comes built and without sources.
  const changed = await newest(join(root, 'src'));
  if (built > 0 && built >= changed) return;
  progress(
    'Building the library for browsers. This takes some seconds, at the first start and after a change.',
  );
  const vite = spawn(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--mode', 'cdn'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [vite.stdout, vite.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(vite, 'close')) as [number | null];
  if (code !== 0)
    throw new Fault(`${output.trim()}\nThe library could not be built: the lines above say why.`);
};
