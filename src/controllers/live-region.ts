import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** What an element says to those who don't see it change: its one live region. */
export class LiveRegion {
  readonly #host: ReactiveControllerHost;
  #said = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get said(): string {
    return this.#said;
  }

  /** Says it aloud. */
  say(words: string): void {
    // A region says the same words again only when something about them differs.
    this.#said = words !== '' && this.#said === words ? `${words}\u00a0` : words;
    this.#host.requestUpdate();
  }

  /** Stands in every render of the element from the first on: a region that comes with its words is not heard. */
  render(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.#said}</p>`;
  }
}
