import { css, html, nothing, type TemplateResult } from 'lit';
import { pencilIcon } from './icons/common.js';
import { icon } from './icons/icon.js';

/** One sentence on what to mend and how to go on without. Stands in the root of the control it describes. */
export const fixMessage = (id: string, words: string | undefined): TemplateResult | typeof nothing =>
  words ? html`<p class="fix" part="fix" id=${id}>${icon(pencilIcon)}<span>${words}</span></p>` : nothing;

/** Ids for `aria-describedby`, only of what is shown: an id that points nowhere is an error. */
export const describedBy = (...ids: readonly (string | false | undefined)[]): string | typeof nothing =>
  ids.filter(Boolean).join(' ') || nothing;

export const fixStyles = css`
  .label {
    display: block;
    margin-block-end: 6px;
    padding: 0;
    font-weight: 600;
  }
  .hint {
    display: block;
    color: var(--_ink-2);
    font-size: var(--_t-small);
    font-weight: 400;
    line-height: 1.45;
  }
  .fix {
    display: flex;
    gap: 8px;
    margin-block-start: 8px;
    color: var(--_warm-ink);
    font-size: var(--_t-small);
  }
`;
