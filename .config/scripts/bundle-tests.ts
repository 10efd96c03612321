import { build as bundle, type BuildOptions, type Plugin } from 'esbuild';
import { readFileSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** A bundle stands elsewhere, and what it looks for stands beside the source. */
const ownAddress: Plugin = {
  name: 'own-address',
  setup: build =>
    build.onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
      const address = JSON.stringify(pathToFileURL(path).href);
      return { loader: 'ts', contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', address) };
    }),
};

/** For Node, which finds packages by itself. Names stay: faults are told apart by theirs. */
export const forNode: BuildOptions = {
  platform: 'node',
  target: 'node20',
  packages: 'external',
  keepNames: true,
  plugins: [ownAddress],
};

export const forBrowser: BuildOptions = {
  target: 'es2022',
  conditions: ['development', 'browser'],
  external: ['openvidu-browser'],
};

/**
 * Bundles the test files of `folder` into `out`, with what they share in chunks: loading modules one by one takes
 * longer than many a test.
 * @returns the bundles, in the order of the files.
 */
export const bundleTests = async (
  files: readonly string[],
  folder: string,
  out: string,
  options: BuildOptions,
): Promise<string[]> => {
  rmSync(out, { recursive: true, force: true });
  await bundle({
    entryPoints: [...files],
    outdir: out,
    outbase: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    sourcemap: 'linked',
    chunkNames: 'chunks/[name]-[hash]',
    logLevel: 'warning',
    ...options,
  });
  return files.map(file => file.replace(folder, out).replace(/\.ts$/, '.js'));
};
