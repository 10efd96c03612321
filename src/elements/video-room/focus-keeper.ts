import type { LitElement } from 'lit';

/** Keeps the place of somebody who works by keyboard when what they have just pressed goes away. */
export class FocusKeeper {
  readonly #host: LitElement;
  #acted = false;
  /** What had the focus before a render, and the row that it stood in. */
  #held: Element | undefined;
  #row: HTMLElement | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The person has pressed something that leads to another screen, whose heading then gets the focus. */
  acted(): void {
    this.#acted = true;
  }

  /** Before a render. */
  look(): void {
    this.#held = this.#host.shadowRoot?.activeElement ?? undefined;
    this.#row = this.#held?.closest<HTMLElement>('li') ?? undefined;
  }

  /** After a render, of another screen or of the same. A screen that comes by itself never takes the focus. */
  keep(moved: boolean): void {
    const lost = this.#held?.isConnected === false;
    if (lost && this.#row?.isConnected) this.#row.focus();
    else if (moved && this.#acted) {
      this.#acted = false;
      this.to('h2');
    } else if (lost)
      void this.#host.updateComplete.then(() => {
        if (!this.#host.shadowRoot?.activeElement) this.to('h2');
      });
  }

  to(selector: string): void {
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }
}
