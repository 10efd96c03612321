import type { RtpPacket } from './header.js';
import { sequenceAhead } from './sequence.js';

/** About three seconds of video at 1 Mbps. Divides 65,536, so that a wrap of the numbers keeps the slots. */
const SIZE = 512;

/** The last packets of one source, kept so that a receiver can have them again. */
export class PacketHistory {
  readonly #slots: (RtpPacket | undefined)[] = new Array<undefined>(SIZE);
  #highest: number | undefined;

  /** Keeps a packet. Answers false when it is here already, or came too late for anybody to want it. */
  add(packet: RtpPacket): boolean {
    const ahead = this.#highest === undefined ? 1 : sequenceAhead(packet.sequence, this.#highest);
    if (ahead <= -SIZE || this.get(packet.sequence)) return false;
    if (ahead > 0) this.#highest = packet.sequence;
    this.#slots[packet.sequence % SIZE] = packet;
    return true;
  }

  get(sequence: number): RtpPacket | undefined {
    const packet = this.#slots[sequence % SIZE];
    return packet?.sequence === sequence ? packet : undefined;
  }
}
