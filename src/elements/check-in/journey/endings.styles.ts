import { css } from 'lit';

/** The last screen: one sentence to take along, big and calm. */
export const afterStyles = css`
  .done {
    display: grid;
    gap: var(--_s5);
    inline-size: min(100%, 600px);
    margin-inline: auto;
    padding: 48px 20px 56px;
    animation: iop-step var(--_m) var(--_ease);
  }
  :host([compact]) .done {
    margin-inline: 0;
    padding: 0;
  }
  .said {
    color: var(--_ink-2);
    font-weight: 400;
    letter-spacing: normal;
    text-wrap: pretty;
  }
  figure {
    padding-block: 24px;
    border-block: 1px solid var(--_line);
  }
  blockquote {
    margin-block-start: 8px;
    font-size: clamp(calc(var(--_u) * 1.6), 6cqi, calc(var(--_u) * 2.1));
    line-height: 1.28;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .done dl > div {
    display: grid;
    grid-template-columns: 84px minmax(0, 1fr);
    gap: 12px;
    padding-block: 8px;
  }
  .done dt {
    color: var(--_ink-2);
    overflow-wrap: anywhere;
  }
  .done .button {
    min-inline-size: 140px;
  }
`;
