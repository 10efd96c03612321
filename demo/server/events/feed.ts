/** Wakes everybody who waits for new events when the database tells that there are some. */
export class EventFeed {
  readonly #waiting = new Set<() => void>();
  readonly #closing = new Set<() => void>();
  readonly #reading = new Set<Promise<unknown>>();
  #closed = false;

  get closed(): boolean {
    return this.#closed;
  }

  /** Calls back on each wake-up until the answer is called. */
  subscribe(wake: () => void, close: () => void): () => void {
    this.#waiting.add(wake);
    this.#closing.add(close);
    return () => {
      this.#waiting.delete(wake);
      this.#closing.delete(close);
    };
  }

  wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /** Waits for this when it closes, so that no stream reads from a database that is gone. */
  async track<T>(work: Promise<T>): Promise<T> {
    this.#reading.add(work);
    try {
      return await work;
    } finally {
      this.#reading.delete(work);
    }
  }

  /** Ends every stream; clients come back to the next process. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const close of [...this.#closing]) close();
    await Promise.allSettled(this.#reading);
  }
}
