import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { VERSION } from '../../../src/version.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const modules = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  // The script for a whole page is for pages only.
  .filter(name => name.endsWith('.ts') && !name.startsWith('cdn'))
  .map(name => `./src/${name.replaceAll('\\', '/')}`)
  .sort();

/** Imports modules in a process of their own and says what they left behind. */
const importAll = (names: readonly string[]): { failed: string[]; tags: string[]; globals: string[] } => {
  const script = `
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    const tags = [];
    const failed = [];
    await import('lit');
    const { define } = customElements;
    customElements.define = function (tag, ...rest) { tags.push(tag); return define.call(this, tag, ...rest); };
    for (const name of ${JSON.stringify(names)}) {
      try { await import(name); } catch (error) { failed.push(name + ': ' + error.message); }
    }
    const globals = Object.getOwnPropertyNames(globalThis).filter(name => !before.has(name) && !/^(lit|react|_?\\$lit|customElements)/i.test(name));
    process.stdout.write(JSON.stringify({ failed, tags, globals }));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { cwd: root, encoding: 'utf8' },
  );
  assert.notEqual(stdout, '', stderr);
  return JSON.parse(stdout) as ReturnType<typeof importAll>;
};

describe('in Node', () => {
  it('every module loads, defines no tag and leaves no global behind', () => {
    assert.ok(modules.length > 50, 'the modules were found');
    assert.deepEqual(importAll(modules), { failed: [], tags: [], globals: [] });
  });

  it('the package exports its classes without a page', async () => {
    const library: Record<string, unknown> = await import('../../../src/index.js');
    for (const name of ['ProgramClient', 'ApiError', 'IopProgram', 'IopCheckIn']) {
      assert.equal(typeof library[name], 'function', name);
    }
  });

  it('every element is exported, and has a module that defines its tag', async () => {
    const library: Record<string, unknown> = await import('../../../src/index.js');
    const defined = modules.flatMap(name => /define\/iop-([\w-]+)\.ts$/.exec(name)?.[1] ?? []);
    assert.ok(defined.length > 0);
    for (const tag of defined) {
      const name = `Iop${tag.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase())}`;
      assert.equal(typeof library[name], 'function', `${name} for <iop-${tag}>`);
    }
  });
});

describe('the version', () => {
  it('is the one of the package', () => {
    const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
    assert.equal(VERSION, version);
  });
});
