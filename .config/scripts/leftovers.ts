import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** The variable by which a process, and all that it starts, can be known again. */
export const MARK = 'IOP_TEST_STEP';

export interface Leftover {
  readonly pid: number;
  readonly command: string;
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended between being listed and being read, or it is somebody else's.
    return '';
  }
};

/** Processes that carry a mark. Only Linux tells; elsewhere nobody is found. */
const marked = (mark: string): Leftover[] => {
  let names: string[];
  try {
    names = readdirSync('/proc').filter(name => /^\d+$/.test(name));
  } catch {
    return [];
  }
  return names
    .filter(pid => Number(pid) !== process.pid && read(`/proc/${pid}/environ`).includes(`${MARK}=${mark}\0`))
    .map(pid => ({ pid: Number(pid), command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim() }))
    .filter(({ command }) => command !== '');
};

/** Gives what a step started a moment to end by itself, ends the rest, and says who that was. */
export const endLeftovers = async (mark: string, patience = 5000): Promise<readonly Leftover[]> => {
  const deadline = performance.now() + patience;
  let left = marked(mark);
  while (left.length > 0 && performance.now() < deadline) {
    await wait(100);
    left = marked(mark);
  }
  for (const { pid } of left) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone meanwhile: just as well.
    }
  }
  return left;
};
