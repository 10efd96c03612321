import { css, html, type TemplateResult } from 'lit';

/** Four groups of five, however the API writes it: a code is read out, written down and typed again. */
export const groupsOf = (code: string): string[] => code.replace(/[\s-]/g, '').match(/.{1,5}/g) ?? [];

/** The code, large enough to copy by hand. */
export const resumeCode = (code: string): TemplateResult =>
  html`<p class="code num" part="code" translate="no">
    <bdi dir="ltr">${groupsOf(code).map(group => html`<span>${group}</span> `)}</bdi>
  </p>`;

export const resumeCodeStyles = css`
  .code {
    padding: 16px 18px;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    font-family: ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'Liberation Mono', monospace;
    font-size: var(--_t-lead);
    line-height: 1.6;
    letter-spacing: 0.06em;
    user-select: all;
  }
  .code span {
    display: inline-block;
    margin-inline-end: 0.6em;
  }
`;
