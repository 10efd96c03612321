// Starts the demo clinic as `npm start` does, looks whether it is well and shows its page, and ends it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = await mkdtemp(join(tmpdir(), 'iop-start-'));
const child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts'], {
  env: { ...process.env, PORT: '0', DEMO: 'on', DATA_DIR: folder },
  stdio: ['ignore', 'pipe', 'pipe'],
});
const ended = once(child, 'close') as Promise<[number | null]>;
let said = '';

const faultsOf = async (url: string): Promise<string[]> => {
  const ask = async (path: string, wanted: RegExp): Promise<string[]> => {
    const response = await fetch(new URL(path, url));
    const text = await response.text();
    return response.ok && wanted.test(text)
      ? []
      : [`${path} answered ${response.status}: ${text.slice(0, 200)}`];
  };
  return [
    ...(await ask('/healthz', /ok/)),
    ...(await ask('/', /<iop-/)),
    ...(await ask('/iop/iop-elements.js', /import/)),
  ];
};

try {
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const address = /ready at (\S+)/.exec(said)?.[1];
        if (address) resolve(address);
      });
    void ended.then(([code]) => {
      reject(new Error(`The demo ended with exit code ${code} before it was ready.`));
    });
  });
  const faults = await faultsOf(url);
  child.kill('SIGTERM');
  const [code] = await ended;
  if (code !== 0) faults.push(`The demo ended with exit code ${code ?? 'none'} when it was asked to.`);
  if (faults.length) throw new Error(faults.join('\n'));
  console.log(`On Node ${process.versions.node} the demo starts, shows its page and ends.`);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\nIt said:\n${said}`);
  process.exitCode = 1;
} finally {
  if (child.exitCode === null) child.kill('SIGKILL');
  await ended;
  await rm(folder, { recursive: true, force: true });
}
