import { PacketHistory } from './history.js';
import { MissingPackets } from './missing.js';
import { Reception } from './reception.js';

export type MediaKind = 'audio' | 'video';

export const MEDIA_KINDS: readonly MediaKind[] = ['audio', 'video'];

/** Ticks of an RTP timestamp in a second. Browsers send Opus at 48 kHz and any video at 90. */
export const CLOCK_RATE: Readonly<Record<MediaKind, number>> = { audio: 48_000, video: 90_000 };

/** The payload type numbers that both ends agreed on. A kind without one isn't sent. */
export interface PayloadTypes {
  audio?: number;
  video?: number;
  /** Retransmissions of the video. */
  rtx?: number;
}

/** One run of packets from one sender. A sender that starts anew, with another SSRC, is another source. */
export interface Source {
  readonly kind: MediaKind;
  readonly ssrc: number;
  readonly reception: Reception;
  readonly history: PacketHistory;
  readonly missing: MissingPackets;
}

export const createSource = (kind: MediaKind, ssrc: number): Source => ({
  kind,
  ssrc,
  reception: new Reception(ssrc, CLOCK_RATE[kind]),
  history: new PacketHistory(),
  missing: new MissingPackets(),
});
