import { css, html, nothing, type TemplateResult } from 'lit';
import { dialable } from './phone-link.js';

export interface ProblemProps {
  title: string;
  /** What is safe, and the next fact we know. */
  text: string;
  /** Shown small: the number that the clinic can look up. */
  reference?: string | undefined;
  retry?: { label: string; onClick: () => void } | undefined;
  /** "Call Harborlight" and its number. */
  phone?: { label: string; number: string } | undefined;
}

/** Something is not working: what is safe, what we know, and two ways on. Needs `buttons`. */
export const problem = ({ title, text, reference, retry, phone }: ProblemProps): TemplateResult =>
  html`<div class="problem" part="problem" role="alert">
    <p class="strong">${title}</p>
    <p class="small muted">${text}</p>
    ${reference ? html`<p class="note faint">${reference}</p>` : nothing}
    ${
      retry || phone
        ? html`<div class="row wrap problem-actions">
            ${
              retry
                ? html`<button
                    type="button"
                    class="button secondary small"
                    part="retry"
                    @click=${retry.onClick}
                  >
                    ${retry.label}
                  </button>`
                : nothing
            }
            ${
              phone
                ? html`<a class="button quiet small" href="tel:${dialable(phone.number)}"
                    ><span>${phone.label}</span> <bdi dir="ltr" class="nowrap muted">${phone.number}</bdi></a
                  >`
                : nothing
            }
          </div>`
        : nothing
    }
  </div>`;

export const problemStyles = css`
  .problem-actions {
    margin-block-start: 10px;
  }
  /* A name and a number in large text are more than a line of a phone. */
  .problem-actions > a {
    flex-wrap: wrap;
    justify-content: start;
  }
`;
