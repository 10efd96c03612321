import { sequenceAfter, sequenceAhead } from './sequence.js';

/** A larger gap is a pause or a new start, not loss: asking for all of it would help nobody. */
const LARGEST_GAP = 200;
/** Older than this the sender has forgotten them. */
const OLDEST = 400;
const TRIES = 8;

/** The packets that a sender is asked for again, until they come or it is too late for them. */
export class MissingPackets {
  readonly #tries = new Map<number, number>();

  get size(): number {
    return this.#tries.size;
  }

  /** Notes the `steps - 1` packets between `before` and the one that followed it. Answers which are new. */
  noteGap(before: number, steps: number): number[] {
    if (steps < 2 || steps > LARGEST_GAP) return [];
    const sequences = Array.from({ length: steps - 1 }, (_, index) => sequenceAfter(before, index + 1));
    for (const sequence of sequences) this.#tries.set(sequence, 1);
    return sequences;
  }

  /** One has come. Answers whether it was missing. */
  found(sequence: number): boolean {
    return this.#tries.delete(sequence);
  }

  /** Those to ask for once more. */
  due(highest: number): number[] {
    for (const [sequence, tries] of this.#tries) {
      if (tries >= TRIES || sequenceAhead(highest, sequence) > OLDEST) this.#tries.delete(sequence);
      else this.#tries.set(sequence, tries + 1);
    }
    return [...this.#tries.keys()];
  }
}
