import type { Clock } from './clock.js';
import type { Db } from './db/store.js';
import { forget } from './events/outbox.js';
import { dropStrays, scanPending } from './intake/scanning/keeping.js';
import type { Scanner } from './intake/scanning/scanner.js';
import { describeError, type Log } from './http/log.js';
import { forgetWords } from './rooms/state.js';
import { freshen } from './seed/freshen.js';
import { fillCalendar } from './sessions/calendar.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface UpkeepOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly scanner: Scanner;
  /** Whether the made-up clinic's days move on. */
  readonly demo: boolean;
}

/** What has to be done from time to time: sessions of weekly series ahead, old events gone, the demo's days moved on. */
export class Upkeep {
  readonly #db: Db;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #scanner: Scanner;
  readonly #demo: boolean;
  #doneAt = -Infinity;
  #running: Promise<void> | undefined;
  #scannedAt = -Infinity;
  #scanning: Promise<void> | undefined;

  constructor({ db, clock, log, scanner, demo }: UpkeepOptions) {
    this.#db = db;
    this.#clock = clock;
    this.#log = log;
    this.#scanner = scanner;
    this.#demo = demo;
  }

  /** Does it now. Whoever asks meanwhile waits for the same round. */
  run(): Promise<void> {
    this.#running ??= this.#round().finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** Does it once an hour, at the first request that comes then: an idle server needs none of it. */
  async whenDue(): Promise<void> {
    this.#scanWhenDue();
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
    await this.#scanning;
  }

  /**
   * Looks once a minute into the files that wait for the scanner, and once an hour whether any do. Nobody's request
   * waits for it: a scanner that hangs would hold up everything.
   */
  #scanWhenDue(): void {
    const now = this.#clock.now();
    const since = now - this.#scannedAt;
    if (this.#scanning || (since >= 0 && since < (this.#scanner.isBehind ? MINUTE : HOUR))) return;
    this.#scannedAt = now;
    this.#scanning = scanPending(this.#db, this.#scanner)
      .catch((error: unknown) => {
        this.#log({ event: 'fault', error: describeError(error) });
      })
      .finally(() => (this.#scanning = undefined));
  }

  async #round(): Promise<void> {
    const now = this.#clock.now();
    await fillCalendar(this.#db, now);
    if (this.#demo) await freshen(this.#db, now);
    await forget(this.#db, now);
    await forgetWords(this.#db, now);
    await dropStrays(this.#db, now);
    this.#doneAt = now;
  }
}
