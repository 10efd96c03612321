import { css } from 'lit';

/** 900 stands in `WIDE` of the element too: which view is fetched hangs on it. */
export const scheduleStyles = css`
  .frame {
    background: var(--_surface);
  }
  .rest {
    background: none;
  }
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 64px;
    padding: 8px 10px;
    border-block-end: 1px solid var(--_line);
    /* A page may set a see-through surface; what scrolls under the bar must not show through it. */
    background: linear-gradient(var(--_surface) 0 0) var(--_ground);
  }
  .bar-title {
    flex: 1;
    min-inline-size: 0;
    line-height: 1.4;
    text-align: center;
  }
  .bar-title .lead {
    font-size: var(--_t-body);
    line-height: 1.4;
  }
  .bar-title .muted {
    font-size: var(--_t-note);
  }
  .before {
    order: -1;
  }
  .bar .square {
    border-color: transparent;
    color: var(--_accent);
  }
  .body {
    display: grid;
    gap: var(--_s5);
    grid-template-columns: minmax(0, 1fr);
    padding: 20px 20px 40px;
  }
  .rest .body {
    padding: 0;
  }
  .next {
    padding: 18px;
    border-radius: var(--_radius);
    background: var(--_softer);
  }
  .next-what {
    gap: 14px;
    margin-block-start: 8px;
  }
  .next h2 {
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .next-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-block: 16px 8px;
  }
  .next-actions > :first-child {
    flex: 1 0 auto;
    max-inline-size: 100%;
  }
  /* A fast answer never flickers. */
  .awaited {
    animation: iop-late 0s 400ms backwards;
  }
  @keyframes iop-late {
    from {
      visibility: hidden;
    }
  }
  @container iop (min-width: 560px) {
    .next-actions,
    .next > .note {
      padding-inline-start: 54px;
    }
    .next-actions > :first-child {
      flex: none;
    }
  }
  @container iop (min-width: 760px) {
    .frame:not(.rest) {
      border: 1px solid var(--_line);
      border-radius: var(--_r-l);
      box-shadow: var(--_e1);
      overflow: clip;
    }
    .bar {
      min-block-size: 72px;
      padding: 12px 32px;
    }
    .bar-title {
      display: flex;
      align-items: baseline;
      gap: 12px;
      text-align: start;
    }
    .bar-title .lead {
      font-size: var(--_t-lead);
    }
    .bar-title .muted {
      font-size: var(--_t-body);
    }
    .before {
      order: 0;
    }
    .bar .square {
      border-color: var(--_edge);
      color: inherit;
    }
    .body {
      padding: 28px 32px 32px;
    }
  }
  @container iop (min-width: 900px) {
    .spread {
      grid-template: 'next sum' auto 'main sum' auto 'main month' 1fr / minmax(0, 1fr) 272px;
      gap: var(--_s6) 40px;
    }
    .spread > .next {
      display: grid;
      grid-area: next;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 4px 24px;
      align-items: center;
      padding: 20px 24px;
    }
    .spread > .next > * {
      grid-column: 1;
      margin: 0;
    }
    .spread > .next > .next-actions {
      grid-area: 1 / 2 / span 3;
      flex-direction: column;
      align-items: stretch;
      padding: 0;
    }
    .spread > .sum {
      grid-area: sum;
    }
    .spread > .main {
      grid-area: main;
    }
    /* Without a next session the days begin at the top. */
    .spread:not(:has(> .next)) > .main {
      grid-row: 1 / span 3;
    }
    .spread > .month-side {
      grid-area: month;
    }
  }
`;
