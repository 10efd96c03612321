import {
  css,
  html,
  nothing,
  type CSSResult,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { IntakeItem } from '../../../contract/intake-form.js';
import { ReadAloudController } from './read-aloud.js';
import { LateWords } from '../../../i18n/late-words.js';
import { quickWay } from '../../../parts/bar.js';
import { Breath, breathStyles } from '../../../parts/breath.js';
import { ringIcon, speakerIcon } from '../../../parts/icons/comfort.js';
import { icon } from '../../../parts/icons/icon.js';
import { type ComfortWords, comfortWords } from './words/words.js';
import type { Journey } from '../journey.js';
import type { FirstScene } from '../scene.js';

/** A question as somebody would read it out: what is asked, what helps, what there is to choose from. */
const piecesOf = (item: IntakeItem, { yes, no, agree }: FirstScene['words']): string[] => {
  const { type, text, hint, details, rows = [], options = [], other, items = [], ends } = item;
  const choices = { 'yes-no': [yes, no], consent: [agree] } as Partial<Record<string, string[]>>;
  return [
    text,
    hint,
    details,
    ...rows.map(row => row.text),
    ...options.flatMap(option => [option.label, option.hint]),
    other,
    ...items.map(field => field.text),
    ends?.low,
    ends?.high,
    ...(choices[type] ?? []),
  ].filter(piece => piece !== undefined);
};

/** What makes a question easier to bear: half a minute to breathe, and a voice that reads it. */
export class Comfort implements ReactiveController {
  readonly styles: readonly CSSResult[] = [
    breathStyles,
    css`
      .comforts {
        gap: 0 var(--_s3);
        margin: var(--_s3) 0 0 -8px;
      }
      .comforts .i {
        color: var(--_ink-2);
      }
    `,
  ];

  readonly #journey: Journey;
  readonly #words: LateWords<ComfortWords>;
  readonly #voice: ReadAloudController;
  readonly #breath: Breath;
  #read: string | undefined;
  #announce: FirstScene['act']['announce'] = () => undefined;
  #end = '';

  constructor(host: ReactiveControllerHost, journey: Journey, words: LateWords<ComfortWords>) {
    this.#journey = journey;
    this.#words = words;
    this.#voice = new ReadAloudController(host);
    this.#breath = new Breath(
      () => host.requestUpdate(),
      () => this.#announce(this.#end),
    );
    host.addController(this);
  }

  /** Under the answers of a question. */
  render({ words: first, language, form, journey, quick, act }: FirstScene): TemplateResult | typeof nothing {
    const { item, view } = journey;
    if (!item || !form || view !== 'question') return nothing;
    const words = this.#words.in(language);
    const { isReading } = this.#voice;
    this.#announce = act.announce;
    this.#end = words.breath.end;
    const onRead = (): void => {
      if (isReading) return this.#voice.stop();
      this.#read = item.linkId;
      this.#voice.read(piecesOf(item, first), form.language);
    };
    return html`<div class="comforts row wrap">
        <button
          type="button"
          class="button quiet small"
          part="moment-start"
          aria-haspopup="dialog"
          @click=${(event: Event) => {
            this.#voice.stop();
            this.#breath.start(event);
          }}
        >
          ${icon(ringIcon)}<span>${words.moment}</span>
        </button>
        ${
          this.#voice.speaks(form.language)
            ? html`<button type="button" class="button quiet small" part="read" @click=${onRead}>
                ${icon(speakerIcon)}<span>${isReading ? words.stopReading : words.read}</span>
              </button>`
            : nothing
        }
      </div>
      ${this.#breath.render({ words: words.breath, more: quickWay(quick) })}`;
  }

  /** Ends both at once. */
  stop(): void {
    this.#voice.stop();
    this.#breath.stop();
  }

  hostUpdate(): void {
    const { view, item } = this.#journey;
    if (view !== 'question') this.stop();
    else if (item?.linkId !== this.#read) this.#voice.stop();
  }

  hostDisconnected(): void {
    this.#breath.stop();
  }
}

/** Settles when its words are here. */
export const createComfort = async (
  host: ReactiveControllerHost,
  journey: Journey,
  language: string,
): Promise<Comfort> =>
  new Comfort(host, journey, await LateWords.load(comfortWords, language, () => host.requestUpdate()));
