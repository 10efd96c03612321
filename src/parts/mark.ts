import { css } from 'lit';

/** A native radio or checkbox, drawn: `mark` on the input. */
export const markStyles = css`
  .mark {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: calc(var(--_u) * 1.375);
    block-size: calc(var(--_u) * 1.375);
    margin: 0;
    appearance: none;
    border: 1.75px solid var(--_edge);
    border-radius: 50%;
    background: var(--_surface);
    cursor: inherit;
  }
  .mark[type='checkbox'] {
    border-radius: min(6px, var(--_r-s));
  }
  .mark:checked {
    border-color: var(--_accent);
  }
  .mark[type='radio']:checked::before {
    inline-size: calc(var(--_u) * 0.75);
    block-size: calc(var(--_u) * 0.75);
    border-radius: 50%;
    background: var(--_accent);
    content: '';
  }
  .mark[type='checkbox']:checked {
    border-color: var(--_fill);
    background: var(--_fill);
  }
  /* A check is drawn with borders: a picture from a data URL is what a strict content policy refuses. */
  .mark[type='checkbox']:checked::before {
    inline-size: calc(var(--_u) * 0.375);
    block-size: calc(var(--_u) * 0.6875);
    border: solid var(--_on-fill);
    border-width: 0 2.25px 2.25px 0;
    content: '';
    transform: translateY(-8%) rotate(45deg);
  }
  @media (forced-colors: active) {
    .mark {
      appearance: auto;
    }
    .mark::before {
      display: none !important;
    }
  }
`;
