import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { writeRtp, type RtpPacket } from '../../demo/media/rtp/header.js';
import { PublisherCore, type MediaSink } from '../../demo/media/rtp/publisher-core.js';
import { bitrateLimit, nackedSequences, rtcpParts, type RtcpPart } from '../../demo/media/rtp/rtcp.js';
import { wrapRtx } from '../../demo/media/rtp/rtx.js';

const VIDEO = 96;
const RTX = 97;
const AUDIO = 111;

const packet = (sequence: number, more: Partial<RtpPacket> = {}): RtpPacket => ({
  marker: false,
  payloadType: VIDEO,
  sequence,
  timestamp: sequence * 3000,
  ssrc: 0xdeadbeef,
  payload: Buffer.from([sequence & 0xff]),
  ...more,
});

class Receiver implements MediaSink {
  readonly packets: RtpPacket[] = [];
  readonly reports: Buffer[] = [];

  write(_source: unknown, received: RtpPacket): void {
    this.packets.push(received);
  }

  report(_source: unknown, report: Buffer): void {
    this.reports.push(report);
  }

  get sequences(): number[] {
    return this.packets.map(({ sequence }) => sequence);
  }
}

describe('a publisher', () => {
  let sent: RtcpPart[] = [];
  let qualities: number[] = [];
  let core: PublisherCore;
  let receiver: Receiver;

  const receive = (...packets: RtpPacket[]): void => {
    for (const each of packets) core.onRtp(writeRtp(each));
  };
  const asked = (): number[] => sent.flatMap(nackedSequences);
  const ofType = (type: number, count: number): RtcpPart[] =>
    sent.filter(part => part.type === type && part.count === count);
  const keyframesAsked = (): number => ofType(206, 1).length;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setInterval', 'setTimeout'] });
    sent = [];
    qualities = [];
    core = new PublisherCore({
      payloadTypes: { audio: AUDIO, video: VIDEO, rtx: RTX },
      maxBitrate: 1_000_000,
      sendRtcp: bytes => sent.push(...rtcpParts(bytes)),
      onQuality: level => qualities.push(level),
    });
    receiver = new Receiver();
    core.add(receiver);
  });

  afterEach(() => {
    core.close();
    mock.timers.reset();
  });

  it('hands its packets to its viewers, each kind to each', () => {
    receive(packet(1), packet(5, { payloadType: AUDIO, ssrc: 2 }), packet(2));
    assert.deepEqual(
      receiver.packets.map(({ payloadType, sequence }) => [payloadType, sequence]),
      [
        [VIDEO, 1],
        [AUDIO, 5],
        [VIDEO, 2],
      ],
    );
  });

  it('leaves out what was not agreed on', () => {
    receive(packet(1, { payloadType: 98 }));
    core.onRtp(Buffer.from('nonsense'));
    assert.deepEqual(receiver.packets, []);
  });

  it('asks at once for what is missing, over the wrap too', () => {
    receive(packet(0xfffd), packet(0x0002));
    assert.deepEqual(asked(), [0xfffe, 0xffff, 0, 1]);
  });

  it('asks again until it comes', () => {
    receive(packet(1), packet(4));
    receive(packet(2));
    sent = [];
    mock.timers.tick(25);
    assert.deepEqual(asked(), [3]);
    receive(packet(3));
    sent = [];
    mock.timers.tick(100);
    assert.deepEqual(asked(), []);
    assert.deepEqual(receiver.sequences, [1, 4, 2, 3]);
  });

  it('gives up after a while', () => {
    receive(packet(1), packet(3));
    mock.timers.tick(1000);
    assert.equal(asked().length, 8);
  });

  it('does not ask for what was never sent: a pause, or lost audio', () => {
    receive(packet(1), packet(1000));
    receive(packet(1, { payloadType: AUDIO, ssrc: 2 }), packet(4, { payloadType: AUDIO, ssrc: 2 }));
    assert.deepEqual(asked(), []);
  });

  it('takes a retransmission for the packet that it repeats', () => {
    receive(packet(1), packet(3));
    receive(wrapRtx(packet(2), { payloadType: RTX, sequence: 900, ssrc: 7 }));
    assert.deepEqual(receiver.sequences, [1, 3, 2]);
    assert.deepEqual(receiver.packets[2], packet(2));
    sent = [];
    mock.timers.tick(100);
    assert.deepEqual(asked(), []);
  });

  it('hands on no packet twice, as probes for bandwidth repeat them', () => {
    receive(packet(1), packet(2), packet(2));
    receive(wrapRtx(packet(1), { payloadType: RTX, sequence: 900, ssrc: 7 }));
    assert.deepEqual(receiver.sequences, [1, 2]);
  });

  it('asks for a key frame for each newcomer, but not more often than every 300 ms', () => {
    receive(packet(1));
    assert.equal(keyframesAsked(), 0);
    core.add(new Receiver());
    assert.equal(keyframesAsked(), 1);
    core.add(new Receiver());
    core.askKeyframe();
    assert.equal(keyframesAsked(), 1, 'the others wait');
    mock.timers.tick(300);
    assert.equal(keyframesAsked(), 2, 'and share one');
  });

  it('goes easy on a line that is full: less picture, nothing again, whole pictures for newcomers alone', () => {
    let now = performance.now();
    const clock = mock.method(performance, 'now', () => now);
    const pass = (milliseconds: number): void => {
      now += milliseconds;
      mock.timers.tick(milliseconds);
    };
    const sound = (sequence: number): RtpPacket => packet(sequence, { payloadType: AUDIO, ssrc: 2 });
    receive(packet(1), sound(1), sound(2), sound(5));
    core.add(new Receiver());
    pass(1000);
    const [, limit] = ofType(206, 15);
    assert.equal(limit?.bytes.readUIntBE(17, 3), bitrateLimit(1, 1, 30_000).readUIntBE(17, 3));
    sent = [];
    receive(packet(4));
    core.askKeyframe();
    pass(1000);
    assert.deepEqual([asked(), keyframesAsked()], [[], 0]);
    core.add(new Receiver());
    pass(300);
    assert.equal(keyframesAsked(), 1);
    clock.mock.restore();
  });

  it('tells how good its line is, when that changes and when there is somebody new', () => {
    receive(packet(1, { payloadType: AUDIO, ssrc: 2 }), packet(2, { payloadType: AUDIO, ssrc: 2 }));
    mock.timers.tick(2000);
    assert.deepEqual(qualities, [5]);
    receive(packet(5, { payloadType: AUDIO, ssrc: 2 }));
    mock.timers.tick(2000);
    assert.deepEqual(qualities, [5, 1, 3]);
    core.add(new Receiver());
    mock.timers.tick(1000);
    assert.deepEqual(qualities, [5, 1, 3, 3]);
  });

  it('says at once how much may be sent, and again each second', () => {
    receive(packet(1));
    assert.equal(ofType(206, 15).length, 1);
    mock.timers.tick(2000);
    assert.equal(ofType(206, 15).length, 3);
  });

  it('reports losses', () => {
    receive(packet(1), packet(2), packet(3), packet(5));
    mock.timers.tick(1000);
    const [report] = ofType(201, 1);
    assert.ok(report);
    assert.equal(report.bytes.readUInt32BE(8), 0xdeadbeef);
    assert.equal(report.bytes.readUInt8(12), Math.floor(256 / 5));
    assert.equal(report.bytes.readUIntBE(13, 3), 1);
    assert.equal(report.bytes.readUInt32BE(16), 5);
  });

  it('counts the rounds of the sequence numbers', () => {
    receive(packet(0xffff), packet(0), packet(1));
    mock.timers.tick(1000);
    assert.equal(ofType(201, 1)[0]?.bytes.readUInt32BE(16), 0x1_0001);
  });

  it('tells its viewers its clock', () => {
    const report = Buffer.alloc(28);
    report.writeUInt32BE(0x80c8_0006, 0);
    report.writeUInt32BE(0xdeadbeef, 4);
    core.onRtcp(report);
    assert.deepEqual(receiver.reports, [], 'of a source that nobody has heard of');
    receive(packet(1));
    core.onRtcp(report);
    assert.deepEqual(receiver.reports, [report]);
  });

  it('is silent after it closed', () => {
    receive(packet(1), packet(3));
    core.close();
    sent = [];
    mock.timers.tick(5000);
    assert.deepEqual(sent, []);
  });
});
