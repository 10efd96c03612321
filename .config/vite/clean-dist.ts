import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Empties the output folder but for what another build put there, so that either build can run alone. */
export const cleanDist = ({ keep }: { keep: readonly string[] }): Plugin => {
  let folder = '';
  return {
    name: 'clean-dist',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    async buildStart() {
      const present = await readdir(folder).catch(() => []);
      const stale = present.filter(name => !keep.includes(name));
      await Promise.all(stale.map(name => rm(join(folder, name), { recursive: true })));
    },
  };
};
