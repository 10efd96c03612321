import type { ReportBlock } from './rtcp.js';
import type { RtpPacket } from './header.js';
import { sequenceAhead } from './sequence.js';

const MAX_LOST = 0x7fffff;

/** Counts what arrives of one source, for the reports that its sender adapts to (RFC 3550, appendix A). */
export class Reception {
  readonly #ssrc: number;
  readonly #clockRate: number;
  #first = -1;
  #highest = -1;
  #cycles = 0;
  #received = 0;
  #expectedBefore = 0;
  #receivedBefore = 0;
  #jitter = 0;
  #transit: number | undefined;
  #reportTime = 0;
  #reportAt: number | undefined;

  constructor(ssrc: number, clockRate: number) {
    this.#ssrc = ssrc;
    this.#clockRate = clockRate;
  }

  /** Highest sequence number so far; -1 before the first packet. */
  get highest(): number {
    return this.#highest;
  }

  /** Counts a packet. Answers how far it moved the highest sequence number: 1 in order, more after a gap. */
  count(packet: RtpPacket, now: number): number {
    this.#received += 1;
    this.#measureJitter(packet, now);
    if (this.#highest < 0) {
      this.#first = this.#highest = packet.sequence;
      return 1;
    }
    const ahead = sequenceAhead(packet.sequence, this.#highest);
    if (ahead <= 0) return 0;
    if (packet.sequence < this.#highest) this.#cycles += 0x10000;
    this.#highest = packet.sequence;
    return ahead;
  }

  /** Counts a packet that came late, by retransmission. It says nothing about jitter. */
  countRecovered(): void {
    this.#received += 1;
  }

  /** Notes the sender's clock, so that it can measure the round trip. */
  noteSenderReport(compactTime: number, now: number): void {
    this.#reportTime = compactTime;
    this.#reportAt = now;
  }

  /** The report since the last call; undefined before the first packet. */
  takeReport(now: number): ReportBlock | undefined {
    if (this.#highest < 0) return undefined;
    const extended = this.#cycles + this.#highest;
    const expected = extended - this.#first + 1;
    const expectedSince = expected - this.#expectedBefore;
    const lostSince = expectedSince - (this.#received - this.#receivedBefore);
    this.#expectedBefore = expected;
    this.#receivedBefore = this.#received;
    return {
      ssrc: this.#ssrc,
      fractionLost:
        lostSince > 0 && expectedSince > 0 ? Math.min(255, Math.floor((lostSince * 256) / expectedSince)) : 0,
      // Duplicates make this negative; a report may say so, but nobody gains by it.
      packetsLost: Math.max(0, Math.min(MAX_LOST, expected - this.#received)),
      highestSequence: extended >>> 0,
      jitter: Math.round(this.#jitter),
      lastReport: this.#reportTime,
      sinceLastReport:
        this.#reportAt === undefined ? 0 : Math.round(((now - this.#reportAt) * 65_536) / 1000) >>> 0,
    };
  }

  #measureJitter(packet: RtpPacket, now: number): void {
    const transit = (now * this.#clockRate) / 1000 - packet.timestamp;
    const change = this.#transit === undefined ? 0 : Math.abs(transit - this.#transit);
    this.#transit = transit;
    // A wrap of the 32-bit timestamp, or a sender that slept, isn't jitter.
    if (change < this.#clockRate) this.#jitter += (change - this.#jitter) / 16;
  }
}
