import { html, type TemplateResult } from 'lit';

/** One drawing as data, so that a bundler drops the ones that nobody uses and nothing is parsed as markup. */
export interface Icon {
  readonly d: string;
  /** Points along the reading direction, so it turns with it. A check, a phone and a clock never do. */
  readonly flip?: true;
}

/** An icon at 1.3 em beside its word. Hidden from screen readers: the word says it. */
export const icon = ({ d, flip }: Icon): TemplateResult =>
  html`<svg class=${flip ? 'i flip' : 'i'} viewBox="0 0 24 24" aria-hidden="true"><path d=${d}></path></svg>`;
