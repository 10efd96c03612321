import type { CSSResult, ReactiveControllerHost } from 'lit';
import { LazyPart } from '../../../controllers/lazy-part.js';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Modules that are fetched when somebody needs them, each a part by its name. */
export class Modules<K extends string, M extends { readonly styles?: readonly CSSResult[] }> {
  readonly #host: Host;
  readonly #loaders: Readonly<Record<K, () => Promise<M>>>;
  readonly #parts = new Map<K, LazyPart<M>>();

  constructor(host: Host, loaders: Readonly<Record<K, () => Promise<M>>>) {
    this.#host = host;
    this.#loaders = loaders;
  }

  /** The module if it is here. */
  get(key: K): M | undefined {
    return this.#parts.get(key)?.value;
  }

  /** Those that are here. */
  get all(): Iterable<M> {
    return [...this.#parts.values()].flatMap(({ value }) => value ?? []);
  }

  /** Fetches the module. One that could not be had is asked for again the next time. */
  load(key: K): Promise<void> {
    let part = this.#parts.get(key);
    if (!part) this.#parts.set(key, (part = new LazyPart(this.#host, this.#loaders[key])));
    return part.load();
  }
}
