// Runs the tests of a folder of `test/` under Node's runner:
//   tsx .config/scripts/node-tests.ts <folder> [--together | --alone] [part of a file's name]...
// Two files at a time, and after them, one by one, those named `*.alone.test.ts`: they look at how long something takes.
// `--together` leaves those out, and `--alone` all others.
// What tests start as processes of their own, `*.child.ts`, is bundled beside them: its folder is in TEST_BUNDLES.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import { BASELINE } from './baseline.js';
import { bundleTests, forNode } from './bundle-tests.js';
import { momentEnv } from './moment.js';
import { add, close, nothing, readJunit } from './tally.js';

const [folder = '', ...asked] = process.argv.slice(2);
const wanted = asked.filter(argument => !argument.startsWith('--'));
const isAsked = (turn: '--together' | '--alone'): boolean =>
  asked.includes(turn) || asked.length === wanted.length;
const root = `test/${folder}`;
const weightOf = (text: string): number => text.length * (text.includes('startProcess(') ? 10 : 1);
const names = existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : [];
const files = names
  .filter(name => name.endsWith('.test.ts'))
  .filter(name => wanted.length === 0 || wanted.some(part => name.includes(part)))
  .map(name => `${root}/${name}`)
  // The longest first: none of them is left to run by itself at the end. What starts processes waits for each of them.
  .map(file => ({ file, text: readFileSync(file, 'utf8') }))
  .sort((a, b) => weightOf(b.text) - weightOf(a.text))
  .map(({ file }) => file);

const children = names.filter(name => name.endsWith('.child.ts')).map(name => `${root}/${name}`);

// A file that hangs is a failure with a name, not a run without an end. Two hundred tabs take their time to die.
const limit = folder === 'intake' ? 600_000 : 300_000;

const run = async (some: readonly string[], atOnce: number, junit: string): Promise<number | null> => {
  rmSync(junit, { force: true });
  const reporters = ['spec', 'stdout', 'junit', junit];
  const flags = reporters.map((value, i) => `--test-reporter${i % 2 ? '-destination' : ''}=${value}`);
  // The tabs that are killed keep theirs for minutes.
  const isBrief = folder === 'server' || (folder === 'intake' && atOnce > 1);
  const limits = [`--test-timeout=${limit}`, `--test-concurrency=${atOnce}`];
  const out = `.cache/node/${folder}${atOnce === 1 ? '-alone' : ''}`;
  const bundles = await bundleTests([...some, ...children], root, out, forNode);
  const args = [
    '--enable-source-maps',
    ...(isBrief ? [BASELINE] : []),
    '--test',
    ...limits,
    ...flags,
    ...bundles.slice(0, some.length),
  ];
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...momentEnv(), TEST_BUNDLES: resolvePath(out) },
  });
  return new Promise(resolve => child.once('close', resolve));
};

if (files.length === 0)
  console.error(`There is no ${root}/**/*.test.ts${wanted.length ? ` like ${wanted.join(', ')}` : ''}.`);
mkdirSync('.cache/junit', { recursive: true });
const isAlone = (file: string): boolean => file.endsWith('.alone.test.ts');
const turns = [
  {
    turn: '--together',
    some: files.filter(file => !isAlone(file)),
    atOnce: 2,
    junit: `.cache/junit/${folder}.xml`,
  },
  { turn: '--alone', some: files.filter(isAlone), atOnce: 1, junit: `.cache/junit/${folder}-alone.xml` },
] as const;
let counted = nothing;
let ended: number | null = files.length > 0 ? 0 : 1;
for (const { turn, some, atOnce, junit } of turns) {
  if (!isAsked(turn) || some.length === 0) continue;
  ended = (await run(some, atOnce, junit)) || ended;
  counted = add(counted, readJunit(junit));
}
close(counted, ended);
