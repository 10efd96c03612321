import { html, nothing, type TemplateResult } from 'lit';
import type { InstrumentScore } from '../../../contract/intake-review.js';
import { formatFullDate } from '../../../i18n/format.js';
import { downIcon } from '../../../parts/icons/common.js';
import { icon } from '../../../parts/icons/icon.js';
import { INSTRUMENTS } from '../../../rules/instruments.js';
import type { OpenIntakeScene } from './scene.js';

const nameOf = ({ words }: OpenIntakeScene, id: string): readonly [string, string] =>
  words.instruments[id] ?? [id.toUpperCase(), ''];

/** The outcome in words, and what it rests on. */
const says = ({ words }: OpenIntakeScene, score: InstrumentScore): readonly string[] => {
  if (score.band === null) return [words.noOutcome];
  const band =
    score.instrument === 'asq' && score.band === 'negative' ? words.asqNegative : words.bands[score.band];
  return [
    band,
    // Where the band says it already, once is enough.
    ...(score.positive && !['positive', 'acute', 'non-acute'].includes(score.band) ? [words.cutOff] : []),
    ...(score.prorated ? [words.prorated] : []),
  ];
};

/** What has changed, and whether a change of that size means anything. */
const since = ({ words, reader }: OpenIntakeScene, score: InstrumentScore): readonly string[] => {
  const { before, total, instrument } = score;
  if (!before) return [words.firstTime];
  const date = formatFullDate(before.at, reader);
  if (total === null) return [words.notComparable(before.total, date)];
  const by = Math.abs(total - before.total);
  if (by === 0) return [words.same(date)];
  const least = INSTRUMENTS[instrument]?.meaningfulChange;
  return [
    (total > before.total ? words.up : words.down)(by, before.total, date),
    ...(least === undefined ? [] : [by >= least ? words.meaningful : words.notMeaningful(least)]),
  ];
};

const lines = ([first, ...others]: readonly string[]): TemplateResult =>
  html`${first}${others.map(one => html`<span class="line muted">${one}</span>`)}`;

const items = (scene: OpenIntakeScene, score: InstrumentScore): TemplateResult => {
  const { words, intake } = scene;
  return html`<ul class="items">
    ${score.items.map(({ key, linkId, points }) => {
      const asked = intake.answers.find(one => one.linkId === linkId);
      const state = asked?.state ?? 'unanswered';
      return html`<li>
        <span lang=${asked ? intake.language : nothing}>${asked?.question ?? words.item(key)}</span>
        <span class="muted" lang=${asked?.answer ? intake.language : nothing}
          >${asked?.answer ?? words.states[state === 'answered' ? 'unanswered' : state]}</span
        >
        <span class="num points">${points === null ? nothing : words.points(points)}</span>
      </li>`;
    })}
  </ul>`;
};

const row = (scene: OpenIntakeScene, score: InstrumentScore): TemplateResult => {
  const { words, unfolded } = scene;
  const [name, about] = nameOf(scene, score.instrument);
  const open = unfolded.has(score.instrument);
  const id = `items-${score.instrument}`;
  return html`<tr class=${score.positive ? 'positive' : ''}>
      <th scope="row">
        <button
          type="button"
          class="fold"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls=${open ? id : nothing}
          aria-label="${words.showItems(name)}, ${about}"
          @click=${() => scene.onUnfold(score.instrument)}
        >
          ${icon(downIcon)}<span>${name} <span class="line muted">${about}</span></span>
        </button>
      </th>
      <td class="num">
        ${
          score.total === null || score.maximum === null
            ? html`<span class="muted">${score.maximum === null ? nothing : words.noTotal}</span>`
            : words.of(score.total, score.maximum)
        }
      </td>
      <td class="says">
        ${lines(says(scene, score))}
        <span class="line muted if-narrow">${since(scene, score).join('. ')}</span>
      </td>
      <td class="if-wide">${lines(since(scene, score))}</td>
    </tr>
    ${
      open
        ? html`<tr class="unfolded" id=${id}>
            <td colspan="4">${items(scene, score)}</td>
          </tr>`
        : nothing
    }`;
};

/** Totals and bands in words for whoever knows what they mean; the items on demand. */
export const scores = (scene: OpenIntakeScene): TemplateResult | typeof nothing => {
  const { words, intake } = scene;
  const { asked, total, says: said, since: changed } = words.scoreHeads;
  if (intake.scores.length === 0) return nothing;
  return html`<section aria-labelledby="scores-title">
    <h3 id="scores-title">${words.scores}</h3>
    <table class="scores" part="scores" aria-labelledby="scores-title">
      <thead>
        <tr>
          <th scope="col">${asked}</th>
          <th scope="col">${total}</th>
          <th scope="col">${said}</th>
          <th scope="col" class="if-wide">${changed}</th>
        </tr>
      </thead>
      <tbody>
        ${intake.scores.map(score => row(scene, score))}
      </tbody>
    </table>
  </section>`;
};
