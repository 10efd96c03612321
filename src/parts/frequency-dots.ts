import { css, html, svg, type TemplateResult } from 'lit';

/** Seven days, `filled` of them: a glyph for answers such as "More than half the days". */
export const frequencyDots = (filled: number): TemplateResult =>
  html`<svg class="dots flip" width="80" height="8" viewBox="0 0 80 8" aria-hidden="true">
    ${Array.from(
      { length: 7 },
      (_, day) =>
        svg`<circle class=${day < filled ? 'full' : ''} cx=${4 + day * 12} cy="4" r="3.25"></circle>`,
    )}
  </svg>`;

export const frequencyDotsStyles = css`
  .dots {
    fill: none;
    stroke: var(--_edge);
    stroke-width: 1.5;
  }
  .dots .full {
    fill: var(--_ink);
    stroke: var(--_ink);
  }
  @media (forced-colors: active) {
    .dots {
      stroke: CanvasText;
    }
    .dots .full {
      fill: Highlight;
      stroke: Highlight;
    }
  }
`;
