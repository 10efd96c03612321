import { html, nothing, type TemplateResult } from 'lit';
import { busyButton, type BusyButtonProps } from './busy-button.js';
import { backIcon } from './icons/common.js';
import { icon } from './icons/icon.js';

interface Action {
  label: string;
  onClick: () => void;
}

export interface StepActionsProps {
  next: Pick<BusyButtonProps, 'label' | 'busyLabel' | 'busy' | 'type' | 'onClick'>;
  back?: Action | undefined;
  skip?: Action | undefined;
}

/**
 * Back, Next, Skip. The last child of `page`, so that it sticks to the foot of a phone. Back is an icon there
 * and keeps its name. Needs `bars`, `buttons` and `busyButtonStyles`.
 */
export const stepActions = ({ next, back, skip }: StepActionsProps): TemplateResult =>
  html`<div class="actions" part="actions">
    ${
      back
        ? html`<button type="button" class="button secondary back" part="back" @click=${back.onClick}>
            ${icon(backIcon)}<span>${back.label}</span>
          </button>`
        : nothing
    }
    ${busyButton({ ...next, class: 'next', part: 'next' })}
    ${
      skip
        ? html`<button type="button" class="button quiet skip" part="skip" @click=${skip.onClick}>
            <span>${skip.label}</span>
          </button>`
        : nothing
    }
  </div>`;
