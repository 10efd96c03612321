import type { ReactiveControllerHost } from 'lit';
import { FocusController } from '../../controllers/focus.js';
import { LiveRegion } from '../../controllers/live-region.js';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

const HEADING = 'h2[tabindex="-1"]';

/** Where the person's attention goes: the focus after a step, and words for who listens to the screen. */
export class Attention {
  readonly region: LiveRegion;
  readonly #focus: FocusController;
  #pressing = false;
  #rendering = false;

  constructor(host: Host) {
    this.region = new LiveRegion(host);
    this.#focus = new FocusController(host, { around: move => this.during(move) });
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
    this.region.say(words);
  }

  /** After the next render. What had the focus is left by that, and has had its look. */
  focus(on: 'heading' | 'fault'): void {
    if (on === 'fault') this.#focus.to(firstFault, HEADING);
    else this.#focus.to(HEADING);
  }

  focusOn(mark: string): void {
    this.#focus.to(`[data-focus="${CSS.escape(mark)}"]`);
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
