import { css } from 'lit';

export const reviewStyles = css`
  .review-part {
    padding-block: 22px 6px;
    border-block-start: 1px solid var(--_line);
  }
  .review-part:first-of-type {
    margin-block-start: var(--_s5);
  }
  .review-part h3 {
    font-size: var(--_t-body);
  }
  .answers > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    column-gap: var(--_s4);
    padding-block: 6px;
    font-size: var(--_t-small);
    line-height: 1.5;
  }
  .answers dt {
    color: var(--_ink-2);
  }
  .answers .said {
    grid-column: 1;
    overflow-wrap: anywhere;
  }
  .answers .said bdi {
    white-space: pre-line;
  }
  .answers .drawn {
    display: block;
    inline-size: min(100%, 240px);
    block-size: auto;
    margin-block-start: 4px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .answers .needed {
    color: var(--_warm-ink);
  }
  .answers .to-change {
    grid-area: 1 / 2 / span 2;
    align-self: center;
  }
  .answers .button {
    margin-block: -11px;
  }
  .open-list {
    margin-block-start: 6px;
  }
  .send {
    margin-block-start: var(--_s6);
  }
  .send > * + * {
    margin-block-start: var(--_s4);
  }
  @container iop (min-width: 760px) {
    .answers > div {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr) auto;
    }
    .answers .said {
      grid-column: 2;
    }
    .answers .to-change {
      grid-area: auto / 3;
      align-self: start;
    }
  }
  @media print {
    .to-change,
    .send {
      display: none;
    }
  }
`;
