import type { ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Where the person's attention goes: the focus after a step, and words for who listens to the screen. */
export class Attention {
  readonly #host: Host;
  #next: 'heading' | 'fault' | undefined;
  #said = '';
  #pressing = false;
  #rendering = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** What the live region says. */
  get said(): string {
    return this.#said;
  }

  /**
   * A button is being pressed, or a render takes the field away: whoever leaves a field by that has not finished with
   * it. Words that come between a press and its end would also move the button away, and it would take no click.
   */
  get isStepping(): boolean {
    return this.#pressing || this.#rendering;
  }

  /** Around each render. */
  during(render: () => void): void {
    this.#rendering = true;
    try {
      render();
    } finally {
      this.#rendering = false;
    }
  }

  announce(words: string): void {
    // A region says the same words again only when something about them differs.
    this.#said = this.#said === words ? `${words}\u00a0` : words;
    this.#host.requestUpdate();
  }

  /** After the next render. */
  focus(on: 'heading' | 'fault'): void {
    this.#next = on;
    this.#host.requestUpdate();
  }

  /** Call it when the render is done. */
  give(): void {
    const on = this.#next;
    if (!on) return;
    const { renderRoot: root } = this.#host;
    const fault = on === 'fault' ? firstFault(root) : null;
    const target = fault ?? root.querySelector<HTMLElement>('h2[tabindex="-1"]');
    // What it is meant for may still be on its way.
    if (!target) return;
    this.#next = undefined;
    // What had it is left by that, and has had its look.
    this.during(() => target.focus());
  }

  /** For the three pointer events on whatever holds everything. */
  onPointer(event: Event): void {
    this.#pressing =
      event.type === 'pointerdown' &&
      event
        .composedPath()
        .some(node => node instanceof HTMLButtonElement || node instanceof HTMLAnchorElement);
  }
}

const firstFault = (root: HTMLElement | DocumentFragment): HTMLElement | null | undefined =>
  root.querySelector<HTMLElement>('[data-fault]') ??
  root
    .querySelector('.fix')
    ?.closest('fieldset, .field')
    ?.querySelector<HTMLElement>('input, textarea, select');
