import { html, nothing, type TemplateResult } from 'lit';
import type { Planner } from './planner/planner.js';
import type { Scene } from './scene.js';
import { bar, weekBar } from './bar.view.js';
import { nextBlock } from './next.view.js';

export interface BodyProps {
  /** The days themselves, or why they are not here. */
  days: TemplateResult;
  /** Undefined until the first screen was drawn. */
  planner: Planner | undefined;
  weekUrl: string;
  /** Said when what comes after the first screen could not be had. */
  lost: string | undefined;
}

/** Only what is left of the week, for a page that shows more than the week. */
const rest = (scene: Scene, { days, planner, weekUrl }: BodyProps): TemplateResult =>
  html`<section class="main" aria-labelledby="title">
    <div class="row between">
      <h2 class="lead" id="title" tabindex="-1">${scene.words.rest}</h2>
      ${weekUrl ? html`<a class="small tap" href=${weekUrl}>${scene.words.wholeWeek}</a>` : nothing}
    </div>
    ${planner?.hours(scene)} ${planner?.zone(scene)} ${days}
  </section>`;

/** The bar, what is next, the hours, and the days. */
export const body = (scene: Scene, props: BodyProps): TemplateResult => {
  const { days, planner } = props;
  const { view, wide, present, next } = scene;
  const small = view === 'rest';
  const soon = next && (wide || small || (present && view !== 'month'));
  return html`${
      small
        ? nothing
        : bar(scene, planner?.bar(scene) ?? weekBar(scene), wide ? planner?.switcher(scene) : nothing)
    }
    <div class="notes stack gap-3">${planner?.notes(scene) ?? props.lost}</div>
    <div class="body ${wide ? 'spread' : ''}">
      ${soon ? nextBlock(scene, next) : nothing}
      ${
        small
          ? rest(scene, props)
          : html`${wide || (present && view === 'list') ? planner?.hours(scene) : nothing}
              <div class="main">
                ${planner?.zone(scene)} ${days} ${wide ? nothing : planner?.other(scene)}
              </div>
              ${wide && view !== 'month' && planner ? html`<div class="month-side">${planner.month(scene)}</div>` : nothing}`
      }
    </div>
    ${planner?.dialogs.render(scene)}`;
};
