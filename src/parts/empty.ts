import { html, nothing, type TemplateResult } from 'lit';

export interface EmptyProps {
  title: string;
  /** Who will fill it, and when. */
  text: string;
  action?: unknown;
}

/** Nothing here yet, with who changes that. Uses only `base`. */
export const empty = ({ title, text, action }: EmptyProps): TemplateResult =>
  html`<div class="empty" part="empty">
    <p class="strong">${title}</p>
    <p class="small muted">${text}</p>
    ${action ?? nothing}
  </div>`;
