import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * An element's custom states, for `:state()` in the page's own styles. Safari before 17.4 and Firefox before 126 have
 * none: there a page does without them, and the element works all the same. Chrome before 125 takes names with two
 * dashes in front alone, and matches them by `:--name`.
 */
export class CustomStates {
  readonly #set: CustomStateSet | undefined;
  #dashes = '';

  constructor(element: HTMLElement) {
    // eslint-disable-next-line no-restricted-properties -- the one place that knows what may be missing
    this.#set = (element.attachInternals() as Partial<ElementInternals>).states;
    try {
      this.#set?.add('a');
      this.#set?.delete('a');
    } catch {
      this.#dashes = '--';
    }
  }

  /** Puts each of these states on or takes it off; the others stay. */
  put(states: Readonly<Record<string, boolean>>): void {
    for (const name in states) this.#set?.[states[name] ? 'add' : 'delete'](this.#dashes + name);
  }
}

/** Puts an element's custom states on and off after each render, as `states` says. */
export class StatesController implements ReactiveController {
  readonly #set: CustomStates;
  readonly #states: () => Readonly<Record<string, boolean>>;

  constructor(host: ReactiveControllerHost & HTMLElement, states: () => Readonly<Record<string, boolean>>) {
    this.#set = new CustomStates(host);
    this.#states = states;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#set.put(this.#states());
  }
}
