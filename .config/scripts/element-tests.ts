// Runs the element tests in a real Chromium:
//   tsx .config/scripts/element-tests.ts [test file]... [--watch and the like]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { vendored } from '../vendor.js';
import { close, readJunit } from './tally.js';

const junit = '.cache/junit/elements.xml';
mkdirSync('.cache/junit', { recursive: true });
rmSync(junit, { force: true });

/** Builds the copy of openvidu-browser that the tests are given, once a version. */
const vendor = (): boolean =>
  existsSync(`${vendored.folder}/${vendored.name}.js`) ||
  spawnSync('node_modules/.bin/vite', ['build', '--mode', 'vendor', '--logLevel', 'warn'], {
    stdio: 'inherit',
  }).status === 0;

const asked = process.argv.slice(2);
const files = asked.filter(argument => !argument.startsWith('-'));
const flags = asked.filter(argument => argument.startsWith('-'));
const runner = ['--import', 'tsx', 'node_modules/@web/test-runner/dist/bin.js'];
const config = ['--config', '.config/web-test-runner.js'];

if (vendor()) {
  const args = [...runner, ...config, ...flags, ...(files.length ? ['--files', ...files] : [])];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  child.once('close', code => close(readJunit(junit), code));
} else {
  close(readJunit(junit), 1);
}
