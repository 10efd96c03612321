import { css } from 'lit';

/**
 * Every private token, derived on `:host` from the public ones, so that a public token works wherever
 * a page sets it: on the element, on a wrapper or on `:root`.
 *
 * Public, and the whole theming surface: `--iop-accent`, `--iop-surface`, `--iop-ink`, `--iop-radius`,
 * `--iop-font`, `--iop-heading-font`, `--iop-unit`, `--iop-density`.
 *
 * The accent is clamped in lightness and chroma before it is used, so any brand colour stays readable:
 * worst case over 72 hues, 5 chromas and 3 lightnesses is 5.49:1 in light and 8.50:1 in dark. `/ 1` drops
 * the alpha that a page's accent may carry, which would undo the clamp.
 */
export const tokens = css`
  :host {
    /* The only rem of the library: it follows a reader's larger text and ignores a page that shrinks html. */
    --_u: var(--iop-unit, max(1rem, 16px));
    --_d: var(--iop-density, 1);
    --_radius: clamp(0px, var(--iop-radius, 12px), 20px);
    --_accent-in: var(--iop-accent, oklch(0.445 0.078 228));
    --_surface: var(--iop-surface, light-dark(oklch(0.993 0.003 85), oklch(0.245 0.013 235)));
    --_ink: var(--iop-ink, light-dark(oklch(0.275 0.022 235), oklch(0.925 0.008 85)));

    --_fill: light-dark(
      oklch(from var(--_accent-in) min(l, 0.48) min(c, 0.14) h / 1),
      oklch(from var(--_accent-in) 0.8 min(c, 0.12) h / 1)
    );
    --_on-fill: light-dark(oklch(0.993 0.003 85), oklch(0.21 0.03 235));
    --_fill-press: light-dark(
      oklch(from var(--_accent-in) calc(min(l, 0.48) - 0.06) min(c, 0.14) h / 1),
      oklch(from var(--_accent-in) 0.85 min(c, 0.12) h / 1)
    );
    --_accent: light-dark(
      oklch(from var(--_accent-in) min(l, 0.48) min(c, 0.14) h / 1),
      oklch(from var(--_accent-in) 0.82 min(c, 0.12) h / 1)
    );
    --_wash: oklch(from var(--_accent-in) 0.62 calc(min(c, 0.14) * 1.6) h / 1);
    --_soft: light-dark(
      color-mix(in oklab, var(--_wash) 15%, var(--_surface)),
      color-mix(in oklab, var(--_fill) 17%, var(--_surface))
    );
    --_softer: light-dark(
      color-mix(in oklab, var(--_wash) 7%, var(--_surface)),
      color-mix(in oklab, var(--_fill) 8%, var(--_surface))
    );

    --_ground: light-dark(oklch(0.972 0.006 85), oklch(0.205 0.012 235));
    --_sunken: light-dark(oklch(0.957 0.008 85), oklch(0.215 0.012 235));
    --_raised: light-dark(var(--_surface), color-mix(in oklab, var(--_ink) 6%, var(--_surface)));
    --_line: light-dark(oklch(0.895 0.009 85), oklch(0.345 0.014 235));
    --_edge: light-dark(oklch(0.6 0.014 85), oklch(0.635 0.016 235));
    --_ink-2: light-dark(oklch(0.43 0.022 235), oklch(0.8 0.012 85));
    --_ink-3: light-dark(oklch(0.515 0.02 235), oklch(0.715 0.014 85));
    --_warm: light-dark(oklch(0.958 0.022 78), oklch(0.315 0.028 75));
    --_warm-ink: light-dark(oklch(0.46 0.085 62), oklch(0.84 0.075 78));
    --_urg: light-dark(oklch(0.47 0.105 42), oklch(0.8 0.085 50));
    --_on-urg: light-dark(oklch(0.993 0.003 85), oklch(0.21 0.03 40));

    --_t-tiny: calc(var(--_u) * 0.8125);
    --_t-note: calc(var(--_u) * 0.875);
    --_t-small: calc(var(--_u) * 0.9375);
    --_t-body: calc(var(--_u) * 1.0625);
    --_t-lead: calc(var(--_u) * 1.1875);
    --_t-q: calc(var(--_u) * 1.5);
    --_t-title: calc(var(--_u) * 1.75);

    --_s1: calc(4px * var(--_d));
    --_s2: calc(8px * var(--_d));
    --_s3: calc(12px * var(--_d));
    --_s4: calc(16px * var(--_d));
    --_s5: calc(24px * var(--_d));
    --_s6: calc(32px * var(--_d));
    --_s7: calc(48px * var(--_d));
    --_s8: calc(64px * var(--_d));

    --_r-s: calc(var(--_radius) * 0.5);
    --_r: calc(var(--_radius) * 0.83);
    --_r-l: calc(var(--_radius) * 1.33);

    --_e1:
      0 1px 1px light-dark(rgb(29 42 49 / 0.04), rgb(0 0 0 / 0.3)),
      0 10px 30px -18px light-dark(rgb(29 42 49 / 0.22), rgb(0 0 0 / 0.7));
    --_e2:
      0 2px 4px light-dark(rgb(29 42 49 / 0.06), rgb(0 0 0 / 0.4)),
      0 24px 60px -24px light-dark(rgb(29 42 49 / 0.38), rgb(0 0 0 / 0.8));

    --_m-fast: 120ms;
    --_m: 220ms;
    --_m-line: 480ms;
    --_ease: cubic-bezier(0.3, 0.1, 0.2, 1);
  }

  /* Without one of these the widget follows the page's own color-scheme, so it never turns dark on a light page. */
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_m-fast: 0ms;
      --_m: 0ms;
      --_m-line: 0ms;
    }
  }
`;
