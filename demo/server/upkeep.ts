import type { Clock } from './clock.js';
import type { Db } from './db/store.js';
import { forget } from './events/outbox.js';
import { describeError, type Log } from './http/log.js';
import { forgetWords } from './room/state.js';
import { freshen } from './seed/freshen.js';
import { fillCalendar } from './sessions/calendar.js';

const HOUR = 3_600_000;

/** What has to be done from time to time: sessions of weekly series ahead, old events gone, the demo's days moved on. */
export class Upkeep {
  readonly #db: Db;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #demo: boolean;
  #doneAt = -Infinity;
  #running: Promise<void> | undefined;

  constructor(db: Db, clock: Clock, log: Log, demo: boolean) {
    this.#db = db;
    this.#clock = clock;
    this.#log = log;
    this.#demo = demo;
  }

  /** Does it now. Whoever asks meanwhile waits for the same round. */
  run(): Promise<void> {
    this.#running ??= this.#round().finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** Does it once an hour, at the first request that comes then: an idle server needs none of it. */
  async whenDue(): Promise<void> {
    if (this.#clock.now() - this.#doneAt < HOUR && this.#clock.now() >= this.#doneAt) return;
    try {
      await this.run();
    } catch (error) {
      // The request can be answered all the same, and the next one tries again.
      this.#log({ event: 'fault', error: describeError(error) });
    }
  }

  async close(): Promise<void> {
    await this.#running?.catch(() => undefined);
  }

  async #round(): Promise<void> {
    const now = this.#clock.now();
    await fillCalendar(this.#db, now);
    if (this.#demo) await freshen(this.#db, now);
    await forget(this.#db, now);
    await forgetWords(this.#db, now);
    this.#doneAt = now;
  }
}
