import { html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../../../../api/errors/api-error.js';
import type { RoomKnock, RoomView } from '../../../../contract/room.js';
import { textField } from '../../../../parts/text-field.js';
import type { CallWords } from '../words/words.js';

interface Said {
  readonly whereabouts: string;
  readonly callback: string;
}

interface ReachHost {
  requestUpdate(): void;
  readonly say: (knock: RoomKnock) => Promise<void>;
}

/** Where the person is and can be called: asked at the door, confirmed where it was said before. */
export class Reach {
  readonly #host: ReachHost;
  #draft: Said | undefined;
  #fault: 'number' | 'other' | undefined;

  constructor(host: ReachHost) {
    this.#host = host;
  }

  clear(): void {
    this.#draft = undefined;
    this.#fault = undefined;
  }

  render({ me }: RoomView, { reach: words }: CallWords): TemplateResult {
    const said = { whereabouts: me.whereabouts ?? '', callback: me.callback ?? '' };
    const before = { whereabouts: me.before?.whereabouts ?? '', callback: me.before?.callback ?? '' };
    const isSaid = Boolean(me.whereabouts ?? me.callback);
    const draft = this.#draft ?? (isSaid ? said : before);
    const confirms = !isSaid && !this.#draft && Boolean(me.before);
    const saved = isSaid && draft.whereabouts === said.whereabouts && draft.callback === said.callback;
    const change = (part: Partial<Said>): void => {
      this.#draft = { ...draft, ...part };
      this.#fault = undefined;
      this.#host.requestUpdate();
    };
    return html`<form class="where" @submit=${(event: Event) => void this.#save(event, draft)}>
      <h3>${words.title}</h3>
      <p class="small muted">${words.why}</p>
      ${textField({
        name: 'whereabouts',
        label: words.place,
        hint: words.placeHint,
        value: draft.whereabouts,
        onInput: whereabouts => change({ whereabouts }),
        autocomplete: 'off',
        maxLength: 200,
      })}
      ${textField({
        name: 'callback',
        label: words.number,
        value: draft.callback,
        onInput: callback => change({ callback }),
        type: 'tel',
        inputMode: 'tel',
        autocomplete: 'tel',
        maxLength: 32,
        fix: this.#fault === 'number' ? words.numberFix : undefined,
      })}
      <p class="side-actions" role="status">
        ${
          saved
            ? html`<span class="small">${words.saved}</span>`
            : html`<button type="submit" class="button primary small">
                ${confirms ? words.confirm : words.save}
              </button>`
        }
        ${this.#fault === 'other' ? html`<span class="small">${words.failed}</span>` : nothing}
      </p>
    </form>`;
  }

  async #save(event: Event, { whereabouts, callback }: Said): Promise<void> {
    event.preventDefault();
    const [place, number] = [whereabouts.trim(), callback.trim()];
    if (!place && !number) return;
    try {
      await this.#host.say({
        ...(place ? { whereabouts: place } : {}),
        ...(number ? { callback: number } : {}),
      });
      this.clear();
    } catch (error) {
      this.#fault = error instanceof ApiError && error.code === 'bad-input' ? 'number' : 'other';
    }
    this.#host.requestUpdate();
  }
}
