import { html, type TemplateResult } from 'lit';
import type { IntakeItem } from '../../../contract/intake-form.js';
import type { IntakeDraft } from '../../../contract/intake.js';
import { formatWhen } from '../../../i18n/format.js';
import { bar } from '../../../parts/bar.js';
import { marginNotes } from '../../../parts/margin-notes.js';
import { reachStyles } from '../../../parts/reach-list.js';
import { safetyStep, safetyStyles } from '../../../parts/safety-step.js';
import type { Scene, ViewPart } from '../scene.js';

export const styles = [reachStyles, safetyStyles];

const SUICIDE = new Set(['asq', 'phq-9', 'c-ssrs']);
const leadOf = (item: IntakeItem | undefined): 'suicide' | 'other' =>
  item?.instrument && SUICIDE.has(item.instrument.id) ? 'suicide' : 'other';

/** When somebody has to have looked at the answer to this question. */
const dueAt = (due: IntakeDraft['alertsDueAt'], item: IntakeItem | undefined): number | null | undefined => {
  const at = due?.[item?.linkId ?? ''];
  return due && (at === undefined ? null : Date.parse(at));
};

/** A pause in the form: who answers now, and whether anybody here has been told. Needs no network. */
export const create = (): ViewPart => ({
  render: ({ later, common, draft, journey, program, team, reader, quick }: Scene): TemplateResult => {
    const { safety } = later;
    const now = Date.now();
    return html`${bar({
        title: safety.bar,
        detail: draft.isSaved ? safety.saved : safety.kept,
        leave: { label: common.saveAndLeave, onClick: () => void journey.leave() },
        quick,
      })}
      <div class="leaf">
        <div class="page">
          <div class="step ${journey.direction ?? ''}">
            ${safetyStep({
              program,
              now,
              words: { ...safety, lead: safety.leads[leadOf(journey.item)] },
              formatTime: moment => formatWhen(moment, reader, now),
              dueAt: dueAt(draft.alertsDueAt, journey.item),
              delivery: draft.isSaved ? 'sent' : 'unsent',
              urgent: journey.item?.safety === 'acute',
              onResume: () => void journey.resume(),
              onMistake: () => void journey.takeBack(),
            })}
          </div>
        </div>
        ${marginNotes(
          [
            { heading: safety.doTitle, text: safety.do(team) },
            { heading: safety.seesTitle, text: safety.sees },
          ],
          false,
        )}
      </div>`;
  },
});
