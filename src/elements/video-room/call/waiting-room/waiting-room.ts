import { html, nothing, type TemplateResult } from 'lit';
import type { RoomView } from '../../../../contract/room.js';
import { leaveIcon } from '../../../../parts/icons/common.js';
import { icon } from '../../../../parts/icons/icon.js';
import type { ScreenContext } from '../../screen.view.js';
import type { Reach } from './whereabouts.js';
import type { CallWords } from '../words/words.js';

export { Reach } from './whereabouts.js';

/** At the door: what happens next, that nobody sees who else waits, and the way back. */
export const waitingRoom = (
  view: RoomView | undefined,
  moving: boolean,
  { session }: ScreenContext,
  words: CallWords,
  reach: Reach,
  onLeave: () => void,
): TemplateResult => {
  if (moving)
    return html`<div class="face" part="notice">
      <h2 class="question" tabindex="-1">${words.door.moving}</h2>
    </div>`;
  return html`<div class="face" part="notice">
    <h2 class="question" tabindex="-1">${words.door.title}</h2>
    <p>
      ${view?.open ? words.door.open(session.leader.displayName) : words.door.closed(session.leader.displayName)}
    </p>
    ${view?.word ? html`<p class="strong">${words.door.word[view.word.word]}</p>` : nothing}
    <p class="muted">${words.door.private}</p>
    ${view ? reach.render(view, words) : nothing}
    <div class="face-actions">
      <button type="button" class="button secondary" @click=${onLeave}>
        ${icon(leaveIcon)}${words.door.leave}
      </button>
    </div>
  </div>`;
};
