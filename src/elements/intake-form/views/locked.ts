import { html, nothing, type TemplateResult } from 'lit';
import { IopSignInRequestedEvent } from '../../../context/program-events.js';
import { marginNotes } from '../../../parts/margin-notes.js';
import { phoneLink } from '../../../parts/phone-link.js';
import { textFieldStyles } from '../../../parts/text-field.js';
import { CodeEntry } from './code-entry.js';
import { meanwhile } from './meanwhile.js';
import type { Scene, ViewPart } from '../scene.js';

export const styles = [textFieldStyles];

/** The page was left quickly. It shows nothing of the form, not even whether there is one. */
export const create = (): ViewPart => {
  const entry = new CodeEntry();
  return {
    render: (scene: Scene): TemplateResult => {
      const { later, program, client, act } = scene;
      const { locked } = later;
      const line = meanwhile(program, later);
      const [before, after] = locked.noCode(program.phone).split(program.phone);
      const onSubmit = (event: Event): void => {
        event.preventDefault();
        void entry.send(scene);
      };
      return html`<form class="leaf" novalidate autocomplete="off" @submit=${onSubmit}>
        <div class="page">
          <div class="step" part="locked">
            <h2 class="question" part="question" tabindex="-1">${locked.title}</h2>
            <p class="muted">${locked.lead}</p>
            ${
              client.canSignIn
                ? html`<div class="row wrap">
                      <slot name="sign-in">
                        <button
                          type="button"
                          class="button secondary"
                          part="sign-in"
                          @click=${() => act.dispatch(new IopSignInRequestedEvent())}
                        >
                          ${locked.signIn}
                        </button>
                      </slot>
                    </div>
                    <hr />`
                : nothing
            }
            ${entry.field(scene)}
            <div class="row wrap">${entry.button(scene)}</div>
            <p class="small muted">${before}${phoneLink(program.phone)}${after}</p>
            <button type="button" class="button quiet" part="anew" @click=${act.startAnew}>
              <span>${locked.anew}</span>
            </button>
          </div>
        </div>
        ${line ? marginNotes([line], false) : nothing}
      </form>`;
    },
  };
};
