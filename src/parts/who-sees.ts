import { css, html, type TemplateResult } from 'lit';
import { eyeIcon } from './icons/common.js';
import { icon } from './icons/icon.js';

/**
 * Who sees the answer, said before it is asked. With `narrow` it shows only where the margin does not.
 */
export const whoSees = (words: unknown, narrow = false): TemplateResult =>
  html`<p class="who ${narrow ? 'narrow-only' : ''}" part="who">${icon(eyeIcon)}<span>${words}</span></p>`;

export const whoSeesStyles = css`
  .who {
    display: flex;
    gap: 8px;
    color: var(--_ink-2);
    font-size: var(--_t-small);
    line-height: 1.45;
  }
  .who .i {
    margin-block-start: 0.1em;
  }
  .choices > .who {
    margin-block-start: var(--_s1);
  }
  .choices > .heading:has(.question) + .who {
    margin-block-start: var(--_s4);
  }
`;
