import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What keeps its place moves no page under the reader. */
const KEPT: FocusOptions = { preventScroll: true };

/** Something on the screen: a selector, or a way to find it. */
export type FocusTarget = string | ((root: HTMLElement | DocumentFragment) => HTMLElement | null | undefined);

export interface FocusControllerOptions {
  /** What of a new screen gets the focus: the first that is there. */
  readonly headings?: readonly FocusTarget[];
  /** Around each time that the focus is moved, for an element that looks at what somebody leaves. */
  readonly around?: (move: () => void) => void;
}

/**
 * Where the keyboard's focus goes when the screen changes under it. What is marked with `data-id` keeps the focus
 * through a new order; the row (`li`) of something that was pressed and went away takes it over; a new screen gets it
 * when the person did something that led there. A screen that comes by itself takes it from nowhere.
 */
export class FocusController implements ReactiveController {
  readonly #host: Host;
  readonly #headings: readonly FocusTarget[];
  readonly #around: (move: () => void) => void;
  #acted = false;
  #screen: string | undefined;
  /** What had the focus before the render, whose it was, and the row in which it stood. */
  #held: HTMLElement | null = null;
  #id: string | undefined;
  #row: HTMLElement | null = null;
  #wish: { readonly targets: readonly FocusTarget[]; readonly from: Element | null } | undefined;

  constructor(host: Host, { headings = ['h2'], around = move => move() }: FocusControllerOptions = {}) {
    this.#host = host;
    this.#headings = headings;
    this.#around = around;
    host.addController(this);
  }

  /** The person did something that leads to another screen: its heading then gets the focus. */
  acted(): void {
    this.#acted = true;
  }

  /** Brings the focus to the first of these that is there, after this render or the one that brings it. */
  to(...targets: readonly FocusTarget[]): void {
    this.#wish = { targets, from: this.#active };
    this.#host.requestUpdate();
  }

  /**
   * To be called after each render with the name of what is shown.
   * @returns what the new screen says first, for somebody whose focus is elsewhere; undefined where nothing is new.
   */
  shows(screen: string): string | undefined {
    const isNew = this.#screen !== undefined && screen !== this.#screen;
    this.#screen = screen;
    if (!isNew && !this.#isLost) return undefined;
    const heading = this.#find(this.#headings);
    const isHere = this.#acted || this.#isLost;
    // A screen with nothing to read, such as one that loads, leaves it to the one after it.
    if (isNew) this.#acted = isHere && !heading;
    if (!isHere || !heading) return isNew ? (heading?.textContent.trim() ?? '') : undefined;
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    this.#move(heading);
    return undefined;
  }

  hostUpdate(): void {
    this.#held = this.#active;
    this.#id = this.#held?.dataset['id'];
    this.#row = this.#held?.closest<HTMLElement>('li') ?? null;
  }

  hostUpdated(): void {
    this.#keep();
    // A dialog that closes in this render gives the focus back where it came from, and does so before this.
    if (this.#wish) void this.#host.updateComplete.then(() => this.#grant());
  }

  /** What had the focus is gone, and nothing has it instead. */
  get #isLost(): boolean {
    return this.#held?.isConnected === false && this.#active === null;
  }

  get #active(): HTMLElement | null {
    return (this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
  }

  #keep(): void {
    const held = this.#held;
    if (!held) return;
    if (this.#id !== undefined && this.#active?.dataset['id'] !== this.#id)
      this.#move(this.#find([`[data-id="${CSS.escape(this.#id)}"]`]), KEPT);
    // What is put elsewhere in the page loses the focus on the way.
    else if (held.isConnected && !this.#active) this.#move(held, KEPT);
    else if (!held.isConnected && this.#row?.isConnected) this.#move(this.#row, KEPT);
  }

  #grant(): void {
    const wish = this.#wish;
    if (!wish) return;
    const found = this.#find(wish.targets);
    if (found) this.#move(found);
    // What it is meant for may still be on its way, as long as nobody went on to something else.
    else if (this.#active === null || this.#active === wish.from) return;
    this.#wish = undefined;
  }

  #find(targets: readonly FocusTarget[]): HTMLElement | undefined {
    const { renderRoot: root } = this.#host;
    for (const target of targets) {
      const found = typeof target === 'string' ? root.querySelector<HTMLElement>(target) : target(root);
      if (found) return found;
    }
    return undefined;
  }

  #move(to: HTMLElement | undefined, options?: FocusOptions): void {
    if (to) this.#around(() => to.focus(options));
  }
}
