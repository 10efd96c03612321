import { css } from 'lit';
import { busyButtonStyles } from '../../parts/busy-button.js';
import { choiceStyles } from '../../parts/choice-rows.js';
import { loadingStyles } from '../../parts/loading.js';
import { foldedNoteStyles } from '../../parts/margin-notes.js';
import { problemStyles } from '../../parts/problem.js';
import { weightGlyphStyles, weightLineStyles } from '../../parts/weight-line.js';
import { whoSeesStyles } from '../../parts/who-sees.js';
import { bars } from '../../styles/bar.styles.js';
import { base } from '../../styles/base.styles.js';
import { buttons } from '../../styles/buttons.styles.js';
import { leaf } from '../../styles/leaf.styles.js';
import { tokens } from '../../styles/tokens.styles.js';

/** What only the check-in has, on its first screen. */
const checkIn = css`
  /* As high as the page makes it: the buttons stand at the foot of a phone. */
  :host {
    display: flex;
    flex-direction: column;
  }
  .frame {
    flex: 1;
  }
  .bar .detail {
    display: block;
  }
  .choices > .weight-line + .rows {
    margin-block-start: var(--_s3) !important;
  }
  .asked {
    display: flex;
    flex-direction: column;
    animation: iop-step var(--_m) var(--_ease);
  }
  .asked > * + .who,
  .asked > .question + .answer {
    margin-block-start: var(--_s4);
  }
  .asked > .problem {
    margin-block-start: var(--_s5);
  }
  .asked > [role='status'] > .notice {
    margin-block-end: var(--_s5);
  }
  @keyframes iop-step {
    from {
      opacity: 0;
      translate: 8px 0;
    }
  }
  :host(:dir(rtl)) .asked {
    animation-name: iop-step-rtl;
  }
  @keyframes iop-step-rtl {
    from {
      opacity: 0;
      translate: -8px 0;
    }
  }

  .plain {
    display: grid;
    gap: var(--_s4);
    padding: 24px 20px 28px;
  }
  .plain > .row {
    margin-block-start: var(--_s2);
  }
  @container iop (min-width: 760px) {
    .plain {
      inline-size: min(100%, 640px);
      margin-inline: auto;
      padding: 56px 40px;
    }
  }

  /* Among other widgets the page is the frame, and its own rules divide. */
  :host([compact]) .frame {
    border: 0;
    border-radius: 0;
    box-shadow: none;
    background: none;
  }
  :host([compact]) .bar,
  :host([compact]) .actions {
    position: static;
    padding-inline: 0;
    border: 0;
    background: none;
  }
  :host([compact]) .leaf,
  :host([compact]) .plain {
    padding: 8px 0 0;
  }
  :host([compact]) .page > .actions {
    margin: 16px 0 0;
  }
  @container iop (min-width: 480px) {
    :host([compact]) .actions .next {
      flex: none;
      order: 0;
      min-inline-size: 160px;
    }
    :host([compact]) .actions .skip {
      margin-inline-start: auto;
    }
  }
`;

export const sheets = [
  tokens,
  base,
  buttons,
  bars,
  leaf,
  busyButtonStyles,
  choiceStyles,
  weightGlyphStyles,
  weightLineStyles,
  whoSeesStyles,
  foldedNoteStyles,
  loadingStyles,
  problemStyles,
  checkIn,
];
