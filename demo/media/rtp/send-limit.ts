/** Of 256 packets: more lost than this, and the line is taken to be full. */
const FULL = 31;
/** Fewer lost than this, and there may be room for more. Lines lose a little without being full. */
const ROOM = 20;
const LESS = 0.7;
const MORE = 1.08;
/** Browsers send no picture of less. */
const LEAST = 30_000;
/** Below this, what is sent again and whole pictures take the place of the sound. */
const THIN = 150_000;

/**
 * How many bits of picture per second a publisher may send. Browsers don't slow down soon enough by themselves for
 * their sound to get through a line that is too thin for both.
 */
export class SendLimit {
  readonly #most: number;
  #limit: number;
  #full = false;
  #lossy = false;

  constructor(most: number) {
    this.#most = this.#limit = most;
  }

  get bitsPerSecond(): number {
    return Math.round(this.#limit);
  }

  /** Whatever is asked for beside the sound makes it worse now. */
  get isFull(): boolean {
    return this.#full;
  }

  /** The line was full not long ago, and would soon be again. */
  get isThin(): boolean {
    return this.#limit < THIN;
  }

  /** How good the line is, as OpenVidu counts it: from 0, which is gone, to 5. */
  get quality(): number {
    if (this.#full) return 1;
    return this.isThin || this.#lossy ? 3 : 5;
  }

  /** Once a report: of 256 packets, how many were lost since the last one, and the bits of picture per second that came. */
  reported(lost: number, received: number): void {
    this.#full = lost > FULL;
    this.#lossy = lost >= ROOM;
    if (this.#full) this.#limit = Math.max(LEAST, Math.min(this.#limit, received) * LESS);
    else if (lost < ROOM) this.#limit = Math.min(this.#most, this.#limit * MORE);
  }
}
