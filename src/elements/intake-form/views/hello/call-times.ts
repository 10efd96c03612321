import { call } from '../../../../api/call.js';
import { listCallTimes } from '../../../../contract/operations/contact-requests.js';
import type { ApiClient } from '../../../../api/api-client.js';
import type { CallTime } from '../../../../contract/contact-request.js';

const DAYS = 14;
/** As many as the eye takes in at once; the rest is a press away. */
const FIRST = 6;

/** The times at which the team can call, while somebody picks one. */
export class CallTimes {
  readonly #onChange: () => void;
  #all: readonly CallTime[] | undefined;
  #failed = false;
  #run = 0;
  showsAll = false;
  /** The one that was picked went to somebody else. */
  isTaken = false;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Undefined until they are here. */
  get open(): readonly CallTime[] | undefined {
    return this.showsAll ? this.#all : this.#all?.slice(0, FIRST);
  }

  get hasMore(): boolean {
    return !this.showsAll && (this.#all?.length ?? 0) > FIRST;
  }

  get failed(): boolean {
    return this.#failed;
  }

  async load(client: ApiClient): Promise<void> {
    const run = ++this.#run;
    this.#failed = false;
    const now = Date.now();
    const window = { from: new Date(now).toISOString(), to: new Date(now + DAYS * 86_400_000).toISOString() };
    try {
      const all = (await call(client, listCallTimes, window)).items;
      if (run === this.#run) this.#all = all;
    } catch {
      // A call without a set time can be asked for all the same.
      if (run === this.#run) this.#failed = true;
    }
    this.#onChange();
  }
}
