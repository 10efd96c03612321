import type { EpochMs } from '../../src/rules/zone.js';

/** Where the server gets the time and its timers from, so that a test can turn the hands. */
export interface Clock {
  now(): EpochMs;
  /** Calls back once after `ms`; the answer cancels. */
  after(ms: number, callback: () => void): () => void;
}

// setTimeout takes at most this many milliseconds and fires at once beyond it.
const LONGEST = 2 ** 31 - 1;

/** The machine's clock. Its timers don't keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, Math.min(Math.max(0, ms), LONGEST));
    timer.unref();
    return () => clearTimeout(timer);
  },
};
