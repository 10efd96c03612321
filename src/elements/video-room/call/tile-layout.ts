import type { Participant, RoomState } from '../../../media/room.js';
import { largeTileOf, type LargeTile, type Layout } from '../large-tile.js';
import { inOrder } from './tiles.js';

/** How the person wants to see the room. Kept from one stay to the next, and told to nobody. */
export class Looks {
  readonly #onChange: () => void;
  #layout: Layout = 'grid';
  #selfHidden = false;
  #front: LargeTile | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get layout(): Layout {
    return this.#layout;
  }

  /** The person does not want to look at themselves. The others see them all the same. */
  get selfHidden(): boolean {
    return this.#selfHidden;
  }

  choose(layout: Layout): void {
    this.#layout = layout;
    this.#front = undefined;
    this.#onChange();
  }

  hideSelf(hidden: boolean): void {
    this.#selfHidden = hidden;
    this.#onChange();
  }

  /** The others in the order of their tiles, and what is large among them. */
  stage(
    { participants, local }: RoomState,
    spotlight: string | null | undefined,
  ): { people: readonly Participant[]; front: LargeTile | undefined } {
    const people = inOrder(participants);
    this.#front = largeTileOf({
      people,
      ownId: local?.id ?? '',
      spotlight,
      layout: this.#layout,
      before: this.#front,
    });
    return { people, front: this.#front };
  }
}
