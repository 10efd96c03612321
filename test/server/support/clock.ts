import type { Clock } from '../../../demo/server/clock.js';

interface Timer {
  readonly at: number;
  readonly ms: number;
  readonly callback: () => void;
}

/** A clock that stands still until a test turns it. */
export class TestClock implements Clock {
  #now: number;
  readonly #timers = new Set<Timer>();
  readonly #watchers = new Set<() => void>();

  constructor(start: string) {
    this.#now = Date.parse(start);
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, ms), ms, callback };
    this.#timers.add(timer);
    for (const watch of [...this.#watchers]) watch();
    return () => void this.#timers.delete(timer);
  }

  /** Waits until somebody waits for `ms`. */
  async waitedFor(ms: number): Promise<void> {
    const isSet = (): boolean => [...this.#timers].some(timer => timer.ms === ms);
    await new Promise<void>(resolve => {
      const watch = (): void => {
        if (!isSet()) return;
        this.#watchers.delete(watch);
        resolve();
      };
      this.#watchers.add(watch);
      watch();
    });
  }

  /** Goes on by `ms` and fires what falls due, in order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [due] = [...this.#timers].filter(timer => timer.at <= end).sort((a, b) => a.at - b.at);
      if (!due) break;
      this.#timers.delete(due);
      this.#now = Math.max(this.#now, due.at);
      due.callback();
    }
    this.#now = end;
  }

  set(instant: string): void {
    this.advance(Date.parse(instant) - this.#now);
  }
}
