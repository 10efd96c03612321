import { html, type TemplateResult } from 'lit';
import type { CommonWords } from '../i18n/words/words.js';

export interface SignedOutProps {
  words: CommonWords['signedOut'];
  /** Tell the page: fire `iop-sign-in-requested`. */
  onSignIn: () => void;
}

/**
 * Who is here is not known any more. A page puts its own way in into the slot `sign-in`; without one there is a
 * button. Needs `buttons` and `problemStyles`.
 */
export const signedOut = ({ words, onSignIn }: SignedOutProps): TemplateResult =>
  html`<div class="signed-out" part="signed-out" role="status">
    <p class="strong">${words.title}</p>
    <p class="small muted">${words.text}</p>
    <div class="problem-actions">
      <slot name="sign-in">
        <button type="button" class="button primary" part="sign-in" @click=${onSignIn}>
          ${words.action}
        </button>
      </slot>
    </div>
  </div>`;
