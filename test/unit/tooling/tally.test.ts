import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { add, readJunit, readSummary, summaryLine } from '../../../.config/scripts/tally.js';

test('the last summary line of an output is the one that counts', () => {
  const output = 'ok\n1 passed, 2 failed\nmore\n14 passed, 0 failed, 3 skipped\n\nbye\n';
  assert.deepEqual(readSummary(output), { passed: 14, failed: 0, skipped: 3 });
});

test('a summary inside a sentence is none', () => {
  assert.equal(readSummary('Chromium: 5 passed, 0 failed\nand 3 passed, 0 failed in all\n'), undefined);
  assert.equal(readSummary(''), undefined);
});

test('a summary line is read back as it was written', () => {
  for (const tally of [
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 0, failed: 12, skipped: 4 },
  ])
    assert.deepEqual(readSummary(`${summaryLine(tally)}\n`), tally);
  assert.equal(summaryLine({ passed: 2, failed: 1, skipped: 0 }), '2 passed, 1 failed');
});

test('tallies add up', () => {
  assert.deepEqual(add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 }), {
    passed: 11,
    failed: 22,
    skipped: 33,
  });
});

test('test cases of a JUnit file are counted by how they came out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'iop-tally-'));
  const file = join(folder, 'junit.xml');
  writeFileSync(
    file,
    `<testsuites><testsuite name="a" failures="1">
      <testcase name="good, a > b" time="0.1"/>
      <testcase name="says &lt;failure&gt; and > is good"><system-out>fine</system-out></testcase>
      <testcase name="bad"><failure message="no">why</failure></testcase>
      <testcase name="broken"><error message="no"/></testcase>
      <testcase name="later"><skipped/></testcase>
    </testsuite></testsuites>`,
  );
  try {
    assert.deepEqual(readJunit(file), { passed: 2, failed: 2, skipped: 1 });
    assert.deepEqual(readJunit(join(folder, 'none.xml')), { passed: 0, failed: 0, skipped: 0 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
