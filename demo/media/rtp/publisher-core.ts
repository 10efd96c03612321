import { readRtp, type RtpPacket } from './header.js';
import {
  bitrateLimit,
  nack,
  pictureLoss,
  readSenderReport,
  receiverReport,
  rtcpParts,
  withReport,
} from './rtcp.js';
import { unwrapRtx } from './rtx.js';
import { SendLimit } from './send-limit.js';
import { createSource, MEDIA_KINDS, type MediaKind, type PayloadTypes, type Source } from './source.js';

/** Whoever gets the packets of a publisher. */
export interface MediaSink {
  write(source: Source, packet: RtpPacket): void;
  /** `report` is the publisher's sender report as it came. */
  report(source: Source, report: Buffer): void;
}

export interface PublisherCoreOptions {
  readonly payloadTypes: PayloadTypes;
  /** The most that the publisher may send, in bits per second. */
  readonly maxBitrate: number;
  readonly sendRtcp: (packet: Buffer) => void;
  /** Told when the quality of the line is another, from 0 to 5, and once more when there is somebody new to tell. */
  readonly onQuality?: (level: number) => void;
}

/** Our own SSRC in the feedback that we send. Nobody receives media under it. */
const FEEDBACK_SSRC = 1;
const REPORT_INTERVAL = 1000;
const NACK_INTERVAL = 25;
/** Several viewers who join at once need one key frame, not one each: they are large. */
const KEYFRAME_INTERVAL = 300;
/** On a thin line they are most of what fills it. */
const THRIFTY_KEYFRAME_INTERVAL = 5000;

/**
 * Receives one publisher's packets and hands them to its viewers. It does for the publisher what a receiving
 * browser would: reports what arrives, asks again for what is missing, and says how much may be sent.
 */
export class PublisherCore {
  readonly #options: PublisherCoreOptions;
  readonly #sources: { [K in MediaKind]?: Source } = {};
  readonly #sinks = new Set<MediaSink>();
  readonly #reports: NodeJS.Timeout;
  readonly #limit: SendLimit;
  /** Of picture, since the last report. */
  #bytes = 0;
  #reportedAt = performance.now();
  #quality: number | undefined;
  #retries: NodeJS.Timeout | undefined;
  #keyframe: NodeJS.Timeout | undefined;
  #keyframeAt = -Infinity;
  #keyframeDue = Infinity;

  constructor(options: PublisherCoreOptions) {
    this.#options = options;
    this.#limit = new SendLimit(options.maxBitrate);
    this.#reports = setInterval(() => this.#report(), REPORT_INTERVAL).unref();
  }

  add(sink: MediaSink): void {
    this.#sinks.add(sink);
    this.#quality = undefined;
    // Without one a newcomer would see nothing, whatever the line.
    this.#scheduleKeyframe(KEYFRAME_INTERVAL);
  }

  remove(sink: MediaSink): void {
    this.#sinks.delete(sink);
  }

  onRtp(bytes: Buffer): void {
    const packet = readRtp(bytes);
    if (!packet) return;
    const { audio, video, rtx } = this.#options.payloadTypes;
    if (packet.payloadType !== audio) this.#bytes += packet.payload.length;
    if (packet.payloadType === audio) this.#take('audio', packet);
    else if (packet.payloadType === video) this.#take('video', packet);
    else if (packet.payloadType === rtx) this.#takeRetransmission(packet);
  }

  onRtcp(bytes: Buffer): void {
    for (const part of rtcpParts(bytes)) {
      const report = readSenderReport(part);
      const source =
        report && MEDIA_KINDS.map(kind => this.#sources[kind]).find(known => known?.ssrc === report.ssrc);
      if (!source) continue;
      source.reception.noteSenderReport(report.compactTime, performance.now());
      for (const sink of this.#sinks) sink.report(source, part.bytes);
    }
  }

  /** Asks the publisher for a key frame, now or as soon as the last one is old enough. */
  askKeyframe(): void {
    this.#scheduleKeyframe(this.#limit.isThin ? THRIFTY_KEYFRAME_INTERVAL : KEYFRAME_INTERVAL);
  }

  close(): void {
    clearInterval(this.#reports);
    clearInterval(this.#retries);
    clearTimeout(this.#keyframe);
    this.#sinks.clear();
  }

  #take(kind: MediaKind, packet: RtpPacket): void {
    let source = this.#sources[kind];
    if (source?.ssrc !== packet.ssrc) {
      source = this.#sources[kind] = createSource(kind, packet.ssrc);
      // The sooner the sender knows its limit, the sooner the picture is sharp.
      if (kind === 'video') this.#limitBitrate(source);
    }
    const before = source.reception.highest;
    const steps = source.reception.count(packet, performance.now());
    source.missing.found(packet.sequence);
    if (kind === 'video') this.#askAgain(source, source.missing.noteGap(before, steps));
    this.#forward(source, packet);
  }

  #takeRetransmission(packet: RtpPacket): void {
    const source = this.#sources.video;
    const payloadType = this.#options.payloadTypes.video;
    if (!source || payloadType === undefined) return;
    const original = unwrapRtx(packet, { payloadType, ssrc: source.ssrc });
    if (!original) return;
    if (source.missing.found(original.sequence)) source.reception.countRecovered();
    this.#forward(source, original);
  }

  #forward(source: Source, packet: RtpPacket): void {
    // Browsers repeat old packets to probe for bandwidth; viewers need each packet once.
    if (source.kind === 'video' && !source.history.add(packet)) return;
    for (const sink of this.#sinks) sink.write(source, packet);
  }

  #askAgain(source: Source, sequences: readonly number[]): void {
    if (sequences.length === 0 || this.#limit.isFull) return;
    this.#send(nack(FEEDBACK_SSRC, source.ssrc, sequences));
    this.#retries ??= setInterval(() => this.#retry(), NACK_INTERVAL).unref();
  }

  #retry(): void {
    const source = this.#sources.video;
    const due = source?.missing.due(source.reception.highest) ?? [];
    if (source && due.length > 0 && !this.#limit.isThin) {
      this.#send(nack(FEEDBACK_SSRC, source.ssrc, due));
      return;
    }
    clearInterval(this.#retries);
    this.#retries = undefined;
  }

  /** Not sooner than so long after the last one. */
  #scheduleKeyframe(interval: number): void {
    if (!this.#sources.video) return;
    const due = this.#keyframeAt + interval;
    if (this.#keyframe && due >= this.#keyframeDue) return;
    clearTimeout(this.#keyframe);
    this.#keyframeDue = due;
    const wait = due - performance.now();
    if (wait > 0) this.#keyframe = setTimeout(() => this.#requestKeyframe(), wait).unref();
    else this.#requestKeyframe();
  }

  #requestKeyframe(): void {
    this.#keyframe = undefined;
    const { video } = this.#sources;
    if (!video) return;
    this.#keyframeAt = performance.now();
    this.#send(pictureLoss(FEEDBACK_SSRC, video.ssrc));
  }

  #report(): void {
    const now = performance.now();
    const blocks = MEDIA_KINDS.map(kind => this.#sources[kind]?.reception.takeReport(now)).filter(
      block => block !== undefined,
    );
    if (blocks.length === 0) return;
    this.#options.sendRtcp(receiverReport(FEEDBACK_SSRC, blocks));
    // What is lost of the picture may be sent again. Sound is not: it shows best what the line loses.
    const [{ fractionLost } = { fractionLost: 0 }] = blocks;
    this.#limit.reported(fractionLost, (this.#bytes * 8 * 1000) / (now - this.#reportedAt));
    this.#bytes = 0;
    this.#reportedAt = now;
    this.#tellQuality();
    if (this.#sources.video) this.#limitBitrate(this.#sources.video);
  }

  #tellQuality(): void {
    const { quality } = this.#limit;
    if (quality === this.#quality) return;
    this.#quality = quality;
    this.#options.onQuality?.(quality);
  }

  #limitBitrate(source: Source): void {
    this.#send(bitrateLimit(FEEDBACK_SSRC, source.ssrc, this.#limit.bitsPerSecond));
  }

  #send(feedback: Buffer): void {
    this.#options.sendRtcp(withReport(FEEDBACK_SSRC, feedback));
  }
}
