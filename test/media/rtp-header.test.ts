import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isRtcp, readRtp, writeRtp } from '../../demo/media/rtp/header.js';
import { unwrapRtx, wrapRtx } from '../../demo/media/rtp/rtx.js';
import { sequenceAfter, sequenceAhead } from '../../demo/media/rtp/sequence.js';

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');

// V=2, marker, type 96, sequence 0x1234, timestamp 0x01020304, SSRC 0xdeadbeef
const HEADER = '80 e0 12 34 01 02 03 04 de ad be ef';

describe('reading RTP', () => {
  it('reads the fixed header', () => {
    assert.deepEqual(readRtp(bytes(`${HEADER} aa bb cc`)), {
      marker: true,
      payloadType: 96,
      sequence: 0x1234,
      timestamp: 0x01020304,
      ssrc: 0xdeadbeef,
      payload: bytes('aa bb cc'),
    });
  });

  it('leaves out contributing sources', () => {
    const packet = bytes('82 60 00 01 00 00 00 02 00 00 00 03 11 11 11 11 22 22 22 22 aa');
    assert.deepEqual(readRtp(packet)?.payload, bytes('aa'));
  });

  it('leaves out header extensions', () => {
    // 0xBEDE, two words of extensions.
    const packet = bytes('90 60 00 01 00 00 00 02 00 00 00 03 be de 00 02 10 ff 32 01 02 03 04 00 aa bb');
    assert.deepEqual(readRtp(packet)?.payload, bytes('aa bb'));
  });

  it('leaves out padding', () => {
    const packet = bytes('a0 60 00 01 00 00 00 02 00 00 00 03 aa 00 00 03');
    assert.deepEqual(readRtp(packet)?.payload, bytes('aa'));
  });

  it('reads a packet that is all padding as empty', () => {
    const packet = bytes('a0 60 00 01 00 00 00 02 00 00 00 03 00 00 00 04');
    assert.equal(readRtp(packet)?.payload.length, 0);
  });

  for (const [fault, packet] of [
    ['is too short', '80 60 00 01'],
    ['is of another version', '40 60 00 01 00 00 00 02 00 00 00 03 aa'],
    ['ends before its sources do', '8f 60 00 01 00 00 00 02 00 00 00 03 aa'],
    ['ends before its extension starts', '90 60 00 01 00 00 00 02 00 00 00 03 be'],
    ['ends within its extension', '90 60 00 01 00 00 00 02 00 00 00 03 be de ff ff aa'],
    ['has more padding than bytes', 'a0 60 00 01 00 00 00 02 00 00 00 03 aa ff'],
  ] as const) {
    it(`refuses a packet that ${fault}`, () => assert.equal(readRtp(bytes(packet)), undefined));
  }

  it('tells RTCP from RTP by the second byte', () => {
    assert.equal(isRtcp(bytes('80 c8')), true);
    assert.equal(isRtcp(bytes('81 ce')), true);
    // Type 96 with the marker is 0xe0, just past RTCP's range.
    assert.equal(isRtcp(bytes('80 e0')), false);
    assert.equal(isRtcp(bytes('80 6f')), false);
  });
});

describe('writing RTP', () => {
  it('writes what it reads', () => {
    const packet = bytes(`${HEADER} aa bb cc`);
    const read = readRtp(packet);
    assert.ok(read);
    assert.deepEqual(writeRtp(read), packet);
  });

  it('writes the plainest header of a packet that had more', () => {
    const read = readRtp(
      bytes('b1 e0 12 34 01 02 03 04 de ad be ef 11 11 11 11 be de 00 01 10 ff 00 00 aa 00 02'),
    );
    assert.ok(read);
    assert.deepEqual(writeRtp(read), bytes(`${HEADER} aa`));
  });
});

describe('retransmissions', () => {
  const original = { payloadType: 96, ssrc: 0xdeadbeef };

  it('carry the original number in front of the payload', () => {
    const packet = readRtp(bytes(`${HEADER} aa bb`));
    assert.ok(packet);
    const wrapped = wrapRtx(packet, { payloadType: 97, sequence: 7, ssrc: 0x0badcafe });
    assert.deepEqual(writeRtp(wrapped), bytes('80 e1 00 07 01 02 03 04 0b ad ca fe 12 34 aa bb'));
    assert.deepEqual(unwrapRtx(wrapped, original), packet);
  });

  it('without a payload are probes, and hold nothing', () => {
    const probe = readRtp(bytes('80 61 00 07 01 02 03 04 0b ad ca fe 12 34'));
    assert.ok(probe);
    assert.equal(unwrapRtx(probe, original), undefined);
    assert.equal(unwrapRtx({ ...probe, payload: Buffer.alloc(0) }, original), undefined);
  });
});

describe('sequence numbers', () => {
  it('go round at 65,536', () => {
    assert.equal(sequenceAhead(1, 0xffff), 2);
    assert.equal(sequenceAhead(0xffff, 1), -2);
    assert.equal(sequenceAhead(0x7fff, 0), 0x7fff);
    assert.equal(sequenceAhead(0x8000, 0), -0x8000);
    assert.equal(sequenceAfter(0xffff, 1), 0);
    assert.equal(sequenceAfter(0, -1), 0xffff);
  });
});
