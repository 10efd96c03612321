import { existsSync, readFileSync } from 'node:fs';

/** How a run came out. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The line on which every counted run ends. */
export const summaryLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

/** Reads the last such line of an output; undefined when it has none. */
export const readSummary = (output: string): Tally | undefined => {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\r?$/gm)].at(-1);
  return last && { passed: Number(last[1]), failed: Number(last[2]), skipped: Number(last[3] ?? 0) };
};

/** Counts the test cases of a JUnit file. A file that is not there counts nothing. */
export const readJunit = (path: string): Tally => {
  if (!existsSync(path)) return nothing;
  const testCase = /<testcase(?:\s+[\w:.-]+="[^"]*")*\s*(?:\/>|>[\s\S]*?<\/testcase>)/g;
  const cases = readFileSync(path, 'utf8').match(testCase) ?? [];
  const having = (tag: RegExp): number => cases.filter(each => tag.test(each)).length;
  const failed = having(/<(?:failure|error)\b/);
  const skipped = having(/<skipped\b/);
  return { passed: cases.length - failed - skipped, failed, skipped };
};

/**
 * Closes a counted run: prints its line and sets the exit code. A runner that gave up counts as a failure even
 * when no single test failed, and so does a run that found no test.
 */
export const close = (counted: Tally, exitCode: number | null): void => {
  const total = counted.passed + counted.failed;
  const unsaid = counted.failed === 0 && (exitCode !== 0 || total === 0);
  if (unsaid) console.error(total === 0 ? 'No test ran.' : `The runner ended with exit code ${exitCode}.`);
  const tally = unsaid ? { ...counted, failed: 1 } : counted;
  console.log(summaryLine(tally));
  process.exitCode = tally.failed ? 1 : 0;
};
