import type { EpochMs } from '../../../src/rules/zone.js';
import { ProblemError } from './problem.js';

export interface Rate {
  readonly calls: number;
  readonly perMs: number;
}

interface Bucket {
  left: number;
  at: EpochMs;
}

const FULL = 20_000;

/** A token bucket for each client and use. Kept in memory: a restart forgives. */
export class RateLimiter {
  readonly #buckets = new Map<string, Bucket>();

  /** @throws ProblemError `rate-limited` with the seconds to wait. */
  take(use: string, client: string, { calls, perMs }: Rate, now: EpochMs): void {
    const key = `${use} ${client}`;
    const bucket = this.#buckets.get(key) ?? { left: calls, at: now };
    bucket.left = Math.min(calls, bucket.left + ((now - bucket.at) / perMs) * calls);
    bucket.at = now;
    // Re-inserted, so that the map's order is the order of use and its oldest can be dropped.
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > FULL) this.#buckets.delete(this.#buckets.keys().next().value as string);
    if (bucket.left < 1) {
      const seconds = Math.ceil(((1 - bucket.left) * perMs) / calls / 1000);
      throw new ProblemError('rate-limited', { headers: { 'Retry-After': String(seconds) } });
    }
    bucket.left -= 1;
  }
}
