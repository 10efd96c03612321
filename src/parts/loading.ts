import { css, html, type TemplateResult } from 'lit';

/** A swaying line and what we are getting: "Getting your week". Shows after 400 ms, so that a fast answer never flickers. */
export const loading = (words: string): TemplateResult =>
  html`<div class="loading" part="loading" role="status">
    <svg viewBox="0 0 560 60" preserveAspectRatio="none" aria-hidden="true">
      <path d="M4 20C150 20 190 38 280 38S410 20 556 20"></path>
    </svg>
    <p class="small muted">${words}</p>
  </div>`;

export const loadingStyles = css`
  .loading {
    animation: iop-appear 0s 400ms backwards;
  }
  .loading svg {
    display: block;
    inline-size: 100%;
    block-size: 60px;
    fill: none;
    overflow: visible;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linecap: round;
    opacity: 0.55;
  }
  /* Sways 6 px around a depth of 18: the middle moves, the ends hold. */
  .loading path {
    transform-origin: 0 20px;
    vector-effect: non-scaling-stroke;
    animation: iop-sway 2.4s ease-in-out 400ms infinite alternate;
  }
  @keyframes iop-appear {
    from {
      visibility: hidden;
    }
  }
  @keyframes iop-sway {
    from {
      transform: scaleY(0.67);
    }
    to {
      transform: scaleY(1.33);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .loading path {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .loading svg {
      stroke: CanvasText;
      opacity: 1;
    }
  }
`;
