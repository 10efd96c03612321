import { css, html, nothing, type TemplateResult } from 'lit';
import { feelingColumns, feelingColumnsStyles } from '../../parts/feeling-columns.js';
import { stepActions } from '../../parts/step-actions.js';
import { heading, onSubmit, shortName, whenRead, type FirstScene } from './first.view.js';

/**
 * The first question in five columns, for a page with many widgets. Choosing brings Next, and moves nothing:
 * who goes through the answers with the arrow keys must not be taken away by the first one.
 */
export const feelingStrip = (scene: FirstScene, note?: string): TemplateResult => {
  const { plan, words, common, total, feeling, opening, fault, notice, acts } = scene;
  const chosen = feeling !== undefined;
  return html`<form class="strip" novalidate @submit=${onSubmit(scene)}>
    <div class="row between wrap strip-head">
      ${heading(words.feeling.question, 'lead')}
      <span class="note muted" part="who"
        >${words.compact(shortName(plan.reader), whenRead(scene, 'day'))}</span
      >
    </div>
    ${notice} ${note ? html`<p class="small muted">${note}</p>` : nothing}
    ${feelingColumns({
      name: 'feeling',
      legend: words.feeling.question,
      words: words.feeling.scale,
      value: feeling,
      onChange: acts.feel,
    })}
    <p class="small muted strip-next" role="status">${chosen ? words.whatNext(total - 1) : nothing}</p>
    ${fault}
    ${
      chosen
        ? stepActions({
            next: { label: common.next, busyLabel: words.opening, busy: opening, type: 'submit' },
          })
        : nothing
    }
  </form>`;
};

const strip = css`
  .strip {
    display: grid;
    gap: var(--_s4);
  }
  .strip-head {
    gap: 4px var(--_s4);
  }
  .strip > .actions {
    min-block-size: 0;
    padding-block: 0;
  }
  .strip-next:empty {
    display: none;
  }
`;

export const styles = [feelingColumnsStyles, strip];
