import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where a fetch stands. A refresh keeps showing what is there; only a first fetch shows `loading`. */
export type LoadStatus = 'initial' | 'loading' | 'ready' | 'error';

/** Fetches what a widget shows. A new run ends the one before it; an answer that was overtaken is dropped. */
export class LoadController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #run: ((signal: AbortSignal) => Promise<T>) | undefined;
  #abort: AbortController | undefined;
  #connected = false;
  #interrupted = false;
  #value: T | undefined;
  #error: unknown;
  #status: LoadStatus = 'initial';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get status(): LoadStatus {
    return this.#status;
  }

  /** The last value that arrived. Stays there through a refresh and its failure. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Why the last run failed; undefined while one runs and after one that worked. */
  get error(): unknown {
    return this.#error;
  }

  /** Starts afresh: what was there belongs to something else. */
  start(run: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.#run = run;
    this.#value = undefined;
    this.#status = 'initial';
    return this.refresh();
  }

  /** Fetches again with what `start` was given. */
  async refresh(): Promise<void> {
    if (!this.#run) return;
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.#error = undefined;
    this.#interrupted = false;
    this.#status = this.#value === undefined ? 'loading' : 'ready';
    this.#host.requestUpdate();
    try {
      const value = await this.#run(abort.signal);
      if (abort.signal.aborted) return;
      this.#value = value;
      this.#status = 'ready';
    } catch (error) {
      if (abort.signal.aborted) return;
      this.#error = error;
      this.#status = 'error';
    }
    this.#abort = undefined;
    this.#host.requestUpdate();
  }

  /** Puts in a value that came another way, such as the answer to a write. */
  set(value: T): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#interrupted = false;
    this.#value = value;
    this.#error = undefined;
    this.#status = 'ready';
    this.#host.requestUpdate();
  }

  /** Forgets what was there and asks no more: it belonged to a program that is gone. */
  clear(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#interrupted = false;
    this.#run = undefined;
    this.#value = undefined;
    this.#error = undefined;
    this.#status = 'initial';
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#connected = true;
    if (this.#interrupted) this.#host.requestUpdate();
  }

  // Not at once when it is connected: the host may find another program there and start afresh.
  hostUpdate(): void {
    if (this.#interrupted && this.#connected) void this.refresh();
  }

  hostDisconnected(): void {
    this.#connected = false;
    // Moved in the page, or taken out to be put back, while an answer was awaited: nobody else asks again.
    this.#interrupted ||= this.#abort !== undefined;
    this.#abort?.abort();
    this.#abort = undefined;
  }
}
