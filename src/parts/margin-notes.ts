import { css, html, nothing, type TemplateResult } from 'lit';
import { downIcon } from './icons/common.js';
import { icon } from './icons/icon.js';

export interface MarginNote {
  heading: string;
  text?: unknown;
  /** What happens one after another, numbered. */
  steps?: readonly string[] | undefined;
}

/** Why we ask, who sees it, what happens next: beside the page where there is room. Needs `leaf`. */
export const marginNotes = (notes: readonly MarginNote[], wide = true): TemplateResult =>
  html`<aside class="margin stack gap-5 ${wide ? 'wide-only' : ''}" part="margin">
    ${notes.map(
      ({ heading, text, steps }) =>
        html`<div>
          <h3>${heading}</h3>
          ${text ? html`<p>${text}</p>` : nothing}
          ${
            steps
              ? html`<ol role="list">
                  ${steps.map(step => html`<li><span>${step}</span></li>`)}
                </ol>`
              : nothing
          }
        </div>`,
    )}
  </aside>`;

/** The same note as a disclosure under the options, where there is no margin. */
export const foldedNote = ({ heading, text }: MarginNote): TemplateResult =>
  html`<details class="folded narrow-only" part="why">
    <summary>${heading}${icon(downIcon)}</summary>
    <p class="small muted">${text}</p>
  </details>`;

export const foldedNoteStyles = css`
  .folded {
    margin-block-start: var(--_s4);
  }
  .folded summary {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    border-radius: 4px;
    color: var(--_accent);
    font-size: var(--_t-small);
    text-decoration: underline 1px;
    text-underline-offset: 0.25em;
    list-style: none;
    cursor: pointer;
  }
  .folded summary::-webkit-details-marker {
    display: none;
  }
  .folded .i {
    inline-size: 1.1em;
    block-size: 1.1em;
    transition: rotate var(--_m-fast);
  }
  .folded[open] .i {
    rotate: 180deg;
  }
`;
