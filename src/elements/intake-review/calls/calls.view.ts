import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Alert } from '../../../contract/alert.js';
import type { CommonWords } from '../../../i18n/words/words.js';
import { busyButton } from '../../../parts/busy-button.js';
import { fixMessage } from '../../../parts/fix.js';
import { icon } from '../../../parts/icons/icon.js';
import { flagIcon } from '../../../parts/icons/program.js';
import { problemWords } from '../../../parts/problem-words.js';
import { textField } from '../../../parts/text-field.js';
import type { Calling } from '../desk.js';
import { whenOf, type Clock } from '../when.js';
import type { Words } from '../words/words.js';

/** What somebody writes down about a call. */
export interface Reached {
  readonly note: string;
  readonly key: string;
  /** The alerts that were there when the note was begun. */
  readonly about: readonly string[];
  readonly sending?: boolean;
  readonly error?: unknown;
}

export interface CallScene extends Clock {
  readonly words: Words;
  readonly common: CommonWords;
  /** The intake that is open. */
  readonly open: string;
  readonly reached: ReadonlyMap<string, Reached>;
  readonly onOpen: (id: string) => void;
  readonly do: {
    readonly start: (calling: Calling) => void;
    readonly change: (personId: string, note: string) => void;
    readonly leave: (personId: string) => void;
    readonly send: (calling: Calling) => void;
  };
}

interface Line {
  readonly reason: string;
  readonly due: string;
  readonly since: string;
  readonly late: boolean;
}

const lineOf = (alert: Alert, scene: CallScene): Line => {
  const { reason, owner, person, status, dueAt, raisedAt } = alert;
  const { words, now } = scene;
  const late = status === 'requested' && Date.parse(dueAt) <= now;
  const say = late ? words.callDue : words.callBy;
  return {
    reason: words.reasons[reason],
    due:
      status === 'completed'
        ? words.reached(person.displayName)
        : say(owner.displayName, whenOf(dueAt, scene)),
    since: words.since(whenOf(raisedAt, scene)),
    late,
  };
};

const head = ({ person, intake }: Calling, line: Line, scene: CallScene): TemplateResult => {
  const cells = html`<span class="who">${person.displayName}</span>
    <span class="what">${line.reason}</span>
    <span class="due ${line.late ? 'late' : ''}">${line.due}</span>
    <span class="since">${line.since}</span>`;
  if (!intake) return html`<div class="intake">${cells}</div>`;
  return html`<button
    type="button"
    class="intake"
    part="intake"
    data-id=${intake.id}
    aria-current=${intake.id === scene.open ? 'true' : nothing}
    @click=${() => scene.onOpen(intake.id)}
  >
    ${cells}
  </button>`;
};

/** What was said, once: several alerts may hang on the same answer. */
const told = (alerts: readonly Alert[]): TemplateResult | typeof nothing => {
  const said = new Map(
    alerts.flatMap(alert => alert.said ?? []).map(({ question, answer }) => [question, answer]),
  );
  if (said.size === 0) return nothing;
  return html`<dl class="heard">
    ${[...said].map(
      ([question, answer]) =>
        html`<div>
          <dt>${question}</dt>
          <dd>${answer}</dd>
        </div>`,
    )}
  </dl>`;
};

/** A colleague was quicker: the note is still there to be read and copied. */
const already = (
  { person, alerts }: Calling,
  { note }: Reached,
  scene: CallScene,
): TemplateResult | typeof nothing => {
  const { words } = scene;
  const [last] = alerts.filter(({ completedAt }) => completedAt);
  const by = last?.completedBy?.displayName;
  return html`<p class="strong" role="status">
      ${
        last?.completedAt && by
          ? words.reachedBy(by, person.displayName, whenOf(last.completedAt, scene))
          : words.reached(person.displayName)
      }
    </p>
    ${note.trim() ? html`<p class="muted">${words.notKept}</p>` : nothing}`;
};

const form = (calling: Calling, reached: Reached, scene: CallScene): TemplateResult => {
  const { words, common } = scene;
  const { id, displayName } = calling.person;
  const done = calling.alerts.every(({ status }) => status === 'completed');
  const conflict = done && !reached.sending;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!conflict) scene.do.send(calling);
  };
  const fault = reached.error === undefined || conflict ? undefined : problemWords(reached.error, common);
  return html`<form class="stack gap-3" novalidate @submit=${onSubmit}>
    ${conflict ? already(calling, reached, scene) : nothing}
    ${textField({
      name: `note-${id}`,
      label: words.note(displayName),
      hint: words.noteHint,
      value: reached.note,
      multiline: true,
      maxLength: 500,
      onInput: note => scene.do.change(id, note),
    })}
    <div role="alert">${fixMessage(`note-fault-${id}`, fault)}</div>
    <div class="row wrap">
      ${
        conflict
          ? nothing
          : busyButton({
              label: fault ? common.retry : words.noteSend,
              busyLabel: words.noteSending,
              busy: reached.sending,
              class: 'small',
              type: 'submit',
            })
      }
      <button type="button" class="button quiet small" @click=${() => scene.do.leave(id)}>
        <span>${conflict ? words.close : words.notYet}</span>
      </button>
    </div>
  </form>`;
};

const card = (calling: Calling, scene: CallScene): TemplateResult => {
  const { words, reached } = scene;
  const { person, alerts, intake } = calling;
  const [first, ...others] = alerts.map(alert => lineOf(alert, scene));
  if (!first) return html``;
  const known = new Set([first.reason + first.due]);
  // Several answers at once say the same: who calls, why and by when stands there once.
  const more = others.filter(({ reason, due }) => !known.has(reason + due) && known.add(reason + due));
  const note = reached.get(person.id);
  return html`<li class="calling" part="call" data-person=${person.id}>
    ${head(calling, first, scene)}
    <div class="told stack gap-3">
      ${more.map(
        ({ reason, due, since, late }) =>
          html`<p>
            ${reason}. <span class=${late ? 'strong' : 'muted'}>${due}.</span>
            <span class="muted">${since}.</span>
          </p>`,
      )}
      ${told(alerts)}
      ${
        intake || alerts.every(({ reason }) => reason === 'urge-now')
          ? nothing
          : html`<p class="muted note">${words.notSent}</p>`
      }
      ${
        note
          ? form(calling, note, scene)
          : html`<button
              type="button"
              class="button secondary small reach"
              data-id="reach-${person.id}"
              aria-label="${words.reach}: ${person.displayName}"
              @click=${() => scene.do.start(calling)}
            >
              ${words.reach}
            </button>`
      }
    </div>
  </li>`;
};

/** Everybody who waits for a call, whether or not they have sent their form. */
export const callList = (callings: readonly Calling[], scene: CallScene): TemplateResult => {
  const { words } = scene;
  return html`<section class="group" part="group" aria-labelledby="group-call">
    <h3 class="group-head" id="group-call">
      <span class="tag call">${icon(flagIcon)}${words.groups.call}</span>
      <span class="muted count">${words.counts.call(callings.length)}</span>
    </h3>
    <ul>
      ${repeat(
        callings,
        ({ person }) => person.id,
        calling => card(calling, scene),
      )}
    </ul>
  </section>`;
};
