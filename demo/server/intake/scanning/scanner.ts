import type { IntakeFile } from '../../../../src/contract/intake-file.js';
import { describeError, type Log } from '../../http/log.js';
import { askClamd, type ClamdAddress } from './clamd.js';

/** As long as a person waits in front of a progress bar. */
const TIMEOUT = 10_000;

/** Looks into files for what would harm whoever opens them. */
export class Scanner {
  readonly #address: ClamdAddress | undefined;
  readonly #log: Log;
  readonly #timeout: number;
  // True at the start: files may be waiting since before.
  #behind: boolean;

  /** @param timeout milliseconds for one file */
  constructor(address: ClamdAddress | undefined, log: Log, timeout = TIMEOUT) {
    this.#address = address;
    this.#log = log;
    this.#timeout = timeout;
    this.#behind = address !== undefined;
  }

  /** Whether files may be waiting to be looked into. */
  get isBehind(): boolean {
    return this.#behind;
  }

  /** Nothing waits any more. */
  caughtUp(): void {
    this.#behind = false;
  }

  /** What the scanner says; `pending` when it is not there now, `not-scanned` when the clinic has none. */
  async scan(bytes: Uint8Array): Promise<IntakeFile['scan']> {
    if (!this.#address) return 'not-scanned';
    try {
      return await askClamd(this.#address, bytes, this.#timeout);
    } catch (error) {
      this.#behind = true;
      this.#log({ event: 'fault', error: describeError(error) });
      return 'pending';
    }
  }
}
