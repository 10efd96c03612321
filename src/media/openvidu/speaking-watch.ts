import { soundOf } from './peer-stats.js';

const EVERY = 250;
/** How many are listened to at a time: each answer costs the page a millisecond or more, and a group has twelve people. */
const AT_A_TIME = 4;
/** Root mean square above which somebody speaks, and how long after the last sound they are still taken to. */
const SPEECH = 0.012;
const PAUSE = 1_200;

interface Source {
  readonly id: string;
  readonly peer: RTCPeerConnection;
}

interface Heard {
  energy: number;
  seconds: number;
  /** Milliseconds since the epoch of the last sound. */
  at: number;
}

/**
 * Tells who speaks, from what the connections have measured anyway. openvidu-browser's own detection opens an
 * AudioContext that nobody can close.
 */
export class SpeakingWatch {
  readonly #sources: () => readonly Source[];
  readonly #onChange: () => void;
  readonly #heard = new Map<string, Heard>();
  readonly #timer: ReturnType<typeof setInterval>;
  #speaking: ReadonlySet<string> = new Set();
  #busy = false;
  #turn = 0;

  constructor(sources: () => readonly Source[], onChange: () => void) {
    this.#sources = sources;
    this.#onChange = onChange;
    this.#timer = setInterval(() => void this.#look(), EVERY);
  }

  isSpeaking(id: string): boolean {
    return this.#speaking.has(id);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#speaking = new Set();
  }

  async #look(): Promise<void> {
    // A slow machine may take longer than the interval.
    if (this.#busy) return;
    this.#busy = true;
    try {
      const sources = this.#sources();
      await Promise.all(this.#inTurn(sources).map(source => this.#listen(source)));
      const now = Date.now();
      const speaking = new Set(
        sources.filter(({ id }) => now - (this.#heard.get(id)?.at ?? 0) < PAUSE).map(({ id }) => id),
      );
      const same = speaking.size === this.#speaking.size && [...speaking].every(id => this.#speaking.has(id));
      this.#speaking = speaking;
      if (!same) this.#onChange();
    } finally {
      this.#busy = false;
    }
  }

  /** In a group of twelve everybody's turn comes within the time for which a voice is taken to go on. */
  #inTurn(sources: readonly Source[]): readonly Source[] {
    const from = sources.length > AT_A_TIME ? this.#turn % sources.length : 0;
    this.#turn = from + AT_A_TIME;
    return [...sources.slice(from), ...sources.slice(0, from)].slice(0, AT_A_TIME);
  }

  async #listen({ id, peer }: Source): Promise<void> {
    const { energy, seconds } = await soundOf(peer);
    const before = this.#heard.get(id) ?? { energy, seconds, at: 0 };
    const span = seconds - before.seconds;
    const level = span > 0 ? Math.sqrt(Math.max(0, energy - before.energy) / span) : 0;
    this.#heard.set(id, { energy, seconds, at: level > SPEECH ? Date.now() : before.at });
  }
}
