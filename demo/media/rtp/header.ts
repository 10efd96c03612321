/** What is forwarded of an RTP packet: its fixed header and its payload, without extensions and padding. */
export interface RtpPacket {
  readonly marker: boolean;
  readonly payloadType: number;
  readonly sequence: number;
  readonly timestamp: number;
  readonly ssrc: number;
  readonly payload: Buffer;
}

const FIXED_HEADER = 12;
const HAS_PADDING = 0x20;
const HAS_EXTENSION = 0x10;

/** RTP and RTCP share one port; RFC 5761 keeps their second bytes apart. */
export const isRtcp = (packet: Buffer): boolean => {
  const type = packet[1] ?? 0;
  return type >= 192 && type <= 223;
};

/**
 * Reads an RTP packet; undefined when its lengths don't add up. Extensions are left out because their ids were
 * agreed with the sender and mean something else, or nothing, to each receiver.
 */
export const readRtp = (packet: Buffer): RtpPacket | undefined => {
  if (packet.length < FIXED_HEADER) return undefined;
  const flags = packet.readUInt8(0);
  if (flags >> 6 !== 2) return undefined;

  let start = FIXED_HEADER + (flags & 0x0f) * 4;
  if (flags & HAS_EXTENSION) {
    if (start + 4 > packet.length) return undefined;
    start += 4 + packet.readUInt16BE(start + 2) * 4;
  }
  const padding = flags & HAS_PADDING ? packet.readUInt8(packet.length - 1) : 0;
  const end = packet.length - padding;
  if (start > end) return undefined;

  const second = packet.readUInt8(1);
  return {
    marker: second >= 0x80,
    payloadType: second & 0x7f,
    sequence: packet.readUInt16BE(2),
    timestamp: packet.readUInt32BE(4),
    ssrc: packet.readUInt32BE(8),
    payload: packet.subarray(start, end),
  };
};

/** The bytes of a packet, with the plainest header there is. */
export const writeRtp = (packet: RtpPacket): Buffer => {
  const bytes = Buffer.allocUnsafe(FIXED_HEADER + packet.payload.length);
  bytes.writeUInt8(0x80, 0);
  bytes.writeUInt8((packet.marker ? 0x80 : 0) | packet.payloadType, 1);
  bytes.writeUInt16BE(packet.sequence, 2);
  bytes.writeUInt32BE(packet.timestamp, 4);
  bytes.writeUInt32BE(packet.ssrc, 8);
  packet.payload.copy(bytes, FIXED_HEADER);
  return bytes;
};
