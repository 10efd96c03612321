import type { RoomState } from '../../../media/room.js';
import type { CallWords } from './words/words.js';

/** Comings and goings within this time are told together, and one who only dropped for a moment not at all. */
const TOGETHER = 1_500;

/** Tells a screen reader who comes and goes: in few words, and not one by one. */
export class Announcer {
  readonly #say: (words: string) => void;
  readonly #words: () => CallWords;
  readonly #came = new Map<string, string>();
  readonly #went = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(words: () => CallWords, say: (words: string) => void) {
    this.#words = words;
    this.#say = say;
  }

  hear(state: RoomState, before: RoomState): void {
    const { said } = this.#words();
    const now = state.connection.status;
    const then = before.connection.status;
    if (now === 'connected' && then === 'connecting') this.#say(said.in(state.participants.length));
    else if (now === 'connected' && then === 'reconnecting') this.#say(said.back);
    if (now === 'connected' && then === 'connected' && state.participants !== before.participants)
      this.#compare(state, before);
    if (now !== 'connected') this.stop();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#came.clear();
    this.#went.clear();
  }

  #compare({ participants }: RoomState, before: RoomState): void {
    const present = new Set(participants.map(({ id }) => id));
    const earlier = new Set(before.participants.map(({ id }) => id));
    for (const { id, displayName } of participants)
      if (!earlier.has(id) && !this.#went.delete(id)) this.#came.set(id, this.#name(displayName));
    for (const { id, displayName } of before.participants)
      if (!present.has(id) && !this.#came.delete(id)) this.#went.set(id, this.#name(displayName));
    if (this.#came.size || this.#went.size) this.#timer ??= setTimeout(() => this.#tell(), TOGETHER);
  }

  #tell(): void {
    const { said } = this.#words();
    const sentences = [
      ...(this.#came.size ? [said.came([...this.#came.values()])] : []),
      ...(this.#went.size ? [said.went([...this.#went.values()])] : []),
    ];
    this.stop();
    if (sentences.length) this.#say(sentences.join(' '));
  }

  #name(displayName: string): string {
    return displayName || this.#words().someone;
  }
}
