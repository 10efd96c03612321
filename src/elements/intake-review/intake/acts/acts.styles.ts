import { css } from 'lit';

/** What can be done, and its forms. */
export const actsStyles = css`
  .acts {
    padding-block: 18px;
  }
  .acts > * + * {
    margin-block-start: 12px;
  }
  .acts .done:focus-visible {
    outline: 3px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .acts .notice {
    padding: 12px 14px;
    gap: 10px;
  }
  .reply {
    padding-block: 10px;
    border-block: 1px solid var(--_line);
  }
  .acts .input {
    min-block-size: 44px;
    padding: 8px 12px;
    /* Under 16 px a phone zooms in. */
    font-size: var(--_u);
  }
  .acts .area {
    min-block-size: 84px;
  }
  .acts .label {
    font-size: var(--_t-small);
  }
  .acts .hint {
    margin-block: -4px 6px;
    font-size: var(--_t-note);
  }
  .picks {
    max-block-size: 264px;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_r);
    overflow: auto;
  }
  .pick {
    display: flex;
    gap: 10px;
    padding: 8px 12px;
    font-size: var(--_t-note);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .pick + .pick {
    border-block-start: 1px solid var(--_line);
  }
  .pick .mark:focus-visible {
    outline-offset: 1px;
  }
  .pick:has(:checked) {
    background: var(--_soft);
  }
`;
