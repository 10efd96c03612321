import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What a new screen says first, in the order in which it matters. */
const TARGETS = ['[part="problem"]', '[part="signed-out"]', '.focus-here', 'h2[tabindex]'];

/** Moves the focus to where the eye must go, when the person is here; otherwise nothing takes it away from them. */
export class FocusController implements ReactiveController {
  readonly #host: Host;
  #seen: string;
  #attends = false;
  #hadFocus = false;

  /** `seen` names what is shown already. */
  constructor(host: Host, seen: string) {
    this.#host = host;
    this.#seen = seen;
    host.addController(this);
  }

  /** The person did something here: the focus follows what comes of it, also where a browser focuses no buttons. */
  attend(): void {
    this.#attends = true;
  }

  hostUpdate(): void {
    this.#hadFocus = this.#host.shadowRoot?.activeElement != null;
  }

  /** To be called after each render with the name of what is shown. Gives what to say aloud, if nothing was focused. */
  follow(seen: string): string | undefined {
    if (seen === this.#seen) return undefined;
    const here = this.#attends || this.#hadFocus;
    this.#seen = seen;
    const target = TARGETS.map(one => this.#host.renderRoot.querySelector<HTMLElement>(one)).find(Boolean);
    // A screen with nothing to read, such as loading, leaves it to the one after it.
    this.#attends = here && !target;
    if (!here || !target) return target?.textContent.trim();
    target.tabIndex = -1;
    target.focus();
    return undefined;
  }
}
