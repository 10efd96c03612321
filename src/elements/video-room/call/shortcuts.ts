/** What a key does, by `KeyboardEvent.code`: the same place on every keyboard. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/**
 * Keys for what is done often, with Alt, so that no letter that somebody writes does anything. They hold as long as
 * the person is in the room, wherever on the page the focus is. Leaving and calling for help have none: a slip of the
 * finger must not do what can't be taken back.
 */
export class RoomKeys {
  readonly #shortcuts: () => Shortcuts;
  #abort: AbortController | undefined;

  constructor(shortcuts: () => Shortcuts) {
    this.#shortcuts = shortcuts;
  }

  begin(): void {
    if (this.#abort) return;
    this.#abort = new AbortController();
    addEventListener('keydown', event => this.#press(event), { signal: this.#abort.signal });
  }

  end(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  #press(event: KeyboardEvent): void {
    const { altKey, ctrlKey, metaKey, shiftKey, code, repeat, defaultPrevented } = event;
    if (!altKey || ctrlKey || metaKey || shiftKey || repeat || defaultPrevented) return;
    const act = this.#shortcuts()[code];
    if (!act) return;
    event.preventDefault();
    act();
  }
}
