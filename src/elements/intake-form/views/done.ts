import { html, nothing, type TemplateResult } from 'lit';
import type { IntakeReceipt, IntakeReply } from '../../../contract/intake.js';
import { formatWhen } from '../../../i18n/format.js';
import { busyButton } from '../../../parts/busy-button.js';
import { infoIcon } from '../../../parts/icons/common.js';
import { icon } from '../../../parts/icons/icon.js';
import { mailIcon, phoneIcon } from '../../../parts/icons/reach.js';
import { marginNotes, type MarginNote } from '../../../parts/margin-notes.js';
import { notice } from '../../../parts/notice.js';
import { dialable } from '../../../parts/phone-link.js';
import { isSignedOut, problemWords } from '../../../parts/problem-words.js';
import { problem } from '../../../parts/problem.js';
import type { After } from '../rights/rights.js';
import { doneStyles } from './done.styles.js';
import { meanwhile } from './meanwhile.js';
import { resumeCode, resumeCodeStyles } from '../resume-code.view.js';
import type { Scene, ViewPart } from '../scene.js';
import { wardOf } from '../ward.js';

export const styles = [resumeCodeStyles, doneStyles];

/** What became of the form, in a heading and a sentence. */
const standing = (scene: Scene, receipt: IntakeReceipt): [title: string, text: string] => {
  const { later, team, reader, me } = scene;
  const { done } = later;
  const ward = me?.role === 'guardian' ? (wardOf(scene) ?? done.guardian.somebody) : undefined;
  switch (receipt.status) {
    case 'received':
      if (ward !== undefined) return [done.guardian.received, done.guardian.receivedText(team, ward)];
      if (receipt.waitingFor === 'guardian') return [done.waiting, done.waitingText(team)];
      return [done.received, done.receivedText(team, formatWhen(receipt.replyBy, reader, Date.now()))];
    case 'more-asked':
      return [done.asked(receipt.reply?.by.displayName ?? team.name), done.askedText];
    case 'accepted':
      if (ward !== undefined) return [done.guardian.accepted(ward), ''];
      return [done.accepted, done.acceptedText(team)];
    case 'referred':
      if (ward !== undefined) return [done.referred, done.guardian.referredText(team, ward)];
      return [done.referred, done.referredText(team)];
  }
};

/** What the team wrote, as it wrote it, and who that was. */
const theirWords = ({ later, reader }: Scene, { by, at, words }: IntakeReply): TemplateResult =>
  notice({
    title: later.done.by({ name: by.displayName, title: by.title ?? '' }),
    body: html`<p class="theirs"><bdi>${words}</bdi></p>
      <p class="note muted">${formatWhen(at, reader, Date.now())}</p>`,
    icon: mailIcon,
  });

class Done implements ViewPart {
  #after: After | undefined;
  #fetching: Promise<void> | undefined;
  #isLost = false;
  #isOpening = false;
  #error: unknown;

  render(scene: Scene): TemplateResult {
    const { later, draft, journey, receipt } = scene;
    if (!receipt) return html``;
    const [title, text] = standing(scene, receipt);
    const { reply, status } = receipt;
    return html`<div class="leaf done">
      <div class="page">
        <div class="step ${journey.direction ?? ''}" part="done">
          <h2 class="question" part="question" tabindex="-1">${title}</h2>
          <div role="status">${text ? html`<p class="lead">${text}</p>` : nothing}</div>
          ${reply && status !== 'received' ? theirWords(scene, reply) : nothing}
          ${status === 'more-asked' ? this.#reopen(scene) : nothing}
          ${status === 'accepted' ? html`<slot name="accepted"></slot>` : nothing}
          ${status === 'referred' ? this.#place(scene, reply) : nothing}
          ${
            draft.resumeCode && status === 'received'
              ? html`<p>${later.done.codeLead}</p>
                  ${resumeCode(draft.resumeCode)}
                  <p class="small muted">${later.leave.codeKeep}</p>`
              : nothing
          }
        </div>
      </div>
      ${this.#margin(scene)}
      <div class="page">${this.#rest(scene)}</div>
    </div>`;
  }

  #reopen(scene: Scene): TemplateResult {
    const { done } = scene.later;
    return html`${
        this.#error === undefined
          ? nothing
          : notice({
              title: done.notReopened,
              body: problemWords(this.#error, scene.common),
              icon: infoIcon,
              tone: 'warm',
              role: 'alert',
            })
      }
      <div class="row wrap begin">
        ${busyButton({
          label: done.reopen,
          busyLabel: done.reopening,
          busy: this.#isOpening,
          part: 'reopen',
          onClick: () => void this.#open(scene),
        })}
      </div>`;
  }

  /** Where they may be better looked after. The line that always answers stands beside it, never behind it. */
  #place(scene: Scene, reply: IntakeReply | undefined): TemplateResult {
    const { later, common, program } = scene;
    const line = meanwhile(program, later);
    return html`${
      reply?.place
        ? html`<div class="place" part="place">
            <h3 class="lead"><bdi>${reply.place}</bdi></h3>
            ${
              reply.phone
                ? html`<p class="muted">${later.done.referredHere}</p>
                    <a class="button secondary" href="tel:${dialable(reply.phone)}"
                      >${icon(phoneIcon)}<bdi>${common.call(reply.phone)}</bdi></a
                    >`
                : nothing
            }
          </div>`
        : nothing
    }
    ${line ? html`<p><span class="strong">${line.heading}.</span> ${line.text}</p>` : nothing}`;
  }

  #margin(scene: Scene): TemplateResult | typeof nothing {
    const { later, common, team, program, receipt, me } = scene;
    const isOpen = receipt?.status === 'received' || receipt?.status === 'more-asked';
    const ward = wardOf(scene) ?? later.done.guardian.somebody;
    const steps =
      me?.role === 'guardian' ? later.done.guardian.nextSteps(team, ward) : later.review.steps(team);
    const line = receipt?.status === 'referred' ? undefined : meanwhile(program, later);
    const notes: MarginNote[] = [
      ...(isOpen ? [{ heading: common.whatHappensNext, steps }] : []),
      ...(line ? [line] : []),
    ];
    return notes.length ? marginNotes(notes, false) : nothing;
  }

  /** What comes under it is fetched once somebody is here. */
  #rest(scene: Scene): TemplateResult | typeof nothing {
    const { common, program, act } = scene;
    if (this.#after) return this.#after.render(scene);
    if (!this.#isLost) {
      this.#fetching ??= this.#fetch(act);
      return nothing;
    }
    return problem({
      title: common.problem.title,
      text: common.problem.network,
      retry: {
        label: common.retry,
        onClick: () => {
          this.#isLost = false;
          act.update();
        },
      },
      phone: { label: common.call(program.name), number: program.phone },
    });
  }

  async #fetch(act: Scene['act']): Promise<void> {
    try {
      const after = await import('../rights/rights.js');
      act.adopt(after.styles);
      this.#after = after.create();
    } catch {
      this.#isLost = true;
      this.#fetching = undefined;
    }
    act.update();
  }

  async #open({ act }: Scene): Promise<void> {
    this.#isOpening = true;
    this.#error = undefined;
    act.update();
    try {
      await act.reopen();
    } catch (error) {
      if (isSignedOut(error)) act.signedOut();
      else this.#error = error;
    } finally {
      this.#isOpening = false;
      act.update();
    }
  }
}

/** What became of the form: with the team, and then their answer; and what was agreed to, and who has looked. */
export const create = (): ViewPart => new Done();
