import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, clockIcon, lockIcon } from '../../../parts/icons/common.js';
import { icon } from '../../../parts/icons/icon.js';
import { marginNotes } from '../../../parts/margin-notes.js';
import { phoneLink } from '../../../parts/phone-link.js';
import { Lines } from '../rights/rights.js';
import { type RightsWords, rightsWords } from '../rights/words/words.js';
import { saveLine } from '../saved.view.js';
import { minutesFor } from '../path.js';
import type { Scene, ViewPart } from '../scene.js';
import { wardOf } from '../ward.js';

class GuardianWelcome implements ViewPart {
  readonly #lines = new Lines(rightsWords);

  render(scene: Scene): TemplateResult {
    const said = this.#lines.in(scene.language, scene.act.update);
    if (!said) return html``;
    return scene.form ? this.#begin(scene, said) : this.#nothingHere(scene, said);
  }

  #begin(scene: Scene, { ward: words }: RightsWords): TemplateResult {
    const { form, journey, team, words: first, later } = scene;
    const { welcome, save } = first;
    const { parts, items } = journey.path;
    const name = wardOf(scene);
    const ward = name ?? later.done.guardian.somebody;
    return html`<div class="leaf">
      <div class="page">
        <div class="step ${journey.direction ?? ''}">
          <h2 class="question" part="question" tabindex="-1" lang=${form?.language ?? nothing}>
            ${form?.title}
          </h2>
          <p class="lead">${name === undefined ? words.askedBySomebody : words.asked(name)}</p>
          <ul class="facts stack gap-3" role="list">
            <li>${icon(clockIcon)}<span>${welcome.time(parts.length, minutesFor(items))}</span></li>
            <li>${icon(lockIcon)}<span>${welcome.pause}</span></li>
            <li>${icon(checkIcon)}<span>${welcome.skip}</span></li>
          </ul>
          <div class="row wrap begin">
            <button
              type="button"
              class="button primary start"
              part="start"
              @click=${() => void journey.start()}
            >
              ${journey.isBusy ? save.opening : welcome.start}
            </button>
          </div>
          ${journey.isStuck ? saveLine(scene) : nothing}
        </div>
      </div>
      ${marginNotes(
        [
          { heading: words.seesTitle, text: words.sees(ward) },
          { heading: words.theySeeTitle(ward), text: words.theySee },
          { heading: welcome.readsTitle, text: welcome.reads(team) },
        ],
        false,
      )}
    </div>`;
  }

  #nothingHere({ program, journey, me }: Scene, { ward: words }: RightsWords): TemplateResult {
    return html`<div class="leaf">
      <div class="page">
        <div class="step ${journey.direction ?? ''}">
          <h2 class="question" part="question" tabindex="-1">${words.noForm}</h2>
          <p class="muted">
            ${me?.role === 'guardian' ? words.noFormText(program.name) : words.notTheirs(program.name)}
          </p>
          <p>${phoneLink(program.phone)}</p>
        </div>
      </div>
    </div>`;
  }
}

/**
 * The first screen of a guardian: who asked them, what they see, and what the young person sees. A guest and staff, who
 * fill in nothing, are told so.
 */
export const create = (): ViewPart => new GuardianWelcome();
