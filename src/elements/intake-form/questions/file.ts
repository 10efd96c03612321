import { css, html, nothing, type TemplateResult } from 'lit';
import { describedBy, fixMessage } from '../../../parts/fix.js';
import { checkIcon, infoIcon, pencilIcon } from '../../../parts/icons/common.js';
import { icon, type Icon } from '../../../parts/icons/icon.js';
import { entriesOf, MOST_ENTRIES } from '../../../rules/answer-checks.js';
import { FILE_TYPES, LARGEST_FILE, type FileAnswer } from '../../../contract/intake-file.js';
import { deskOf, type HeldFile, type HeldState } from './file-desk.js';
import { FIELD, heading, type QuestionProps, type Work } from './question.js';

export const styles = [
  css`
    .files-add {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_s3);
      margin-block-start: var(--_s5);
    }
    .files-add .button {
      position: relative;
    }
    .files-add input {
      font-size: 0;
    }
    .files-add input::file-selector-button {
      inline-size: 100%;
      cursor: inherit;
    }
    .files-add .button:has(:focus-visible) {
      outline: 3px solid var(--_accent);
      outline-offset: 2px;
    }
    .files-notes {
      margin-block-start: var(--_s3);
      color: var(--_ink-2);
      font-size: var(--_t-small);
    }
    .files {
      margin-block-start: var(--_s5);
    }
    .files li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: var(--_s3);
      align-items: start;
      padding-block: var(--_s3);
      border-block-start: 1px solid var(--_line);
    }
    .files .file-name {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    .files .file-state {
      display: flex;
      gap: 8px;
      color: var(--_ink-2);
      font-size: var(--_t-small);
    }
    .files .file-state.to-fix {
      color: var(--_warm-ink);
    }
    .files-all {
      margin-block-start: var(--_s2);
    }
    @media (pointer: fine) {
      .files-add .photo {
        display: none;
      }
    }
  `,
];

const UNITS = ['kilobyte', 'megabyte'] as const;

/** Bytes as people read them: "2.4 MB". */
const sizeIn = (language: string) => {
  const [small, large] = UNITS.map(
    unit => new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }),
  );
  return (bytes: number): string =>
    (bytes < 1024 * 1024
      ? small?.format(Math.max(1, Math.round(bytes / 1024)))
      : large?.format(bytes / 1024 / 1024)) ?? '';
};

const ICONS: Readonly<Partial<Record<HeldState, Icon>>> = {
  kind: pencilIcon,
  big: pencilIcon,
  damaged: pencilIcon,
  refused: pencilIcon,
};

/** Sends what the page before this one was closed with. */
export const takeUp = (work: Work): void => void deskOf(work);

/** Photographs or scans: chosen or taken, cleaned on the device, sent one after the other while the form goes on. */
export const render = (props: QuestionProps): TemplateResult => {
  const { item, value, later, language, who, fix, work, onAnswer } = props;
  const { file: words } = later.types;
  const { max = MOST_ENTRIES } = item;
  const desk = deskOf(work);
  desk.use(work, words.isSent);
  const size = sizeIn(language);
  const largest = size(LARGEST_FILE);
  const sent = entriesOf(value) as unknown as readonly FileAnswer[];
  const held = desk.filesOf(item.linkId);
  const room = max - sent.length - held.filter(({ state }) => !ICONS[state]).length;

  const stateWords = ({ state, size: bytes }: HeldFile): string => {
    if (state === 'sending') return words.sending(size(bytes));
    if (state === 'waiting') return navigator.onLine ? words.later : words.waiting;
    return state === 'big' ? words.big(largest) : words[state];
  };
  const onChosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    desk.add(item.linkId, [...(input.files ?? [])].slice(0, room));
    // The same file can be chosen again after it was removed.
    input.value = '';
  };
  const onRemoved = (event: Event, name: string): void => {
    // Its button is gone with the next render: the focus stays in the question.
    (event.target as Element).closest('fieldset')?.querySelector<HTMLElement>('.question')?.focus();
    work.announce(words.removed(name));
  };
  const row = (
    name: string,
    state: TemplateResult,
    onRemove: (event: Event) => void,
    more: unknown = nothing,
  ): TemplateResult =>
    html`<li part="file">
      <div>
        <p class="file-name"><bdi>${name}</bdi></p>
        ${state} ${more}
      </div>
      <button type="button" class="button quiet small" part="remove" @click=${onRemove}>
        <span>${words.remove}</span><span class="visually-hidden">: ${name}</span>
      </button>
    </li>`;
  const sentRow = (file: FileAnswer): TemplateResult =>
    row(
      file.name,
      html`<p class="file-state">${icon(checkIcon)}<span>${words.sent}, ${size(file.size)}</span></p>`,
      event => {
        const left = sent.filter(one => one.id !== file.id);
        onAnswer(left.length ? left.map(one => ({ ...one })) : undefined);
        onRemoved(event, file.name);
      },
    );
  const heldRow = (file: HeldFile): TemplateResult => {
    const toFix = ICONS[file.state];
    return row(
      file.name,
      html`<p class="file-state ${toFix ? 'to-fix' : ''}">
        ${icon(toFix ?? infoIcon)}<span>${stateWords(file)}</span>
      </p>`,
      event => {
        desk.remove(file);
        onRemoved(event, file.name);
      },
      file.state === 'waiting'
        ? html`<button
            type="button"
            class="button secondary small"
            part="retry"
            @click=${() => {
              desk.tryNow();
            }}
          >
            ${words.tryNow}
          </button>`
        : nothing,
    );
  };
  const photo = html`<label class="button secondary photo"
    >${words.photo}<input
      class="covering"
      type="file"
      id="${FIELD}-photo"
      accept="image/jpeg"
      .capture=${'environment'}
      aria-describedby="${FIELD}-kinds"
      @change=${onChosen}
  /></label>`;
  const choose = html`<label class="button secondary"
    >${words.choose}<input
      class="covering"
      type="file"
      id=${FIELD}
      accept=${FILE_TYPES.join(',')}
      ?multiple=${room > 1}
      aria-describedby="${FIELD}-kinds"
      @change=${onChosen}
  /></label>`;

  return html`<fieldset
    class="choices"
    aria-describedby=${describedBy(item.hint && `${FIELD}-hint`, fix && `${FIELD}-fix`)}
  >
    <legend class="heading">${heading(item.text)}</legend>
    ${item.hint ? html`<p class="hint" id="${FIELD}-hint">${item.hint}</p>` : nothing} ${who}
    ${
      room > 0
        ? html`<div class="files-add" part="add">${photo} ${choose}</div>`
        : html`<p class="files-notes">${words.full}</p>`
    }
    <div class="files-notes" id="${FIELD}-kinds">
      <p>${words.kinds(largest)} ${words.most(max)}</p>
      <p>${words.privacy}</p>
    </div>
    ${
      sent.length + held.length > 0
        ? html`<ul class="files" role="list" aria-label=${words.list}>
            ${sent.map(sentRow)} ${held.map(heldRow)}
          </ul>`
        : nothing
    }
    ${fixMessage(`${FIELD}-fix`, fix)}
  </fieldset>`;
};
