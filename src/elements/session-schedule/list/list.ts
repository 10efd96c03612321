import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatDate, formatTime, formatWeekday } from '../../../i18n/format.js';
import { kindTile } from '../../../parts/session-kind.js';
import { capital } from '../../../i18n/text.js';
import { dayIndex, type Day } from '../calendar.js';
import { formatLength } from './lengths.js';
import { isRepeated } from './repeated-hour.js';
import { joinButton } from '../next.view.js';
import { drawOnce, isToday, phase, type Scene } from '../scene.js';
import { canJoin, isAhead, type Item } from '../timeline.js';

/** How many of the days gone by are shown before somebody asks for the rest. */
const EARLIER = 3;

/** More sessions than a screen holds. */
const LONG = 20;

/** A time; with the zone's name in the hour that the clocks show twice. */
const timeOf = ({ reader }: Scene, day: Day | undefined, moment: number): string => {
  const time = formatTime(moment, reader);
  if (!day || !isRepeated(day, moment, reader.timeZone)) return time;
  const named = new Intl.DateTimeFormat(reader.locale, { ...HOUR, timeZone: reader.timeZone });
  return named.format(moment);
};
const HOUR = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;

/** One session. `dated` puts the weekday beside it, where no heading says it. */
export const row = (scene: Scene, item: Item, day: Day | undefined, dated: boolean): TemplateResult => {
  const { words, reader } = scene;
  const { kind, title, leader } = item.about;
  const now = phase(scene, item);
  const time = timeOf(scene, day, item.start);
  const ahead = isAhead(now) || now === 'could-add';
  const isNext = item === scene.next;
  const says = words.phase[now];
  const weekday = isToday(scene, item.start) ? words.today : formatWeekday(item.start, reader, 'short');
  return html`<li class="session ${ahead ? '' : 'over'}" part="session">
    <p class="when">
      <span class="strong">${dated ? capital(weekday, reader.locale) : time}</span>
      <span class="faint">${dated ? time : formatLength(item.start, item.end, reader.locale)}</span>
    </p>
    ${kindTile(kind)}
    <div>
      ${
        ahead
          ? html`<button
              type="button"
              class="title"
              aria-haspopup="dialog"
              @click=${() => scene.wish({ to: 'open', item })}
            >
              ${title}
            </button>`
          : html`<p class="title">${title}</p>`
      }
      <p class="muted">${[words.kinds[kind], leader.displayName, ...(says ? [says] : [])].join(' · ')}</p>
      ${canJoin(now) && !isNext ? html`<div class="act">${joinButton(scene, item, 'secondary small')}</div>` : nothing}
      ${
        now === 'could-add'
          ? html`<div class="act">
              <button
                type="button"
                class="button secondary small"
                aria-label="${words.add}: ${title}"
                @click=${() => scene.wish({ to: 'open', item })}
              >
                ${words.add}
              </button>
            </div>`
          : nothing
      }
    </div>
  </li>`;
};

const rows = (scene: Scene, items: readonly Item[], day: Day | undefined, dated: boolean): TemplateResult =>
  html`<ul role="list">
    ${repeat(
      items,
      ({ id }) => id,
      item => row(scene, item, day, dated),
    )}
  </ul>`;

const daySection = (scene: Scene, day: Day, items: readonly Item[], today: boolean): TemplateResult => {
  const { words, reader } = scene;
  const weekday = formatWeekday(day.start, reader);
  return html`<section class="day ${items.length > LONG ? 'long' : ''}" part="day">
    <h3 class="day-title">
      ${today ? words.todayIs(weekday) : capital(weekday, reader.locale)}
      <span class="faint">${formatDate(day.start, reader)}</span>
    </h3>
    ${rows(scene, items, day, false)}
  </section>`;
};

/** Items by the day on which they start; what began before the first day stands on the first. */
const byDay = ({ days }: Scene, items: readonly Item[]): Item[][] => {
  const groups = days.map((): Item[] => []);
  for (const item of items) groups[Math.max(0, dayIndex(days, item.start))]?.push(item);
  return groups;
};

/** The days as an agenda: today and what comes first, what is over last. */
const agenda = (scene: Scene, items: readonly Item[]): TemplateResult => {
  const { days, words, all } = scene;
  // Only in the present week: another one is read from its start.
  const today = Math.max(0, scene.today);
  const groups = byDay(scene, items);
  const earlier = groups.slice(0, today).flat().reverse();
  const coming = days.slice(today).filter((_, index) => groups[today + index]?.length);
  if (coming.length + earlier.length === 0) return html`<p class="small muted">${words.nothingOn}</p>`;
  return html`${repeat(
    coming,
    day => day.start,
    day => daySection(scene, day, groups[days.indexOf(day)] ?? [], day === days[scene.today]),
  )}
  ${
    earlier.length > 0
      ? html`<section class="day" part="day">
          <h3 class="day-title">
            ${words.earlier} <span class="faint">${words.sessions(earlier.length)}</span>
          </h3>
          ${rows(scene, all ? earlier : earlier.slice(0, EARLIER), undefined, true)}
          ${
            earlier.length > EARLIER
              ? html`<button
                  type="button"
                  class="button quiet small more"
                  @click=${() => scene.wish({ to: 'all' })}
                >
                  <span>${all ? words.showFewer : words.showMore(earlier.length - EARLIER)}</span>
                </button>`
              : nothing
          }
        </section>`
      : nothing
  }`;
};

/** What is left of the week after the next session, each with its weekday. */
const left = (scene: Scene, items: readonly Item[]): TemplateResult => {
  const { next, now, words } = scene;
  const coming = items.filter(
    item => item !== next && item.end > now && item.session?.status !== 'cancelled',
  );
  return coming.length > 0
    ? rows(scene, coming, undefined, true)
    : html`<p class="small muted">${words.nothingMore}</p>`;
};

export const render = (scene: Scene): TemplateResult =>
  drawOnce(scene, items => (scene.view === 'rest' ? left(scene, items) : agenda(scene, items)));

const listStyles = css`
  /* A row that is not on the screen costs no layout. Its containment must not clip a focus ring. */
  .long .session {
    margin-inline: -8px;
    padding-inline: 8px;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 68px;
  }
  .day-title {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    padding-block: 20px 4px;
    border-block-end: 1px solid var(--_line);
    font-size: var(--_t-small);
  }
  .day-title .faint {
    font-weight: 400;
  }
  .session {
    display: grid;
    grid-template-columns: calc(var(--_u) * 5.25) 40px minmax(0, 1fr);
    gap: 4px 14px;
    align-items: start;
    padding-block: 14px;
    font-size: var(--_t-small);
    line-height: 1.4;
  }
  .session + .session {
    border-block-start: 1px solid var(--_line);
  }
  .when {
    padding-block-start: 1px;
    font-variant-numeric: tabular-nums;
  }
  /* A time keeps its order of hour and day half in a page that runs from right to left. */
  .when span {
    display: block;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }
  .title {
    display: block;
    font-size: var(--_t-body);
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .over .title {
    font-weight: 400;
  }
  button.title {
    margin: -11px -4px;
    padding: 11px 4px;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .act {
    margin-block-start: 8px;
  }
  .more {
    margin-inline-start: -8px;
  }
  @media print {
    .long .session {
      content-visibility: visible;
    }
  }
  @media (hover: hover) {
    button.title:hover {
      text-decoration: underline 1px;
      text-underline-offset: 0.25em;
    }
  }
`;

export const styles = [listStyles];
