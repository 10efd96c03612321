import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { readRtp, type RtpPacket } from '../../demo/media/rtp/header.js';
import { nack, pictureLoss, receiverReport, rtcpParts } from '../../demo/media/rtp/rtcp.js';
import { createSource, type PayloadTypes, type Source } from '../../demo/media/rtp/source.js';
import { SubscriberCore } from '../../demo/media/rtp/subscriber-core.js';

const SSRCS = { audio: 10, video: 20, rtx: 30 };

const packet = (sequence: number, more: Partial<RtpPacket> = {}): RtpPacket => ({
  marker: false,
  payloadType: 96,
  sequence,
  timestamp: 90_000,
  ssrc: 1,
  payload: Buffer.from([sequence & 0xff, 0xaa]),
  ...more,
});

describe('a viewer', () => {
  let sent: Buffer[] = [];
  let keyframes = 0;

  const viewer = (payloadTypes: PayloadTypes): SubscriberCore =>
    new SubscriberCore({
      payloadTypes,
      ssrcs: SSRCS,
      send: (_kind, bytes) => sent.push(bytes),
      askKeyframe: () => (keyframes += 1),
    });
  const write = (core: SubscriberCore, source: Source, ...packets: RtpPacket[]): void => {
    for (const each of packets) {
      source.history.add(each);
      core.write(source, each);
    }
  };
  const received = (): RtpPacket[] => sent.map(bytes => readRtp(bytes) as RtpPacket);

  beforeEach(() => {
    sent = [];
    keyframes = 0;
  });

  it('gets packets under its own payload type and source', () => {
    write(viewer({ video: 120, rtx: 121 }), createSource('video', 1), packet(7, { marker: true }));
    assert.deepEqual(received(), [packet(7, { marker: true, payloadType: 120, ssrc: SSRCS.video })]);
  });

  it('gets nothing of a kind that it did not ask for', () => {
    write(viewer({ audio: 111 }), createSource('video', 1), packet(7));
    assert.deepEqual(sent, []);
  });

  it('sees one unbroken stream when the publisher connects anew', () => {
    const core = viewer({ video: 120 });
    write(core, createSource('video', 1), packet(0xfffe), packet(0xffff));
    write(
      core,
      createSource('video', 2),
      packet(500, { ssrc: 2, timestamp: 5 }),
      packet(501, { ssrc: 2, timestamp: 3005 }),
    );
    assert.deepEqual(
      received().map(({ sequence }) => sequence),
      [0xfffe, 0xffff, 0, 1],
    );
    const [, last, next, after] = received().map(({ timestamp }) => timestamp);
    assert.ok(next !== undefined && last !== undefined && next >= last && next - last < 90_000);
    assert.equal(after, next + 3000);
  });

  it('gets a lost packet again, wrapped', () => {
    const core = viewer({ video: 120, rtx: 121 });
    write(core, createSource('video', 1), packet(7), packet(8));
    sent = [];
    core.onRtcp(nack(1, SSRCS.video, [7, 8]));
    const [first, second] = received();
    assert.ok(first && second);
    assert.deepEqual([first.payloadType, first.ssrc], [121, SSRCS.rtx]);
    assert.deepEqual(first.payload, Buffer.from([0, 7, 7, 0xaa]));
    assert.equal(second.sequence, (first.sequence + 1) & 0xffff);
  });

  it('gets it again as it was when it knows no retransmissions', () => {
    const core = viewer({ video: 120 });
    write(core, createSource('video', 1), packet(7));
    core.onRtcp(nack(1, SSRCS.video, [7]));
    assert.deepEqual(sent[1], sent[0]);
  });

  it('asks by the numbers that it sees, after a publisher connected anew too', () => {
    const core = viewer({ video: 120 });
    write(core, createSource('video', 1), packet(9));
    write(core, createSource('video', 2), packet(500, { ssrc: 2 }));
    core.onRtcp(nack(1, SSRCS.video, [10]));
    assert.deepEqual(sent[2], sent[1]);
    core.onRtcp(nack(1, SSRCS.video, [9]));
    assert.equal(sent.length, 3, 'what the old connection sent is forgotten');
  });

  it('gets nothing for what nobody has', () => {
    const core = viewer({ video: 120, rtx: 121 });
    core.onRtcp(nack(1, SSRCS.video, [7]));
    write(core, createSource('video', 1), packet(7));
    core.onRtcp(nack(1, SSRCS.video, [8, 519]));
    assert.equal(sent.length, 1);
  });

  it('passes its wish for a key frame on', () => {
    viewer({ video: 120 }).onRtcp(pictureLoss(1, SSRCS.video));
    assert.equal(keyframes, 1);
  });

  it("is told the publisher's clock for its own stream", () => {
    const core = viewer({ audio: 111 });
    const source = createSource('audio', 1);
    const report = Buffer.alloc(28);
    core.report(source, report);
    assert.deepEqual(sent, [], 'not before its first packet');
    write(core, source, packet(1, { payloadType: 111 }));
    core.report(source, report);
    const [part] = rtcpParts(Buffer.concat(sent.slice(1)));
    assert.ok(part);
    assert.equal(part.bytes.readUInt32BE(4), SSRCS.audio);
    assert.deepEqual([part.bytes.readUInt32BE(20), part.bytes.readUInt32BE(24)], [1, 2]);
  });

  describe('whose line is too thin for the picture', () => {
    /** The first packet of a picture that needs no other one before it, and of one that does. */
    const whole = Buffer.from([0x10, 0x00]);
    const change = Buffer.from([0x10, 0x01]);
    const source = createSource('video', 1);
    let core: SubscriberCore;
    let now = 0;

    const loses = (fractionLost: number): void =>
      core.onRtcp(
        receiverReport(1, [
          {
            ssrc: SSRCS.video,
            fractionLost,
            packetsLost: 1,
            highestSequence: 1,
            jitter: 0,
            lastReport: 0,
            sinceLastReport: 0,
          },
        ]),
      );

    beforeEach(() => {
      now = 1;
      mock.method(performance, 'now', () => now);
      core = viewer({ audio: 111, video: 120 });
      write(core, source, packet(7));
    });
    afterEach(() => mock.restoreAll());

    it('keeps the sound, and gets the picture again with the next whole one, without a gap', () => {
      loses(60);
      write(core, source, packet(8));
      loses(60);
      write(core, source, packet(9));
      write(core, createSource('audio', 2), packet(1, { payloadType: 111, ssrc: 2 }));
      assert.deepEqual(
        received().map(({ ssrc, sequence }) => [ssrc, sequence]),
        [
          [SSRCS.video, 7],
          [SSRCS.video, 8],
          [SSRCS.audio, 1],
        ],
      );
      core.onRtcp(pictureLoss(1, SSRCS.video));
      core.onRtcp(nack(1, SSRCS.video, [8]));
      assert.deepEqual([sent.length, keyframes], [3, 0], 'nothing is added to what is too much');

      now += 15_000;
      write(core, source, packet(10, { payload: change }));
      assert.deepEqual([sent.length, keyframes], [3, 1]);
      write(core, source, packet(11, { payload: whole }), packet(12, { payload: change }));
      assert.deepEqual(
        received()
          .slice(3)
          .map(({ sequence }) => sequence),
        [9, 10],
      );
      core.onRtcp(nack(1, SSRCS.video, [8]));
      assert.equal(sent.length, 5, 'what was lost before the pause is forgotten');
    });

    it('is tried again ever more seldom, until the picture has gone through for a while', () => {
      const pauses: number[] = [];
      const hold = (): void => {
        loses(60);
        loses(60);
        const from = now;
        for (;;) {
          const before = sent.length;
          write(core, source, packet(20, { payload: whole }));
          if (sent.length > before) break;
          now += 1000;
        }
        pauses.push(now - from);
      };
      for (let times = 0; times < 5; times++) hold();
      now += 40_000;
      hold();
      assert.deepEqual(pauses, [15_000, 30_000, 60_000, 120_000, 120_000, 15_000]);
    });

    it('keeps the picture when it loses a little, or much only once', () => {
      for (const lost of [40, 40, 40, 200, 0, 200, 40]) loses(lost);
      write(core, source, packet(8));
      assert.equal(sent.length, 2);
    });
  });
});
