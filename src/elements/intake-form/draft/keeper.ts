import { ApiError } from '../../../api/errors/api-error.js';
import type { DraftVault, KeptDraft } from '../draft-vault.js';

/** How long words wait for those that follow them, in milliseconds: each time costs an encryption and a write. */
const A_MOMENT = 100;

/** Keeps on the device what is not saved yet: the newest wins, and what fails keeps nothing else from being done. */
export class DraftKeeper {
  readonly #open: () => Promise<DraftVault | null>;
  #vault: Promise<DraftVault | null> | undefined;
  #working: Promise<void> | undefined;
  #looked: Promise<unknown> | undefined;
  /** What is to be kept; null for nothing. */
  #next: KeptDraft | null | undefined;
  #holds = true;
  /** The newest of what was to be kept is on the disk. */
  #isKept = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(open: () => Promise<DraftVault | null>) {
    this.#open = open;
  }

  /** Opened once: that looks through all that the device keeps, files among it. Null where it may not be. */
  vault(): Promise<DraftVault | null> {
    this.#vault ??= this.#open().then(
      vault => {
        // Nobody knows yet whose draft it is: asked again with the next answer.
        if (!vault) this.#vault = undefined;
        return vault;
      },
      (error: unknown) => {
        if (error instanceof ApiError) this.#vault = undefined;
        return null;
      },
    );
    return this.#vault;
  }

  /** Settles when it is on the disk, or can't be. `soon`: more is coming, and is kept together with it. */
  keep(kept: KeptDraft | null, soon = false): Promise<void> {
    // Most answers are saved at once: then there is nothing to clear.
    if (kept === null && !this.#holds && this.#next === undefined) return Promise.resolve();
    this.#next = kept;
    this.#isKept = false;
    if (!soon) return this.#keepNow();
    this.#timer ??= setTimeout(() => void this.#keepNow(), A_MOMENT);
    return Promise.resolve();
  }

  /** Does at once what waits for more. True when the newest is on the disk then. */
  async now(): Promise<boolean> {
    await this.#keepNow();
    return this.#isKept;
  }

  #keepNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#working ??= this.#work().finally(() => (this.#working = undefined));
    return this.#working;
  }

  /** What the device kept. Until that is known nothing is written over it, however long the device takes. */
  look(): Promise<KeptDraft | null> {
    const looking = this.#look();
    this.#looked = looking;
    return looking;
  }

  async #look(): Promise<KeptDraft | null> {
    const kept = (await (await this.vault())?.look().catch(() => null)) ?? null;
    this.#holds = kept !== null;
    return kept;
  }

  async #work(): Promise<void> {
    await this.#looked;
    while (this.#next !== undefined) {
      const next = this.#next;
      this.#next = undefined;
      try {
        const vault = await this.vault();
        if (next) await vault?.keep(next);
        else await vault?.clear();
        this.#holds = next !== null;
        this.#isKept = vault !== null && this.#next === undefined;
      } catch {
        // The disk is full or locked. The answers are still on the screen, and the next change tries again.
      }
    }
  }
}
