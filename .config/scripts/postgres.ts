// A PostgreSQL of one's own for a moment: a cluster in a temporary folder, gone afterwards.
//   tsx .config/scripts/postgres.ts <command> [args]   runs a command with DATABASE_URL set to one
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aptInstall, MissingProgram } from './apt.js';
import { freePort } from './free-port.js';

const remedy = 'Install PostgreSQL 15 or later (on Debian and Ubuntu: apt-get install postgresql-15).';
const packages = '/usr/lib/postgresql';
const noCluster = '/etc/postgresql-common/createcluster.d/iop-elements.conf';

/** Folder of the newest installed programs. */
const installed = (): string | undefined => {
  if (!existsSync(packages)) return undefined;
  const versions = readdirSync(packages).sort((a, b) => Number(b) - Number(a));
  return versions.map(version => `${packages}/${version}/bin`).find(bin => existsSync(`${bin}/initdb`));
};

/** Folder of `initdb` and `postgres`, which are installed first where they are not there. */
export const findPostgres = async (): Promise<string> => {
  const found = installed();
  if (found) return found;
  // Left alone, the package makes a cluster of its own and starts it.
  const decline = `mkdir -p ${noCluster.replace(/[^/]*$/, '')} && echo create_main_cluster=false > ${noCluster}`;
  await aptInstall('PostgreSQL', ['postgresql-15'], remedy, {
    prepare: ['sh', '-c', decline],
    cleanUp: ['rm', '-f', noCluster],
  });
  const fresh = installed();
  if (!fresh) throw new MissingProgram('PostgreSQL', remedy);
  return fresh;
};

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to be run by root, so root lends it another account. */
const account = (): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const ask = (flag: string, name: string): number =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim() || NaN);
  const name = ['postgres', 'nobody'].find(candidate => !Number.isNaN(ask('-u', candidate)));
  if (!name) throw new Error('PostgreSQL cannot be run by root, and there is no other account to run it.');
  return { uid: ask('-u', name), gid: ask('-g', name) };
};

/** Resolves when the server takes connections; says what it said when it ends first. */
const untilReady = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('database system is ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', code => reject(new Error(`postgres ended with exit code ${code}:\n${said}`)));
  });

/** Runs `use` with the address of an empty database, and takes everything away after it, whatever came of it. */
export const withPostgres = async <T>(use: (url: string) => Promise<T>): Promise<T> => {
  const bin = await findPostgres();
  const owner = account();
  const folder = mkdtempSync(join(tmpdir(), 'iop-postgres-'));
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  const data = join(folder, 'data');
  let server: ChildProcess | undefined;
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (owner) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid);
    const as = { cwd: folder, ...owner };
    const made = spawnSync(
      `${bin}/initdb`,
      [
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--username=iop',
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '-D',
        data,
      ],
      { ...as, encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`initdb failed:\n${made.stdout}${made.stderr}`);
    const port = await freePort();
    // -F: nobody will want this data after a power cut.
    const args = ['-D', data, '-F', '-h', '127.0.0.1', '-p', String(port), '-k', ''];
    server = spawn(`${bin}/postgres`, args, { ...as, stdio: ['ignore', 'ignore', 'pipe'] });
    await untilReady(server);
    return await use(`postgres://iop:${password}@127.0.0.1:${port}/postgres`);
  } finally {
    if (server) await stop(server);
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A fast shutdown; a server that does not heed it within ten seconds is killed. */
const stop = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise(resolve => server.once('exit', resolve));
  server.kill('SIGINT');
  const limit = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(limit);
};

/** The command line: the same, around another program. */
const main = async ([program = '', ...args]: readonly string[]): Promise<number> =>
  withPostgres(async url => {
    const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, DATABASE_URL: url } });
    const pass = (signal: NodeJS.Signals): boolean => child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    return new Promise<number>((resolve, reject) => {
      child.once('error', reject).once('close', code => resolve(code ?? 1));
    });
  });

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2));
}
