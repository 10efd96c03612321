import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  asksKeyframe,
  bitrateLimit,
  nack,
  nackedSequences,
  pictureLoss,
  readLoss,
  readSenderReport,
  receiverReport,
  rewriteSenderReport,
  rtcpParts,
  withReport,
} from '../../demo/media/rtp/rtcp.js';

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');
const onlyPart = (packet: Buffer) => {
  const parts = [...rtcpParts(packet)];
  assert.equal(parts.length, 1);
  return parts[0] as (typeof parts)[0];
};

// NTP time 0x11223344.0x55667788, RTP time 0x01020304, 5 packets, 600 bytes
const SENDER_REPORT = '80 c8 00 06 de ad be ef 11 22 33 44 55 66 77 88 01 02 03 04 00 00 00 05 00 00 02 58';

describe('a NACK', () => {
  it('puts up to 17 numbers into one pair', () => {
    assert.deepEqual(
      nack(1, 0xdeadbeef, [100, 101, 116]),
      bytes('81 cd 00 03 00 00 00 01 de ad be ef 00 64 80 01'),
    );
  });

  it('starts another pair past the mask', () => {
    assert.deepEqual(
      nack(1, 2, [100, 117]),
      bytes('81 cd 00 04 00 00 00 01 00 00 00 02 00 64 00 00 00 75 00 00'),
    );
  });

  it('goes on over the wrap of the numbers', () => {
    const packet = nack(1, 2, [0xfffe, 0xffff, 0, 3]);
    assert.deepEqual(packet, bytes('81 cd 00 03 00 00 00 01 00 00 00 02 ff fe 00 13'));
    assert.deepEqual(nackedSequences(onlyPart(packet)), [0xfffe, 0xffff, 0, 3]);
  });

  it('reads back as what it asks for', () => {
    const wanted = [5, 6, 9, 21, 22, 400];
    assert.deepEqual(nackedSequences(onlyPart(nack(1, 2, wanted))), wanted);
  });

  it('is not read from other feedback', () => {
    assert.deepEqual(nackedSequences(onlyPart(pictureLoss(1, 2))), []);
  });
});

describe('a request for a key frame', () => {
  it('is a picture loss indication', () => {
    assert.deepEqual(pictureLoss(1, 0xdeadbeef), bytes('81 ce 00 02 00 00 00 01 de ad be ef'));
  });

  it('is understood in both forms', () => {
    assert.equal(asksKeyframe(onlyPart(pictureLoss(1, 2))), true);
    const fullIntraRequest = bytes('84 ce 00 04 00 00 00 01 00 00 00 00 de ad be ef 01 00 00 00');
    assert.equal(asksKeyframe(onlyPart(fullIntraRequest)), true);
    assert.equal(asksKeyframe(onlyPart(nack(1, 2, [3]))), false);
    assert.equal(asksKeyframe(onlyPart(bitrateLimit(1, 2, 1000))), false);
  });
});

describe('a bitrate limit', () => {
  it('writes small figures as they are', () => {
    assert.deepEqual(
      bitrateLimit(1, 0xdeadbeef, 100_000),
      bytes('8f ce 00 05 00 00 00 01 00 00 00 00 52 45 4d 42 01 01 86 a0 de ad be ef'),
    );
  });

  it('halves large figures until 18 bits hold them', () => {
    // 1,000,000 = 250,000 · 2²
    assert.deepEqual(
      bitrateLimit(1, 0xdeadbeef, 1_000_000),
      bytes('8f ce 00 05 00 00 00 01 00 00 00 00 52 45 4d 42 01 0b d0 90 de ad be ef'),
    );
  });
});

describe('a receiver report', () => {
  it('holds a block a source', () => {
    const block = {
      ssrc: 0xdeadbeef,
      fractionLost: 64,
      packetsLost: 3,
      highestSequence: 0x0001_0002,
      jitter: 90,
      lastReport: 0x33445566,
      sinceLastReport: 0x8000,
    };
    assert.deepEqual(
      receiverReport(1, [block]),
      bytes(
        '81 c9 00 07 00 00 00 01 de ad be ef 40 00 00 03 00 01 00 02 00 00 00 5a 33 44 55 66 00 00 80 00',
      ),
    );
  });

  it('goes in front of feedback', () => {
    const parts = [...rtcpParts(withReport(1, pictureLoss(1, 2)))];
    assert.deepEqual(
      parts.map(({ type, count }) => [type, count]),
      [
        [201, 0],
        [206, 1],
      ],
    );
  });
});

describe('a sender report', () => {
  it('tells the source and the middle of its clock', () => {
    assert.deepEqual(readSenderReport(onlyPart(bytes(SENDER_REPORT))), {
      ssrc: 0xdeadbeef,
      compactTime: 0x33445566,
    });
  });

  it('becomes the report of the forwarded stream, with the same clock', () => {
    const rewritten = rewriteSenderReport(bytes(SENDER_REPORT), {
      ssrc: 0x0badcafe,
      timestampOffset: 0x10,
      packets: 7,
      bytes: 8,
    });
    assert.deepEqual(
      rewritten,
      bytes('80 c8 00 06 0b ad ca fe 11 22 33 44 55 66 77 88 01 02 03 14 00 00 00 07 00 00 00 08'),
    );
  });

  it('goes round with its RTP time', () => {
    const stream = { ssrc: 1, timestampOffset: -0x01020305, packets: 0, bytes: 0 };
    assert.equal(rewriteSenderReport(bytes(SENDER_REPORT), stream).readUInt32BE(16), 0xffffffff);
  });

  it('loses the blocks that are about other receivers', () => {
    const report = bytes(`81 c8 00 0c ${SENDER_REPORT.slice(12)} ${'00'.repeat(24)}`);
    const [part] = rtcpParts(report);
    assert.ok(part);
    const rewritten = rewriteSenderReport(part.bytes, { ssrc: 1, timestampOffset: 0, packets: 0, bytes: 0 });
    assert.equal(rewritten.length, 28);
    assert.deepEqual(rewritten.subarray(0, 4), bytes('80 c8 00 06'));
  });

  it('is not read from a part that is too short for one', () => {
    assert.equal(readSenderReport(onlyPart(bytes('80 c8 00 01 de ad be ef'))), undefined);
  });
});

describe('a compound packet', () => {
  it('ends where a length does not fit', () => {
    const cut = bytes(`${SENDER_REPORT} 81 ce 00 02 00 00 00 01`);
    assert.deepEqual(
      [...rtcpParts(cut)].map(({ type }) => type),
      [200],
    );
    assert.deepEqual([...rtcpParts(bytes('80 c8'))], []);
  });
});

describe('what a receiver has lost', () => {
  const block = {
    packetsLost: 1,
    highestSequence: 1,
    jitter: 0,
    lastReport: 0,
    sinceLastReport: 0,
  };
  const report = receiverReport(1, [
    { ...block, ssrc: 20, fractionLost: 3 },
    { ...block, ssrc: 30, fractionLost: 200 },
  ]);

  it('is read by source', () => {
    assert.equal(readLoss(onlyPart(report), 30), 200);
    assert.equal(readLoss(onlyPart(report), 20), 3);
  });

  it('is unknown of other sources, from other packets, and from a report that is cut off', () => {
    assert.equal(readLoss(onlyPart(report), 40), undefined);
    assert.equal(readLoss(onlyPart(pictureLoss(1, 30)), 30), undefined);
    assert.equal(readLoss({ type: 201, count: 2, bytes: report.subarray(0, 40) }, 30), undefined);
  });
});
