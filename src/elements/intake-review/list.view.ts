import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { IntakeSubmissionSummary } from '../../contract/intake-review.js';
import { checkIcon, clockIcon } from '../../parts/icons/common.js';
import { icon, type Icon } from '../../parts/icons/icon.js';
import { flagIcon } from '../../parts/icons/program.js';
import { groupsOf, stateOf, type Calling, type Desk, type GroupName } from './desk.js';
import { whenOf, type Clock } from './when.js';
import type { Words } from './words/words.js';

export interface ListScene extends Clock {
  readonly words: Words;
  readonly desk: Desk;
  /** Those who stand above the list already. */
  readonly callings: readonly Calling[];
  /** The intake that is open. */
  readonly open: string;
  /** All of what is settled is shown. */
  readonly all: boolean;
  readonly onOpen: (id: string) => void;
  readonly onAll: () => void;
}

/** How many of the settled are shown before somebody asks for all. */
const FEW = 5;

const ICONS: Readonly<Partial<Record<GroupName, Icon>>> = {
  call: flagIcon,
  waiting: clockIcon,
  settled: checkIcon,
};

/** What is known of it, and what is next and by when. */
const facts = (scene: ListScene, group: GroupName, intake: IntakeSubmissionSummary): [string, string] => {
  const { words, now } = scene;
  const { reply, replyBy } = intake;
  if (group === 'call') return [words.flagged, words.callUnknown];
  const state =
    intake.status === 'referred' && reply?.place
      ? words.referredTo(reply.place)
      : words.states[stateOf(intake)];
  if (group === 'settled' || intake.status === 'more-asked')
    return [state, reply ? whenOf(reply.at, scene) : ''];
  const late = Date.parse(replyBy) < now;
  return [state, (late ? words.answerDue : words.answerBy)(whenOf(replyBy, scene))];
};

const row = (scene: ListScene, group: GroupName, intake: IntakeSubmissionSummary): TemplateResult => {
  const [what, when] = facts(scene, group, intake);
  return html`<li>
    <button
      type="button"
      class="intake"
      part="intake"
      data-id=${intake.id}
      aria-current=${intake.id === scene.open ? 'true' : nothing}
      @click=${() => scene.onOpen(intake.id)}
    >
      <span class="who">${intake.person.displayName}</span>
      <span class="what">${what}</span>
      <span class="due">${when}</span>
      <span class="since">${scene.words.sent(whenOf(intake.submittedAt, scene))}</span>
    </button>
  </li>`;
};

/** The intakes by need. */
export const list = (scene: ListScene): TemplateResult => {
  const { words } = scene;
  return html`${groupsOf(scene.desk, scene.callings).map(([name, intakes]) => {
    if (intakes.length === 0) return nothing;
    const drawing = ICONS[name];
    const shown = name === 'settled' && !scene.all ? intakes.slice(0, FEW) : intakes;
    return html`<section class="group" part="group" aria-labelledby="group-${name}">
      <h3 class="group-head" id="group-${name}">
        <span class="tag ${name}">${drawing ? icon(drawing) : nothing}${words.groups[name]}</span>
        <span class="muted count">${words.counts[name](intakes.length)}</span>
      </h3>
      <ul>
        ${repeat(
          shown,
          ({ id }) => id,
          intake => row(scene, name, intake),
        )}
      </ul>
      ${
        shown.length < intakes.length
          ? html`<button type="button" class="button quiet small" @click=${scene.onAll}>
              <span>${words.showAll(intakes.length)}</span>
            </button>`
          : nothing
      }
    </section>`;
  })}`;
};
