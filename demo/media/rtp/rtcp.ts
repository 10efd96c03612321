import { sequenceAhead } from './sequence.js';

/** One packet of a compound, cut out of it. `count` is the 5-bit field, a format or a number of blocks. */
export interface RtcpPart {
  readonly type: number;
  readonly count: number;
  readonly bytes: Buffer;
}

/** How one source arrives, as RFC 3550 §6.4.1 puts it in a report. */
export interface ReportBlock {
  readonly ssrc: number;
  /** Of 256, since the last report. */
  readonly fractionLost: number;
  readonly packetsLost: number;
  readonly highestSequence: number;
  readonly jitter: number;
  /** Middle 32 bits of the last sender report's time, and how long ago it came in 1/65536 s. */
  readonly lastReport: number;
  readonly sinceLastReport: number;
}

export const SENDER_REPORT = 200;
const RECEIVER_REPORT = 201;
const TRANSPORT_FEEDBACK = 205;
const PAYLOAD_FEEDBACK = 206;
const NACK = 1;
const PICTURE_LOSS = 1;
const FULL_INTRA_REQUEST = 4;
const APPLICATION_LAYER = 15;
/** Length of a sender report without report blocks. */
const SENDER_REPORT_LENGTH = 28;

/** The parts of a compound packet; stops where a length doesn't fit. */
export function* rtcpParts(packet: Buffer): Generator<RtcpPart> {
  let at = 0;
  while (at + 4 <= packet.length) {
    const end = at + 4 + packet.readUInt16BE(at + 2) * 4;
    if (end > packet.length) return;
    const bytes = packet.subarray(at, end);
    yield { type: bytes.readUInt8(1), count: bytes.readUInt8(0) & 0x1f, bytes };
    at = end;
  }
}

const part = (count: number, type: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt8(0x80 | count, 0);
  bytes.writeUInt8(type, 1);
  bytes.writeUInt16BE(length / 4 - 1, 2);
  return bytes;
};

export const receiverReport = (sender: number, blocks: readonly ReportBlock[]): Buffer => {
  const bytes = part(blocks.length, RECEIVER_REPORT, 8 + blocks.length * 24);
  bytes.writeUInt32BE(sender, 4);
  blocks.forEach((block, index) => {
    const at = 8 + index * 24;
    bytes.writeUInt32BE(block.ssrc, at);
    bytes.writeUInt8(block.fractionLost, at + 4);
    bytes.writeIntBE(block.packetsLost, at + 5, 3);
    bytes.writeUInt32BE(block.highestSequence, at + 8);
    bytes.writeUInt32BE(block.jitter, at + 12);
    bytes.writeUInt32BE(block.lastReport, at + 16);
    bytes.writeUInt32BE(block.sinceLastReport, at + 20);
  });
  return bytes;
};

/** Feedback may not travel alone (RFC 4585 §3.1): an empty receiver report goes in front. */
export const withReport = (sender: number, feedback: Buffer): Buffer =>
  Buffer.concat([receiverReport(sender, []), feedback]);

/** Asks for packets again. `sequences` in the order in which they were sent. */
export const nack = (sender: number, media: number, sequences: readonly number[]): Buffer => {
  const pairs: { first: number; mask: number }[] = [];
  for (const sequence of sequences) {
    const last = pairs.at(-1);
    const distance = last ? sequenceAhead(sequence, last.first) : 0;
    if (last && distance >= 1 && distance <= 16) last.mask |= 1 << (distance - 1);
    else pairs.push({ first: sequence, mask: 0 });
  }
  const bytes = part(NACK, TRANSPORT_FEEDBACK, 12 + pairs.length * 4);
  bytes.writeUInt32BE(sender, 4);
  bytes.writeUInt32BE(media, 8);
  pairs.forEach(({ first, mask }, index) => {
    bytes.writeUInt16BE(first, 12 + index * 4);
    bytes.writeUInt16BE(mask, 14 + index * 4);
  });
  return bytes;
};

/** The sequence numbers that a NACK asks for; empty for any other part. */
export const nackedSequences = ({ type, count, bytes }: RtcpPart): number[] => {
  const sequences: number[] = [];
  if (type !== TRANSPORT_FEEDBACK || count !== NACK) return sequences;
  for (let at = 12; at + 4 <= bytes.length; at += 4) {
    const first = bytes.readUInt16BE(at);
    const mask = bytes.readUInt16BE(at + 2);
    sequences.push(first);
    for (let bit = 0; bit < 16; bit++) if (mask & (1 << bit)) sequences.push((first + bit + 1) & 0xffff);
  }
  return sequences;
};

/** Asks for a key frame. */
export const pictureLoss = (sender: number, media: number): Buffer => {
  const bytes = part(PICTURE_LOSS, PAYLOAD_FEEDBACK, 12);
  bytes.writeUInt32BE(sender, 4);
  bytes.writeUInt32BE(media, 8);
  return bytes;
};

/** Whether the part asks for a key frame, in either of the two ways that browsers use. */
export const asksKeyframe = ({ type, count }: RtcpPart): boolean =>
  type === PAYLOAD_FEEDBACK && (count === PICTURE_LOSS || count === FULL_INTRA_REQUEST);

/** Tells the sender how many bits per second it may send (goog-remb). */
export const bitrateLimit = (sender: number, media: number, bitsPerSecond: number): Buffer => {
  let exponent = 0;
  let mantissa = Math.floor(bitsPerSecond);
  while (mantissa >= 1 << 18) {
    mantissa = Math.floor(mantissa / 2);
    exponent += 1;
  }
  const bytes = part(APPLICATION_LAYER, PAYLOAD_FEEDBACK, 24);
  bytes.writeUInt32BE(sender, 4);
  bytes.write('REMB', 12, 'latin1');
  bytes.writeUInt8(1, 16);
  bytes.writeUInt8((exponent << 2) | (mantissa >> 16), 17);
  bytes.writeUInt16BE(mantissa & 0xffff, 18);
  bytes.writeUInt32BE(media, 20);
  return bytes;
};

/** Of 256, how much of a source a receiver has lost since its last report; undefined when the part doesn't say. */
export const readLoss = ({ type, count, bytes }: RtcpPart, ssrc: number): number | undefined => {
  if (type !== RECEIVER_REPORT) return undefined;
  for (let block = 0, at = 8; block < count && at + 24 <= bytes.length; block++, at += 24)
    if (bytes.readUInt32BE(at) === ssrc) return bytes.readUInt8(at + 4);
  return undefined;
};

/** What a sender report says: which source, and its clock. Undefined for any other part. */
export const readSenderReport = ({
  type,
  bytes,
}: RtcpPart): { readonly ssrc: number; readonly compactTime: number } | undefined =>
  type === SENDER_REPORT && bytes.length >= SENDER_REPORT_LENGTH
    ? { ssrc: bytes.readUInt32BE(4), compactTime: bytes.readUInt32BE(10) }
    : undefined;

/**
 * A sender report as the forwarded stream's own: the sender's wall clock stays, so that receivers keep lips and
 * voice together; source, RTP time and counts become those of the stream that the receiver sees.
 */
export const rewriteSenderReport = (
  report: Buffer,
  stream: {
    readonly ssrc: number;
    readonly timestampOffset: number;
    readonly packets: number;
    readonly bytes: number;
  },
): Buffer => {
  const bytes = part(0, SENDER_REPORT, SENDER_REPORT_LENGTH);
  report.copy(bytes, 8, 8, 16);
  bytes.writeUInt32BE(stream.ssrc, 4);
  bytes.writeUInt32BE((report.readUInt32BE(16) + stream.timestampOffset) >>> 0, 16);
  bytes.writeUInt32BE(stream.packets >>> 0, 20);
  bytes.writeUInt32BE(stream.bytes >>> 0, 24);
  return bytes;
};
