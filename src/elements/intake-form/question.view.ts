import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { bar } from '../../parts/bar.js';
import { foldedNote, marginNotes } from '../../parts/margin-notes.js';
import { stepActions } from '../../parts/step-actions.js';
import { whoSees } from '../../parts/who-sees.js';
import { fixInWords } from './fix-in-words.js';
import { saveLine } from './saved.view.js';
import type { QuestionType } from './questions/questions.js';
import type { Scene } from './scene.js';

/** One question on its page. `onLeave`: the person left the field; false when this is no time to look at it. */
export const questionView = (scene: Scene, type: QuestionType, onLeave: () => boolean): TemplateResult => {
  const { words, later, common, language, client, draft, form, journey, team, quick, act } = scene;
  const { item, fault, toMend } = journey;
  if (!item || !toMend || !form) return html``;
  const place = journey.path.place(item);
  const sees = words.who[item.audience](team);
  const why = { heading: common.whyWeAsk, text: item.why };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    void journey.next();
  };
  return html`${bar({
      title: place.title,
      detail: words.bar.parts(place.number, place.count),
      parts: { total: place.count, done: place.number - 1, now: place.share },
      aside: words.bar.minutes(place.minutes),
      leave: { label: common.saveAndLeave, onClick: () => void journey.leave() },
      quick,
    })}
    <form class="leaf" novalidate autocomplete="off" @submit=${onSubmit}>
      <div class="page">
        ${keyed(
          item.linkId,
          html`<div class="step ${journey.direction ?? ''}" lang=${form.language}>
            ${journey.isBack ? html`<p class="small muted welcome-back" lang=${language}>${words.welcome.back}</p>` : nothing}
            ${type.render({
              item,
              value: draft.answers[item.linkId],
              words,
              later,
              language: form.language,
              who: whoSees(html`<span lang=${language}>${sees}</span>`, true),
              fix: fault ? fixInWords(words, fault, toMend, journey.faulty, form.language) : undefined,
              onAnswer: (value, typing) => journey.answer(value, typing),
              onLeave,
              work: { client, draft, update: act.update, announce: act.announce },
            })}
            ${foldedNote(why)}
          </div>`,
        )}
        ${scene.comfort} ${saveLine(scene)}
        ${stepActions({
          back: { label: common.back, onClick: () => void journey.back() },
          next: {
            label: common.next,
            busyLabel: words.save.saving,
            busy: journey.isBusy,
            type: 'submit',
          },
          skip: { label: words.skip, onClick: () => void journey.skip() },
        })}
      </div>
      ${marginNotes([
        why,
        { heading: common.whoSeesThis, text: `${sees} ${words.notSeenBy[item.audience]}` },
        { heading: common.whatHappensNext, text: words.next(place.left, place.next) },
      ])}
    </form>`;
};
