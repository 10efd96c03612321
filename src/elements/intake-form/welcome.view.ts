import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, lockIcon } from '../../parts/icons/common.js';
import { icon } from '../../parts/icons/icon.js';
import { marginNotes } from '../../parts/margin-notes.js';
import { minutesFor } from './path.js';
import { saveLine } from './saved.view.js';
import type { FirstScene } from './scene.js';

/** The first screen: a talk and the form, side by side. How long each takes, who reads it, that it can wait. */
export const welcomeView = (scene: FirstScene): TemplateResult => {
  const { words, form, program, journey, team, draft } = scene;
  const { welcome, save } = words;
  const { parts, items } = journey.path;
  const { replyWithinHours } = program.intake;
  return html`<div class="leaf">
    <div class="page">
      <div class="step ${journey.direction ?? ''}">
        <h2 class="question" part="question" tabindex="-1" lang=${form?.language ?? nothing}>
          ${form?.title}
        </h2>
        <div class="ways" part="ways">
          <section class="way">
            <h3 class="lead">${welcome.talkTitle}</h3>
            <p class="small muted">${welcome.talkText(team, replyWithinHours)}</p>
            <button
              type="button"
              class="button secondary"
              part="talk"
              @click=${() => void journey.show('ask')}
            >
              ${welcome.talk}
            </button>
          </section>
          <section class="way">
            <h3 class="lead">${welcome.formTitle}</h3>
            <p class="small muted">${welcome.time(parts.length, minutesFor(items))}</p>
            <button
              type="button"
              class="button primary start"
              part="start"
              @click=${() => void journey.start()}
            >
              ${journey.isBusy ? save.opening : welcome.start}
            </button>
          </section>
        </div>
        ${journey.isStuck ? saveLine(scene) : nothing}
        <ul class="facts stack gap-3" role="list">
          <li>${icon(lockIcon)}<span>${welcome.pause}</span></li>
          <li>${icon(checkIcon)}<span>${welcome.skip}</span></li>
        </ul>
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
    </div>
    ${marginNotes(
      [
        { heading: welcome.readsTitle, text: welcome.reads(team) },
        { heading: welcome.nextTitle, text: welcome.next(team, replyWithinHours) },
        { heading: welcome.partsTitle, text: parts.map(({ title }) => title).join('\u00a0· ') },
      ],
      false,
    )}
  </div>`;
};
