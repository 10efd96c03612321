import { html, nothing, type TemplateResult } from 'lit';
import { dayKey, formatDate, formatTime } from '../../i18n/format.js';
import { checkIcon, infoIcon } from '../../parts/icons/common.js';
import { icon } from '../../parts/icons/icon.js';
import { notice } from '../../parts/notice.js';
import type { FirstScene } from './scene.js';

const trouble = ({ draft, journey, words, common, offline, act }: FirstScene): TemplateResult | undefined => {
  const { save } = words;
  const tryNow = html`<button type="button" class="button secondary small" @click=${act.tryAgain}>
    ${save.tryNow}
  </button>`;
  if (offline) return notice({ title: common.offline, body: save.keptHere, icon: infoIcon, tone: 'warm' });
  if (draft.status === 'offline')
    return notice({
      title: save.unreachable,
      body: save.keptHere,
      icon: infoIcon,
      tone: 'warm',
      actions: tryNow,
    });
  if (draft.status === 'waiting')
    return notice({
      title: save.waiting,
      body: save.waitingText,
      icon: infoIcon,
      tone: 'warm',
      actions: tryNow,
    });
  if (draft.status === 'refused')
    return notice({
      title: save.refused,
      body: save.refusedText,
      icon: infoIcon,
      tone: 'warm',
      actions: tryNow,
    });
  if (journey.isStuck)
    return notice({ title: save.stuck, body: save.stuckText, icon: infoIcon, tone: 'warm' });
  return undefined;
};

const savedWords = ({ words, reader }: FirstScene, savedAt: string): string => {
  const time = formatTime(savedAt, reader);
  const isToday = dayKey(savedAt, reader) === dayKey(Date.now(), reader);
  return isToday ? words.save.saved(time) : words.save.savedOn(formatDate(savedAt, reader), time);
};

/**
 * What became of the answers. Only what the API has confirmed is called saved. The region is there before the
 * trouble is, so that it is read out when it comes; that all is well is not, at every answer.
 */
export const saveLine = (scene: FirstScene): TemplateResult => {
  const { draft, words } = scene;
  const wrong = trouble(scene);
  const { savedAt, isSaved } = draft;
  const line = isSaved
    ? savedAt && html`${icon(checkIcon)}<span>${savedWords(scene, savedAt)}</span>`
    : html`<span class="later">${words.save.saving}</span>`;
  return html`<div class="save" part="saved">
    <div role="status">${wrong ?? nothing}</div>
    ${wrong ? nothing : html`<p class="small muted saved">${line ?? nothing}</p>`}
  </div>`;
};
