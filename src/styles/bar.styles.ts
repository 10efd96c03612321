import { css } from 'lit';

/**
 * `bar`: what this is, how far along, and the way out, always in sight.
 * `actions`: Back, Next, Skip. Sticky at the foot below 760, in the flow above; `grow` on Next.
 */
export const bars = css`
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_s3);
    min-block-size: 64px;
    padding: 10px 20px;
    border-block-end: 1px solid var(--_line);
    /* A page may set a see-through surface; what scrolls under the bar must not show through it. */
    background: linear-gradient(var(--_surface) 0 0) var(--_ground);
  }
  .bar p {
    line-height: 1.4;
  }
  /* Both ways out under each other on a phone, where the title needs the rest. */
  .outs {
    display: flex;
    flex: none;
    flex-direction: column;
    align-items: flex-end;
    max-inline-size: 60%;
  }
  /* Where nothing else is in the bar it is no more than a line. */
  .bar.bare {
    justify-content: flex-end;
    min-block-size: 0;
    padding-block: 4px 0;
    border: 0;
  }
  /* Goes to the next line as a whole. */
  .bar .detail {
    display: inline-block;
  }
  .parts {
    display: block;
    max-inline-size: 100%;
    block-size: 3px;
    margin-block-start: 6px;
    fill: var(--_line);
  }
  .parts .done {
    fill: var(--_accent);
  }
  .actions {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: var(--_s3);
    reading-flow: flex-visual;
    min-block-size: 72px;
    padding: 12px 20px;
    border-block-start: 1px solid var(--_line);
    background: linear-gradient(var(--_surface) 0 0) var(--_ground);
  }
  .actions .next {
    order: 1;
    flex: 1;
  }
  @container iop (max-width: 759.98px) {
    .actions .back {
      min-inline-size: 48px;
      padding-inline: 10px;
    }
    .actions .back span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @container iop (min-width: 760px) {
    .bar {
      min-block-size: 72px;
      padding: 12px 32px;
    }
    .bar.bare {
      padding-block: 8px 0;
    }
    .bar.bare + .leaf {
      padding-block-start: 12px;
    }
    .outs {
      flex-direction: row;
      align-items: center;
      gap: var(--_s3);
    }
    .actions {
      position: static;
      min-block-size: 0;
      padding: 0;
      border: 0;
      background: none;
    }
    .actions .next {
      order: 0;
      flex: none;
      min-inline-size: 160px;
    }
    .actions .skip {
      margin-inline-start: auto;
    }
  }
  /* Where text is very large or the screen very low, a bar that sticks would hide what it belongs to. */
  @container iop (max-width: 15em) {
    .bar,
    .actions {
      position: static;
      flex-wrap: wrap;
    }
    .actions .next {
      flex-basis: 100%;
      order: -1;
    }
  }
  @media (max-height: 420px) {
    .bar,
    .actions {
      position: static;
    }
  }
  @media (forced-colors: active) {
    .parts {
      fill: GrayText;
    }
    .parts .done {
      fill: Highlight;
    }
  }
  @media print {
    .bar,
    .actions {
      display: none;
    }
  }
`;
