// Runs the tests of a folder of `test/` under Node's runner:
//   tsx .config/scripts/node-tests.ts <folder> [part of a file's name]...
// Two files at a time, and after them, one by one, those named `*.alone.test.ts`: they look at how long something takes.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { bundleTests, forNode } from './bundle-tests.js';
import { add, close, nothing, readJunit } from './tally.js';

const [folder = '', ...wanted] = process.argv.slice(2);
const root = `test/${folder}`;
const names = existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : [];
const files = names
  .filter(name => name.endsWith('.test.ts'))
  .filter(name => wanted.length === 0 || wanted.some(part => name.includes(part)))
  .map(name => `${root}/${name}`)
  // The longest first: none of them is left to run by itself at the end.
  .sort((a, b) => statSync(b).size - statSync(a).size);

// A file that hangs is a failure with a name, not a run without an end. Two hundred tabs take their time to die.
const limit = folder === 'intake' ? 600_000 : 300_000;

const run = async (some: readonly string[], atOnce: number, junit: string): Promise<number | null> => {
  rmSync(junit, { force: true });
  const reporters = ['spec', 'stdout', 'junit', junit];
  const flags = reporters.map((value, i) => `--test-reporter${i % 2 ? '-destination' : ''}=${value}`);
  const limits = [`--test-timeout=${limit}`, `--test-concurrency=${atOnce}`];
  const bundles = await bundleTests(
    some,
    root,
    `.cache/node/${folder}${atOnce === 1 ? '-alone' : ''}`,
    forNode,
  );
  const args = ['--enable-source-maps', '--test', ...limits, ...flags, ...bundles];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  return new Promise(resolve => child.once('close', resolve));
};

if (files.length === 0)
  console.error(`There is no ${root}/**/*.test.ts${wanted.length ? ` like ${wanted.join(', ')}` : ''}.`);
mkdirSync('.cache/junit', { recursive: true });
const isAlone = (file: string): boolean => file.endsWith('.alone.test.ts');
const turns = [
  { some: files.filter(file => !isAlone(file)), atOnce: 2, junit: `.cache/junit/${folder}.xml` },
  { some: files.filter(isAlone), atOnce: 1, junit: `.cache/junit/${folder}-alone.xml` },
].filter(({ some }) => some.length > 0);
let counted = nothing;
let ended: number | null = files.length > 0 ? 0 : 1;
for (const { some, atOnce, junit } of turns) {
  ended = (await run(some, atOnce, junit)) || ended;
  counted = add(counted, readJunit(junit));
}
close(counted, ended);
