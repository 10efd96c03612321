import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, clockIcon, lockIcon } from '../../parts/icons/common.js';
import { icon } from '../../parts/icons/icon.js';
import { marginNotes } from '../../parts/margin-notes.js';
import { minutesFor } from './path.js';
import { saveLine } from './intake-form.saved.js';
import type { FirstScene } from './scene.js';

/** The first screen: how long it takes, who reads it, that it can wait, and another way in for who wants none of it. */
export const welcomeView = (scene: FirstScene): TemplateResult => {
  const { words, form, program, journey, team, draft } = scene;
  const { welcome, save } = words;
  const { parts, items } = journey.path;
  return html`<div class="leaf">
    <div class="page">
      <div class="step ${journey.direction ?? ''}">
        <h2 class="question" part="question" tabindex="-1" lang=${form?.language ?? nothing}>
          ${form?.title}
        </h2>
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
          ${
            draft.savedAt === null
              ? html`<button
                  type="button"
                  class="button quiet"
                  part="code"
                  @click=${() => void journey.show('code')}
                >
                  <span>${welcome.code}</span>
                </button>`
              : nothing
          }
        </div>
        ${journey.isStuck ? saveLine(scene) : nothing}
        <hr />
        <div class="talk row wrap between">
          <p class="muted">${welcome.talkLead}</p>
          <button type="button" class="button quiet" part="talk" @click=${() => void journey.show('ask')}>
            <span>${welcome.talk}</span>
          </button>
        </div>
      </div>
    </div>
    ${marginNotes(
      [
        { heading: welcome.readsTitle, text: welcome.reads(team) },
        { heading: welcome.nextTitle, text: welcome.next(team, program.intake.replyWithinHours) },
        { heading: welcome.partsTitle, text: parts.map(({ title }) => title).join('\u00a0· ') },
      ],
      false,
    )}
  </div>`;
};
