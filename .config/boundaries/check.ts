import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { publicModules } from '../entries.js';
import { circlesIn } from './circles.js';
import { importsOf, importsOfPage, type Import } from './imports.js';
import { adapter, breachOf, targetOf } from './rules.js';

/** What a check found, and how much it looked at: a check of nothing proves nothing. */
export interface Report {
  readonly files: number;
  readonly breaches: readonly string[];
}

const filesUnder = (root: string, folder: string): string[] =>
  existsSync(`${root}/${folder}`)
    ? readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
        .map(name => `${folder}/${name}`)
        .filter(name => /\.(?:ts|js|html)$/.test(name))
        .sort()
    : [];

const read = (root: string, path: string): Import[] => {
  const text = readFileSync(`${root}/${path}`, 'utf8');
  return path.endsWith('.html') ? importsOfPage(text) : importsOf(text, path);
};

/** Holds every import of the sources to the floors and to the doors of folders, and finds no circle among them. */
export const checkSources = (root: string): Report => {
  const entries = new Set(publicModules(root).map(({ module }) => `src/${module}.ts`));
  const files = ['src', 'stories', 'demo'].flatMap(folder => filesUnder(root, folder));
  const known = new Set(files);
  const tree = {
    isPublic: (path: string) => entries.has(path),
    exists: (path: string) => known.has(path),
  };
  const reads = new Map(files.map(path => [path, read(root, path)]));
  const breaches = files.flatMap(path =>
    (reads.get(path) ?? []).flatMap(({ specifier, line }) => {
      const breach = breachOf(path, specifier, tree);
      return breach ? [`${path}:${line} imports '${specifier}': ${breach}.`] : [];
    }),
  );
  const imports = new Map(
    [...reads].map(([path, found]) => [
      path,
      found.filter(({ isLazy }) => !isLazy).flatMap(({ specifier }) => targetOf(path, specifier) ?? []),
    ]),
  );
  const circles = circlesIn(imports).map(circle => `A circle of imports: ${circle.join(' → ')}.`);
  return { files: files.length, breaches: [...breaches, ...circles] };
};

/** The declarations that the build wrote, by the path of their source. */
const declarations = (root: string): Map<string, string> =>
  new Map(
    filesUnder(root, 'dist')
      .filter(path => path.endsWith('.d.ts'))
      .map(path => [
        path.replace(/^dist\//, 'src/').replace(/\.d\.ts$/, '.ts'),
        readFileSync(`${root}/${path}`, 'utf8'),
      ]),
  );

/**
 * Holds the types that users see to the adapter's wall. A type can leave without being named: TypeScript writes
 * an inferred one out as `import("openvidu-browser")`, or by way of one of the adapter's own modules.
 */
export const checkTypes = (root: string): Report => {
  const written = [...declarations(root)].filter(([path]) => !path.startsWith(adapter));
  const breaches = written.flatMap(([path, text]) =>
    importsOf(text, path)
      .filter(
        ({ specifier }) =>
          specifier.startsWith('openvidu-browser') || targetOf(path, specifier)?.startsWith(adapter),
      )
      .map(({ specifier }) => `${path}: its types come from '${specifier}', out of ${adapter}.`),
  );
  return { files: written.length, breaches };
};
