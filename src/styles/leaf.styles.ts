import { css } from 'lit';

/**
 * The page with a margin: `frame` > `bar` + `leaf` > `page` + `margin`. Below 760 it is one column and the
 * host page is the frame; from 760 it is a framed page of at most 560 beside a margin of 248.
 * `actions` as the last child of `page` reaches from edge to edge on a phone.
 */
export const leaf = css`
  .frame {
    display: flex;
    flex-direction: column;
    min-block-size: 100%;
    background: var(--_surface);
  }
  .leaf {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    flex: 1;
    gap: var(--_s5);
    padding: 24px 20px 28px;
  }
  .page {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .page > .actions {
    margin-block-start: auto;
  }
  .margin {
    color: var(--_ink-2);
    font-size: var(--_t-small);
    line-height: 1.5;
  }
  .margin h3 {
    margin-block-end: 2px;
    color: var(--_ink);
    font-size: var(--_t-small);
  }
  .margin ol {
    counter-reset: step;
  }
  .margin li {
    display: flex;
    gap: 8px;
    margin-block-start: 6px;
    counter-increment: step;
  }
  .margin li::before {
    color: var(--_ink);
    font-weight: 600;
    content: counter(step) '.';
  }
  @container iop (max-width: 759.98px) {
    .page > .actions {
      margin-inline: -20px;
    }
    .page:has(> .actions) {
      margin-block-end: -28px;
    }
    .page > :nth-last-child(2):has(+ .actions) {
      margin-block-end: var(--_s5);
    }
  }
  @container iop (min-width: 760px) {
    .frame {
      border: 1px solid var(--_line);
      border-radius: var(--_r-l);
      box-shadow: var(--_e1);
      overflow: clip;
    }
    .leaf {
      grid-template-columns: minmax(0, 560px) 248px;
      column-gap: 72px;
      justify-content: center;
      padding: 56px 40px 48px;
    }
    .page > .actions {
      margin-block-start: var(--_s6);
    }
  }
  @media print {
    .leaf {
      display: block;
    }
    .margin {
      margin-block-start: 24px;
      border-block-start: 1px solid;
      padding-block-start: 12px;
    }
  }
`;
