import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../../../parts/dialog.js';
import { markStyles } from '../../../parts/mark.js';
import { actsStyles } from './acts/acts.js';

const own = css`
  .back {
    margin-inline-start: -8px;
  }
  .head {
    padding-block: 4px 12px;
    border-block-end: 1px solid var(--_line);
  }
  .head h2 {
    font-size: var(--_t-q);
    overflow-wrap: anywhere;
  }
  .logged {
    display: flex;
    gap: 6px;
    margin-block-start: 4px;
  }
  .leaves {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px 40px;
  }
  .main > section {
    padding-block: 18px 4px;
  }
  .main h3,
  .acts h3 {
    margin-block-end: 6px;
    font-size: var(--_t-body);
  }
  .main h4 {
    margin-block: 12px 4px;
    font-size: var(--_t-small);
  }
  .flags > p,
  .flags > ul {
    margin-block-start: 6px;
  }
  .asked > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 20px;
    padding-block: 5px;
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  .facts {
    margin: 0;
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 28px;
    padding-block: 6px;
    border-block-start: 1px solid var(--_line);
  }
  .facts dt {
    color: var(--_ink-2);
    overflow-wrap: anywhere;
  }
  .facts dd {
    overflow-wrap: anywhere;
  }
  .said,
  .quote {
    white-space: pre-line;
  }
  /* What people wrote keeps its own direction, and turns nothing around it. */
  .said,
  .quote,
  .head h2,
  .files .name {
    unicode-bidi: plaintext;
  }
  .facts .flagged dd {
    font-weight: 600;
  }
  .facts dd .i {
    margin-inline-end: 6px;
    color: var(--_urg);
  }
  .private {
    display: flex;
    gap: 4px;
    align-items: center;
    color: var(--_ink-3);
  }
  .gaps > div {
    min-inline-size: 0;
  }
  .gaps li {
    padding-block: 2px;
    overflow-wrap: anywhere;
  }
  details > summary {
    inline-size: fit-content;
    padding-block: 3px;
    color: var(--_accent);
    text-decoration: underline 1px;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }
  .quote {
    overflow-wrap: anywhere;
  }

  .scores {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .scores th,
  .scores td {
    padding-block: 6px;
    padding-inline: 0 14px;
    border-block-start: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  .scores thead th {
    padding-block: 0 4px;
    border: 0;
    color: var(--_ink-3);
    font-size: var(--_t-tiny);
  }
  .scores td.num {
    white-space: nowrap;
  }
  .scores .positive .says {
    font-weight: 600;
  }
  .line {
    display: block;
    font-size: var(--_t-note);
    font-weight: 400;
  }
  .fold {
    display: flex;
    gap: 6px;
    margin: -4px;
    padding: 4px;
    border: 0;
    background: none;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .fold .i {
    color: var(--_accent);
    transition: transform var(--_m-fast);
  }
  .fold[aria-expanded='false'] .i {
    transform: rotate(-90deg);
  }
  .fold[aria-expanded='false'] .i:dir(rtl) {
    transform: rotate(90deg);
  }
  .scores .unfolded td {
    padding-block: 0 10px;
    padding-inline: 28px 0;
    border: 0;
  }
  .items li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 16px;
    padding-block: 4px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_t-note);
  }
  .items li > :first-child {
    grid-column: 1 / -1;
  }

  .held > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 16px;
    align-items: center;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  .held .tag {
    justify-self: end;
  }
  .held > li > div {
    grid-column: 1 / -1;
  }
  .tag.active {
    border-color: transparent;
    background: var(--_soft);
  }
  .tag.inactive,
  .tag.missing {
    border-color: var(--_warm-ink);
    background: var(--_warm);
    color: var(--_warm-ink);
  }
  .files > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding-block: 4px;
  }
  .to-acts {
    position: sticky;
    inset-block-end: 0;
    margin-block-start: 16px;
    padding-block: 10px;
    border-block-start: 1px solid var(--_line);
    /* A page may set a see-through surface; what scrolls under it must not show through. */
    background: linear-gradient(var(--_surface) 0 0) var(--_ground);
  }

  @container reading (max-width: 559.98px) {
    .if-wide {
      display: none;
    }
  }
  @container reading (min-width: 560px) {
    .if-narrow {
      display: none;
    }
    .facts > div {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    }
    .gaps {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
      gap: 0 28px;
    }
    .items li {
      grid-template-columns: minmax(0, 1fr) 190px 70px;
    }
    .items li > :first-child {
      grid-column: auto;
    }
  }
  @container reading (min-width: 760px) {
    .leaves {
      grid-template-columns: minmax(0, 1fr) 272px;
    }
    .leaves > .acts {
      position: sticky;
      inset-block-start: 0;
      align-self: start;
      max-block-size: 100dvh;
      margin-inline-end: -4px;
      padding-inline: 4px;
      overflow: auto;
    }
    .to-acts {
      display: none;
    }
  }
  @media print {
    .to-acts,
    .back,
    .acts .choices {
      display: none;
    }
  }
`;

export const openIntakeStyles: CSSResult[] = [markStyles, dialogStyles, own, actsStyles];
