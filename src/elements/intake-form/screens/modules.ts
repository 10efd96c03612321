import type { CSSResult, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Modules that are fetched when somebody needs them, each once, with their style sheets. */
export class Modules<K extends string, M extends { readonly styles?: readonly CSSResult[] }> {
  readonly #host: Host;
  readonly #loaders: Readonly<Record<K, () => Promise<M>>>;
  readonly #loaded = new Map<K, M>();
  readonly #pending = new Map<K, Promise<M>>();

  constructor(host: Host, loaders: Readonly<Record<K, () => Promise<M>>>) {
    this.#host = host;
    this.#loaders = loaders;
  }

  /** The module if it is here. */
  get(key: K): M | undefined {
    return this.#loaded.get(key);
  }

  /** Those that are here. */
  get all(): Iterable<M> {
    return this.#loaded.values();
  }

  /** Fetches the module. One that could not be had is asked for again the next time. */
  load(key: K): Promise<M> {
    let pending = this.#pending.get(key);
    if (!pending) {
      pending = this.#fetch(key);
      this.#pending.set(key, pending);
    }
    return pending;
  }

  async #fetch(key: K): Promise<M> {
    try {
      const module = await this.#loaders[key]();
      adopt(this.#host.renderRoot as ShadowRoot, module.styles ?? []);
      this.#loaded.set(key, module);
      return module;
    } catch (error) {
      this.#pending.delete(key);
      throw error;
    }
  }
}

/** Adds sheets after the element's own. A strict content policy allows this, and no `style` in the markup. */
export const adopt = (root: ShadowRoot, styles: readonly CSSResult[]): void => {
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
};
