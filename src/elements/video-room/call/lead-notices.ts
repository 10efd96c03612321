import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LeadAct, RoomView } from '../../../contract/room.js';
import { peopleIcon } from '../../../parts/icons/room.js';
import { notice } from '../../../parts/notice.js';
import type { CallWords } from './words/words.js';

type Waiting = NonNullable<RoomView['lead']>['waiting'];

const button = (label: string, onClick: () => void): TemplateResult =>
  html`<button type="button" class="button secondary small" @click=${onClick}>${label}</button>`;

const row = (
  { id, displayName, held, newDevice }: Waiting[number],
  { lead: words }: CallWords,
  onLead: (act: LeadAct) => void,
): TemplateResult => {
  const act = (label: string, full: string, onClick: () => void): TemplateResult =>
    html`<button type="button" class="button secondary small" aria-label=${full} @click=${onClick}>
      ${label}
    </button>`;
  return html`<li class="side-row">
    <span class="grow"
      ><bdi class="strong">${displayName}</bdi
      >${held ? html` <span class="note">${words.held}</span>` : nothing}${
        newDevice ? html`<span class="note side-hint">${words.newDevice}</span>` : nothing
      }</span
    >
    ${act(words.letInShort, words.letIn(displayName), () => onLead({ type: 'admit', people: [id] }))}
    ${
      held || newDevice
        ? nothing
        : act(words.holdShort, words.hold(displayName), () => onLead({ type: 'hold', personId: id }))
    }
  </li>`;
};

const waitingNotice = (
  waiting: Waiting,
  words: CallWords,
  onLead: (act: LeadAct) => void,
): TemplateResult => {
  const free = waiting.filter(({ held }) => !held);
  return notice({
    title: words.lead.waiting(waiting.map(({ displayName }) => displayName)),
    body: html`<ul role="list" class="waiting-rows">
      ${repeat(
        waiting,
        ({ id }) => id,
        one => row(one, words, onLead),
      )}
    </ul>`,
    icon: peopleIcon,
    tone: 'warm',
    actions: html`${free.length > 1 ? button(words.lead.letAllIn, () => onLead({ type: 'admit' })) : nothing}
    ${button(words.lead.twoMinutes, () => onLead({ type: 'tell-waiting', word: 'two-minutes' }))}`,
  });
};

/** What those who lead have to know at once, whatever else is on the screen. */
export const leadNotices = (
  view: RoomView | undefined,
  words: CallWords,
  onLead: (act: LeadAct) => void,
): TemplateResult | typeof nothing =>
  view?.lead?.waiting.length ? waitingNotice(view.lead.waiting, words, onLead) : nothing;
