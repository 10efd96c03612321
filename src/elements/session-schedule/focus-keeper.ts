import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Lets the focus go with the session that it was on, when one that comes in above pushes the others on. */
export class FocusKeeper implements ReactiveController {
  readonly #host: Host;
  #held: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#held = this.#focused;
  }

  hostUpdated(): void {
    if (this.#held === undefined || this.#focused === this.#held) return;
    this.#host.renderRoot.querySelector<HTMLElement>(`[data-id="${this.#held}"]`)?.focus();
  }

  get #focused(): string | undefined {
    return ((this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null)?.dataset['id'];
  }
}
