import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { call } from '../../../api/call.js';
import { getMe } from '../../../contract/operations/people.js';
import type { ApiClient } from '../../../api/api-client.js';
import type { Me, Role } from '../../../contract/person.js';
import type { Program } from '../../../contract/program.js';
import { LoadController } from '../../../controllers/load.js';
import { textField } from '../../../parts/text-field.js';
import type { ReceptionWords } from './words/words.js';

/** Staff go by their own names. */
const CHOOSE: ReadonlySet<Role> = new Set(['patient', 'guardian', 'family-guest']);

/** By what name the others in the room are to read the person, where the clinic lets people choose. */
export class NameChoice {
  readonly #host: ReactiveControllerHost;
  readonly #me: LoadController<Me>;
  #draft: string | undefined;
  #open = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#me = new LoadController(host);
  }

  /** Undefined for as the program knows the person. */
  get chosen(): string | undefined {
    const name = this.#draft?.trim();
    return name && name !== this.#me.value?.displayName ? name : undefined;
  }

  start(client: ApiClient): void {
    void this.#me.start(signal => call(client, getMe, {}, { signal }));
  }

  render(program: Program | undefined, words: ReceptionWords['name']): TemplateResult | undefined {
    const me = this.#me.value;
    if (program?.policies.nameInRooms !== 'chosen' || !me || !CHOOSE.has(me.role)) return undefined;
    const onInput = (name: string): void => this.#set(() => (this.#draft = name));
    return html`<div class="name-choice">
      ${
        this.#open
          ? textField({
              name: 'display-name',
              label: words.label,
              hint: words.hint,
              value: this.#draft ?? me.displayName,
              onInput,
              autocomplete: 'nickname',
              maxLength: 40,
            })
          : html`<p class="small">
              ${words.as} <bdi class="strong">${this.chosen ?? me.displayName}</bdi>
              <button type="button" class="button quiet small" @click=${() => this.#edit()}>
                ${words.change}
              </button>
            </p>`
      }
    </div>`;
  }

  #edit(): void {
    this.#set(() => (this.#open = true));
    void this.#host.updateComplete.then(() =>
      (this.#host as unknown as { renderRoot: ParentNode }).renderRoot
        .querySelector<HTMLInputElement>('#display-name')
        ?.select(),
    );
  }

  #set(change: () => unknown): void {
    change();
    this.#host.requestUpdate();
  }
}
