import { html, nothing, type TemplateResult } from 'lit';
import { formatTime, formatWeekday } from '../../../i18n/format.js';
import { infoIcon } from '../../../parts/icons/common.js';
import { notice } from '../../../parts/notice.js';
import { reachStyles } from '../../../parts/reach-list.js';
import { safetyStep, safetyStyles } from '../../../parts/safety-step.js';
import { marginNotes } from '../../../parts/margin-notes.js';
import { weightLine } from '../../../parts/weight-line.js';
import { afterStyles } from './endings.styles.js';
import { callLine, heading, notesOf, shortName, topBar, whenRead, type CallWords } from '../first.view.js';
import type { Scene } from './scene.js';

export const styles = [reachStyles, safetyStyles, afterStyles];

/** A screen that asks nothing: what is so, and how to go on. */
const plainPage = (title: string, text: unknown, actions: unknown): TemplateResult =>
  html`<div class="plain">
    ${heading(title)}
    <p>${text}</p>
    <div class="row wrap">${actions}</div>
  </div>`;

const button = (kind: 'secondary' | 'quiet', label: string, onClick: () => void): TemplateResult =>
  html`<button type="button" class="button ${kind}" @click=${onClick}><span>${label}</span></button>`;

/** Help first, then the other questions. Nothing has been sent by then, and it says so. */
export const helpPage = (scene: Scene): TemplateResult => {
  const { plan, program, later, reader, now, offline, acts } = scene;
  const { unsent, unsentOffline, sendNow, ...sentences } = later.safety;
  const name = shortName(plan.reader);
  const delivery = offline ? unsentOffline : unsent(name, whenRead(scene));
  const still = (): string => delivery;
  return html`${topBar(scene)}
    <div class="leaf">
      <div class="page">
        <div class="asked" part="safety">
          ${safetyStep({
            program,
            now,
            words: { ...sentences, unsent: delivery, unshared: delivery, reading: still, unread: still },
            formatTime: moment => formatTime(moment, reader),
            delivery: 'unsent',
            onResume: acts.resume,
            onMistake: acts.mistake,
            more: button('secondary', sendNow(name), () => {
              acts.send('care-team');
            }),
          })}
        </div>
      </div>
      ${marginNotes([notesOf(scene).who])}
    </div>`;
};

/** Kept on the page until there is a network. */
export const waitingPage = (scene: Scene): TemplateResult => {
  const { program, draft, delivery, later, acts } = scene;
  const { title, shared, self, retry, change } = later.waiting;
  return html`<div class="plain">
    ${notice({
      title: html`<span tabindex="-1" class="focus-here">${title}</span>`,
      body: delivery.visibility === 'self' ? self : shared,
      icon: infoIcon,
      tone: 'warm',
      role: 'status',
    })}
    <p>${callLine(program, draft.isUrgent ? urgentWords(later) : heavierWords(later))}</p>
    <div class="row wrap">
      ${button('secondary', retry, acts.retry)} ${button('quiet', change, acts.recall)}
    </div>
  </div>`;
};

/** Every question was skipped. */
export const nothingPage = ({ later: { nothing: said }, acts }: Scene): TemplateResult =>
  plainPage(
    said.title,
    said.text,
    html`${button('secondary', said.answer, acts.resume)} ${button('quiet', said.leave, acts.leave)}`,
  );

/** Left in the middle: what was said stays on the page. */
export const leftPage = ({ draft, later: { left }, acts }: Scene): TemplateResult =>
  plainPage(
    draft.isEmpty ? left.titleEmpty : left.title,
    draft.isEmpty ? left.textEmpty : left.text,
    button('secondary', left.resume, acts.resume),
  );

const heavierWords = ({ done }: Scene['later']): CallWords => ({
  callOrText: done.heavier,
  call: done.heavierCall,
  after: done.after,
});
const urgentWords = ({ done }: Scene['later']): CallWords => ({
  callOrText: done.urge,
  call: done.urgeCall,
  after: done.after,
});

/** Checked in today already. A day may change, so another one is welcome. */
export const againPage = ({ later: { again }, lastAt, reader, acts }: Scene): TemplateResult =>
  plainPage(
    again.title(formatTime(lastAt ?? '', reader)),
    again.text,
    button('secondary', again.action, acts.resume),
  );

/** It arrived: something to take along, who reads it, and where help is. */
export const donePage = (scene: Scene): TemplateResult => {
  const { plan, program, draft, delivery, later, common, reader, acts } = scene;
  const { done } = later;
  const { receipt } = delivery;
  const shared = receipt?.reader ?? null;
  const weekday = formatWeekday(receipt?.recordedAt ?? scene.now, reader);
  const row = (term: string, text: unknown): TemplateResult =>
    html`<div>
      <dt>${term}</dt>
      <dd>${text}</dd>
    </div>`;
  const urgent = row(done.now, callLine(program, urgentWords(later)));
  const heavier = row(done.later, callLine(program, heavierWords(later)));
  return html`<div class="done" part="done">
    ${weightLine(1)} ${heading(shared ? done.sent(weekday, shortName(shared)) : done.kept(weekday), 'said')}
    ${
      plan.takeaway
        ? html`<figure>
            <figcaption class="small muted">${done.takeaway}</figcaption>
            <blockquote part="takeaway">${plan.takeaway}</blockquote>
          </figure>`
        : nothing
    }
    <dl class="small">
      ${draft.isUrgent ? urgent : nothing}
      ${
        shared
          ? row(shortName(shared), done.readsAt(whenRead(scene, 'all', receipt?.readAt ?? '')))
          : row(done.you, done.alone)
      }
      ${draft.isUrgent ? nothing : heavier}
    </dl>
    <div>${button('secondary', common.close, acts.close)}</div>
  </div>`;
};
