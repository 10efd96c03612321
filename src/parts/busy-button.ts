import { css, html, nothing, type TemplateResult } from 'lit';

export interface BusyButtonProps {
  /** Word of the button, with an icon if it has one. */
  label: unknown;
  /** Says what is being done: "Saving your answer". */
  busyLabel: string;
  busy?: boolean | undefined;
  kind?: 'primary' | 'secondary' | undefined;
  /** Further classes: `small`, `wide`, `next`. */
  class?: string | undefined;
  /** Name for `::part()`. */
  part?: string | undefined;
  type?: 'button' | 'submit' | undefined;
  onClick?: ((event: Event) => void) | undefined;
}

const swallow = (event: Event): void => {
  event.preventDefault();
};

/**
 * A button that says what it is doing while it does it. It keeps its width and the focus, takes no second
 * press, and tells a screen reader through the status beside it, because a changed name is often not read.
 */
export const busyButton = ({
  label,
  busyLabel,
  busy = false,
  kind = 'primary',
  class: more = '',
  part,
  type = 'button',
  onClick,
}: BusyButtonProps): TemplateResult =>
  html`<button
      type=${type}
      class="button ${kind} ${more} swap"
      part=${part ?? nothing}
      aria-disabled=${busy ? 'true' : nothing}
      @click=${busy ? swallow : onClick}
    >
      <span class=${busy ? 'aside' : 'shown'}>${label}</span
      ><span class=${busy ? 'shown' : 'aside'}>${busyLabel}</span></button
    ><span class="visually-hidden" role="status">${busy ? busyLabel : nothing}</span>`;

export const busyButtonStyles = css`
  .swap {
    display: inline-grid;
  }
  .swap > span {
    grid-area: 1 / 1;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
  }
  /* Keeps the button as wide as its longer words, never taller. */
  .swap > .aside {
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }
`;
