import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { bar } from '../../../parts/bar.js';
import { busyButton } from '../../../parts/busy-button.js';
import { choiceRows, choiceStyles } from '../../../parts/choice-rows.js';
import { answerInWords } from './answer-words.js';
import type { Scene, ViewPart } from '../scene.js';

export const styles = [choiceStyles];

class Choose implements ViewPart {
  #chosen: 'mine' | 'theirs' | undefined;
  #for = '';

  render(scene: Scene): TemplateResult {
    const { words, later, common, draft, journey, form, act, quick } = scene;
    const { choose, review } = later;
    const conflict = draft.conflicts[0];
    const item = form?.parts.flatMap(({ items }) => items).find(one => one.linkId === conflict?.linkId);
    if (!conflict || !item) return html``;
    if (this.#for !== conflict.linkId) this.#chosen = undefined;
    this.#for = conflict.linkId;
    const said = (side: 'mine' | 'theirs'): string =>
      answerInWords(item, conflict[side], { words, later }, form?.language ?? 'en') ?? review.skipped;
    const onSubmit = (event: Event): void => {
      event.preventDefault();
      if (!this.#chosen) return act.focus('fault');
      draft.settle(conflict.linkId, conflict[this.#chosen]);
      if (draft.conflicts.length === 0) void journey.goOn();
      else act.focus('heading');
    };
    return html`${bar({
        title: choose.bar,
        leave: { label: common.saveAndLeave, onClick: () => void journey.leave() },
        quick,
      })}
      <form class="leaf" novalidate @submit=${onSubmit}>
        <div class="page">
          ${keyed(
            conflict.linkId,
            html`<div class="step ${journey.direction ?? ''}">
              <h2 class="question" part="question" tabindex="-1">${choose.title}</h2>
              <p class="muted">${choose.lead}</p>
              ${choiceRows({
                name: 'answer',
                legend: item.text,
                choices: [
                  { value: 'mine', label: said('mine'), sub: choose.here },
                  { value: 'theirs', label: said('theirs'), sub: choose.there },
                ],
                value: this.#chosen,
                onChange: chosen => {
                  this.#chosen = chosen as 'mine' | 'theirs';
                  act.update();
                },
              })}
              <div class="row wrap begin">
                ${busyButton({ label: choose.go, busyLabel: choose.go, type: 'submit' })}
              </div>
            </div>`,
          )}
        </div>
      </form>`;
  }
}

/** A question that was answered here and elsewhere: both answers stand there until the person picks one. */
export const create = (): ViewPart => new Choose();
