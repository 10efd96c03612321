import { html, type TemplateResult } from 'lit';
import type { CommonWords } from '../../i18n/words/words.js';
import { loading } from '../../parts/loading.js';
import type { Words } from './words/words.js';

interface Part {
  readonly failed: boolean;
  load(): Promise<void>;
}

/** A part is on its way, or could not be had: then there is no network, and little else to say it with. */
export const partLoading = (part: Part, words: Words, { problem, retry }: CommonWords): TemplateResult => {
  if (!part.failed) return html`<div class="face">${loading(words.loading)}</div>`;
  const onClick = (): void => void part.load().catch(() => undefined);
  return html`<div class="face" part="problem" role="alert">
    <p>${problem.network}</p>
    <button type="button" class="button secondary" part="retry" @click=${onClick}>${retry}</button>
  </div>`;
};
