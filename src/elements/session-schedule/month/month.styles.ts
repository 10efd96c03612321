import { css } from 'lit';

export const monthStyles = css`
  .month {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0 2px;
    font-size: var(--_t-tiny);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .month th {
    block-size: 24px;
    padding: 0;
    color: var(--_ink-3);
    font-weight: 400;
  }
  .month td {
    padding: 0;
  }
  .date {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 2px;
    inline-size: 100%;
    min-block-size: 34px;
    padding: 3px 0 0;
    border: 0;
    border-radius: 7px;
    background: none;
    line-height: 1.35;
    cursor: pointer;
  }
  .date:focus-visible {
    outline-offset: -2px;
  }
  .shaded td {
    background: var(--_softer);
  }
  .outside {
    color: var(--_ink-3);
  }
  .today > :first-child {
    inline-size: 24px;
    block-size: 24px;
    margin-block: -3px -1px;
    border-radius: 50%;
    background: var(--_fill);
    color: var(--_on-fill);
    font-weight: 600;
    line-height: 24px;
  }
  .dots {
    display: flex;
    gap: 2px;
  }
  .dots i {
    inline-size: 4px;
    block-size: 4px;
    border-radius: 50%;
    background: var(--_ink-3);
  }
  .full {
    font-size: var(--_t-small);
  }
  .full .date {
    min-block-size: 52px;
    padding-block-start: 8px;
  }
  .full .dots i {
    inline-size: 5px;
    block-size: 5px;
  }
  .date[aria-pressed='true'] {
    background: var(--_soft);
  }
  .date[aria-pressed='true'] .dots i,
  .outside .dots i {
    background: var(--_ink-2);
  }
  @media (hover: hover) {
    .date:hover:not([aria-pressed='true']) {
      background: var(--_softer);
    }
    .shaded .date:hover {
      background: var(--_soft);
    }
  }
  @media (forced-colors: active) {
    .date[aria-pressed='true'],
    .shaded td {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    .dots i {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
