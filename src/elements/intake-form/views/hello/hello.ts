import { css, html, nothing, type TemplateResult } from 'lit';
import type { ContactRequestReceipt } from '../../../../contract/contact-request.js';
import { formatDay, formatTime, formatWhen } from '../../../../i18n/format.js';
import { ApiError } from '../../../../api/errors/api-error.js';
import { busyButton } from '../../../../parts/busy-button.js';
import { choiceStyles } from '../../../../parts/choice-rows.js';
import { downIcon, infoIcon } from '../../../../parts/icons/common.js';
import { icon } from '../../../../parts/icons/icon.js';
import { marginNotes } from '../../../../parts/margin-notes.js';
import { notice } from '../../../../parts/notice.js';
import { problemWords } from '../../../../parts/problem-words.js';
import { segmented, segmentedStyles } from '../../../../parts/segmented.js';
import { textField, textFieldStyles } from '../../../../parts/text-field.js';
import { CallTimes } from './call-times.js';
import { callTimesStyles, callTimesView } from './call-times.view.js';
import { Hello } from './hello-draft.js';
import { IopContactRequestedEvent } from '../../intake-form.events.js';
import { meanwhile } from '../meanwhile.js';
import { safeContactView } from './safe-contact.view.js';
import type { Scene, ViewPart } from '../../scene.js';
import type { Channel } from '../words/words.js';

export const styles = [
  textFieldStyles,
  segmentedStyles,
  choiceStyles,
  callTimesStyles,
  css`
    .ask .unfolded > * + * {
      margin-block-start: var(--_s4);
    }
    .ask .unfolded {
      padding-block: var(--_s2) var(--_s3);
    }
    .ask > .folds > * + * {
      margin-block-start: var(--_s2);
    }
    .ask > * + * {
      margin-block-start: var(--_s5);
    }
    .ask > .visually-hidden + * {
      margin-block-start: 0;
    }
  `,
];

const CHANNELS: readonly Channel[] = ['phone', 'sms', 'email'];
class Ask implements ViewPart {
  readonly #hello = new Hello();
  #times: CallTimes | undefined;
  #isPicking = false;

  render(scene: Scene): TemplateResult {
    const { receipt } = this.#hello;
    return receipt ? this.#done(scene, receipt) : this.#form(scene);
  }

  #form(scene: Scene): TemplateResult {
    const { later, common, team, program, journey, form, act } = scene;
    const { ask } = later;
    const onSubmit = (event: Event): void => {
      event.preventDefault();
      void this.#send(scene);
    };
    const hello = this.#hello;
    const { isEmail, channel } = hello;
    return html`<form class="leaf" novalidate @submit=${onSubmit}>
      <div class="page">
        <div class="step ask ${journey.direction ?? ''}">
          <h2 class=${form ? 'question' : 'visually-hidden'} part="question" tabindex="-1">${ask.title}</h2>
          ${textField({
            name: 'name',
            label: ask.name,
            value: hello.name,
            fix: hello.fix.name,
            autocomplete: 'nickname',
            maxLength: 80,
            required: true,
            onInput: value => {
              hello.name = value;
              hello.mend('name', later);
              act.update();
            },
          })}
          <div>
            <p class="label" aria-hidden="true">${ask.channel}</p>
            ${segmented({
              name: 'channel',
              legend: ask.channel,
              options: CHANNELS.map(value => ({ value, label: ask.channels[value] })),
              value: channel,
              onChange: value => {
                this.#choose(value as Channel, later);
                act.update();
              },
            })}
          </div>
          ${textField({
            name: 'point',
            label: isEmail ? ask.address : ask.number,
            hint: ask.hints[channel],
            value: hello.point,
            fix: hello.fix.point,
            type: isEmail ? 'email' : 'tel',
            inputMode: isEmail ? 'email' : 'tel',
            autocomplete: isEmail ? 'email' : 'tel',
            maxLength: isEmail ? 254 : 32,
            required: true,
            onInput: value => {
              hello.point = value;
              hello.mend('point', later);
              act.update();
            },
            onLeave: () => {
              if (act.isStepping()) return;
              const fault = hello.point.trim() ? hello.faultOf('point', later) : undefined;
              if (fault && fault !== hello.fix.point) act.announce(fault);
              hello.fix.point = fault;
              act.update();
            },
          })}
          ${this.#folds(scene)}
          ${textField({
            name: 'note',
            label: ask.note,
            hint: ask.noteHint,
            value: hello.note,
            multiline: true,
            autocomplete: 'off',
            maxLength: 1000,
            onInput: value => {
              hello.note = value;
              act.update();
            },
          })}
          ${hello.error === undefined ? nothing : notice({ title: common.problem.title, body: problemWords(hello.error, common), icon: infoIcon, tone: 'warm', role: 'alert' })}
          <div class="row wrap">
            ${
              form
                ? html`<button
                    type="button"
                    class="button secondary"
                    part="back"
                    @click=${() => void journey.show('welcome')}
                  >
                    ${common.back}
                  </button>`
                : nothing
            }
            ${busyButton({ label: ask.send[channel], busyLabel: ask.sending, busy: hello.isBusy, type: 'submit', part: 'send' })}
          </div>
        </div>
      </div>
      ${marginNotes(
        [
          { heading: ask.seesTitle, text: ask.sees(team) },
          {
            heading: ask.nextTitle,
            text: ask.next(team, channel, program.intake.replyWithinHours),
          },
        ],
        false,
      )}
    </form>`;
  }

  /** What is safe, and times to pick from: folded, with what holds now in sight. */
  #folds(scene: Scene): TemplateResult {
    const { later, program, act } = scene;
    const { safe, pick } = later.ask;
    const hello = this.#hello;
    const { channel } = hello;
    const onTimes = (event: Event): void => {
      const { open } = event.target as HTMLDetailsElement;
      if (open === this.#isPicking) return;
      this.#isPicking = open;
      // A time is for a call, whatever was chosen before.
      if (open) this.#choose('phone', later);
      if (open) this.#openTimes(scene);
    };
    return html`<div class="folds">
      <details class="folded" part="safe">
        <summary>${safe.title}${icon(downIcon)}</summary>
        <div class="unfolded">
          ${safeContactView({
            words: safe,
            channel,
            value: hello.safe,
            onChange: value => {
              hello.safe = value;
              act.update();
            },
          })}
        </div>
      </details>
      <p class="small muted">${safe.said(channel, hello.safe, program.name)}</p>
      <details class="folded" part="times" ?open=${this.#isPicking} @toggle=${onTimes}>
        <summary>${pick.title}${icon(downIcon)}</summary>
        <div class="unfolded">${this.#pick(scene)}</div>
      </details>
    </div>`;
  }

  #choose(channel: Channel, later: Scene['later']): void {
    this.#hello.channel = channel;
    this.#hello.mend('point', later);
    if (channel !== 'phone') this.#isPicking = false;
  }

  #pick(scene: Scene): TemplateResult {
    const { act, client } = scene;
    const times = this.#times;
    if (!times) return html``;
    return callTimesView({
      scene,
      times,
      slotId: this.#hello.slotId,
      onPick: slotId => {
        this.#hello.slotId = slotId;
        times.isTaken = false;
        act.update();
      },
      onRetry: () => void times.load(client),
    });
  }

  #openTimes({ act, client }: Scene): void {
    if (!this.#times) {
      this.#times = new CallTimes(act.update);
      void this.#times.load(client);
    }
    act.update();
  }

  #done(
    { later, program, team, reader, journey, form }: Scene,
    { replyBy, callAt }: ContactRequestReceipt,
  ): TemplateResult {
    const { ask } = later;
    const line = meanwhile(program, later);
    return html`<div class="leaf">
      <div class="page">
        <div class="step ${journey.direction ?? ''}" part="done">
          <h2 class="question" part="question" tabindex="-1">${ask.done}</h2>
          <p class="lead">
            ${
              callAt === undefined
                ? ask.doneText(team, this.#hello.channel, formatWhen(replyBy, reader, Date.now()))
                : ask.doneAt(team, `${formatDay(callAt, reader)}, ${formatTime(callAt, reader)}`)
            }
          </p>
          <p class="muted">${ask.doneNext}</p>
          ${
            form
              ? html`<div class="row wrap begin">
                  <button
                    type="button"
                    class="button secondary"
                    part="back"
                    @click=${() => void journey.show('welcome')}
                  >
                    ${ask.another}
                  </button>
                </div>`
              : nothing
          }
        </div>
      </div>
      ${marginNotes([{ heading: ask.seesTitle, text: ask.sees(team) }, ...(line ? [line] : [])], false)}
    </div>`;
  }

  async #send(scene: Scene): Promise<void> {
    const { later, client, reader, act } = scene;
    const hello = this.#hello;
    if (hello.isBusy) return;
    if (!hello.check(later)) return act.focus('fault');
    const sending = hello.send(client, reader);
    act.update();
    await sending;
    if (hello.error instanceof ApiError && hello.error.code === 'slot-taken') return this.#offerOthers(scene);
    act.update();
    if (!hello.receipt) return;
    act.dispatch(new IopContactRequestedEvent(hello.receipt));
    act.focus('heading');
  }

  /** Somebody else was faster. Everything that was written stays. */
  async #offerOthers({ client, act, later }: Scene): Promise<void> {
    const hello = this.#hello;
    hello.error = undefined;
    hello.slotId = undefined;
    const times = (this.#times ??= new CallTimes(act.update));
    await times.load(client);
    times.isTaken = true;
    this.#isPicking = true;
    // With no others there is nothing that could take the focus and be read.
    if (!times.open?.length) act.announce(later.ask.pick.takenNone);
    act.focus('fault');
  }
}

/** A first hello: three fields, who reads them and by when there is an answer. */
export const create = (): ViewPart => new Ask();
