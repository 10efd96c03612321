import type { PeerConnection, Track } from 'node-datachannel';
import type { MediaKind } from '../rtp/source.js';
import { isMdnsCandidate, SdpError } from '../sdp.js';
import type { IceCandidate } from '../transport.js';

/** Wraps a callback for the library: an exception that escapes one aborts the whole process. */
export type Guard = <A extends unknown[]>(callback: (...args: A) => void) => (...args: A) => void;

const GATHERING_TIMEOUT = 5000;

/**
 * One peer connection of the library, and its tracks.
 *
 * The library ties memory and the life of the process to callbacks: a track that is collected stops calling back
 * silently, so they are held here; and it frees a connection or a track only in the callback that tells of its end,
 * so each gets one, and each is closed by itself.
 */
export class Peer {
  closed = false;
  readonly #connection: PeerConnection;
  readonly #guard: Guard;
  readonly #onClose: () => void;
  readonly #tracks: { [K in MediaKind]?: Track } = {};

  constructor(connection: PeerConnection, guard: Guard, onClose: () => void) {
    this.#connection = connection;
    this.#guard = guard;
    this.#onClose = onClose;
    connection.onStateChange(guard(() => {}));
  }

  get connection(): PeerConnection {
    return this.#connection;
  }

  /** Whether packets can be sent on every track. */
  get isOpen(): boolean {
    return !this.closed && Object.values(this.#tracks).every(track => track.isOpen());
  }

  has(kind: MediaKind): boolean {
    return this.#tracks[kind] !== undefined;
  }

  /** Takes a track in, and tells of each of its packets. */
  hold(kind: MediaKind, track: Track, onPacket: (packet: Buffer) => void): void {
    track.onClosed(this.#guard(() => {}));
    if (this.closed || this.#tracks[kind]) return track.close();
    this.#tracks[kind] = track;
    track.onMessage(
      this.#guard(packet => {
        if (!this.closed) onPacket(packet);
      }),
    );
  }

  /** Answers an offer once all candidates are known. The connection is closed when it can't. */
  async answer(offer: string): Promise<string> {
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<string>((resolve, reject) => {
        timer = setTimeout(() => reject(new Error('No addresses were found in time')), GATHERING_TIMEOUT);
        this.#connection.onGatheringStateChange(
          this.#guard(state => {
            const description = state === 'complete' ? this.#connection.localDescription() : null;
            if (description) resolve(description.sdp);
          }),
        );
        try {
          this.#connection.setRemoteDescription(offer, 'offer');
          this.#connection.setLocalDescription('answer');
        } catch {
          reject(new SdpError('The offer was refused'));
        }
      });
    } catch (error) {
      this.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  send(kind: MediaKind, packet: Buffer): void {
    const track = this.#tracks[kind];
    if (this.closed || !track?.isOpen()) return;
    try {
      track.sendMessageBinary(packet);
    } catch {
      // Closed between the question and the call, by one of the library's own threads.
    }
  }

  addCandidate({ candidate, sdpMid }: IceCandidate): void {
    if (this.closed || candidate === '' || isMdnsCandidate(candidate)) return;
    try {
      this.#connection.addRemoteCandidate(candidate, sdpMid);
    } catch {
      // A candidate that can't be read is one way less; the others remain.
    }
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    for (const track of Object.values(this.#tracks)) track.close();
    this.#connection.close();
    this.#onClose();
  }
}
