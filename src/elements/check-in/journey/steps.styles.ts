import { css } from 'lit';

/** The questions after the first. */
export const stepStyles = css`
  .answer {
    margin-block-start: var(--_s5);
  }
  .row.answer {
    gap: var(--_s3) var(--_s4);
  }
  .item {
    display: grid;
    gap: 10px 20px;
    align-items: center;
    padding-block: 14px;
    line-height: 1.35;
  }
  .item:first-child {
    padding-block-start: 0;
  }
  .item + .item {
    border-block-start: 1px solid var(--_line);
  }
  .item p {
    overflow-wrap: anywhere;
  }
  /* Two ways to end and one back are too much for one line of a phone. */
  @container iop (max-width: 26em) {
    .last > .actions {
      flex-wrap: wrap;
      justify-content: space-between;
    }
    .last > .actions .next {
      order: -1;
      flex-basis: 100%;
    }
  }
  @container iop (min-width: 560px) {
    .item {
      grid-template-columns: minmax(0, 1fr) minmax(0, 320px);
    }
  }
`;
