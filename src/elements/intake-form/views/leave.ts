import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon } from '../../../parts/icons/common.js';
import { icon } from '../../../parts/icons/icon.js';
import { marginNotes } from '../../../parts/margin-notes.js';
import { saveLine } from '../saved.view.js';
import { meanwhile } from './meanwhile.js';
import { groupsOf, resumeCode, resumeCodeStyles } from '../resume-code.view.js';
import type { Scene, ViewPart } from '../scene.js';

export const styles = [resumeCodeStyles];

class Leave implements ViewPart {
  /** The code that the clipboard has. */
  #copied = '';

  render(scene: Scene): TemplateResult {
    const { later, draft, journey, program } = scene;
    const { leave } = later;
    const isNew = draft.savedAt === null && draft.isSaved;
    const [title, lead] = isNew
      ? [leave.nothing, leave.nothingText]
      : draft.isSaved && !draft.holdsMore
        ? [leave.title, leave.lead]
        : [leave.unsaved, leave.unsavedText];
    const line = meanwhile(program, later);
    return html`<div class="leaf">
      <div class="page">
        <div class="step ${journey.direction ?? ''}">
          <h2 class="question" part="question" tabindex="-1">${title}</h2>
          <p class="muted">${lead}</p>
          ${isNew ? nothing : saveLine(scene)} ${draft.savedAt === null ? nothing : this.#wayBack(scene)}
          <div class="row wrap begin">
            <button type="button" class="button secondary" part="back" @click=${() => void journey.goOn()}>
              ${leave.back}
            </button>
          </div>
        </div>
      </div>
      ${marginNotes([{ heading: leave.seesTitle, text: leave.sees }, ...(line ? [line] : [])], false)}
    </div>`;
  }

  #wayBack(scene: Scene): TemplateResult {
    const { leave } = scene.later;
    const code = scene.draft.resumeCode;
    if (!code) return html`<p>${leave.signIn}</p>`;
    const copied = this.#copied === code;
    return html`<p>${leave.codeLead}</p>
      ${resumeCode(code)}
      <div class="row wrap">
        <button
          type="button"
          class="button secondary small"
          part="copy"
          @click=${() => void this.#copy(scene, code)}
        >
          ${copied ? icon(checkIcon) : nothing}${copied ? leave.copied : leave.copy}
        </button>
      </div>
      <p class="small muted">${leave.codeKeep}</p>`;
  }

  async #copy({ act, later }: Scene, code: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(groupsOf(code).join('-'));
    } catch {
      // The clipboard is closed to some frames and pages. The code stands there to be copied by hand.
      return act.announce(groupsOf(code).join(' '));
    }
    this.#copied = code;
    act.announce(later.leave.copied);
    act.update();
  }
}

/** Everything is safe, and this is the way back. */
export const create = (): ViewPart => new Leave();
