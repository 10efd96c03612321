// Runs a command on another version of Node:
//   tsx .config/scripts/on-node.ts <major version> <command> [args]
// That version comes from the npm registry once, as a package of its own, and stays in `.cache/nodes`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

const [version = '', program, ...args] = process.argv.slice(2);

const versionOf = (node: string): string | undefined =>
  spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim().replace(/^v/, '');

const isOf = (full: string | undefined): boolean => full?.split('.')[0] === version;

/** Folder of the version's `node`, which is fetched first where it is not there. */
const find = (): string => {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const folder = resolve('.cache/nodes', version);
  const bin = resolve(folder, 'node_modules', name, 'bin');
  const node = resolve(bin, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(node) && isOf(versionOf(node))) return bin;
  mkdirSync(folder, { recursive: true });
  const how = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
  const { status, output } = spawnSync('npm', ['install', ...how, '--prefix', folder, `${name}@${version}`], {
    encoding: 'utf8',
  });
  const found = existsSync(node) ? versionOf(node) : undefined;
  if (status === 0 && isOf(found)) return bin;
  throw new Error(
    `Node ${version} could not be had for ${process.platform} on ${process.arch}: ` +
      (status === 0
        ? `${name}@${version} brought ${found ? `Node ${found}` : 'no program that runs here'}.`
        : `npm could not install ${name}@${version}.\n${output.join('').trim()}`),
  );
};

const main = async (): Promise<number> => {
  if (!/^\d+$/.test(version) || !program) {
    console.error('Say which version, and what to run: tsx .config/scripts/on-node.ts 24 npm test');
    return 2;
  }
  let bin: string;
  try {
    bin = find();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  console.log(`On Node ${versionOf(resolve(bin, 'node'))}.`);
  const child = spawn(program, args, {
    stdio: 'inherit',
    env: { ...process.env, PATH: [bin, process.env['PATH'] ?? ''].join(delimiter) },
  });
  const pass = (signal: NodeJS.Signals): boolean => child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise<number>((done, reject) => {
    child.once('error', reject).once('close', code => done(code ?? 1));
  });
};

process.exitCode = await main();
