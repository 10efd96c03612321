import { css, type CSSResult } from 'lit';
import { busyButtonStyles } from '../../parts/busy-button.js';
import { fixStyles } from '../../parts/fix.js';
import { loadingStyles } from '../../parts/loading.js';
import { noticeStyles } from '../../parts/notice.js';
import { problemStyles } from '../../parts/problem.js';
import { textFieldStyles } from '../../parts/text-field.js';
import { base } from '../../styles/base.styles.js';
import { buttons } from '../../styles/buttons.styles.js';
import { tokens } from '../../styles/tokens.styles.js';

/** Forty people in sight: the page of somebody who reads all day, close together and never small. */
const own = css`
  :host {
    --_d: var(--iop-density, 0.8);
  }
  .frame {
    background: var(--_surface);
    font-size: var(--_t-small);
    line-height: 1.45;
  }
  .plain {
    padding: 20px;
  }
  .notices > :not(:empty) {
    margin-block-end: 12px;
  }
  .list > h2 {
    padding-block: 10px 6px;
    font-size: var(--_t-lead);
    line-height: 1.3;
  }
  .list .empty {
    padding-block: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .list {
    container: list / inline-size;
    min-inline-size: 0;
  }
  .group-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding-block: 16px 6px;
    font-weight: 400;
    font-size: var(--_t-note);
  }
  /* State in a word, then a shape, then a tint. */
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    padding: 1px 8px;
    border: 1px solid var(--_edge);
    border-radius: min(6px, var(--_r-s));
    font-size: var(--_t-tiny);
    line-height: 1.5;
    white-space: nowrap;
  }
  .tag .i {
    inline-size: 15px;
    block-size: 15px;
  }
  .tag.call {
    border-color: var(--_urg);
    background: var(--_urg);
    color: var(--_on-urg);
    font-weight: 600;
  }
  .tag.settled,
  .tag.waiting {
    border-color: transparent;
    padding-inline-start: 0;
  }
  .list ul > li {
    border-block-start: 1px solid var(--_line);
  }
  .list ul > li:last-child {
    border-block-end: 1px solid var(--_line);
  }
  .intake {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 16px;
    align-items: baseline;
    inline-size: calc(100% + 16px);
    min-block-size: 44px;
    margin-inline: -8px;
    padding: 8px;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
    overflow-wrap: anywhere;
    transition: background var(--_m-fast);
  }
  .intake:focus-visible {
    outline-offset: -3px;
  }
  .intake[aria-current] {
    background: var(--_soft);
  }
  .who {
    font-weight: 600;
    unicode-bidi: plaintext;
  }
  .due,
  .since {
    color: var(--_ink-2);
    font-size: var(--_t-note);
  }
  .since {
    display: none;
  }
  @media (hover: hover) {
    button.intake:hover:not([aria-current]) {
      background: var(--_softer);
    }
  }
  .calling .since {
    display: block;
  }
  div.intake {
    min-block-size: 0;
    cursor: auto;
  }
  .due.late {
    color: var(--_ink);
    font-weight: 600;
  }
  .told {
    max-inline-size: 640px;
    padding-block: 4px 16px;
    overflow-wrap: anywhere;
  }
  .told .field .area {
    min-block-size: 72px;
  }
  /* What was said stands apart from what the page says. */
  .heard {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_edge);
  }
  .heard > div + div {
    margin-block-start: 4px;
  }
  .heard dt {
    color: var(--_ink-2);
  }
  .heard dd {
    margin: 0;
    font-weight: 600;
    white-space: pre-line;
    unicode-bidi: plaintext;
  }
  @container list (min-width: 620px) {
    .intake {
      grid-template-columns: minmax(120px, 1fr) minmax(0, 2fr) minmax(0, 1.6fr) minmax(0, 1.2fr);
    }
    .since {
      display: block;
      text-align: end;
    }
  }
  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 32px;
    padding: 4px 16px 24px;
  }
  .reading {
    container: reading / inline-size;
    min-inline-size: 0;
  }
  /* Where there is no room for both, the open intake is the page. */
  @container iop (max-width: 899.98px) {
    .desk.open > .list {
      display: none;
    }
  }
  @container iop (min-width: 900px) {
    .desk.open {
      grid-template-columns: 272px minmax(0, 1fr);
    }
    /* The list stays in sight beside a long intake. */
    .desk.open > .list {
      position: sticky;
      inset-block-start: 0;
      align-self: start;
      max-block-size: 100dvh;
      margin-inline: -8px;
      padding-inline: 8px;
      overflow: hidden auto;
    }
    .desk.open > .reading {
      padding-inline-start: 32px;
      border-inline-start: 1px solid var(--_line);
    }
  }
  /* Close together only for who points with a mouse. */
  @media (pointer: fine) {
    .button.small {
      min-block-size: 36px;
      padding-block: 4px;
      font-size: var(--_t-note);
    }
    @container list (min-width: 620px) {
      .intake {
        min-block-size: 38px;
        padding-block: 6px;
      }
    }
  }
  @media (forced-colors: active) {
    .intake[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .tag {
      border-color: currentColor;
    }
  }
`;

export const sheets: CSSResult[] = [
  tokens,
  base,
  buttons,
  busyButtonStyles,
  fixStyles,
  textFieldStyles,
  loadingStyles,
  noticeStyles,
  problemStyles,
  own,
];
