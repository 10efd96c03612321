import { ContextConsumer } from '@lit/context';
import { LitElement, type PropertyDeclarations, type PropertyValues, adoptStyles } from 'lit';
import type { ApiClient } from '../api/api-client.js';
import type { TokenProvider } from '../api/token-source.js';
import { LazyZone } from './lazy-zone.js';
import { deviceTimeZone, pageLocale, usableLocale, usableTimeZone } from './page-reader.js';
import { programContext, type ProgramContext } from './program-context.js';
import { sharedClient } from './shared-client.js';

/** What widgets do once `iop-program` is defined. */
const waiting = new Set<() => void>();
let defined: Promise<void> | undefined;

/**
 * A request that nobody heard is lost, and an `iop-program` hears only once it is defined. One promise serves all
 * widgets: where no page ever defines the tag, whatever waits on the promise itself is held on to for good.
 */
const onceDefined = (ask: () => void): void => {
  if (customElements.get('iop-program')) return;
  waiting.add(ask);
  defined ??= customElements.whenDefined('iop-program').then(() => {
    for (const one of waiting) one();
    waiting.clear();
  });
};

/**
 * What every widget has in common: the attributes by which it finds its program, and the program that it found.
 * Own attributes go before those of an `iop-program` around it, each by itself.
 */
export abstract class ProgramElement extends LitElement {
  static override properties: PropertyDeclarations = {
    endpoint: {},
    tokenUrl: { attribute: 'token-url' },
    locale: {},
    timeZone: { attribute: 'time-zone' },
    exitUrl: { attribute: 'exit-url' },
    theme: { reflect: true, useDefault: true },
    getToken: { attribute: false },
    client: { attribute: false },
  };

  /** Address of the program's API. Taken from the `iop-program` around the widget when left out. */
  endpoint = '';

  /** Address on the page's own site that gives whoever is signed in there a token. */
  tokenUrl = '';

  /** Language and region, such as `en-US` or `es`. The page's language when left out or unknown. */
  locale = '';

  /** IANA zone in which times are shown. The device's zone when left out or unknown. */
  timeZone = '';

  /** Where "Leave quickly" leads: a plain page that says nothing of the clinic. A weather page when left out. */
  exitUrl = '';

  /** `light`, `dark`, or `auto` to follow the person's device. The page's own scheme when left out. */
  theme: 'light' | 'dark' | 'auto' | '' = '';

  /** Gives a bearer token; goes before `token-url`. Another function means another person: everything loads anew. */
  getToken: TokenProvider | undefined;

  /** A client of one's own, in place of the one that the attributes describe. */
  client: ApiClient | undefined;

  readonly #outer = new ContextConsumer(this, { context: programContext, subscribe: true });
  readonly #ask = (): void => this.#outer.hostConnected();
  #deviceTimeZone: string | undefined;
  #zone: LazyZone | undefined;
  #resolved: ProgramContext | undefined;
  #announced: ProgramContext | undefined;

  /** The program, once it is known where it is. Stays the same object until something about it changes. */
  get program(): ProgramContext | undefined {
    const outer = this.#outer.value;
    const client =
      this.client ??
      (this.endpoint
        ? sharedClient({
            endpoint: this.endpoint,
            getToken: this.getToken,
            tokenUrl: this.tokenUrl || undefined,
          })
        : outer?.client);
    if (!client) return (this.#resolved = undefined);
    const locale = usableLocale(this.locale) || outer?.locale || pageLocale();
    const zoneNow = (): string =>
      usableTimeZone(this.timeZone) || outer?.timeZone || (this.#deviceTimeZone ??= deviceTimeZone());
    const exitUrl = this.exitUrl || outer?.exitUrl || '';
    const kept = this.#resolved;
    if (
      kept?.client === client &&
      kept.locale === locale &&
      kept.exitUrl === exitUrl &&
      this.#zone?.follow(zoneNow)
    )
      return kept;
    const zone = (this.#zone = new LazyZone(zoneNow));
    return (this.#resolved = {
      client,
      locale,
      get timeZone() {
        return zone.value;
      },
      exitUrl,
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot && !CSS.supports('color', 'light-dark(oklch(from red l c h), red)')) {
      // Few engines need these, so nobody else pays for them.
      void import('../styles/fixed-colors.styles.js').then(({ fixedColors }) =>
        adoptStyles(root, [...(this.constructor as typeof LitElement).elementStyles, fixedColors]),
      );
    }
    return root;
  }

  override connectedCallback(): void {
    onceDefined(this.#ask);
    // Whoever gave a program where the widget stood before gives none here, unless it says so again just now.
    this.#outer.value = undefined;
    // People travel, and asking the engine for its zone at each render is slow.
    this.#deviceTimeZone = undefined;
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    waiting.delete(this.#ask);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const program = this.program;
    const before = this.#announced;
    if (program === before) return;
    this.#announced = program;
    this.programChanged(program, before);
  }

  /** The program was found, changed or lost. Runs before the render that shows it. */
  protected programChanged(_program: ProgramContext | undefined, _before: ProgramContext | undefined): void {}
}
