import { css, html, type TemplateResult } from 'lit';
import { wordedRadio, wordedRadioStyles } from './worded-radio.js';

export interface SegmentedProps {
  /** Name of the group, unique in its root. */
  name: string;
  /** Names the group for screen readers; the words beside it say it to everybody else. */
  legend: string;
  options: readonly { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string) => void;
}

/** A few words in one field, for answers of a word or two. Native radios under the words. */
export const segmented = ({ name, legend, options, value, onChange }: SegmentedProps): TemplateResult =>
  html`<fieldset class="segmented" part="segmented" role="radiogroup">
    <legend class="visually-hidden">${legend}</legend>
    ${options.map(option =>
      wordedRadio({
        name,
        value: option.value,
        checked: option.value === value,
        content: option.label,
        onChange: () => onChange(option.value),
      }),
    )}
  </fieldset>`;

export const segmentedStyles = css`
  ${wordedRadioStyles}
  .segmented {
    display: grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_r);
    background: var(--_surface);
    font-size: var(--_t-small);
    line-height: 1.2;
    text-align: center;
    overflow: clip;
  }
  .segmented label {
    min-block-size: 44px;
  }
  .segmented label + label {
    border-inline-start: 1px solid var(--_line);
  }
  .segmented span {
    display: grid;
    place-items: center;
    padding: 4px 8px;
  }
  @container iop (max-width: 15em) {
    .segmented {
      grid-auto-flow: row;
    }
    .segmented label + label {
      border-inline-start: 0;
      border-block-start: 1px solid var(--_line);
    }
  }
`;
