import { css, html, type TemplateResult } from 'lit';

export interface WordedRadioProps {
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly content: unknown;
  readonly onChange: () => void;
}

/** A native radio under its words, for answers that stand side by side. */
export const wordedRadio = ({ name, value, checked, content, onChange }: WordedRadioProps): TemplateResult =>
  html`<label class="worded"
    ><input
      class="covering"
      type="radio"
      name=${name}
      value=${value}
      .checked=${checked}
      @change=${onChange}
    /><span>${content}</span></label
  >`;

/** For a sheet of styles that lays them out. */
export const wordedRadioStyles = css`
  .worded {
    position: relative;
    display: grid;
    cursor: pointer;
  }
  .worded > span {
    transition: background var(--_m-fast);
  }
  .worded input:checked + span {
    background: var(--_soft);
    box-shadow: inset 0 -3px var(--_accent);
  }
  .worded input:focus-visible + span {
    outline: 3px solid var(--_accent);
    outline-offset: -4px;
    border-radius: 8px;
  }
  @media (hover: hover) {
    .worded input:hover:not(:checked) + span {
      background: var(--_softer);
    }
  }
  @media (forced-colors: active) {
    .worded input:checked + span {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    .worded input:focus-visible + span {
      outline: 3px solid Highlight;
      outline-offset: -5px;
    }
  }
`;
