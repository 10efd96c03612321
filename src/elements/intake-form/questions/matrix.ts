import { css, html, type TemplateResult } from 'lit';
import { describedBy, fixMessage } from '../../../parts/fix.js';
import { markStyles } from '../../../parts/mark.js';
import { entryOf } from '../../../rules/answer-checks.js';
import { FIELD, heading, type QuestionProps } from './question.js';

export const styles = [
  markStyles,
  css`
    .matrix {
      margin-block-start: var(--_s5);
    }
    .matrix-row {
      padding-block: var(--_s4);
      border-block-start: 1px solid var(--_line);
    }
    .matrix-row > .label {
      margin-block-end: var(--_s2);
    }
    .matrix-row label {
      display: flex;
      align-items: center;
      gap: 12px;
      min-block-size: 44px;
      cursor: pointer;
    }
    .matrix-heads {
      display: none;
    }
    .matrix :focus-visible {
      outline: 3px solid var(--_accent);
      outline-offset: 3px;
    }
    @container iop (min-width: 640px) {
      .matrix-heads,
      .matrix-row {
        display: grid;
        grid-template-columns: minmax(140px, 2fr);
        grid-auto-columns: minmax(0, 1fr);
        grid-auto-flow: column;
        align-items: center;
        column-gap: var(--_s2);
      }
      .matrix-heads {
        padding-block-end: var(--_s2);
        color: var(--_ink-2);
        font-size: var(--_t-note);
        line-height: 1.3;
        text-align: center;
      }
      .matrix-row {
        padding-block: var(--_s2);
      }
      .matrix-row > .label {
        margin: 0;
        font-weight: 400;
      }
      .matrix-row label {
        justify-content: center;
      }
      .matrix-row label > span {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
      .matrix-row label:has(:checked) {
        border-radius: var(--_r-s);
        background: var(--_soft);
      }
    }
  `,
];

/** The same few options for several things: a table where there is room, one after the other on a phone. */
export const render = ({ item, value, who, fix, onAnswer }: QuestionProps): TemplateResult => {
  const { rows = [], options = [] } = item;
  const given = entryOf(value) ?? {};
  const row = ({ linkId, text }: (typeof rows)[number]): TemplateResult => {
    const name = `${FIELD}-${linkId}`;
    return html`<div class="matrix-row" part="row" role="radiogroup" aria-labelledby="${name}-label">
      <p class="label" id="${name}-label">${text}</p>
      ${options.map(
        ({ value: one, label }) =>
          html`<label
            ><input
              type="radio"
              class="mark"
              name=${name}
              value=${one}
              .checked=${given[linkId] === one}
              @change=${() => {
                onAnswer({ ...given, [linkId]: one });
              }}
            /><span>${label}</span></label
          >`,
      )}
    </div>`;
  };
  return html`<fieldset
    class="choices"
    aria-describedby=${describedBy(item.hint && `${FIELD}-hint`, fix && `${FIELD}-fix`)}
  >
    <legend class="heading">${heading(item.text)}</legend>
    ${item.hint ? html`<p class="hint" id="${FIELD}-hint">${item.hint}</p>` : ''} ${who}
    <div class="matrix" part="rows">
      <div class="matrix-heads" aria-hidden="true">
        <span></span>${options.map(({ label }) => html`<span>${label}</span>`)}
      </div>
      ${rows.map(row)}
    </div>
    ${fixMessage(`${FIELD}-fix`, fix)}
  </fieldset>`;
};
