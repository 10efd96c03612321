import { css, html, type TemplateResult } from 'lit';
import { choiceRows } from './choice-rows.js';

/** Whether an urge came: 0 no, 1 came and went, 2 stayed a while, 3 is here now. */
export type UrgeLevel = 0 | 1 | 2 | 3;

export interface UrgeScaleProps {
  /** Name of the group, unique in its root. */
  name: string;
  legend: unknown;
  /** From no to here now. */
  words: readonly [string, string, string, string];
  value: UrgeLevel | undefined;
  intro?: unknown;
  onChange: (value: UrgeLevel) => void;
}

const HEIGHT = [0, 3, 7, 11] as const;

/** A wave as high as the urge, 60 by 32. */
export const urgeGlyph = (level: UrgeLevel): TemplateResult => {
  const up = 18 - HEIGHT[level];
  const down = 18 + HEIGHT[level];
  return html`<svg class="urge-glyph" width="60" height="32" viewBox="0 0 60 32" aria-hidden="true">
    <path d="M2 18C8 18 10 ${up} 16 ${up}S24 ${down} 30 ${down} 38 ${up} 44 ${up} 52 18 58 18"></path>
  </svg>`;
};

/** Rows like the feeling scale's. Choosing "here now" only chooses: help is shown after Next. Needs `choiceStyles`. */
export const urgeScale = ({ words, value, onChange, ...rest }: UrgeScaleProps): TemplateResult =>
  choiceRows({
    ...rest,
    choices: words.map((label, level) => ({
      label,
      value: String(level),
      glyph: urgeGlyph(level as UrgeLevel),
    })),
    value: value === undefined ? undefined : String(value),
    onChange: chosen => {
      onChange(Number(chosen) as UrgeLevel);
    },
  });

export const urgeGlyphStyles = css`
  .urge-glyph {
    display: block;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
`;
