import { css, html, nothing, type TemplateResult } from 'lit';
import { icon, type Icon } from './icons/icon.js';

export interface NoticeProps {
  title: unknown;
  icon: Icon;
  body?: unknown;
  /** Buttons under the words. */
  actions?: unknown;
  /** `warm` asks for something or holds something; `plain` only tells. */
  tone?: 'plain' | 'warm' | undefined;
  /** `status` when it appears while the person is here, so that it is read out. */
  role?: 'status' | 'alert' | undefined;
}

/** A fact with its icon. No close button: it leaves when it is no longer true. */
export const notice = ({ title, icon: drawing, body, actions, tone, role }: NoticeProps): TemplateResult =>
  html`<div class="notice ${tone ?? 'plain'}" part="notice" role=${role ?? nothing}>
    ${icon(drawing)}
    <div class="grow">
      <p class="strong">${title}</p>
      ${body ? html`<div>${body}</div>` : nothing}
      ${actions ? html`<div class="notice-actions">${actions}</div>` : nothing}
    </div>
  </div>`;

export const noticeStyles = css`
  .notice {
    display: flex;
    gap: 14px;
    padding: 16px 18px;
    border-radius: var(--_radius);
    background: var(--_softer);
    font-size: var(--_t-small);
    line-height: 1.5;
  }
  .notice > .i {
    inline-size: 22px;
    block-size: 22px;
    margin-block-start: 0.12em;
    color: var(--_accent);
  }
  .notice.warm {
    background: var(--_warm);
  }
  .notice.warm > .i {
    color: var(--_warm-ink);
  }
  .notice-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 12px;
  }
  @media (forced-colors: active) {
    .notice {
      border: 1px solid;
    }
  }
`;
