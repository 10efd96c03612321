import type { RtpPacket } from './header.js';

/** How a retransmission travels: on its own payload type, source and numbering (RFC 4588). */
export interface RtxChannel {
  readonly payloadType: number;
  readonly sequence: number;
  readonly ssrc: number;
}

/** The packet inside a retransmission. Undefined for the empty ones that only probe for bandwidth. */
export const unwrapRtx = (
  packet: RtpPacket,
  original: { readonly payloadType: number; readonly ssrc: number },
): RtpPacket | undefined => {
  if (packet.payload.length <= 2) return undefined;
  return {
    ...packet,
    ...original,
    sequence: packet.payload.readUInt16BE(0),
    payload: packet.payload.subarray(2),
  };
};

/** The packet as a retransmission: its own sequence number goes in front of its payload. */
export const wrapRtx = (packet: RtpPacket, channel: RtxChannel): RtpPacket => {
  const payload = Buffer.allocUnsafe(2 + packet.payload.length);
  payload.writeUInt16BE(packet.sequence, 0);
  packet.payload.copy(payload, 2);
  return { ...packet, ...channel, payload };
};
