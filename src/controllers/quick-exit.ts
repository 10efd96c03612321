import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface QuickExitRequestedDetail {
  /** Where the page goes now. */
  readonly url: string;
}

/**
 * Somebody leaves the page quickly: it is covered and what was written is on its way. A page that lives inside an app
 * and has another way out prevents the default and takes it.
 */
export class IopQuickExitRequestedEvent extends CustomEvent<QuickExitRequestedDetail> {
  constructor(url: string) {
    super('iop-quick-exit-requested', { bubbles: true, composed: true, cancelable: true, detail: { url } });
  }
}

export interface QuickExitOptions {
  /** Where to, as the page has set it. */
  readonly url: () => string | undefined;
  /** Sends what is unsaved, now: in a moment the page is gone. */
  readonly onLeave: () => void;
  /** Somebody is back on the page that was left. What it held must be gone when this returns. */
  readonly onReturn: () => void;
  /** So many presses of Shift more and the page is left. Undefined when they no longer count. */
  readonly onCount?: ((left: number | undefined) => void) | undefined;
}

/** A page that asks nobody else, sets nothing and that many people have open. */
const SOMEWHERE_ELSE = 'https://www.weather.gov/';
const PRESSES = 3;
/** In milliseconds, from the first press to the last. */
const SPAN = 5000;
/** Says that this tab was left, and nothing about whom or what. */
const MARK = 'iop-left';

const stored = <T>(use: (storage: Storage) => T): T | undefined => {
  try {
    return use(sessionStorage);
  } catch {
    // Storage is closed to the page: then only a page that was kept for the way back knows that it was left.
    return undefined;
  }
};

/** Only an address of the web: anything else would run in this page. */
const webAddress = (url: string | undefined): string => {
  try {
    const { protocol, href } = new URL(url ?? '', document.baseURI);
    return url && /^https?:$/.test(protocol) ? href : SOMEWHERE_ELSE;
  } catch {
    return SOMEWHERE_ELSE;
  }
};

/** A blank sheet over everything, dialogs of the page included, in the colour of an empty page. */
class Cover {
  readonly #sheet = document.createElement('div');
  readonly #title = document.title;
  readonly #wasInert = document.body.inert;

  constructor(title: string) {
    const looks = {
      position: 'fixed',
      inset: '0',
      'z-index': '2147483647',
      width: '100%',
      height: '100%',
      'max-width': 'none',
      'max-height': 'none',
      margin: '0',
      padding: '0',
      border: '0',
      background: 'Canvas',
    };
    // Not an attribute: a strict content policy refuses one.
    for (const [name, value] of Object.entries(looks))
      this.#sheet.style.setProperty(name, value, 'important');
    this.#sheet.popover = 'manual';
    document.documentElement.append(this.#sheet);
    // Above what is in the top layer already; an older engine has the z-index.
    this.#sheet.showPopover?.();
    document.body.inert = true;
    document.title = title;
  }

  lift(): void {
    this.#sheet.remove();
    document.body.inert = this.#wasInert;
    document.title = this.#title;
  }
}

let cover: Cover | undefined;
/** All of a page leave together, whichever was asked. */
const present = new Set<QuickExitController>();

const go = (url: string): void => {
  // The page that comes next is not told where somebody came from.
  const policy = document.createElement('meta');
  policy.name = 'referrer';
  policy.content = 'no-referrer';
  document.head.append(policy);
  try {
    // In a frame the page around it has to go too. A sandbox may forbid that.
    (window.top ?? window).location.replace(url);
  } catch {
    location.replace(url);
  }
};

/**
 * A fast way out for somebody who is being watched: a button of the widget, or Shift three times within five seconds.
 * The page is blank at once, what was written is sent and kept, and another page takes its place in the history.
 * Whoever comes back to this tab, by the back button or by a new load, finds the widget locked.
 *
 * What it can't do: take this page's address out of the browser's history of other visits, close other tabs, clear
 * what the browser itself keeps (passwords, what was typed into forms, downloads), hide the clinic's other pages, or
 * work where scripts don't. Say so to the person before they need it.
 */
export class QuickExitController implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #options: QuickExitOptions;
  #watch: AbortController | undefined;
  #presses: number[] = [];
  #lapse: ReturnType<typeof setTimeout> | undefined;
  #locked = false;

  constructor(host: ReactiveControllerHost & EventTarget, options: QuickExitOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The page was left from here, and nobody has shown since who they are. */
  get isLocked(): boolean {
    return this.#locked;
  }

  /** The page is on its way out: nothing may hold it up. */
  get isLeaving(): boolean {
    return cover !== undefined;
  }

  hostConnected(): void {
    present.add(this);
    this.#locked ||= Boolean(stored(storage => storage.getItem(MARK)));
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    document.addEventListener('keydown', event => this.#count(event), { signal, capture: true });
    addEventListener('pageshow', ({ persisted }) => void (persisted && this.#return()), { signal });
  }

  hostDisconnected(): void {
    present.delete(this);
    this.#watch?.abort();
    this.#forget();
  }

  /** Leaves now. */
  readonly leave = (): void => {
    if (cover) return;
    const url = webAddress(this.#options.url());
    cover = new Cover(new URL(url).hostname);
    stored(storage => storage.setItem(MARK, '1'));
    for (const one of present) one.#options.onLeave();
    if (this.#host.dispatchEvent(new IopQuickExitRequestedEvent(url))) go(url);
  };

  /** They have shown who they are, or begin anew. */
  unlock(): void {
    this.#locked = false;
    stored(storage => storage.removeItem(MARK));
  }

  /** From the browser's memory, as it was left. */
  async #return(): Promise<void> {
    if (!cover) return;
    this.#locked = true;
    this.#options.onReturn();
    this.#host.requestUpdate();
    // Under the cover until nothing of what was there is on the page.
    await Promise.all([...present].map(one => one.#host.updateComplete));
    cover?.lift();
    cover = undefined;
  }

  #count({ key, repeat, ctrlKey, altKey, metaKey, timeStamp }: KeyboardEvent): void {
    if (repeat) return;
    // Shift is held for capitals all the time: only Shift and nothing else counts.
    if (key !== 'Shift' || ctrlKey || altKey || metaKey) return this.#forget();
    this.#presses = [...this.#presses.filter(at => timeStamp - at <= SPAN), timeStamp];
    const left = PRESSES - this.#presses.length;
    if (left <= 0) {
      this.#forget();
      return this.leave();
    }
    // One press alone says nothing yet, or every capital letter would be talked over.
    if (left > 1) return;
    clearTimeout(this.#lapse);
    this.#lapse = setTimeout(() => this.#forget(), SPAN - (timeStamp - (this.#presses[0] ?? timeStamp)));
    this.#options.onCount?.(left);
  }

  #forget(): void {
    const wasCounting = this.#presses.length > 1;
    this.#presses = [];
    clearTimeout(this.#lapse);
    if (wasCounting) this.#options.onCount?.(undefined);
  }
}

declare global {
  interface HTMLElementEventMap {
    'iop-quick-exit-requested': IopQuickExitRequestedEvent;
  }
}
