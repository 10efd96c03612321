import { css } from 'lit';

export const intakeStyles = css`
  /* Fills the height that a page gives it, so that the actions of a short question still lie at the foot. */
  :host {
    display: flex;
    flex-direction: column;
  }
  .frame {
    flex: 1 0 auto;
  }
  .leaf:not(:has(.actions)) {
    align-content: start;
  }
  /* Only a step of the person moves: the first screen is simply there. */
  .step.forward,
  .step.back {
    --_from: 8px;
    animation: iop-step var(--_m) var(--_ease);
  }
  .step.back:dir(ltr),
  .step.forward:dir(rtl) {
    --_from: -8px;
  }
  @keyframes iop-step {
    from {
      opacity: 0;
      translate: var(--_from) 0;
    }
  }
  .step > * + * {
    margin-block-start: var(--_s4);
  }
  .question {
    /* The bar that sticks to the top must not lie over it when it takes the focus. */
    scroll-margin-block-start: 140px;
    overflow-wrap: anywhere;
  }
  .question + .muted {
    margin-block-start: var(--_s2);
  }
  .question label {
    display: block;
  }
  .field > .question ~ .hint,
  .choices > .heading ~ .hint {
    margin-block: var(--_s2) 0;
    font-size: var(--_t-body);
  }
  .field > .question ~ .who,
  .choices > .hint + .who {
    margin-block-start: var(--_s4);
  }
  .field > .question ~ .input {
    margin-block-start: var(--_s5);
  }
  .welcome-back {
    margin-block-end: var(--_s4);
  }
  .begin {
    margin-block-start: var(--_s6);
  }
  .step > hr {
    margin-block-start: var(--_s6);
  }
  /* Two ways in one field, alike: neither is a footnote of the other. */
  .step > .ways {
    display: grid;
    margin-block-start: var(--_s5);
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .way {
    display: flex;
    flex-direction: column;
    gap: var(--_s1);
    padding: 18px;
  }
  .step > .button.quiet {
    margin-inline-start: -8px;
  }
  .way + .way {
    border-block-start: 1px solid var(--_line);
  }
  .way .button {
    margin-block-start: var(--_s3);
  }
  .facts {
    margin-block-start: var(--_s5);
    text-wrap: pretty;
  }
  .facts li {
    display: flex;
    gap: 12px;
  }
  .facts .i {
    margin-block-start: 0.12em;
    color: var(--_accent);
  }
  .save {
    margin-block-start: var(--_s4);
  }
  .saved {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 1.5em;
  }
  /* Most saves are over before the eye could read a word of them. */
  .later {
    /* A delay costs no frames, and a long step would cost one each sixtieth of a second. */
    animation: iop-appear 0s 600ms backwards;
  }
  .page > .save + .actions {
    margin-block-start: auto;
  }
  @container iop (min-width: 760px) {
    .step > .ways {
      grid-template-columns: 1fr 1fr;
    }
    .way {
      padding: 20px 22px 22px;
    }
    .way + .way {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
    .way .button {
      margin-block-start: auto;
    }
    .way p {
      margin-block-end: var(--_s4);
    }
    .page > .save + .actions {
      margin-block-start: var(--_s4);
    }
  }
  /* Beside something else on a page of medium width: the question needs the room more than the space around it. */
  @container iop (min-width: 760px) and (max-width: 899.98px) {
    .leaf {
      grid-template-columns: minmax(0, 1fr) 208px;
      column-gap: 48px;
      padding: 36px;
    }
  }
  /* The words of Skip are longer in some languages; they should need two lines at most. */
  @container iop (max-width: 359.98px) {
    .actions .next {
      padding-inline: 12px;
    }
  }
  @container iop (max-width: 759.98px) {
    .begin > .primary {
      flex: 1 1 160px;
    }
  }
`;
