import { writeRtp, type RtpPacket } from './header.js';
import { PictureGate } from './picture-gate.js';
import { asksKeyframe, nackedSequences, readLoss, rewriteSenderReport, rtcpParts } from './rtcp.js';
import { wrapRtx } from './rtx.js';
import { sequenceAfter, sequenceAhead } from './sequence.js';
import { CLOCK_RATE, type MediaKind, type PayloadTypes, type Source } from './source.js';
import type { MediaSink } from './publisher-core.js';
import { startsKeyframe } from './vp8.js';

/** The SSRCs under which a viewer gets a publisher's media. */
export interface ViewerSsrcs {
  readonly audio: number;
  readonly video: number;
  readonly rtx: number;
}

export interface SubscriberCoreOptions {
  readonly payloadTypes: PayloadTypes;
  readonly ssrcs: ViewerSsrcs;
  readonly send: (kind: MediaKind, packet: Buffer) => void;
  readonly askKeyframe: () => void;
}

/** One forwarded stream as its viewer sees it: one unbroken run of packets, whatever the sources behind it do. */
interface Outgoing {
  source: Source | undefined;
  sequenceOffset: number;
  timestampOffset: number;
  /** The first packet that went out under these offsets. */
  first: number;
  /** The furthest packet sent, and when. */
  sequence: number;
  timestamp: number;
  sentAt: number;
  packets: number;
  bytes: number;
}

const createOutgoing = (): Outgoing => ({
  source: undefined,
  sequenceOffset: 0,
  timestampOffset: 0,
  first: -1,
  sequence: -1,
  timestamp: 0,
  sentAt: 0,
  packets: 0,
  bytes: 0,
});

/** Hands a publisher's packets to one viewer, under the viewer's numbers, and repeats those that got lost. */
export class SubscriberCore implements MediaSink {
  readonly #options: SubscriberCoreOptions;
  readonly #outgoing: Readonly<Record<MediaKind, Outgoing>> = {
    audio: createOutgoing(),
    video: createOutgoing(),
  };
  readonly #gate = new PictureGate();
  #rtxSequence = Math.floor(Math.random() * 0x10000);

  constructor(options: SubscriberCoreOptions) {
    this.#options = options;
  }

  write(source: Source, packet: RtpPacket): void {
    const payloadType = this.#options.payloadTypes[source.kind];
    if (payloadType === undefined) return;
    const outgoing = this.#outgoing[source.kind];
    const resumed = source.kind === 'video' && this.#gate.isHolding;
    if (resumed && !this.#mayResume(packet)) return;
    if (outgoing.source !== source || resumed) this.#follow(outgoing, source, packet);

    const rewritten = this.#rewrite(source.kind, payloadType, outgoing, packet);
    if (outgoing.sequence < 0 || sequenceAhead(rewritten.sequence, outgoing.sequence) > 0) {
      outgoing.sequence = rewritten.sequence;
      outgoing.timestamp = rewritten.timestamp;
      outgoing.sentAt = performance.now();
    }
    outgoing.packets += 1;
    outgoing.bytes += packet.payload.length;
    this.#options.send(source.kind, writeRtp(rewritten));
  }

  report(source: Source, report: Buffer): void {
    const outgoing = this.#outgoing[source.kind];
    if (outgoing.source !== source) return;
    const ssrc = this.#options.ssrcs[source.kind];
    this.#options.send(source.kind, rewriteSenderReport(report, { ...outgoing, ssrc }));
  }

  onRtcp(bytes: Buffer): void {
    for (const part of rtcpParts(bytes)) {
      const lost = readLoss(part, this.#options.ssrcs.video);
      if (lost !== undefined) this.#gate.reported(lost, performance.now());
      if (this.#gate.isHolding) continue;
      if (asksKeyframe(part)) this.#options.askKeyframe();
      for (const sequence of nackedSequences(part)) this.#repeat(sequence);
    }
  }

  /** Whether the picture goes on with this packet: when it is time to try again, with the next key frame. */
  #mayResume(packet: RtpPacket): boolean {
    const now = performance.now();
    if (!this.#gate.isDue(now)) return false;
    if (startsKeyframe(packet.payload)) {
      this.#gate.open(now);
      return true;
    }
    this.#options.askKeyframe();
    return false;
  }

  /** Goes on after another source or a pause where the last packet was, so that the viewer's player sees no jump. */
  #follow(outgoing: Outgoing, source: Source, first: RtpPacket): void {
    if (outgoing.source) {
      const elapsed = ((performance.now() - outgoing.sentAt) * CLOCK_RATE[source.kind]) / 1000;
      outgoing.sequenceOffset = sequenceAfter(outgoing.sequence, 1 - first.sequence);
      outgoing.timestampOffset = (outgoing.timestamp + Math.round(elapsed) - first.timestamp) | 0;
    }
    outgoing.source = source;
    outgoing.first = sequenceAfter(first.sequence, outgoing.sequenceOffset);
  }

  #rewrite(kind: MediaKind, payloadType: number, outgoing: Outgoing, packet: RtpPacket): RtpPacket {
    return {
      ...packet,
      payloadType,
      ssrc: this.#options.ssrcs[kind],
      sequence: sequenceAfter(packet.sequence, outgoing.sequenceOffset),
      timestamp: (packet.timestamp + outgoing.timestampOffset) >>> 0,
    };
  }

  #repeat(sequence: number): void {
    const { payloadTypes, ssrcs, send } = this.#options;
    const outgoing = this.#outgoing.video;
    // What was lost before the offsets changed has another number here, and nobody needs it any more.
    if (sequenceAhead(sequence, outgoing.first) < 0) return;
    const packet = outgoing.source?.history.get(sequenceAfter(sequence, -outgoing.sequenceOffset));
    if (!packet || payloadTypes.video === undefined) return;
    const again = this.#rewrite('video', payloadTypes.video, outgoing, packet);
    if (payloadTypes.rtx === undefined) {
      send('video', writeRtp(again));
      return;
    }
    this.#rtxSequence = sequenceAfter(this.#rtxSequence, 1);
    const channel = { payloadType: payloadTypes.rtx, sequence: this.#rtxSequence, ssrc: ssrcs.rtx };
    send('video', writeRtp(wrapRtx(again, channel)));
  }
}
