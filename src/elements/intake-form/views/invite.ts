import { html, type TemplateResult } from 'lit';
import { Guardians, Lines, styles as afterSheets } from '../rights/rights.js';
import { rightsWords } from '../rights/words/words.js';
import type { Scene, ViewPart } from '../scene.js';

export const styles = afterSheets;

class Invite implements ViewPart {
  readonly #lines = new Lines(rightsWords);
  readonly #guardians = new Guardians();

  render(scene: Scene): TemplateResult {
    const { journey, act } = scene;
    const words = this.#lines.in(scene.language, act.update);
    if (!words) return html``;
    this.#guardians.remote.follow(scene);
    return html`<div class="leaf">
      <div class="page">
        <div class="step ${journey.direction ?? ''}">
          <h2 class="question" part="question" tabindex="-1">${words.guardians.title}</h2>
          ${this.#guardians.render(scene, words, false)}
          <div class="row wrap">
            <button
              type="button"
              class="button secondary"
              part="back"
              @click=${() => void journey.show('review')}
            >
              ${words.guardians.back}
            </button>
          </div>
        </div>
      </div>
    </div>`;
  }
}

/** Before the form is sent: a young person asks a guardian to do their part. */
export const create = (): ViewPart => new Invite();
