/** A state that changes by being replaced. Whoever listens hears of each new one, and of no change that is none. */
export class Store<T extends object> {
  #state: T;
  readonly #listeners = new Set<(state: T) => void>();

  constructor(initial: T) {
    this.#state = initial;
  }

  get state(): T {
    return this.#state;
  }

  /** Calls back at every change until the function that it returns is called. */
  subscribe(listener: (state: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  protected set(change: Partial<T>): void {
    const keys = Object.keys(change) as (keyof T)[];
    if (keys.every(key => Object.is(this.#state[key], change[key]))) return;
    this.#state = { ...this.#state, ...change };
    // A copy: a listener may unsubscribe itself or another one while it is called.
    for (const listener of [...this.#listeners]) listener(this.#state);
  }
}
