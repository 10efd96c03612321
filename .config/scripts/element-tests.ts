// Runs the element tests in a real Chromium:
//   tsx .config/scripts/element-tests.ts [test file]... [--watch and the like]
// A page of modules served one by one takes seconds to load, so they are bundled first; not where the sources are
// watched, and not `*.modules.test.ts`, which look at what is fetched.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { vendored } from '../vendor.js';
import { bundleTests, forBrowser } from './bundle-tests.js';
import { close, readJunit } from './tally.js';

const junit = '.cache/junit/elements.xml';
mkdirSync('.cache/junit', { recursive: true });
rmSync(junit, { force: true });

/** Builds the copy of openvidu-browser that the tests are given, once a version. */
const vendor = (): boolean =>
  existsSync(`${vendored.folder}/${vendored.name}.js`) ||
  spawnSync('node_modules/.bin/vite', ['build', '--mode', 'vendor', '--logLevel', 'warn'], {
    stdio: 'inherit',
  }).status === 0;

const staysAsItIs = (file: string): boolean => file.endsWith('.modules.test.ts');

const bundle = async (files: readonly string[]): Promise<string[]> => [
  ...(await bundleTests(
    files.filter(file => !staysAsItIs(file)),
    'test/elements',
    '.cache/elements',
    forBrowser,
  )),
  ...files.filter(staysAsItIs),
];

const all = (): string[] =>
  readdirSync('test/elements', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.test.ts'))
    .map(name => `test/elements/${name}`)
    // The longest first: none of them is left to run by itself at the end.
    .sort((a, b) => statSync(b).size - statSync(a).size);

const asked = process.argv.slice(2);
const named = asked.filter(argument => !argument.startsWith('-'));
const flags = asked.filter(argument => argument.startsWith('-'));
const runner = ['--import', 'tsx', 'node_modules/@web/test-runner/dist/bin.js'];
const config = ['--config', '.config/web-test-runner.js'];

if (vendor()) {
  const sources = named.length ? named : all();
  const files = flags.includes('--watch') ? sources : await bundle(sources);
  const args = [...runner, ...config, ...flags, '--files', ...files];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  child.once('close', code => close(readJunit(junit), code));
} else {
  close(readJunit(junit), 1);
}
