import { html, nothing, type TemplateResult } from 'lit';
import { infoIcon } from '../../../parts/icons/common.js';
import { loading } from '../../../parts/loading.js';
import { notice } from '../../../parts/notice.js';
import { isSignedOut, problemWords } from '../../../parts/problem-words.js';
import { problem } from '../../../parts/problem.js';
import type { Scene } from '../scene.js';
import type { RightsWords } from './words/words.js';
import type { Remote } from './remote.js';

/** What stands in the place of lists that are not here: they come, there is no network, or it did not work. */
export const absent = (
  scene: Scene,
  words: RightsWords,
  title: string,
  remotes: readonly Remote<unknown>[],
): TemplateResult => {
  const { common, offline, program, act } = scene;
  const fault = remotes.find(({ error }) => error !== undefined);
  if (offline) return notice({ title: common.offline, body: words.offline, icon: infoIcon, tone: 'warm' });
  if (!fault || isSignedOut(fault.error)) return loading(words.loading);
  return problem({
    title,
    text: problemWords(fault.error, common),
    retry: {
      label: common.retry,
      onClick: () => {
        for (const remote of remotes) void remote.load(scene);
        act.update();
      },
    },
    phone: { label: common.call(program.name), number: program.phone },
  });
};

interface SectionProps<T> {
  /** Left out where the page has it already. */
  readonly title: string | undefined;
  /** Said when the list could not be had. */
  readonly problem: string;
  readonly remote: Remote<T>;
  readonly body: (value: T) => TemplateResult;
}

/** A part of the page with a list of its own. What was there before stays when there are no news of it. */
export const section = <T>(
  scene: Scene,
  words: RightsWords,
  { title, problem: sorry, remote, body }: SectionProps<T>,
): TemplateResult => {
  const { value, error } = remote;
  const isOld = value !== undefined && error !== undefined && !scene.offline;
  return html`<section class="after-part">
    ${title === undefined ? nothing : html`<h3 class="lead">${title}</h3>`}
    ${
      isOld
        ? html`<p class="note faint old" role="status">
            ${words.old}
            <button type="button" class="button quiet small" @click=${() => void remote.load(scene)}>
              <span>${scene.common.retry}</span>
            </button>
          </p>`
        : nothing
    }
    ${value === undefined ? absent(scene, words, sorry, [remote]) : body(value)}
  </section>`;
};
