import { css, html, type TemplateResult } from 'lit';
import type { AnswerValue } from '../../../contract/intake-form.js';
import { numberReadings } from '../../../rules/typed-number.js';

/**
 * Figures as they are typed into fields, by the fields' names: "1.0" is on its way to "1.05", and "1,0" to "1,000". While
 * a field stands for the same figure it keeps the letters.
 */
export class TypedFigures {
  readonly #letters = new Map<string, string>();

  /** @returns the answer. */
  take(name: string, typed: string, language: string): number | string {
    this.#letters.set(name, typed);
    return asFigure(typed, language);
  }

  /** What stands in the field: the letters, or a figure as the language writes it. */
  shown(name: string, value: AnswerValue | null | undefined, language: string): string | undefined {
    const letters = this.#letters.get(name);
    return letters !== undefined && asFigure(letters, language) === value
      ? letters
      : inField(value, language);
  }
}

/** What was typed, as a figure where it can be read in one way. Else it stays words: nothing is thrown away or guessed. */
const asFigure = (typed: string, language: string): number | string => {
  const [figure, other] = numberReadings(typed, language);
  return figure === undefined || other !== undefined ? typed : figure;
};

const inDigits = (figure: number, language: string): string =>
  new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 15 }).format(figure);

/** An answer as it stands in a field: words as they were typed, a figure as the language writes it. */
const inField = (value: AnswerValue | null | undefined, language: string): string | undefined => {
  if (typeof value === 'number') return inDigits(value, language);
  return typeof value === 'string' ? value : undefined;
};

export const figureStyles = css`
  .which-figure {
    margin-block-start: 8px;
  }
`;

/**
 * Which of two figures was meant, to press. Undefined where that has not to be asked.
 * @param name of the field, which takes the focus: the button that was pressed is gone with its question.
 */
export const whichFigure = (
  typed: AnswerValue | null | undefined,
  {
    name,
    language,
    unit,
  }: { readonly name: string; readonly language: string; readonly unit: string | undefined },
  onPick: (figure: number) => void,
): TemplateResult | undefined => {
  const readings = typeof typed === 'string' ? numberReadings(typed, language) : [];
  if (readings.length < 2) return undefined;
  const buttons = readings.map(figure => {
    const onClick = ({ currentTarget }: Event): void => {
      const root = (currentTarget as HTMLElement).getRootNode() as Document | ShadowRoot;
      onPick(figure);
      root.getElementById(name)?.focus();
    };
    return html`<button type="button" class="button secondary small" part="figure" @click=${onClick}>
      <span>${[inDigits(figure, language), unit].filter(Boolean).join(' ')}</span>
    </button>`;
  });
  return html`<div class="row wrap which-figure" role="group" aria-labelledby="${name}-fix">${buttons}</div>`;
};
