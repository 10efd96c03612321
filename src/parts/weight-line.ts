import { css, html, nothing, type TemplateResult } from 'lit';

/** How heavy: 0 light to 4 very heavy. */
export type Weight = 0 | 1 | 2 | 3 | 4;

// Depth of the line and radius of the stone grow together, so the drawing reads without colour.
const DEPTH = [0, 18, 33, 48, 61] as const;
const STONE = [8.5, 10, 11.3, 13, 15] as const;
const GLYPH_DEPTH = [0, 5.89, 10.6, 15.31, 19.43] as const;
const GLYPH_STONE = [2.9, 3.4, 3.8, 4.5, 5.1] as const;

/** A line from `x` to `width - x` that sinks by `depth` in the middle. Always the same commands, so that it can bend. */
const path = (width: number, x: number, y: number, depth: number): string => {
  const at = (share: number): number => Math.round(width * share);
  const low = y + depth;
  return `M${x} ${y}C${at(0.27)} ${y} ${at(0.34)} ${low} ${width / 2} ${low}S${at(0.73)} ${y} ${width - x} ${y}`;
};

/** The line and the stone beside a word, 60 by 32. */
export const weightGlyph = (weight: Weight): TemplateResult => {
  const depth = GLYPH_DEPTH[weight];
  const stone = GLYPH_STONE[weight];
  const y = weight ? 16 - depth / 2 : 18;
  return html`<svg class="weight-glyph" width="60" height="32" viewBox="0 0 60 32" aria-hidden="true">
    <path d=${path(60, 2, y, depth)}></path>
    <circle cx="30" cy=${y + depth - stone - 0.8} r=${stone}></circle>
  </svg>`;
};

/** The large line: flat with an open ring until something is chosen, then it bends and does not break. */
export const weightLine = (weight: Weight | undefined): TemplateResult => {
  const depth = DEPTH[weight ?? 0];
  const stone = weight === undefined ? 13 : STONE[weight];
  const y = 46 - depth / 3;
  return html`<svg class="weight-line" part="line" viewBox="0 0 560 112" aria-hidden="true">
    <path d=${path(560, 4, y, depth)}></path>
    <circle
      part="stone"
      class=${weight === undefined ? 'open' : nothing}
      cx="280"
      cy=${y + depth - stone - 1}
      r=${stone}
    ></circle>
  </svg>`;
};

export const weightGlyphStyles = css`
  .weight-glyph {
    display: block;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  .weight-glyph circle {
    fill: currentColor;
    stroke: none;
  }
`;

export const weightLineStyles = css`
  .weight-line {
    display: block;
    inline-size: 100%;
    block-size: auto;
    margin-block: 8px -12px;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linecap: round;
  }
  .weight-line path {
    transition: d var(--_m-line) var(--_ease);
  }
  .weight-line circle {
    fill: var(--_accent);
    stroke: none;
    transition:
      cy var(--_m-line) var(--_ease),
      r var(--_m-line) var(--_ease);
  }
  .weight-line .open {
    fill: none;
    stroke: var(--_edge);
    stroke-dasharray: 3 5;
  }
  @media (forced-colors: active) {
    .weight-line,
    .weight-line .open {
      stroke: CanvasText;
    }
    .weight-line circle:not(.open) {
      fill: CanvasText;
    }
  }
`;
