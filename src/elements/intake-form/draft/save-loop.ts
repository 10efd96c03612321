export interface SaveLoopOptions {
  /** Whether something is there to save. */
  readonly isDirty: () => boolean;
  /** Saves what is newest. Runs again while more is there, never twice at once. Must wait for something. */
  readonly save: () => Promise<void>;
  /** Milliseconds until the next try after an error, or null to wait for the person. `failures` counts from 1. */
  readonly retryDelay: (error: unknown, failures: number) => number | null;
  /** Something about the loop changed. */
  readonly onChange: () => void;
}

/** Saves one thing after another, the newest wins, and keeps trying when the way is blocked. */
export class SaveLoop {
  readonly #options: SaveLoopOptions;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Infinity;
  #failures = 0;
  #error: unknown;
  #stopped = false;

  constructor(options: SaveLoopOptions) {
    this.#options = options;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Why the last try did not work. Stays until one does, so that a notice doesn't flicker through each try. */
  get error(): unknown {
    return this.#error;
  }

  /** Saves after `delay` at the latest: a sooner date stands, a later one gives way. */
  request(delay: number): void {
    const due = Date.now() + delay;
    if (this.#stopped || due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  /** Saves what is there now. Resolves when nothing is left to save or it can't be done at present. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#due = Infinity;
    if (this.#running) return this.#running;
    if (this.#stopped || !this.#options.isDirty()) return Promise.resolve();
    this.#running = this.#run();
    this.#options.onChange();
    return this.#running;
  }

  /** For good: what it served belongs to somebody else now. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    try {
      while (!this.#stopped && this.#options.isDirty()) {
        await this.#options.save();
        this.#failures = 0;
        this.#error = undefined;
      }
    } catch (error) {
      this.#error = error;
      this.#failures += 1;
      const delay = this.#options.retryDelay(error, this.#failures);
      if (delay !== null) this.request(delay);
    } finally {
      // Here, not after the promise: what changes from now on must start a new run.
      this.#running = undefined;
      if (!this.#stopped) this.#options.onChange();
    }
  }
}
