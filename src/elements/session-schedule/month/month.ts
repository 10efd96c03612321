import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatDay, formatMonth, formatWeekday } from '../../../i18n/format.js';
import { instantOf, type WallTime } from '../../../rules/zone.js';
import { dayIndex, type Day } from '../calendar.js';
import type { Scene } from '../scene.js';
import { monthStyles } from './month.styles.js';
import { within, type Item } from '../timeline.js';

export const styles = [monthStyles];

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

export interface MonthProps {
  scene: Scene;
  /** Whole weeks of the month. */
  days: readonly Day[];
  /** Undefined while they are fetched: the days are there before their dots. */
  items: readonly Item[] | undefined;
  /** The day that is picked. */
  picked: Day;
  /** Small beside a week, whose row is shaded; large by itself. */
  mini: boolean;
  /** What the dots and the shade mean. */
  note: string;
}

const DAY = 86_400_000;
const MOST_DOTS = 3;

/** A date as a number of its own, which no zone can shift. */
const keyOf = ({ year, month, day }: WallTime): number => Date.UTC(year, month - 1, day);

const dateOf = (key: number): WallTime => {
  const date = new Date(key);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: 0,
    minute: 0,
  };
};

/** The same day of a month further on; the last one where that month is shorter. */
const addMonths = (key: number, months: number): number => {
  const { year, month, day } = dateOf(key);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + months, Math.min(day, last));
};

/** How far a key goes from a day, or null when it is no key of ours. */
const goal = (event: KeyboardEvent, key: number, forward: 1 | -1): number | null => {
  const weekday = (new Date(key).getUTCDay() + 6) % 7;
  switch (event.key) {
    case 'ArrowRight':
      return key + DAY * forward;
    case 'ArrowLeft':
      return key - DAY * forward;
    case 'ArrowDown':
      return key + 7 * DAY;
    case 'ArrowUp':
      return key - 7 * DAY;
    case 'Home':
      return key - weekday * DAY;
    case 'End':
      return key + (6 - weekday) * DAY;
    case 'PageDown':
      return addMonths(key, 1);
    case 'PageUp':
      return addMonths(key, -1);
    default:
      return null;
  }
};

/** A month of days with a dot a session. One tab stop; arrows move by day and week, Page keys by month. */
export class Month implements ReactiveController {
  readonly #host: Host;
  #cursor: number | undefined;
  #follow = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#follow) return;
    const day = this.#host.renderRoot.querySelector<HTMLElement>('.month [tabindex="0"]');
    day?.focus();
    this.#follow = false;
  }

  render(props: MonthProps): TemplateResult {
    const { scene, days, mini } = props;
    const weeks = Array.from({ length: days.length / 7 }, (_, index) => days.slice(index * 7, index * 7 + 7));
    const title = formatMonth(props.picked.start, scene.reader);
    const cursor = this.#cursorIn(props);
    const today = dayIndex(days, scene.now);
    const { reader, words } = scene;
    const heading = mini ? html`<h2 class="small" id="month-title">${title}</h2>` : nothing;
    const note = mini ? html`<p class="note muted">${props.note}</p>` : nothing;
    return html`${heading}${guard(
      [days, props.items, props.picked, mini, cursor, today, reader, words],
      () =>
        html`<table
          class="month ${mini ? 'mini' : 'full'}"
          part="month"
          role="grid"
          aria-label=${mini ? nothing : title}
          aria-labelledby=${mini ? 'month-title' : nothing}
          @keydown=${(event: KeyboardEvent) => this.#onKey(event, props)}
        >
          <thead>
            <tr>
              ${days
                .slice(0, 7)
                .map(
                  ({ start }) =>
                    html`<th scope="col" abbr=${formatWeekday(start, scene.reader)}>
                      ${formatWeekday(start, scene.reader, mini ? 'narrow' : 'short')}
                    </th>`,
                )}
            </tr>
          </thead>
          <tbody>
            ${weeks.map(
              week =>
                html`<tr class=${mini && week.includes(props.picked) ? 'shaded' : ''}>
                  ${week.map(day => this.#cell(props, day, cursor))}
                </tr>`,
            )}
          </tbody>
        </table>`,
    )}${note}`;
  }

  #cell(props: MonthProps, day: Day, cursor: number): TemplateResult {
    const { scene, items, picked, mini } = props;
    const { reader, words, now } = scene;
    const found = within(items ?? [], day.start, day.end).filter(({ start }) => start >= day.start);
    const today = day.start <= now && now < day.end;
    const outside = day.date.month !== this.#monthOf(props);
    const name = found.length > 0 ? `, ${words.sessions(found.length)}` : '';
    return html`<td>
      <button
        type="button"
        class="date ${today ? 'today' : ''} ${outside ? 'outside' : ''}"
        tabindex=${keyOf(day.date) === cursor ? '0' : '-1'}
        data-day=${keyOf(day.date)}
        aria-label="${formatDay(day.start, reader)}${name}"
        aria-current=${today ? 'date' : nothing}
        aria-pressed=${mini ? nothing : day === picked ? 'true' : 'false'}
        @click=${() => {
          this.#cursor = keyOf(day.date);
          scene.wish({ to: 'go', day: day.start });
        }}
      >
        <span>${day.date.day}</span>
        <span class="dots">${found.slice(0, MOST_DOTS).map(() => html`<i></i>`)}</span>
      </button>
    </td>`;
  }

  #monthOf({ days }: MonthProps): number | undefined {
    // The second week of a month never has a day of another one.
    return days[10]?.date.month;
  }

  #cursorIn({ days, picked }: MonthProps): number {
    const keys = days.map(({ date }) => keyOf(date));
    const wanted = this.#cursor ?? keyOf(picked.date);
    if (keys.includes(wanted)) return wanted;
    return keys.includes(keyOf(picked.date)) ? keyOf(picked.date) : (keys[10] ?? 0);
  }

  #onKey(event: KeyboardEvent, props: MonthProps): void {
    const target = (event.target as HTMLElement).closest<HTMLElement>('[data-day]');
    const rtl = getComputedStyle(event.currentTarget as HTMLElement).direction === 'rtl';
    const next = target && goal(event, Number(target.dataset['day']), rtl ? -1 : 1);
    if (next === null) return;
    event.preventDefault();
    this.#cursor = next;
    this.#follow = true;
    if (props.days.some(({ date }) => keyOf(date) === next)) this.#host.requestUpdate();
    else {
      const day = instantOf(dateOf(next), props.scene.reader.timeZone);
      props.scene.wish({ to: 'go', day });
    }
  }
}
