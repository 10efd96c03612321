import type { CSSResult, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** A part of a widget that is fetched when somebody needs it, with style sheets of its own. */
export class LazyPart<T extends { readonly styles?: readonly CSSResult[] }> {
  readonly #host: Host;
  readonly #fetch: () => Promise<T>;
  #value: T | undefined;
  #failed = false;
  #pending: Promise<void> | undefined;

  constructor(host: Host, fetch: () => Promise<T>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  get value(): T | undefined {
    return this.#value;
  }

  /** It could not be had: there is no network, or the site was just renewed. `load` tries again. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Fetches it, once. Rejects when it could not be had. */
  load(): Promise<void> {
    this.#pending ??= this.#load();
    return this.#pending;
  }

  async #load(): Promise<void> {
    this.#failed = false;
    try {
      const value = await this.#fetch();
      const root = this.#host.renderRoot as ShadowRoot;
      // A strict content policy refuses a style element, and allows this.
      const sheets = (value.styles ?? []).flatMap(({ styleSheet }) => styleSheet ?? []);
      root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
      this.#value = value;
    } catch (error) {
      this.#pending = undefined;
      this.#failed = true;
      throw error;
    } finally {
      this.#host.requestUpdate();
    }
  }
}
