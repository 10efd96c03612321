import { html, type TemplateResult } from 'lit';
import * as v from 'valibot';
import { ApiError } from '../../api/errors/api-error.js';
import { ResumeCode } from '../../contract/credential.js';
import { busyButton } from '../../parts/busy-button.js';
import { problemWords } from '../../parts/problem-words.js';
import { textField, textFieldStyles } from '../../parts/text-field.js';
import type { Scene, ViewPart } from './scene.js';

export const styles = [textFieldStyles];

class Code implements ViewPart {
  #code = '';
  #fix: string | undefined;
  #busy = false;

  render(scene: Scene): TemplateResult {
    const { later, common, journey } = scene;
    const { code } = later;
    const onSubmit = (event: Event): void => {
      event.preventDefault();
      void this.#send(scene);
    };
    return html`<form class="leaf" novalidate autocomplete="off" @submit=${onSubmit}>
      <div class="page">
        <div class="step ${journey.direction ?? ''}">
          <h2 class="question" part="question" tabindex="-1">${code.title}</h2>
          ${textField({
            name: 'code',
            label: code.label,
            hint: code.hint,
            value: this.#code,
            fix: this.#fix,
            autocomplete: 'off',
            maxLength: 40,
            onInput: value => {
              this.#code = value;
              if (!this.#fix) return;
              this.#fix = undefined;
              scene.act.update();
            },
          })}
          <div class="row wrap begin">
            <button
              type="button"
              class="button secondary"
              part="back"
              @click=${() => void journey.show('welcome')}
            >
              ${common.back}
            </button>
            ${busyButton({ label: code.go, busyLabel: code.going, busy: this.#busy, type: 'submit' })}
          </div>
        </div>
      </div>
    </form>`;
  }

  async #send({ later, common, act }: Scene): Promise<void> {
    if (!v.is(ResumeCode, this.#code)) return this.#mend(later.code.short, act);
    this.#busy = true;
    act.update();
    try {
      await act.resumeWith(this.#code.toUpperCase().replace(/[\s-]/g, ''));
      this.#code = '';
    } catch (error) {
      const isUnknown =
        error instanceof ApiError &&
        ['not-found', 'bad-input', 'signed-out', 'forbidden'].includes(error.code);
      this.#mend(isUnknown ? later.code.unknown : problemWords(error, common), act);
    } finally {
      this.#busy = false;
      act.update();
    }
  }

  #mend(fix: string, act: Scene['act']): void {
    this.#fix = fix;
    act.focus('fault');
  }
}

/** The way back for somebody without an account. */
export const create = (): ViewPart => new Code();
