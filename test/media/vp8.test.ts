import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startsKeyframe } from '../../demo/media/rtp/vp8.js';

describe('the first packet of a picture that needs no other', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['says so after the shortest header', '10 00', true],
    ['is not one that continues the picture before it', '10 01', false],
    ['is not one in the middle of a picture', '00 00', false],
    ['is not the first of another partition', '11 00', false],
    ['has a short picture id in front', '90 80 11 00', true],
    ['has a long picture id in front', '90 80 91 11 00', true],
    ['has every field in front', '90 f0 91 11 22 33 00', true],
    ['has every field in front, and continues', '90 f0 91 11 22 33 01', false],
    ['is not one that is cut off', '90 f0 91', false],
    ['is not an empty one', '', false],
  ];
  for (const [name, hex, expected] of cases)
    it(name, () => assert.equal(startsKeyframe(Buffer.from(hex.replaceAll(' ', ''), 'hex')), expected));
});
