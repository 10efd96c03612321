import { html, nothing, type TemplateResult } from 'lit';
import type { IntakeReceipt } from '../../contract/intake.js';
import { formatWhen } from '../../i18n/format.js';
import { marginNotes } from '../../parts/margin-notes.js';
import { meanwhile } from './meanwhile.js';
import { resumeCode, resumeCodeStyles } from './resume-code.js';
import type { Scene, ViewPart } from './scene.js';

export const styles = [resumeCodeStyles];

const wordsFor = ({ later, team, reader }: Scene, { status, replyBy }: IntakeReceipt): [string, string] => {
  const { done } = later;
  switch (status) {
    case 'received':
      return [done.received, done.receivedText(team, formatWhen(replyBy, reader, Date.now()))];
    case 'accepted':
      return [done.accepted, done.acceptedText(team)];
    case 'referred':
      return [done.referred, done.referredText(team)];
  }
};

/** What became of the form: with the team, and then their answer. */
export const create = (): ViewPart => ({
  render: (scene: Scene): TemplateResult => {
    const { later, common, draft, journey, program, receipt, team } = scene;
    if (!receipt) return html``;
    const [title, text] = wordsFor(scene, receipt);
    const line = meanwhile(program, later);
    return html`<div class="leaf">
      <div class="page">
        <div class="step ${journey.direction ?? ''}" part="done">
          <h2 class="question" part="question" tabindex="-1">${title}</h2>
          <p class="lead">${text}</p>
          ${receipt.status === 'accepted' ? html`<slot name="accepted"></slot>` : nothing}
          ${
            draft.resumeCode && receipt.status === 'received'
              ? html`<p>${later.done.codeLead}</p>
                  ${resumeCode(draft.resumeCode)}
                  <p class="small muted">${later.leave.codeKeep}</p>`
              : nothing
          }
        </div>
      </div>
      ${marginNotes(
        [
          ...(receipt.status === 'received'
            ? [{ heading: common.whatHappensNext, steps: later.review.steps(team) }]
            : []),
          ...(line ? [line] : []),
        ],
        false,
      )}
    </div>`;
  },
});
