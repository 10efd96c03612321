import { css } from 'lit';

/**
 * What every element starts from: the host as a container, resets, one focus ring, icons and text steps.
 *
 * Text: `note small lead question`, `muted faint strong num nowrap`. Layout: `row top between wrap grow`,
 * `stack` (16 between) with `gap-1 gap-2 gap-3 gap-5 gap-6 gap-7`. By width: `narrow-only`, `wide-only`
 * (760). `tap` gives a link inside a sentence a 44 px target; `visually-hidden` is for screen readers,
 * `covering` lays a native control over its words.
 */
export const base = css`
  :host {
    box-sizing: border-box;
    display: block;
    container: iop / inline-size;
    /* A container has no width of its own: without this it vanishes as a flex item. */
    min-inline-size: min(100%, 280px);
    color: var(--_ink);
    font-family: var(--iop-font, inherit);
    font-size: var(--_t-body);
    font-style: normal;
    font-weight: 400;
    line-height: 1.53;
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :where(h1, h2, h3, h4, p, ul, ol, dl, dd, fieldset, legend, figure, blockquote) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  /* An empty marker, because Safari takes a list without one for no list at all. */
  :where(ul, ol) {
    list-style-type: '';
  }
  :where(h1, h2, h3, h4) {
    font-family: var(--iop-heading-font, var(--iop-font, inherit));
    font-size: inherit;
    font-weight: 600;
    letter-spacing: -0.008em;
    text-wrap: balance;
  }
  :where(p) {
    text-wrap: pretty;
  }
  :where(button, input, textarea, select) {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  :where(a) {
    color: var(--_accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.22em;
  }
  hr {
    margin: 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  /* Headings and regions that take focus after a step: they are told to a screen reader, not shown. */
  [tabindex='-1']:focus {
    outline: none;
  }

  .i {
    inline-size: 1.3em;
    block-size: 1.3em;
    flex: none;
    vertical-align: -0.28em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .flip:dir(rtl) {
    transform: scaleX(-1);
  }

  .note {
    font-size: var(--_t-note);
    line-height: 1.45;
  }
  .small {
    font-size: var(--_t-small);
    line-height: 1.5;
  }
  .lead {
    font-size: var(--_t-lead);
    line-height: 1.5;
  }
  .question {
    font-size: var(--_t-q);
    line-height: 1.28;
  }
  .muted {
    color: var(--_ink-2);
  }
  .faint {
    color: var(--_ink-3);
  }
  .strong {
    font-weight: 600;
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .nowrap {
    white-space: nowrap;
  }

  .row {
    display: flex;
    align-items: center;
    gap: var(--_s3);
  }
  .top {
    align-items: flex-start;
  }
  .between {
    justify-content: space-between;
  }
  .wrap {
    flex-wrap: wrap;
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  .stack > * + * {
    margin-block-start: var(--_s4);
  }
  .gap-1 > * + * {
    margin-block-start: var(--_s1);
  }
  .gap-2 > * + * {
    margin-block-start: var(--_s2);
  }
  .gap-3 > * + * {
    margin-block-start: var(--_s3);
  }
  .gap-5 > * + * {
    margin-block-start: var(--_s5);
  }
  .gap-6 > * + * {
    margin-block-start: var(--_s6);
  }
  .gap-7 > * + * {
    margin-block-start: calc(44px * var(--_d));
  }

  .tap {
    display: inline-block;
    margin: -11px -4px;
    padding: 11px 4px;
  }
  /* A native control over what shows it: touch, a screen reader's cursor and a voice command all land on it. */
  .covering {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container iop (min-width: 760px) {
    .question {
      font-size: var(--_t-title);
      line-height: 1.25;
    }
    .narrow-only {
      display: none !important;
    }
  }
  @container iop (max-width: 759.98px) {
    .wide-only {
      display: none !important;
    }
  }
  /* Forced colours leave a colour that is set on an svg alone, so the icon takes its word's. */
  @media (forced-colors: active) {
    .i {
      color: inherit !important;
    }
  }
`;
