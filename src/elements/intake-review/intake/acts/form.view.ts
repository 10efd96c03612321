import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LoadController } from '../../../../controllers/load.js';
import { busyButton } from '../../../../parts/busy-button.js';
import { describedBy, fixMessage } from '../../../../parts/fix.js';
import { problemWords } from '../../../../parts/problem-words.js';
import type { ActsScene } from './scene.js';

/** A way out beside the button that sends, and what went wrong above both. */
export const form = (
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

/** One of a list. */
export const choice = ({ name, label, value, options, fix, onChange }: Choice): TemplateResult =>
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
export const lookedUp = <T>(
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
