import { html, type TemplateResult } from 'lit';
import { choiceRows } from './choice-rows.js';
import { weightGlyph, weightLine, type Weight } from './weight-line.js';

export interface FeelingScaleProps {
  /** Name of the group, unique in its root. */
  name: string;
  legend: unknown;
  /** From light to very heavy. */
  words: readonly [string, string, string, string, string];
  value: Weight | undefined;
  intro?: unknown;
  onChange: (value: Weight) => void;
}

/**
 * How heavy the day feels: words first, the line and the stone beside them, the large line above.
 * Needs `choiceStyles`, `weightGlyphStyles` and `weightLineStyles`.
 */
export const feelingScale = (props: FeelingScaleProps): TemplateResult => {
  const { name, legend, words, value, intro, onChange } = props;
  return choiceRows({
    name,
    legend,
    intro: html`${intro ?? ''}${weightLine(value)}`,
    choices: words.map((label, weight) => ({
      label,
      value: String(weight),
      glyph: weightGlyph(weight as Weight),
    })),
    value: value === undefined ? undefined : String(value),
    onChange: chosen => {
      onChange(Number(chosen) as Weight);
    },
  });
};
