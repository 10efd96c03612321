import { html, nothing, svg, type TemplateResult } from 'lit';
import { ApiError } from '../../../api/errors/api-error.js';
import type { IntakeItem } from '../../../contract/intake-form.js';
import { formatWhen } from '../../../i18n/format.js';
import { bar } from '../../../parts/bar.js';
import { busyButton } from '../../../parts/busy-button.js';
import { infoIcon, pencilIcon } from '../../../parts/icons/common.js';
import { marginNotes } from '../../../parts/margin-notes.js';
import { notice } from '../../../parts/notice.js';
import { isSignedOut, problemWords } from '../../../parts/problem-words.js';
import { entryOf } from '../../../rules/answer-checks.js';
import { openItems } from '../../../rules/answers.js';
import { readingStatus } from '../../../rules/monitoring.js';
import { SIGNATURE_FIELD } from '../../../rules/signature.js';
import type { Answer } from '../draft/draft.js';
import { answerInWords } from './answer-words.js';
import { IopIntakeSubmittedEvent } from '../intake-form.events.js';
import { reviewStyles } from './review.styles.js';
import { saveLine } from '../saved.view.js';
import type { PathPart } from '../path.js';
import type { Scene, ViewPart } from '../scene.js';

export const styles = [reviewStyles];

const unsaid = ({ later, draft }: Scene, { linkId, required }: IntakeItem): TemplateResult => {
  const { needed, skipped, unanswered } = later.review;
  if (required) return html`<span class="needed">${needed}</span>`;
  return html`<span class="muted">${draft.answers[linkId] === null ? skipped : unanswered}</span>`;
};

/** A file that is still on its way would not be in what is sent. */
const held = ({ later: { types } }: Scene): TemplateResult =>
  html`<div tabindex="-1" data-fault>
    ${notice({ title: types.file.held, body: types.file.heldText, icon: infoIcon, tone: 'warm' })}
  </div>`;

/** A signature that was drawn, beside the name that was typed. */
const drawn = ({ later }: Scene, value: Answer): TemplateResult | typeof nothing => {
  const { drawing, name = '' } = entryOf(value) ?? {};
  const { width, height } = SIGNATURE_FIELD;
  return typeof drawing === 'string'
    ? html`<svg
        class="drawn"
        role="img"
        aria-label=${later.types.signature.drawing(String(name))}
        viewBox="0 0 ${width} ${height}"
      >
        ${svg`<path d=${drawing}></path>`}
      </svg>`
    : nothing;
};

class Review implements ViewPart {
  #changed = false;
  #sending = false;
  #error: unknown;

  render(scene: Scene): TemplateResult {
    const { later, common, journey, form, draft, quick } = scene;
    const { review } = later;
    if (!form) return html``;
    const { parts } = journey.path;
    const open = openItems(form, draft.answers).flatMap(linkId => journey.path.find(linkId) ?? []);
    return html`${bar({
        title: review.bar,
        detail: review.lastStep,
        parts: { total: parts.length, done: parts.length, now: 0 },
        leave: { label: common.saveAndLeave, onClick: () => void journey.leave() },
        quick,
      })}
      <div class="leaf">
        <div class="page">
          <div class="step ${journey.direction ?? ''}" part="review">
            <h2 class="question" part="question" tabindex="-1">${later.review.title}</h2>
            <p class="muted">${later.review.lead}</p>
            ${this.#changed ? notice({ title: later.review.changed, icon: infoIcon }) : nothing}
            ${this.#asked(scene)} ${parts.map(part => this.#part(scene, part))} ${this.#guardian(scene)}
            <div class="send">
              ${draft.holdsMore ? held(scene) : nothing} ${open.length ? this.#open(scene, open) : nothing}
              ${this.#error === undefined ? nothing : notice({ title: later.review.notSent, body: problemWords(this.#error, common), icon: infoIcon, tone: 'warm', role: 'alert' })}
              ${saveLine(scene)}
              ${busyButton({
                label: later.review.send,
                busyLabel: later.review.sending,
                busy: this.#sending,
                part: 'send',
                onClick: () => void this.#send(scene, open),
              })}
            </div>
          </div>
        </div>
        ${this.#margin(scene)}
      </div>`;
  }

  /** What the team would like to hear more about. */
  #asked({ later, receipt }: Scene): TemplateResult | typeof nothing {
    const reply = receipt?.status === 'more-asked' ? receipt.reply : undefined;
    if (!reply) return nothing;
    return notice({
      title: later.review.asked(reply.by.displayName),
      body: html`<bdi>${reply.words}</bdi>`,
      icon: infoIcon,
    });
  }

  /** The way to ask a guardian, for who is under 18. */
  #guardian({ later, me, journey }: Scene): TemplateResult | typeof nothing {
    if (me?.role !== 'patient' || me.ageGroup !== 'adolescent') return nothing;
    return html`<div class="row wrap between review-part">
      <p class="small muted grow">${later.review.guardian}</p>
      <button
        type="button"
        class="button quiet small"
        part="guardian"
        @click=${() => void journey.show('invite')}
      >
        <span>${later.review.guardianGo}</span>
      </button>
    </div>`;
  }

  #part(scene: Scene, { title, items }: PathPart): TemplateResult {
    const { words, later, draft, form } = scene;
    const row = (item: IntakeItem): TemplateResult => {
      const value = draft.answers[item.linkId];
      const said = answerInWords(item, value, { words, later }, form?.language ?? 'en');
      return html`<div part="answer">
        <dt>${item.text}</dt>
        <dd class="said">
          ${said === undefined ? unsaid(scene, item) : html`<bdi>${said}</bdi>`}${item.type === 'signature' ? drawn(scene, value) : nothing}
        </dd>
        <dd class="to-change">
          <button
            type="button"
            class="button quiet small"
            part="change"
            @click=${() => this.#change(scene, item)}
          >
            <span>${later.review.change}</span><span class="visually-hidden">: ${item.text}</span>
          </button>
        </dd>
      </div>`;
    };
    return html`<section class="review-part">
      <h3>${title}</h3>
      <dl class="answers">${items.map(row)}</dl>
    </section>`;
  }

  #open(scene: Scene, open: readonly IntakeItem[]): TemplateResult {
    const { later } = scene;
    return html`<div tabindex="-1" data-fault>
      ${notice({
        title: later.review.openTitle(open.length),
        body: later.review.openText,
        icon: pencilIcon,
        tone: 'warm',
        actions: html`<ul class="open-list" role="list">
          ${open.map(
            item =>
              html`<li>
                <button type="button" class="button quiet small" @click=${() => this.#change(scene, item)}>
                  <span>${item.text}</span>
                </button>
              </li>`,
          )}
        </ul>`,
      })}
    </div>`;
  }

  #margin({ later, common, team, program, reader }: Scene): TemplateResult {
    const now = Date.now();
    const { readingNow, until, nextAt } = readingStatus(program.monitoring, now);
    const reads = readingNow
      ? later.review.readsNow(formatWhen(until ?? now, reader, now))
      : later.review.readsNext(formatWhen(nextAt, reader, now));
    return marginNotes(
      [
        { heading: later.review.receivesTitle, text: `${later.review.receives(team)} ${reads}` },
        { heading: common.whatHappensNext, steps: later.review.steps(team) },
      ],
      false,
    );
  }

  #change({ journey }: Scene, { linkId }: IntakeItem): void {
    this.#error = undefined;
    void journey.change(linkId);
  }

  async #send({ draft, journey, act }: Scene, open: readonly IntakeItem[]): Promise<void> {
    if (open.length > 0 || draft.holdsMore) return act.focus('fault');
    this.#sending = true;
    this.#error = undefined;
    act.update();
    try {
      const receipt = await draft.submit();
      this.#changed = false;
      act.sent(receipt);
      act.dispatch(new IopIntakeSubmittedEvent(receipt));
      await journey.show('done');
    } catch (error) {
      if (error instanceof ApiError && error.code === 'stale') {
        this.#changed = true;
        await journey.show('review');
      } else if (isSignedOut(error)) act.signedOut();
      else this.#error = error;
    } finally {
      this.#sending = false;
      act.update();
    }
  }
}

/** The answers in the person's own words, each with a way to change it, and the one button that sends them. */
export const create = (): ViewPart => new Review();
