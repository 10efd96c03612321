import { html, type TemplateResult } from 'lit';
import { infoIcon } from './icons/common.js';
import { notice } from './notice.js';

export interface OfflineNoticeProps {
  offline: boolean;
  title: string;
  /** What we keep and when it is sent. */
  body?: string | undefined;
}

/**
 * Says that the connection is gone and what becomes of the answers. Render it always: a status region that is
 * there before its words is read out when they come. Needs `noticeStyles`.
 */
export const offlineNotice = ({ offline, title, body }: OfflineNoticeProps): TemplateResult =>
  html`<div role="status">${offline ? notice({ title, body, icon: infoIcon, tone: 'warm' }) : ''}</div>`;
