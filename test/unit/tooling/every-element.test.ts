import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { tags } from '../../../.config/entries.js';

test('the suite for every element has every tag but the one that shows nothing itself', () => {
  const suite = readFileSync('test/elements/every-element.test.ts', 'utf8');
  const held = [...suite.matchAll(/^ {4}tag: '([\w-]+)'/gm)].map(match => match[1]).sort();
  assert.deepEqual(
    held,
    tags().filter(tag => tag !== 'iop-program'),
  );
});

test('each tag that shows something has stories', () => {
  for (const tag of tags().filter(name => name !== 'iop-program')) {
    const path = `stories/${tag.replace('iop-', '')}.stories.ts`;
    assert.ok(existsSync(path), `${path} is missing`);
    assert.ok(readFileSync(path, 'utf8').includes(`'${tag}'`), `${path} does not show ${tag}`);
  }
});
