import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { endLeftovers, MARK } from './leftovers.js';
import { momentEnv } from './moment.js';
import { add, nothing, readSummary, summaryLine, type Tally } from './tally.js';

/** One check of a run: an npm script. */
export interface Step {
  readonly script: string;
  /** What the script is given. */
  readonly args?: readonly string[];
  /** What it is called, where the script's name does not say it all. */
  readonly name?: string;
  /** The instant at which it runs, where that is not the tests' usual one. */
  readonly at?: string;
  /** It counts its own tests and ends on a summary line; otherwise the step itself is the one check. */
  readonly counts?: true;
  /** Its output is shown also when all is well. */
  readonly shown?: true;
}

/** Steps one after another. */
export type Lane = readonly Step[];

/** Lanes side by side. */
export type Stage = readonly Lane[];

/** Long enough for a slow machine, short enough that a step that hangs ends inside a CI run. */
const LIMIT_MS = 12 * 60_000;

interface Outcome {
  readonly tally: Tally;
  readonly note: string;
}

const nameOf = ({ name, script, args = [] }: Step): string => name ?? [script, ...args].join(' ');

const running = new Set<ChildProcess>();

const stop = ({ pid }: ChildProcess): void => {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
};

/** Runs one script and gives its exit code and all that it said. */
const run = async (
  { script, args = [], at }: Step,
  mark: string,
): Promise<{ code: number | null; output: string }> => {
  const child = spawn('npm', ['run', '--silent', script, ...(args.length ? ['--', ...args] : [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that a step that is stopped is stopped whole.
    detached: true,
    env: { ...process.env, ...momentEnv(at), [MARK]: mark },
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

const take = async (step: Step, place: string, logs: string): Promise<Tally> => {
  const name = nameOf(step);
  const started = performance.now();
  console.log(`\n▸ ${place} ${name}`);
  const mark = randomUUID();
  const { code, output } = await run(step, mark);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const outcome = judge(step, code, output);
  const left = await endLeftovers(mark);
  const tally = left.length ? add(outcome.tally, { ...nothing, failed: 1 }) : outcome.tally;
  writeFileSync(`${logs}/${name.replaceAll(/[^\w.]+/g, '-')}.log`, output);
  if (tally.failed || step.shown) process.stdout.write(output);
  for (const { pid, command } of left) console.log(`  left running, and ended: ${pid} ${command}`);
  console.log(`${tally.failed ? '✗' : '✓'} ${name} ${seconds} s ${outcome.note}`.trimEnd());
  return tally;
};

/**
 * Goes through stages, one after another. Goes on after a failure, so that one run tells all, and ends on one line:
 * N passed, N failed. The output of each step, and that line, stay in `.cache/<name>`.
 */
export const goThrough = async (name: string, stages: readonly Stage[]): Promise<void> => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      for (const child of running) stop(child);
      process.exit(130);
    });
  const logs = `.cache/${name}`;
  rmSync(logs, { recursive: true, force: true });
  mkdirSync(logs, { recursive: true });
  const started = performance.now();
  const total = stages.flat(2).length;
  const bad: string[] = [];
  let sum = nothing;
  let begun = 0;
  const takeAll = async (lane: Lane): Promise<void> => {
    for (const step of lane) {
      const tally = await take(step, `${++begun}/${total}`, logs);
      if (tally.failed) bad.push(nameOf(step));
      sum = add(sum, tally);
    }
  };
  for (const lanes of stages) await Promise.all(lanes.map(takeAll));

  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  console.log(`\n${total} steps in ${minutes} min.${bad.length ? ` Not well: ${bad.join(', ')}.` : ''}`);
  writeFileSync(`${logs}/summary`, `${summaryLine(sum)}\n`);
  console.log(summaryLine(sum));
  process.exitCode = sum.failed ? 1 : 0;
};
