import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { IntakeSubmission, IntakeSubmissionSummary } from '../../contract/intake-review.js';
import type { PersonSummary } from '../../contract/person.js';
import type { Slot } from '../../contract/session.js';
import type { LoadController } from '../../controllers/load.js';
import type { CommonWords } from '../../i18n/common.js';
import { busyButton } from '../../parts/busy-button.js';
import { dialog } from '../../parts/dialog.js';
import { describedBy, fixMessage } from '../../parts/fix.js';
import { checkIcon, clockIcon } from '../../parts/icons/common.js';
import { notice } from '../../parts/notice.js';
import { phoneLink } from '../../parts/phone-link.js';
import { problemWords } from '../../parts/problem-words.js';
import { textField } from '../../parts/text-field.js';
import type { ActName, Decision } from './decision.js';
import type { Intake } from './desk.js';
import type { ReadingWords } from './reading.words.js';
import { whenOf, type Clock } from './when.js';

type Field = 'accept' | 'askWords' | 'askItems' | 'place' | 'phone' | 'referWords' | 'reason';
export type Fixes = Readonly<Partial<Record<Field, string>>>;

/** What a form changes and starts. */
export interface Do {
  readonly start: (name: ActName | undefined) => void;
  readonly change: <N extends ActName>(name: N, values: Partial<Decision[N]>) => void;
  readonly send: () => void;
  readonly retry: () => void;
}

export interface ActsScene extends Clock {
  readonly words: ReadingWords;
  readonly common: CommonWords;
  readonly intake: Intake;
  /** Undefined for a role that reads no answers. */
  readonly whole: IntakeSubmission | undefined;
  /** What this role can do. */
  readonly rights: ReadonlySet<ActName>;
  readonly decision: Decision;
  readonly fixes: Fixes;
  readonly fault: string | undefined;
  readonly team: LoadController<readonly PersonSummary[]>;
  readonly slots: LoadController<readonly Slot[]>;
  readonly do: Do;
}

const nameOf = ({ intake }: ActsScene): string => intake.person.displayName;

/** A way out beside the button that sends, and what went wrong above both. */
const form = (
  scene: ActsScene,
  title: string,
  fields: unknown,
  labels: { send: string; sending: string },
): TemplateResult => {
  const { decision, fault, words } = scene;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    scene.do.send();
  };
  return html`<form class="stack gap-5" aria-labelledby="act-title" novalidate @submit=${onSubmit}>
    <h3 id="act-title">${title}</h3>
    ${fields}
    <div role="alert">${fixMessage('act-fault', fault)}</div>
    <div class="row wrap">
      ${busyButton({
        label: fault ? words.acts.retry : labels.send,
        busyLabel: labels.sending,
        busy: decision.sending !== undefined,
        class: 'small',
        type: 'submit',
      })}
      <button type="button" class="button quiet small" @click=${() => scene.do.start(undefined)}>
        <span>${words.acts.leave}</span>
      </button>
    </div>
  </form>`;
};

interface Choice {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly fix?: string | undefined;
  readonly onChange: (value: string) => void;
}

const choice = ({ name, label, value, options, fix, onChange }: Choice): TemplateResult =>
  html`<div class="field">
    <label class="label" for=${name}>${label}</label>
    <select
      class="input"
      id=${name}
      aria-invalid=${fix ? 'true' : nothing}
      aria-describedby=${describedBy(fix && 'accept-fix')}
      .value=${live(value)}
      @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}
    >
      ${options.map(
        ([one, words]) => html`<option value=${one} ?selected=${one === value}>${words}</option>`,
      )}
    </select>
  </div>`;

/** What has to be looked up first; and what to do when it can't be. */
const lookedUp = <T>(
  { words, common, do: { retry, start } }: ActsScene,
  load: LoadController<T>,
  render: (value: T) => TemplateResult,
): TemplateResult => {
  if (load.value !== undefined) return render(load.value);
  if (load.status !== 'error') return html`<p class="small muted" role="status">${words.acts.looking}</p>`;
  return html`<div role="alert" class="stack gap-2">
    <p class="small">${problemWords(load.error, common)}</p>
    <div class="row wrap">
      <button type="button" class="button secondary small" @click=${retry}>${common.retry}</button>
      <button type="button" class="button quiet small" @click=${() => start(undefined)}>
        <span>${words.acts.leave}</span>
      </button>
    </div>
  </div>`;
};

const acceptForm = (scene: ActsScene): TemplateResult =>
  lookedUp(scene, scene.team, team => {
    const { words, decision, fixes } = scene;
    const of = (role: PersonSummary['role']): [string, string][] => [
      ['', words.accept.choose],
      ...team.filter(one => one.role === role).map((one): [string, string] => [one.id, one.displayName]),
    ];
    const { therapistId, coachId } = decision.accept;
    return form(
      scene,
      words.accept.title(nameOf(scene)),
      html`${choice({
        name: 'accept-therapist',
        label: words.accept.therapist,
        value: therapistId,
        options: of('therapist'),
        fix: therapistId ? undefined : fixes.accept,
        onChange: value => scene.do.change('accept', { therapistId: value }),
      })}
      ${choice({
        name: 'accept-coach',
        label: words.accept.coach,
        value: coachId,
        options: of('recovery-coach'),
        fix: coachId ? undefined : fixes.accept,
        onChange: value => scene.do.change('accept', { coachId: value }),
      })}
      ${fixMessage('accept-fix', fixes.accept)}`,
      words.accept,
    );
  });

const bookForm = (scene: ActsScene): TemplateResult =>
  lookedUp(scene, scene.slots, slots => {
    const { words, decision } = scene;
    return form(
      scene,
      words.book.title(nameOf(scene)),
      choice({
        name: 'book-when',
        label: words.book.when,
        value: decision.book.slotId,
        options: [
          ['soon', words.book.soon],
          ...slots.map((slot): [string, string] => [
            slot.id,
            words.book.with(whenOf(slot.startsAt, scene), slot.leader.displayName),
          ]),
        ],
        onChange: slotId => scene.do.change('book', { slotId }),
      }),
      words.book,
    );
  });

const askForm = (scene: ActsScene): TemplateResult => {
  const { words, decision, fixes, whole } = scene;
  const { items, words: said } = decision.ask;
  const name = nameOf(scene);
  // Whoever asks for more mostly asks about what was left out; what somebody would rather not say comes last.
  const left = (state: string): number => ['answered', 'declined'].indexOf(state);
  const questions = (whole?.answers ?? [])
    .filter(({ type }) => type !== 'consent' && type !== 'signature')
    .sort((a, b) => left(a.state) - left(b.state));
  const toggle = (linkId: string, on: boolean): void =>
    scene.do.change('ask', { items: on ? [...items, linkId] : items.filter(one => one !== linkId) });
  return form(
    scene,
    words.ask.title(name),
    html`<fieldset aria-describedby=${describedBy('ask-hint', fixes.askItems && 'ask-items-fix')}>
        <legend class="label">${words.ask.items}</legend>
        <span class="hint" id="ask-hint">${words.ask.itemsHint}</span>
        <div class="picks">
          ${questions.map(
            ({ linkId, question, state }) =>
              html`<label class="pick">
                <input
                  type="checkbox"
                  class="mark"
                  .checked=${live(items.includes(linkId))}
                  @change=${(event: Event) => toggle(linkId, (event.target as HTMLInputElement).checked)}
                /><span
                  ><span lang=${whole?.language ?? nothing}>${question}</span>${
                    state === 'answered'
                      ? nothing
                      : html` <span class="faint note">${words.states[state]}</span>`
                  }</span
                >
              </label>`,
          )}
        </div>
        ${fixMessage('ask-items-fix', fixes.askItems)}
      </fieldset>
      ${textField({
        name: 'ask-words',
        label: words.ask.words(name),
        hint: words.ask.wordsHint(name),
        value: said,
        multiline: true,
        maxLength: 1000,
        fix: fixes.askWords,
        onInput: value => scene.do.change('ask', { words: value }),
      })}`,
    words.ask,
  );
};

const referForm = (scene: ActsScene): TemplateResult => {
  const { words, decision, fixes } = scene;
  const { place, phone, words: said } = decision.refer;
  const name = nameOf(scene);
  return form(
    scene,
    words.refer.title(name),
    html`${textField({
      name: 'refer-place',
      label: words.refer.place,
      value: place,
      maxLength: 200,
      autocomplete: 'off',
      fix: fixes.place,
      onInput: value => scene.do.change('refer', { place: value }),
    })}
    ${textField({
      name: 'refer-phone',
      label: words.refer.phone,
      hint: words.refer.phoneHint,
      value: phone,
      type: 'tel',
      maxLength: 32,
      autocomplete: 'off',
      fix: fixes.phone,
      onInput: value => scene.do.change('refer', { phone: value }),
    })}
    ${textField({
      name: 'refer-words',
      label: words.refer.words(name),
      hint: words.refer.wordsHint,
      value: said,
      multiline: true,
      maxLength: 1000,
      fix: fixes.referWords,
      onInput: value => scene.do.change('refer', { words: value }),
    })}`,
    words.refer,
  );
};

const FORMS: Readonly<Record<Exclude<ActName, 'bar'>, (scene: ActsScene) => TemplateResult>> = {
  accept: acceptForm,
  book: bookForm,
  ask: askForm,
  refer: referForm,
};

/** What the team has said to the person so far. */
const replied = (scene: ActsScene): TemplateResult | typeof nothing => {
  const { words, intake } = scene;
  const { reply, status } = intake;
  if (!reply) return nothing;
  return html`<div class="reply stack gap-1">
    ${status === 'more-asked' ? html`<p class="strong">${words.acts.waitsFor(nameOf(scene))}</p>` : nothing}
    ${reply.place ? html`<p class="strong">${reply.place} ${reply.phone ? phoneLink(reply.phone) : nothing}</p>` : nothing}
    <p class="quote">${reply.words}</p>
    <p class="note muted">
      ${words.acts.said(reply.by.displayName, whenOf(reply.at, scene))}${
        reply.items?.length ? html`. ${words.acts.asked(reply.items.length)}` : nothing
      }
    </p>
  </div>`;
};

/** Which acts there are for an intake that stands so. */
const offered = ({ intake, rights }: ActsScene): ActName[] => {
  const acts: Readonly<Record<IntakeSubmissionSummary['status'], readonly ActName[]>> = {
    received: ['accept', 'book', 'ask', 'refer'],
    // Their answer brings it back to the start.
    'more-asked': ['book', 'refer'],
    accepted: ['book'],
    referred: [],
  };
  return acts[intake.status].filter(
    name => rights.has(name) && !(name === 'accept' && intake.waitingFor === 'guardian'),
  );
};

const buttons = (scene: ActsScene): TemplateResult => {
  const { words } = scene;
  const label = { ...words.acts, accept: words.acts.accept(nameOf(scene)) };
  return html`<div class="choices stack gap-2">
    ${offered(scene).map(
      name =>
        html`<button
          type="button"
          class="button small wide ${name === 'accept' ? 'primary' : 'secondary'}"
          @click=${() => scene.do.start(name)}
        >
          ${label[name as Exclude<ActName, 'bar'>]}
        </button>`,
    )}
  </div>`;
};

/** What can be done, the form of what somebody does, or what was done. */
export const actsPanel = (scene: ActsScene): TemplateResult => {
  const { words, intake, decision, rights } = scene;
  const { open, done } = decision;
  const name = nameOf(scene);
  const waits = rights.has('accept') && intake.waitingFor === 'guardian' && intake.status !== 'accepted';
  const title = words.acts.title;
  return html`<section class="acts" part="acts" aria-labelledby="acts-title">
    <h3 id="acts-title" tabindex="-1" class=${open && open !== 'bar' ? 'visually-hidden' : ''}>${title}</h3>
    ${
      done
        ? html`<div class="done" tabindex="-1" role="status">
            ${notice({ title: done.title, body: done.text, icon: checkIcon })}
          </div>`
        : nothing
    }
    ${
      intake.status === 'accepted' && !done
        ? html`<p class="strong small">${words.acts.settled.accepted(name)}</p>`
        : nothing
    }
    ${intake.status === 'referred' && !done ? html`<p class="strong small">${words.acts.settled.referred(name)}</p>` : nothing}
    ${replied(scene)}
    ${
      waits
        ? notice({
            title: words.acts.cannotAccept(name),
            body: words.acts.guardianFirst(name),
            icon: clockIcon,
            tone: 'warm',
          })
        : nothing
    }
    ${open && open !== 'bar' ? FORMS[open](scene) : buttons(scene)}
  </section>`;
};

/** Why a guardian is barred: asked before it is done. */
export const barDialog = (scene: ActsScene): TemplateResult => {
  const { words, decision, fixes, fault, whole } = scene;
  const name = whole?.guardians.find(({ id }) => id === decision.bar.guardianId)?.name ?? '';
  const onClose = (): void => scene.do.start(undefined);
  return dialog({
    name: 'bar',
    open: decision.open === 'bar',
    title: words.barTitle(name),
    text: words.barText(name),
    onClose: () => {
      if (decision.open === 'bar') onClose();
    },
    actions: html`${textField({
        name: 'bar-reason',
        label: words.barReason,
        hint: words.barReasonHint,
        value: decision.bar.reason,
        multiline: true,
        maxLength: 500,
        fix: fixes.reason,
        onInput: reason => scene.do.change('bar', { reason }),
      })}
      <div role="alert">${fixMessage('bar-fault', decision.open === 'bar' ? fault : undefined)}</div>
      <button type="button" class="button secondary wide" @click=${onClose}>${words.barKeep}</button>
      ${busyButton({
        label: words.barSend,
        busyLabel: words.barSending,
        busy: decision.sending === 'bar',
        class: 'wide',
        onClick: scene.do.send,
      })}`,
  });
};
