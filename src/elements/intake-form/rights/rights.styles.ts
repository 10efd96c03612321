import { css } from 'lit';

export const afterStyles = css`
  .after-part {
    padding-block: var(--_s5);
    border-block-start: 1px solid var(--_line);
  }
  .after-part > * + *,
  .folded > .day:not(:first-of-type) {
    margin-block-start: var(--_s3);
  }
  .after-part > h3 + p {
    margin-block-start: var(--_s1);
  }
  .after-part > .old {
    margin-block-start: 0;
  }
  .after-list {
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .after-list > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .after-list .name {
    overflow-wrap: anywhere;
  }
  .guardians + .stack {
    margin-block-start: var(--_s5);
  }
  /* What sticks to the top must not lie over what takes the focus. */
  .after-part h3,
  .agreement > summary {
    scroll-margin-block-start: 96px;
  }
  .guardians > li {
    padding: 12px 16px;
  }
  .agreement > summary {
    display: flex;
    align-items: center;
    gap: 14px;
    min-block-size: 56px;
    padding: 10px 16px;
    line-height: 1.35;
    list-style: none;
    cursor: pointer;
    transition: background var(--_m-fast);
  }
  .agreement > summary::-webkit-details-marker {
    display: none;
  }
  .agreement > summary:focus-visible {
    outline-offset: -5px;
    border-radius: 8px;
  }
  .agreement > summary .name,
  .agreement > summary .note {
    display: block;
  }
  .agreement > summary .i {
    color: var(--_ink-3);
    transition: rotate var(--_m-fast);
  }
  .agreement[open] > summary .i {
    rotate: 180deg;
  }
  .agreement > :not(summary) {
    margin-inline: 16px;
  }
  .agreement > :last-child {
    margin-block-end: 16px;
  }
  .agreement-text > * + *,
  .agreement > .facts-list,
  .agreement > .agreement-acts {
    margin-block-start: var(--_s3);
  }
  .agreement > .note {
    margin-block-start: var(--_s2);
  }
  .agreement-text {
    margin-block-start: var(--_s2);
    font-size: var(--_t-small);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .whole {
    white-space: pre-line;
  }
  .after-part > .said-part {
    margin-block-start: var(--_s4);
  }
  .said > * {
    overflow-wrap: anywhere;
  }
  .said > dt + dd {
    margin-block-start: 2px;
  }
  .said > dd + dt {
    margin-block-start: var(--_s3);
  }
  .facts-list {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px var(--_s4);
  }
  .facts-list dt {
    color: var(--_ink-2);
  }
  .facts-list dd {
    overflow-wrap: anywhere;
  }
  .says {
    display: block;
    margin-block-start: var(--_s2);
  }
  .day {
    margin-block-start: var(--_s4);
  }
  .day::first-letter {
    text-transform: uppercase;
  }
  .after-part > .looks,
  .folded > .looks {
    margin-block-start: 2px;
  }
  .looks li {
    display: grid;
    grid-template-columns: minmax(5.2em, auto) minmax(0, 1fr);
    column-gap: var(--_s3);
    padding-block: 4px;
    overflow-wrap: anywhere;
  }
  .steps-list {
    counter-reset: step;
  }
  .steps-list li {
    display: flex;
    gap: 8px;
    margin-block-start: 6px;
    counter-increment: step;
  }
  .steps-list li::before {
    font-weight: 600;
    content: counter(step) '.';
  }
  .after-part form .label {
    margin-block-end: 6px;
  }
  @media (hover: hover) {
    .agreement > summary:hover {
      background: var(--_softer);
    }
  }
  @media print {
    .agreement-acts,
    .agreement > .note {
      display: none;
    }
  }
`;
