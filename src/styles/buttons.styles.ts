import { css } from 'lit';

/**
 * `button` with one of `primary` (one a view), `secondary`, `quiet`, `soon` (not yet: says when, with a clock
 * and `aria-disabled`), and `small`, `square`, `wide`. A `quiet` button underlines the `span` in it.
 * Nothing is ever greyed out: a button says what is missing instead.
 */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 48px;
    padding: 10px 20px;
    border: 1.5px solid transparent;
    border-radius: var(--_r);
    background: transparent;
    color: var(--_ink);
    font-size: var(--_t-body);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background var(--_m-fast),
      border-color var(--_m-fast);
  }
  .button.small {
    min-block-size: 44px;
    padding: 8px 14px;
    font-size: var(--_t-small);
    line-height: 1.25;
  }
  .button.square {
    min-inline-size: 48px;
    padding-inline: 12px;
  }
  .button.small.square {
    min-inline-size: 44px;
    padding-inline: 10px;
  }
  .button.wide {
    inline-size: 100%;
  }
  .primary {
    background: var(--_fill);
    color: var(--_on-fill);
  }
  .primary:active {
    background: var(--_fill-press);
  }
  .secondary {
    border-color: var(--_edge);
    font-weight: 500;
  }
  .button.quiet {
    padding-inline: 8px;
    color: var(--_accent);
    font-weight: 400;
  }
  .quiet span {
    text-decoration: underline 1px;
    text-underline-offset: 0.25em;
  }
  .button.soon {
    background: var(--_soft);
    text-wrap: balance;
    font-weight: 400;
    cursor: default;
  }
  .secondary:active,
  .button.quiet:active {
    background: var(--_softer);
  }
  @media (hover: hover) {
    .primary:hover {
      background: var(--_fill-press);
    }
    .secondary:hover {
      background: var(--_softer);
    }
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
    .button.primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
