// Everything that holds for a change, what is quickest to know first. Goes on after a failure, so
// that one run tells all, and ends on one line: N passed, N failed.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { endLeftovers, MARK } from './leftovers.js';
import { momentEnv } from './moment.js';
import { add, nothing, readSummary, summaryLine, type Tally } from './tally.js';

interface Step {
  /** Name of the npm script that does it. */
  readonly script: string;
  /** It counts its own tests and ends on a summary line; otherwise the step itself is the one check. */
  readonly counts?: true;
  /** Its output is shown also when all is well. */
  readonly shown?: true;
}

type Lanes = readonly (readonly Step[])[];

/** What only reads the sources, side by side: each of them keeps one processor busy and no more. */
const readers: Lanes = [
  [{ script: 'lint' }],
  [
    { script: 'format:check' },
    { script: 'typecheck' },
    { script: 'lint:templates' },
    { script: 'exports:check' },
    { script: 'reading' },
    { script: 'openapi:check' },
  ],
];

/** One after another: they fill the machine by themselves, or look at how long something takes. */
const steps: readonly Step[] = [
  // The floors and the adapter's wall are part of it.
  { script: 'build' },
  { script: 'lint:package' },
  { script: 'size', shown: true },
  { script: 'test:unit', counts: true },
  { script: 'test:server', counts: true },
  // What is different there: migrations, crashes, and how processes tell each other.
  { script: 'test:server:postgres', counts: true },
  { script: 'test:media', counts: true },
  { script: 'test:intake', counts: true },
  { script: 'test:engines', counts: true },
  { script: 'test:elements', counts: true },
  { script: 'build-storybook' },
  { script: 'test:stories', counts: true },
];

/** The same way on two databases: each waits most of the time for somebody to act. */
const journeys: Lanes = [
  [{ script: 'journey', counts: true, shown: true }],
  [{ script: 'journey:postgres', counts: true, shown: true }],
];

/** Long enough for a slow machine, short enough that a step that hangs ends inside a CI run. */
const LIMIT_MS = 12 * 60_000;
const logs = '.cache/test';

interface Outcome {
  readonly tally: Tally;
  readonly note: string;
}

const running = new Set<ChildProcess>();

/** Runs one script and gives its exit code and all that it said. */
const run = async ({ script }: Step, mark: string): Promise<{ code: number | null; output: string }> => {
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that a step that is stopped is stopped whole.
    detached: true,
    env: { ...process.env, ...momentEnv(), [MARK]: mark },
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const limit = setTimeout(() => {
    output += `\nStopped: it took longer than ${LIMIT_MS / 60_000} minutes.\n`;
    stop(child);
  }, LIMIT_MS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  clearTimeout(limit);
  running.delete(child);
  return { code, output };
};

const stop = ({ pid }: ChildProcess): void => {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
};

/** What a step's end means. A counting step that did not count, or ended badly without saying why, has failed. */
const judge = ({ counts }: Step, code: number | null, output: string): Outcome => {
  const ended = code === 0 ? '' : `ended with exit code ${code ?? 'none'}`;
  if (!counts) return { tally: { ...nothing, [code === 0 ? 'passed' : 'failed']: 1 }, note: ended };
  const tally = readSummary(output);
  if (!tally) return { tally: { ...nothing, failed: 1 }, note: `${ended || 'ended'} without a summary` };
  if (code !== 0 && tally.failed === 0) return { tally: { ...tally, failed: 1 }, note: ended };
  if (tally.passed + tally.failed === 0) return { tally: { ...nothing, failed: 1 }, note: 'ran no test' };
  return { tally, note: summaryLine(tally) };
};

const take = async (step: Step, place: string): Promise<Tally> => {
  const started = performance.now();
  console.log(`\n▸ ${place} ${step.script}`);
  const mark = randomUUID();
  const { code, output } = await run(step, mark);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const outcome = judge(step, code, output);
  const left = await endLeftovers(mark);
  const tally = left.length ? add(outcome.tally, { ...nothing, failed: 1 }) : outcome.tally;
  writeFileSync(`${logs}/${step.script.replaceAll(':', '-')}.log`, output);
  if (tally.failed || step.shown) process.stdout.write(output);
  for (const { pid, command } of left) console.log(`  left running, and ended: ${pid} ${command}`);
  console.log(`${tally.failed ? '✗' : '✓'} ${step.script} ${seconds} s ${outcome.note}`.trimEnd());
  return tally;
};

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    for (const child of running) stop(child);
    process.exit(130);
  });

mkdirSync(logs, { recursive: true });
const started = performance.now();
const bad: string[] = [];
let sum = nothing;
let begun = 0;
const total = [...readers, ...journeys].flat().length + steps.length;
const goThrough = async (some: readonly Step[]): Promise<void> => {
  for (const step of some) {
    const tally = await take(step, `${++begun}/${total}`);
    if (tally.failed) bad.push(step.script);
    sum = add(sum, tally);
  }
};
await Promise.all(readers.map(goThrough));
await goThrough(steps);
await Promise.all(journeys.map(goThrough));

const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(`\n${total} steps in ${minutes} min.${bad.length ? ` Not well: ${bad.join(', ')}.` : ''}`);
console.log(summaryLine(sum));
process.exitCode = sum.failed ? 1 : 0;
