import { css } from 'lit';

export const doneStyles = css`
  .leaf.done {
    row-gap: var(--_s6);
  }
  .theirs {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .place > * + * {
    margin-block-start: var(--_s2);
  }
  @container iop (min-width: 760px) {
    .leaf.done > .page {
      grid-column: 1;
    }
    .leaf.done > .margin {
      grid-row: 1 / span 2;
      grid-column: 2;
    }
  }
`;
