import type { CSSResult, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Adds sheets after the element's own. A strict content policy refuses a style element, and allows this. */
export const adoptSheets = (root: HTMLElement | DocumentFragment, styles: readonly CSSResult[]): void => {
  const shadow = root as ShadowRoot;
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  shadow.adoptedStyleSheets = [...new Set([...shadow.adoptedStyleSheets, ...sheets])];
};

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
      adoptSheets(this.#host.renderRoot, value.styles ?? []);
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
