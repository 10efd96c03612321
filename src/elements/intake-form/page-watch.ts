import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface PageWatchOptions {
  /** The page goes out of sight, perhaps for good: some phones say no more than that. */
  readonly onHide: () => void;
  /** The page is gone in a moment. */
  readonly onGone: () => void;
  /** The person is back. */
  readonly onReturn: () => void;
  /** Leaving now would lose something. */
  readonly isAtRisk: () => boolean;
}

/** What happens to the page around the element. */
export class PageWatch implements ReactiveController {
  readonly #options: PageWatchOptions;
  #watch: AbortController | undefined;
  #guard: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: PageWatchOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    const { onHide, onGone, onReturn } = this.#options;
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    const onSight = (): void => {
      if (document.hidden) onHide();
      else onReturn();
    };
    document.addEventListener('visibilitychange', onSight, { signal });
    addEventListener('pagehide', onGone, { signal });
    addEventListener('focus', onReturn, { signal });
  }

  // Only while it is needed: a page that listens for this is not kept for the way back.
  hostUpdated(): void {
    // A form may render once more after it was taken out: nothing is at risk on this page then.
    if (!this.#watch || !this.#options.isAtRisk()) return this.letGo();
    if (this.#guard) return;
    this.#guard = new AbortController();
    addEventListener('beforeunload', event => event.preventDefault(), { signal: this.#guard.signal });
  }

  hostDisconnected(): void {
    this.#watch?.abort();
    this.#watch = undefined;
    this.letGo();
  }

  /** The page may go without a question, at once. */
  letGo(): void {
    this.#guard?.abort();
    this.#guard = undefined;
  }
}
