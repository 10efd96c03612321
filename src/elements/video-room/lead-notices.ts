import { html, nothing, type TemplateResult } from 'lit';
import type { LeadAct, RoomView } from '../../contract/room.js';
import { peopleIcon } from '../../parts/icons/room.js';
import { notice } from '../../parts/notice.js';
import type { RoomWords } from './room.words.en.js';

type Waiting = NonNullable<RoomView['lead']>['waiting'];

const button = (label: string, onClick: () => void): TemplateResult =>
  html`<button type="button" class="button secondary small" @click=${onClick}>${label}</button>`;

const waitingNotice = (
  waiting: Waiting,
  { lead: words }: RoomWords,
  onLead: (act: LeadAct) => void,
): TemplateResult => {
  const free = waiting.filter(({ held }) => !held);
  return notice({
    title: words.waiting(waiting.map(({ displayName }) => displayName)),
    body: waiting.some(({ newDevice }) => newDevice) ? words.newDevice : undefined,
    icon: peopleIcon,
    tone: 'warm',
    actions: html`${waiting.map(({ id, displayName }) =>
      button(words.letIn(displayName), () => onLead({ type: 'admit', people: [id] })),
    )}${free.length > 1 ? button(words.letAllIn, () => onLead({ type: 'admit' })) : nothing}
    ${button(words.twoMinutes, () => onLead({ type: 'tell-waiting', word: 'two-minutes' }))}`,
  });
};

/** What those who lead have to know at once, whatever else is on the screen. */
export const leadNotices = (
  view: RoomView | undefined,
  words: RoomWords,
  onLead: (act: LeadAct) => void,
): TemplateResult | typeof nothing =>
  view?.lead?.waiting.length ? waitingNotice(view.lead.waiting, words, onLead) : nothing;
