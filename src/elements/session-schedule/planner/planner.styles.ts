import { css, type CSSResult } from 'lit';
import { busyButtonStyles } from '../../../parts/busy-button.js';
import { dialogStyles } from '../../../parts/dialog.js';
import { fixStyles } from '../../../parts/fix.js';
import { hoursBarStyles } from '../../../parts/hours-bar.js';
import { loadingStyles } from '../../../parts/loading.js';
import { noticeStyles } from '../../../parts/notice.js';
import { problemStyles } from '../../../parts/problem.js';
import { segmentedStyles } from '../../../parts/segmented.js';
import { textFieldStyles } from '../../../parts/text-field.js';

export const plannerStyles: CSSResult[] = [
  noticeStyles,
  problemStyles,
  loadingStyles,
  hoursBarStyles,
  dialogStyles,
  busyButtonStyles,
  fixStyles,
  textFieldStyles,
  segmentedStyles,
  css`
    .notes:has(.notice) {
      padding: 20px 20px 0;
    }
    .rest .notes:has(.notice) {
      margin-block-end: var(--_s5);
      padding: 0;
    }
    .hours > p:first-child {
      font-weight: 600;
    }
    .rest .hours > p:first-child {
      font-size: var(--_t-small);
      font-weight: 400;
    }
    .rest .row {
      margin-block-end: 8px;
    }
    .dialog-actions .field {
      margin-block-end: 8px;
    }
    .segmented {
      min-inline-size: 220px;
      margin-inline-start: 12px;
    }
    .offers {
      margin-block-start: 16px;
      border-block-start: 1px solid var(--_line);
    }
    .offers li {
      display: flex;
      gap: 12px;
      align-items: center;
      justify-content: space-between;
      padding-block: 12px;
      border-block-end: 1px solid var(--_line);
      color: var(--_ink-2);
      font-size: var(--_t-note);
      line-height: 1.4;
    }
    .offers .strong {
      color: var(--_ink);
    }
    .other {
      margin-block-start: 16px;
      margin-inline-start: -8px;
    }
    .main > .note {
      margin-block-end: 12px;
    }
    .empty:not(:last-child) {
      margin-block-end: 24px;
    }
    .month-side h2 {
      margin-block-end: 8px;
    }
    .month-side .note {
      margin-block-start: 8px;
    }
    .kinds {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 20px;
      padding-block-start: 20px;
      padding-inline-start: 52px;
      color: var(--_ink-2);
      font-size: var(--_t-tiny);
      line-height: 1.35;
    }
    .kinds li {
      display: flex;
      gap: 7px;
      align-items: center;
    }
    .kinds .kind-tile {
      inline-size: 26px;
      block-size: 26px;
      border-radius: 6px;
    }
    .kinds .i {
      inline-size: 17px;
      block-size: 17px;
    }
    @container iop (min-width: 760px) {
      .frame:not(.rest) > .notes:has(.notice) {
        padding: 28px 32px 0;
      }
    }
    @media (forced-colors: active) {
      .next {
        border: 1px solid;
      }
    }
    @media print {
      .bar {
        position: static;
      }
      .button {
        display: none;
      }
    }
  `,
];
