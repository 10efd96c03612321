import { html, type LitElement, type TemplateResult } from 'lit';
import { LazyPart } from '../../controllers/lazy-part.js';
import type { CommonWords } from '../../i18n/words/words.js';
import type { FocusController } from '../../controllers/focus.js';
import type { MomentProps } from './moment/moment.js';
import { partLoading } from './part-loading.view.js';
import type { Words } from './words/words.js';

/** "I need a moment": opens beside whatever is on the screen, and gives the focus back when it is closed. */
export class MomentPanel {
  readonly #host: LitElement;
  readonly #focus: FocusController;
  readonly #part;
  #open = false;

  constructor(host: LitElement, focus: FocusController, language: () => string) {
    this.#host = host;
    this.#focus = focus;
    this.#part = new LazyPart(host, async () =>
      (await import('./moment/moment.js')).createMoment(language(), () => host.requestUpdate()),
    );
  }

  get isOpen(): boolean {
    return this.#open;
  }

  load(): Promise<void> {
    return this.#part.load();
  }

  readonly toggle = async (): Promise<void> => {
    this.#open = !this.#open;
    this.#host.requestUpdate();
    if (this.#open) await this.load().catch(() => undefined);
    this.#focus.to(this.#open ? '.panel h2' : '[part=moment]');
  };

  render(props: Omit<MomentProps, 'onClose'>, words: Words, common: CommonWords): TemplateResult | undefined {
    if (!this.#open) return undefined;
    const onClose = (): void => void this.toggle();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    return html`<section class="panel" part="panel" aria-label=${words.moment} @keydown=${onKey}>
      ${this.#part.value?.render({ ...props, onClose }) ?? partLoading(this.#part, words, common)}
    </section>`;
  }
}
