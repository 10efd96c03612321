/**
 * The zone in which a widget shows times, looked up when a time is first shown: an engine's first answer about dates
 * takes it tens of milliseconds, which no widget should wait for that shows none.
 */
export class LazyZone {
  #told: string | undefined;
  #look: () => string;

  constructor(look: () => string) {
    this.#look = look;
  }

  get value(): string {
    return (this.#told ??= this.#look());
  }

  /** @returns whether who has asked before would be told the same. Who has not is told the new one. */
  follow(look: () => string): boolean {
    if (this.#told !== undefined && this.#told !== look()) return false;
    this.#look = look;
    return true;
  }
}
