import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../fault.js';

interface Holder {
  readonly pid: number;
  /** What tells this process from a later one with the same pid. */
  readonly birth: string;
  readonly since: string;
}

/** When a process began, in clock ticks since boot, with the boot; empty where the system does not tell. */
const birthOf = (pid: number): string => {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces and brackets of its own: count from the last one.
    return `${boot}:${line.slice(line.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return '';
  }
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is a process too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const holds = async (holder: Holder, path: string): Promise<boolean> => {
  if (!isRunning(holder.pid)) return false;
  const birth = birthOf(holder.pid);
  if (birth && holder.birth) return birth === holder.birth;
  // Without births: a lock from before this machine started is nobody's, whoever has the pid now.
  const bootedAt = Date.now() - uptime() * 1000;
  return (await stat(path)).mtimeMs >= bootedAt;
};

const read = async (path: string): Promise<{ text: string; holder: Holder | null } | null> => {
  try {
    const text = await readFile(path, 'utf8');
    try {
      return { text, holder: JSON.parse(text) as Holder };
    } catch {
      return { text, holder: null };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** Moves a dead process's lock away, unless somebody took it over in the same moment. */
const discard = async (path: string, stale: string): Promise<void> => {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== stale) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
};

/**
 * Keeps a data folder to one process, because PGlite itself lets a second one in and both then ruin it.
 * @returns what gives the folder free again.
 * @throws Fault that names the process which has it.
 */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'server.lock');
  const mine = JSON.stringify({
    pid: process.pid,
    birth: birthOf(process.pid),
    since: new Date().toISOString(),
  } satisfies Holder);
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, mine, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        // A link appears whole or not at all: nobody ever reads half a lock.
        await link(draft, path);
        return async () => {
          if ((await read(path))?.text === mine) await rm(path, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const found = await read(path);
      if (!found) continue;
      if (found.holder && (await holds(found.holder, path)))
        throw new Fault(
          `The data folder ${folder} is in use by process ${found.holder.pid} since ${found.holder.since}: ` +
            'stop that one, or give this one another DATA_DIR.',
        );
      await discard(path, found.text);
    }
    throw new Fault(`Could not lock the data folder ${folder}: other processes keep taking it.`);
  } finally {
    await rm(draft, { force: true });
  }
};
