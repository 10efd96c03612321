import { css } from 'lit';

/** Colours for engines without relative colours or `light-dark()`: fixed, because the accent can't be clamped there. */
export const fixedColors = css`
  :host {
    color-scheme: light;
    --_surface: var(--iop-surface, #fefdfa);
    --_ink: var(--iop-ink, #1d2a31);
    --_fill: #165c76;
    --_on-fill: #fefdfa;
    --_fill-press: #004b64;
    --_accent: #165c76;
    --_soft: #dfedf2;
    --_softer: #eff5f7;
    --_ground: #f8f5f1;
    --_sunken: #f3f0eb;
    --_raised: var(--_surface);
    --_line: #dfdcd6;
    --_edge: #848077;
    --_ink-2: #44525a;
    --_ink-3: #5d6a72;
    --_warm: #f9f0e1;
    --_warm-ink: #794c20;
    --_urg: #8a4427;
    --_on-urg: #fefdfa;
  }
  :host([theme='dark']) {
    color-scheme: dark;
    --_surface: var(--iop-surface, #1b2226);
    --_ink: var(--iop-ink, #e9e6e0);
    --_fill: #87c8e5;
    --_on-fill: #091a24;
    --_fill-press: #97d8f6;
    --_accent: #8dcfec;
    --_soft: #2b3a42;
    --_softer: #222d33;
    --_ground: #12181c;
    --_sunken: #141a1e;
    --_line: #323b40;
    --_edge: #828c93;
    --_ink-2: #c1bdb5;
    --_ink-3: #a7a399;
    --_warm: #3a3022;
    --_warm-ink: #e6c593;
    --_urg: #ebae8d;
    --_on-urg: #24130e;
  }
`;
