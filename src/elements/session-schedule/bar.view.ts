import { html, nothing, type TemplateResult } from 'lit';
import { formatDateRange } from '../../i18n/format.js';
import { backIcon, nextIcon } from '../../parts/icons/common.js';
import { icon } from '../../parts/icons/icon.js';
import type { Scene } from './scene.js';

export interface BarProps {
  title: string;
  detail: string;
  before: string;
  after: string;
}

/** `June 8 – 14`. */
export const rangeOf = ({ days, reader }: Scene): string =>
  formatDateRange(days[0]?.start ?? 0, (days.at(-1)?.end ?? 1) - 1, reader);

/** How a week is named and gone from. */
export const weekBar = (scene: Scene): BarProps => {
  const { words, present } = scene;
  const range = rangeOf(scene);
  const { before, after } = words;
  return { title: present ? words.thisWeek : range, detail: present ? range : '', before, after };
};

/** What is on the screen, and the way to the time before and after it. `more` stands at its end. */
export const bar = (
  scene: Scene,
  { title, detail, before, after }: BarProps,
  more: unknown,
): TemplateResult => {
  const { words, wide, present, wish } = scene;
  const step = (label: string, by: -1 | 1): TemplateResult =>
    html`<button
      type="button"
      class="button secondary small square ${by < 0 ? 'before' : 'after'}"
      aria-label=${label}
      @click=${() => wish({ to: 'move', step: by })}
    >
      ${icon(by < 0 ? backIcon : nextIcon)}
    </button>`;
  return html`<div class="bar" part="bar">
    <div class="bar-title">
      <h2 class="lead" id="title" tabindex="-1">${title}</h2>
      <p class="muted">${detail}</p>
    </div>
    ${step(before, -1)}
    ${
      wide || !present
        ? html`<button
            type="button"
            class="button secondary small"
            @click=${() => wish({ to: 'move', step: 0 })}
          >
            ${words.today}
          </button>`
        : nothing
    }
    ${step(after, 1)} ${more}
  </div>`;
};
