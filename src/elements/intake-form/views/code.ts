import { html, type TemplateResult } from 'lit';
import { textFieldStyles } from '../../../parts/text-field.js';
import { CodeEntry } from './code-entry.js';
import type { Scene, ViewPart } from '../scene.js';

export const styles = [textFieldStyles];

/** The way back for somebody without an account. */
export const create = (): ViewPart => {
  const entry = new CodeEntry();
  return {
    render: (scene: Scene): TemplateResult => {
      const { later, common, journey } = scene;
      const onSubmit = (event: Event): void => {
        event.preventDefault();
        void entry.send(scene);
      };
      return html`<form class="leaf" novalidate autocomplete="off" @submit=${onSubmit}>
        <div class="page">
          <div class="step ${journey.direction ?? ''}">
            <h2 class="question" part="question" tabindex="-1">${later.code.title}</h2>
            ${entry.field(scene)}
            <div class="row wrap begin">
              <button
                type="button"
                class="button secondary"
                part="back"
                @click=${() => void journey.show('welcome')}
              >
                ${common.back}
              </button>
              ${entry.button(scene)}
            </div>
          </div>
        </div>
      </form>`;
    },
  };
};
