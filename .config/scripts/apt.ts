import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The first of some programs that is on the PATH. */
export const onPath = (...names: readonly string[]): string | undefined => {
  const folders = (process.env['PATH'] ?? '').split(':').filter(Boolean);
  return names.flatMap(name => folders.map(folder => `${folder}/${name}`)).find(existsSync);
};

/** How to become root without asking anybody; undefined when there is no way. */
const asRoot = (): readonly string[] | undefined => {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
};

const runAsRoot = async (prefix: readonly string[], command: readonly string[]): Promise<void> => {
  const [program = '', ...args] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command];
  console.log(`  ${command.join(' ')}`);
  // What is installed is news, not an answer: it goes where progress goes.
  const child = spawn(program, args, { stdio: ['ignore', 2, 2] });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command.join(' ')} ended with exit code ${code}.`);
};

/** Something a test needs and this machine does not have, with what the reader can do about it. */
export class MissingProgram extends Error {
  override readonly name = 'MissingProgram';
  constructor(what: string, remedy: string) {
    super(`${what} was not found, and there is no way to install it from here. ${remedy}`);
  }
}

/**
 * Installs packages where that can be done without asking: apt-get, as root or by a password-less sudo.
 * `prepare` and `cleanUp` are commands that run, as root too, before and after.
 */
export const aptInstall = async (
  what: string,
  packages: readonly string[],
  remedy: string,
  { prepare, cleanUp }: { prepare?: readonly string[]; cleanUp?: readonly string[] } = {},
): Promise<void> => {
  const prefix = onPath('apt-get') ? asRoot() : undefined;
  if (!prefix) throw new MissingProgram(what, remedy);
  console.log(`${what} is not here yet. Installing it:`);
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  await runAsRoot(prefix, ['apt-get', ...wait, 'update']);
  if (prepare) await runAsRoot(prefix, prepare);
  try {
    await runAsRoot(prefix, ['apt-get', ...wait, 'install', '-y', '--no-install-recommends', ...packages]);
  } finally {
    if (cleanUp) await runAsRoot(prefix, cleanUp);
  }
};
