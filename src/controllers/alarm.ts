import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A device that slept wakes with its timers late; and longer ones than 24 days fire at once. */
const LONGEST = 600_000;

/** Renders its host once more at the next moment at which what it shows changes. No polling. */
export class AlarmController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #next: () => number;
  readonly #now: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;

  /** `next` says the moment, in milliseconds since the epoch, and Infinity for never. Asked after each render. */
  constructor(host: ReactiveControllerHost, next: () => number, now: () => number = Date.now) {
    this.#host = host;
    this.#next = next;
    this.#now = now;
    host.addController(this);
  }

  hostConnected(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const wake = (): void => this.#host.requestUpdate();
    document.addEventListener('visibilitychange', wake, { signal });
    for (const type of ['pageshow', 'focus', 'online']) addEventListener(type, wake, { signal });
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    // A host may render once more after it was taken out: a timer would hold on to it, and to its page.
    const at = this.#abort ? this.#next() : Infinity;
    if (at === Infinity) return;
    const delay = Math.min(LONGEST, Math.max(0, at - this.#now()));
    this.#timer = setTimeout(() => this.#host.requestUpdate(), delay);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    clearTimeout(this.#timer);
  }
}
