import type { ApiClient } from '../../../api/api-client.js';
import { isSignedOut } from '../../../parts/problem-words.js';
import type { Scene } from '../scene.js';

/**
 * A list that a section of the page shows. What is there stays through a refresh and its failure; an answer that was
 * overtaken is dropped, and so is everything when somebody else is here.
 */
export class Remote<T> {
  readonly #fetch: (client: ApiClient) => Promise<T>;
  #whose: readonly unknown[] = [];
  #receipt: unknown;
  #wasOffline = false;
  #run = 0;
  #value: T | undefined;
  #error: unknown;
  #isLoading = false;

  constructor(fetch: (client: ApiClient) => Promise<T>) {
    this.#fetch = fetch;
  }

  get value(): T | undefined {
    return this.#value;
  }

  /** Why the last try did not work. */
  get error(): unknown {
    return this.#error;
  }

  /** Call it at each render: fetches the first time, and when there may be news. */
  follow(scene: Scene): void {
    const { client, me, receipt, offline } = scene;
    const whose = [client, me?.id, receipt?.id];
    const isOther = whose.some((one, index) => one !== this.#whose[index]);
    const hasNews = receipt !== this.#receipt;
    const isBack = (this.#wasOffline && !offline) || isSignedOut(this.#error);
    this.#whose = whose;
    this.#receipt = receipt;
    this.#wasOffline = offline;
    if (isOther) this.#value = undefined;
    if (isOther || hasNews || (isBack && !this.#isLoading)) void this.load(scene);
  }

  async load({ client, act }: Scene): Promise<void> {
    const run = ++this.#run;
    this.#isLoading = true;
    this.#error = undefined;
    try {
      const value = await this.#fetch(client);
      if (run === this.#run) this.#value = value;
    } catch (error) {
      if (run === this.#run) this.#error = error;
      if (run === this.#run && isSignedOut(error)) act.signedOut();
    }
    if (run !== this.#run) return;
    this.#isLoading = false;
    act.update();
  }

  /** Puts in what the answer to a write says. */
  set(value: T): void {
    // A list that was on its way before the write would undo it on the screen.
    this.#run += 1;
    this.#isLoading = false;
    this.#value = value;
  }
}
