import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A module that the package lets others import. */
export interface PublicModule {
  /** Where it is found by a user: `./define/iop-program.js`. */
  readonly subpath: string;
  /** Where it lies under `src`, without its ending: `define/iop-program`. */
  readonly module: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));

const names = (folder: string, pattern: RegExp): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => pattern.test(name))
        .sort()
    : [];

/** The folders and files that are public by name; what they hold comes from the disk. */
const facades: readonly PublicModule[] = [
  { subpath: '.', module: 'index' },
  { subpath: './api', module: 'api/index' },
  { subpath: './contract', module: 'contract/index' },
  { subpath: './rules', module: 'rules/index' },
  { subpath: './fhir', module: 'fhir/index' },
  { subpath: './media', module: 'media/index' },
  { subpath: './testing', module: 'testing' },
];

/** Tags that a page can ask for, read from `src/define`. */
export const tags = (packageRoot = root): string[] =>
  names(`${packageRoot}/src/define`, /^iop-.*\.ts$/).map(name => name.replace(/\.ts$/, ''));

/** Every public module that is there. The build, the `exports` of package.json and their check all ask here. */
export const publicModules = (packageRoot = root): PublicModule[] => {
  const present = (module: string): boolean => existsSync(`${packageRoot}/src/${module}.ts`);
  const defines = tags(packageRoot).map(tag => ({
    subpath: `./define/${tag}.js`,
    module: `define/${tag}`,
  }));
  const elements = names(`${packageRoot}/src/elements`, /^[a-z-]+$/).map(name => ({
    subpath: `./elements/${name}.js`,
    module: `elements/${name}/${name}`,
  }));
  return [...facades, ...defines, ...elements].filter(({ module }) => present(module));
};
