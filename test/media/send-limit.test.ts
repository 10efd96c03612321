import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SendLimit } from '../../demo/media/rtp/send-limit.js';

describe('how much picture a publisher may send', () => {
  it('is all that there may be while little is lost', () => {
    const limit = new SendLimit(1_000_000);
    for (const lost of [0, 10, 25, 31]) limit.reported(lost, 900_000);
    assert.deepEqual([limit.bitsPerSecond, limit.isFull, limit.isThin], [1_000_000, false, false]);
  });

  it('is less than what came through a line that is full, and never less than browsers send', () => {
    const limit = new SendLimit(1_000_000);
    limit.reported(128, 80_000);
    assert.deepEqual([limit.bitsPerSecond, limit.isFull, limit.isThin], [56_000, true, true]);
    for (let times = 0; times < 5; times++) limit.reported(128, 20_000);
    assert.equal(limit.bitsPerSecond, 30_000);
  });

  it('grows slowly again, and the line counts as thin until it has', () => {
    const limit = new SendLimit(1_000_000);
    limit.reported(128, 80_000);
    limit.reported(0, 50_000);
    assert.deepEqual([limit.bitsPerSecond, limit.isFull, limit.isThin], [60_480, false, true]);
    let reports = 1;
    for (; limit.isThin; reports++) limit.reported(0, 50_000);
    assert.equal(reports, 13);
    for (let more = 0; more < 60; more++) limit.reported(0, 50_000);
    assert.equal(limit.bitsPerSecond, 1_000_000);
  });
});

describe('the quality of a line', () => {
  it('is good, fair while some is lost or little fits, and poor while it is full', () => {
    const limit = new SendLimit(1_000_000);
    const after = (lost: number): number => {
      limit.reported(lost, 80_000);
      return limit.quality;
    };
    assert.deepEqual([0, 25, 0, 128, 0].map(after), [5, 3, 5, 1, 3]);
  });
});
