import { css } from 'lit';

/**
 * Session kinds: word, icon shape and tint, all three where space allows, never tint alone.
 * `kind kind-<name>` sets `--_kind-tint` and `--_kind-ink`; `kind-tile` is the 40 px tile that uses them.
 * The hues stand at least 27 degrees apart and do not follow the accent, so a kind looks the same everywhere.
 * Ink on tint, read back from Chromium (light / dark): group 7.82 / 8.74, individual 7.69 / 8.82, family
 * 7.92 / 8.70, skills class 7.85 / 8.71, medication 7.67 / 8.81, meal support 8.00 / 8.64, intake talk
 * 7.96 / 8.69, study and work 8.03 / 8.65, coach 7.76 / 8.77.
 */
export const kinds = css`
  .kind {
    --_hue: 245;
    --_kind-tint: light-dark(oklch(0.945 0.02 var(--_hue)), oklch(0.315 0.03 var(--_hue)));
    --_kind-ink: light-dark(oklch(0.4 0.058 var(--_hue)), oklch(0.87 0.05 var(--_hue)));
  }
  .kind-individual {
    --_hue: 160;
  }
  .kind-family {
    --_hue: 60;
  }
  .kind-skills-class {
    --_hue: 105;
  }
  .kind-medication {
    --_hue: 200;
  }
  .kind-meal-support {
    --_hue: 20;
  }
  .kind-intake-talk {
    --_hue: 280;
  }
  .kind-study-and-work {
    --_hue: 320;
  }
  .kind-coach {
    --_hue: 132;
  }
  .kind-tile {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    border-radius: var(--_r);
    background: var(--_kind-tint);
    color: var(--_kind-ink);
  }
  .kind-tile .i {
    inline-size: 24px;
    block-size: 24px;
  }
  @media (forced-colors: active) {
    .kind-tile {
      border: 1px solid;
    }
  }
`;
