/** Of 256 packets: a report of this loss says that the picture doesn't fit. So many in a row are believed. */
const TOO_MANY_LOST = 51;
const BELIEVED = 2;
const FIRST_PAUSE = 15_000;
const LONGEST_PAUSE = 120_000;
/** A picture that went through for this long counts as fitting. */
const SETTLED = 30_000;

/**
 * Keeps the sound of a viewer whose line is too thin for the picture: holds the picture back, and says when to try it
 * again. Nothing here could make the picture smaller for one viewer alone.
 */
export class PictureGate {
  #holding = false;
  #doubts = 0;
  #pause = 0;
  #dueAt = 0;
  #openedAt = 0;

  /** No picture goes out now. */
  get isHolding(): boolean {
    return this.#holding;
  }

  /** Whether a picture that is held back should be tried again. */
  isDue(now: number): boolean {
    return this.#holding && now >= this.#dueAt;
  }

  /** Lets the picture through again. */
  open(now: number): void {
    this.#holding = false;
    this.#openedAt = now;
    this.#doubts = 0;
  }

  /** Of 256 packets of the picture, how many the viewer has lost since it last said so. */
  reported(lost: number, now: number): void {
    if (this.#holding) return;
    this.#doubts = lost < TOO_MANY_LOST ? 0 : this.#doubts + 1;
    if (this.#doubts < BELIEVED) return;
    const again = this.#pause > 0 && now - this.#openedAt < SETTLED;
    this.#pause = again ? Math.min(LONGEST_PAUSE, this.#pause * 2) : FIRST_PAUSE;
    this.#holding = true;
    this.#dueAt = now + this.#pause;
  }
}
