import { css, html, type TemplateResult } from 'lit';

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
export const segmented = ({ name, legend, options, value, onChange }: SegmentedProps): TemplateResult => {
  const onInput = (event: Event): void => {
    onChange((event.target as HTMLInputElement).value);
  };
  return html`<fieldset class="segmented" part="segmented" role="radiogroup">
    <legend class="visually-hidden">${legend}</legend>
    ${options.map(
      option =>
        html`<label
          ><input
            type="radio"
            name=${name}
            value=${option.value}
            .checked=${option.value === value}
            @change=${onInput}
          /><span>${option.label}</span></label
        >`,
    )}
  </fieldset>`;
};

export const segmentedStyles = css`
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
    position: relative;
    display: grid;
    min-block-size: 44px;
    cursor: pointer;
  }
  .segmented label + label {
    border-inline-start: 1px solid var(--_line);
  }
  /* The radio covers its segment, so that touch, a screen reader's cursor and a voice command all land on it. */
  .segmented input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .segmented span {
    display: grid;
    place-items: center;
    padding: 4px 8px;
    transition: background var(--_m-fast);
  }
  .segmented input:checked + span {
    background: var(--_soft);
    box-shadow: inset 0 -3px var(--_accent);
  }
  .segmented input:focus-visible + span {
    outline: 3px solid var(--_accent);
    outline-offset: -4px;
    border-radius: 8px;
  }
  @media (hover: hover) {
    .segmented input:hover:not(:checked) + span {
      background: var(--_softer);
    }
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
  @media (forced-colors: active) {
    .segmented input:checked + span {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    .segmented input:focus-visible + span {
      outline: 3px solid Highlight;
      outline-offset: -5px;
    }
  }
`;
