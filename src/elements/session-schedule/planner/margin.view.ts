import { html, nothing, type TemplateResult } from 'lit';
import type { SessionKind } from '../../../contract/session-kind.js';
import { formatTime } from '../../../i18n/format.js';
import { empty } from '../../../parts/empty.js';
import { hoursBar } from '../../../parts/hours-bar.js';
import { checkIcon, infoIcon } from '../../../parts/icons/common.js';
import { notice } from '../../../parts/notice.js';
import { offlineNotice } from '../../../parts/offline-notice.js';
import { segmented } from '../../../parts/segmented.js';
import { kindTile } from '../../../parts/session-kind.js';
import type { HoursToSay } from '../../../rules/hours.js';
import { readingStatus } from '../../../rules/monitoring.js';
import { capital } from '../../../i18n/text.js';
import { cityOf } from '../../../i18n/text.js';
import type { PlannerWords } from './words/words.js';
import { isToday, whenOf, type Scene, type View } from '../scene.js';
import type { Item } from '../timeline.js';
import type { Facts } from './upkeep.js';

const MOST_OFFERS = 4;

/** The open times, where there is a margin for them. */
const offerList = (scene: Scene, words: PlannerWords, offers: readonly Item[]): TemplateResult =>
  html`<ul class="offers" role="list" aria-label=${words.offersLabel}>
    ${offers.slice(0, MOST_OFFERS).map(item => {
      const time = capital(whenOf(scene, item.start), scene.reader.locale);
      const when = isToday(scene, item.start) ? scene.words.todayIs(time) : time;
      return html`<li part="offer">
        <span><span class="strong">${item.about.title}</span><br />${when}</span>
        <button
          type="button"
          class="button secondary small"
          aria-label="${scene.words.add}: ${item.about.title}, ${when}"
          @click=${() => scene.wish({ to: 'open', item })}
        >
          ${scene.words.add}
        </button>
      </li>`;
    })}
  </ul>`;

/** Hours that still can be told apart. */
const LONGEST_BAR = 30;

/** The sentence, its bar, and what is open with the ways to fill it. */
export const hours = (
  scene: Scene,
  words: PlannerWords,
  { target, attended, planned, open }: HoursToSay,
  offers: readonly Item[],
): TemplateResult => {
  const say = (count: number): string => new Intl.NumberFormat(scene.reader.locale).format(count);
  return html`<div class="sum">
    ${hoursBar({
      sentence: (attended > target ? words.hoursBeyond : words.hours)(say(target), say(attended)),
      // The bar is the week that was planned; what goes beyond it is only said.
      attended: Math.min(attended, Math.max(target, LONGEST_BAR)),
      ahead: Math.min(planned, Math.max(0, target - attended)),
      open,
      detail: words.hoursDetail(say(attended), say(planned), say(open)),
    })}
    ${
      open > 0
        ? html`<p class="small muted">
            ${words.hoursOpen(say(open), open === 1)}
            ${offers.length > 0 ? words.offers(offers.length) : nothing}
          </p>`
        : nothing
    }
    ${scene.wide && offers.length > 0 ? offerList(scene, words, offers) : nothing}
  </div>`;
};

/** What the person did, once it is so. */
export interface Done {
  readonly title: string;
  readonly text: string | undefined;
}

export interface NotesProps {
  scene: Scene;
  words: PlannerWords;
  error: unknown;
  offline: boolean;
  loadedAt: number;
  done: Done | undefined;
}

/** What the person must know about what they see: that it may be old, or that an act of theirs is done. */
export const notes = ({ scene, words, error, offline, loadedAt, done }: NotesProps): TemplateResult => {
  const { common, reader } = scene;
  const body = words.asOf(formatTime(loadedAt, reader));
  return html`${offlineNotice({ offline, title: common.offline, body })}
  ${
    error !== undefined && !offline
      ? notice({
          title: words.notRenewed,
          body,
          icon: infoIcon,
          role: 'status',
          actions: html`<button
            type="button"
            class="button secondary small"
            @click=${() => scene.wish({ to: 'retry' })}
          >
            ${common.retry}
          </button>`,
        })
      : nothing
  }
  ${
    done
      ? html`<div class="done" tabindex="-1">${notice({ ...done, body: done.text, icon: checkIcon })}</div>`
      : nothing
  }`;
};

/** Said once, and only when a clock at the clinic shows something else than the times here. */
export const zoneNote = (
  { reader, days }: Scene,
  words: PlannerWords,
  facts: Facts | undefined,
): TemplateResult | typeof nothing => {
  const timeZone = facts?.program.timeZone ?? reader.timeZone;
  const differs = [days[0]?.start ?? 0, (days.at(-1)?.end ?? 1) - 1].some(
    moment => formatTime(moment, reader) !== formatTime(moment, { ...reader, timeZone }),
  );
  return differs
    ? html`<p class="note muted">${words.times(cityOf(reader.timeZone), cityOf(timeZone))}</p>`
    : nothing;
};

/** Who will fill the week, and when somebody is there to do it. */
export const emptyWeek = (scene: Scene, words: PlannerWords, facts: Facts | undefined): TemplateResult => {
  const { next, now } = scene;
  const { empty: says } = words;
  if (next) return empty({ title: says.week, text: words.nextIs(whenOf(scene, next.start)) });
  const planner = facts?.me?.careTeam.find(({ role }) => role === 'therapist');
  const who = planner ? says.who(planner.displayName) : says.team;
  if (!facts) return empty({ title: says.plan, text: who });
  const { until, nextAt } = readingStatus(facts.program.monitoring, now);
  const reading =
    until === null ? says.back(whenOf(scene, nextAt)) : says.here(formatTime(until, scene.reader));
  return empty({ title: says.plan, text: `${who} ${reading}` });
};

/** The icons of the grid with their words, for who reads shapes first. */
export const legend = ({ items = [], words }: Scene): TemplateResult => {
  const kinds = new Set<SessionKind>(items.map(({ about }) => about.kind));
  return html`<ul class="kinds" part="kinds" role="list">
    ${[...kinds].map(kind => html`<li>${kindTile(kind)}<span>${words.kinds[kind]}</span></li>`)}
  </ul>`;
};

/** List, Week, Month. */
export const switcher = ({ view, wish }: Scene, { views }: PlannerWords): TemplateResult =>
  segmented({
    name: 'view',
    legend: views.legend,
    options: (['list', 'week', 'month'] as const).map(value => ({ value, label: views[value] })),
    value: view,
    onChange: value => wish({ to: 'show', view: value as View }),
  });

/** On a phone the month is a press away, below the list. */
export const otherView = ({ view, wish }: Scene, words: PlannerWords): TemplateResult => {
  const month = view === 'month';
  return html`<button
    type="button"
    class="button quiet small other"
    @click=${() => wish({ to: 'show', view: month ? 'list' : 'month' })}
  >
    <span>${month ? words.seeList : words.seeMonth}</span>
  </button>`;
};
