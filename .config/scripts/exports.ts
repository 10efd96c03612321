// Writes `exports`, `sideEffects` and `files` of package.json from what is on disk.
//   tsx .config/scripts/exports.ts           writes them
//   tsx .config/scripts/exports.ts --check   fails when they are not what would be written
import { readFileSync, writeFileSync } from 'node:fs';
import { publicModules } from '../entries.js';

const path = new URL('../../package.json', import.meta.url);
const written = readFileSync(path, 'utf8');
const manifest = JSON.parse(written) as Record<string, unknown>;

const exported = {
  // Spelled out: tools that check types pass over patterns.
  ...Object.fromEntries(
    publicModules().map(({ subpath, module }) => [
      subpath,
      { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` },
    ]),
  ),
  // Files to be served as they are; nobody types against them.
  './cdn/*': './dist/cdn/*',
  // Not modules: a clinic copies the folder to where it serves files from.
  './cdn/blur/*': null,
  './custom-elements.json': './dist/custom-elements.json',
  './package.json': './package.json',
};

const current = {
  ...manifest,
  exports: exported,
  // `src` too: our own stories are bundled from it, and a bundler would drop their bare imports of a tag.
  sideEffects: ['./dist/define/*.js', './dist/cdn/**', './src/define/*.ts', './src/cdn/*.ts'],
  files: ['dist', 'src', 'CHANGELOG.md'],
  customElements: 'dist/custom-elements.json',
};

const differs = JSON.stringify(manifest) !== JSON.stringify(current);
if (!process.argv.includes('--check')) {
  if (differs) writeFileSync(path, `${JSON.stringify(current, null, 2)}\n`);
  console.log(`${Object.keys(exported).length} exports${differs ? ' written' : ', as before'}.`);
} else if (differs) {
  console.error('The exports of package.json are not what is in src. Run: npm run exports');
  process.exitCode = 1;
} else {
  console.log(`${Object.keys(exported).length} exports, all as in src.`);
}
