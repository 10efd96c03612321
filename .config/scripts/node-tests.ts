// Runs the tests of a folder of `test/` under Node's runner:
//   tsx .config/scripts/node-tests.ts <folder> [part of a file's name]...
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { close, readJunit } from './tally.js';

const [folder = '', ...wanted] = process.argv.slice(2);
const root = `test/${folder}`;
const names = existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : [];
const files = names
  .filter(name => name.endsWith('.test.ts'))
  .filter(name => wanted.length === 0 || wanted.some(part => name.includes(part)))
  .map(name => `${root}/${name}`)
  .sort();

const junit = `.cache/junit/${folder}.xml`;
mkdirSync('.cache/junit', { recursive: true });
rmSync(junit, { force: true });

if (files.length === 0) {
  console.error(`There is no ${root}/**/*.test.ts${wanted.length ? ` like ${wanted.join(', ')}` : ''}.`);
  close(readJunit(junit), 1);
} else {
  const reporters = ['spec', 'stdout', 'junit', junit];
  const flags = reporters.map((value, i) => `--test-reporter${i % 2 ? '-destination' : ''}=${value}`);
  // A file that hangs is a failure with a name, not a run without an end. Two hundred tabs take their time to die.
  const limit = folder === 'intake' ? 600_000 : 300_000;
  const args = ['--import', 'tsx', '--test', `--test-timeout=${limit}`, ...flags, ...files];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  child.once('close', code => close(readJunit(junit), code));
}
