import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isRtcp, readRtp, writeRtp } from '../../demo/media/rtp/header.js';
import { PublisherCore } from '../../demo/media/rtp/publisher-core.js';
import { nack, nackedSequences, rtcpParts } from '../../demo/media/rtp/rtcp.js';
import { SubscriberCore } from '../../demo/media/rtp/subscriber-core.js';

const PAYLOAD_TYPES = { audio: 111, video: 96, rtx: 97 };

/** Bytes of any kind, half of them with the start of something that is read further. */
const packets = fc
  .tuple(
    fc.constantFrom([], [0x80, 96], [0x90, 97], [0xb0, 111], [0x81, 200], [0x81, 205], [0x81, 206]),
    fc.uint8Array({ maxLength: 80 }),
  )
  .map(([start, rest]) => Buffer.from([...start, ...rest]));

describe('any bytes at all', () => {
  it('are read without a fault, and never beyond their end', () => {
    const core = new SubscriberCore({
      payloadTypes: PAYLOAD_TYPES,
      ssrcs: { audio: 1, video: 2, rtx: 3 },
      send: (_kind, bytes) => assert.ok(isRtcp(bytes) || readRtp(bytes)),
      askKeyframe: () => {},
    });
    const publisher = new PublisherCore({
      payloadTypes: PAYLOAD_TYPES,
      maxBitrate: 1_000_000,
      sendRtcp: bytes => assert.ok([...rtcpParts(bytes)].length > 0),
    });
    publisher.add(core);
    fc.assert(
      fc.property(packets, bytes => {
        publisher.onRtp(bytes);
        publisher.onRtcp(bytes);
        core.onRtcp(bytes);
        const packet = readRtp(bytes);
        assert.ok(!packet || packet.payload.length <= bytes.length - 12);
      }),
      { numRuns: 2000 },
    );
    publisher.close();
  });

  it('that are a packet come out as they went in', () => {
    const fields = {
      marker: fc.boolean(),
      payloadType: fc.integer({ min: 0, max: 127 }),
      sequence: fc.integer({ min: 0, max: 0xffff }),
      timestamp: fc.integer({ min: 0, max: 0xffff_ffff }),
      ssrc: fc.integer({ min: 0, max: 0xffff_ffff }),
      payload: fc.uint8Array({ maxLength: 20 }).map(bytes => Buffer.from(bytes)),
    };
    const packet = fc.record(fields, { noNullPrototype: true });
    fc.assert(fc.property(packet, each => assert.deepEqual(readRtp(writeRtp(each)), each)));
  });

  it('ask again for exactly what they were written for', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), gaps, (first, steps) => {
        let sequence = first;
        const wanted = steps.map(step => (sequence = (sequence + step) & 0xffff));
        assert.deepEqual([...rtcpParts(nack(1, 2, wanted))].flatMap(nackedSequences), wanted);
      }),
    );
  });
});
