import { html, nothing, svg, type TemplateResult } from 'lit';
import { leaveIcon } from './icons/common.js';
import { icon } from './icons/icon.js';

/** The way out for somebody who is being watched. */
export interface QuickWay {
  label: string;
  onClick: () => void;
}

export interface BarProps {
  title: string;
  /** "2 of 5 parts", "1 of 6, about 2 minutes". */
  detail?: string | undefined;
  /** Drawn under the title; `detail` is its text. `now` is the part being filled, from 0 to 1. */
  parts?: { total: number; done: number; now: number } | undefined;
  /** What stands before the way out on a wide element: "About 6 minutes left". */
  aside?: string | undefined;
  leave?: { label: string; onClick: () => void } | undefined;
  quick?: QuickWay | undefined;
}

/** Quiet, and always in sight. Needs `bars` and `buttons`. */
export const quickWay = ({ label, onClick }: QuickWay): TemplateResult =>
  html`<button type="button" class="button quiet small quick" part="quick" @click=${onClick}>
    <span>${label}</span>
  </button>`;

/** Each part is 44 wide with 4 between; the drawing squeezes where there is no room. */
const partsLine = ({ total, done, now }: NonNullable<BarProps['parts']>): TemplateResult => {
  const width = total * 48 - 4;
  return html`<svg
    class="parts flip"
    part="parts"
    width=${width}
    height="3"
    viewBox="0 0 ${width} 3"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${Array.from({ length: total }, (_, index) => {
      const share = index < done ? 1 : index === done ? now : 0;
      const x = index * 48;
      return svg`<rect x=${x} width="44" height="3" rx="1.5"></rect>
        <rect class="done" x=${x} width=${44 * share} height="3" rx="1.5"></rect>`;
    })}
  </svg>`;
};

/** What this is, how far along, and the way out. Needs `bars` and `buttons`. */
export const bar = ({ title, detail, parts, aside, leave, quick }: BarProps): TemplateResult =>
  html`<div class="bar" part="bar">
    <div class="grow">
      <p class="small">
        <span class="strong">${title}</span>
        ${detail ? html`<span class="muted detail">${detail}</span>` : nothing}
      </p>
      ${parts ? partsLine(parts) : nothing}
    </div>
    ${aside ? html`<span class="small muted wide-only">${aside}</span>` : nothing}
    <div class="outs">
      ${quick ? quickWay(quick) : nothing}
      ${
        leave
          ? html`<button type="button" class="button secondary small" part="leave" @click=${leave.onClick}>
              ${icon(leaveIcon)}<span>${leave.label}</span>
            </button>`
          : nothing
      }
    </div>
  </div>`;
