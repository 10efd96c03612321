import { html, nothing, type TemplateResult } from 'lit';
import { formatTime, formatTimeRange, formatWeekday } from '../../../i18n/format.js';
import { checkIcon, plusIcon } from '../../../parts/icons/common.js';
import { icon } from '../../../parts/icons/icon.js';
import { kindClass, kindIcon } from '../../../parts/session-kind.js';
import { wallHours, type Day } from '../calendar.js';
import { lanesOf } from './lanes.js';
import { drawOnce, phase, type Scene } from '../scene.js';
import { weekStyles } from './week.styles.js';
import { isAhead, within, type Item, type Phase } from '../timeline.js';

export const styles = [weekStyles];

/** A piece of an item on one day: an item over midnight has two. */
interface Piece {
  readonly item: Item;
  readonly from: number;
  readonly to: number;
  /** The piece on which the item is read and pressed; the others only draw it. */
  readonly main: boolean;
}

interface Column {
  readonly day: Day;
  readonly pieces: readonly Piece[];
}

/**
 * Numbers for the style sheet. Bound as the property `style`, which is the object model: a strict content policy
 * refuses the attribute. The property takes text, which the type of what it gives does not say.
 */
const numbers = (values: Readonly<Record<string, number>>): CSSStyleDeclaration =>
  Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';') as unknown as CSSStyleDeclaration;

/** A block is drawn for at least this many hours, so that its kind and title can be read. */
const SHORTEST = 0.4;

const piecesOf = (items: readonly Item[], days: readonly Day[], index: number, timeZone: string): Piece[] => {
  const day = days[index] as Day;
  return within(items, day.start, day.end).map(item => {
    const from = wallHours(day, item.start, timeZone);
    const until = wallHours(day, item.end, timeZone);
    // In the night in which clocks go back, a session may end at an earlier hour than it began.
    const to = until > from ? until : from + (item.end - item.start) / 3_600_000;
    const main = item.start >= day.start || index === 0;
    return { item, from, to: Math.max(to, from + SHORTEST), main };
  });
};

/** Monday to Friday always; the weekend as far as something is on it. */
const columnsOf = ({ days, reader, today }: Scene, items: readonly Item[]): Column[] => {
  const columns = days.map((day, index) => ({ day, pieces: piecesOf(items, days, index, reader.timeZone) }));
  const last = columns.findLastIndex(({ pieces }) => pieces.length > 0);
  return columns.slice(0, Math.max(5, last + 1, today + 1));
};

const hoursOf = (columns: readonly Column[]): { first: number; last: number } => {
  let first = 24;
  let last = 0;
  for (const { pieces } of columns) {
    for (const { from, to } of pieces) {
      first = Math.min(first, Math.floor(from));
      last = Math.max(last, Math.ceil(to));
    }
  }
  // A day has some length even when little is on it.
  last = Math.min(24, Math.max(last, first + 8));
  return { first: Math.max(0, Math.min(first, last - 8)), last };
};

const look = (now: Phase, isNext: boolean): string => {
  if (isNext) return 'next-up';
  if (now === 'could-add' || now === 'make-up' || now === 'off') return 'dashed';
  return isAhead(now) ? '' : 'past';
};

const MARKS: Partial<Record<Phase, typeof checkIcon>> = { came: checkIcon, 'make-up': plusIcon };

const block = (scene: Scene, { item, from, to, main }: Piece): TemplateResult => {
  const { words, reader } = scene;
  const { kind, title } = item.about;
  const now = phase(scene, item);
  const says =
    now === 'ahead' && item === scene.next
      ? words.joinAtShort(formatTime(item.opens, reader))
      : words.phase[now];
  const size = to - from < 0.75 ? 'line' : to - from < 1.4 ? 'brief' : '';
  const mark = size !== 'line' && MARKS[now];
  const content = html`<span class="word">${kindIcon(kind)}<span>${words.kinds[kind]}</span></span>
    <b>${title}</b>
    <span class="time"><bdi>${formatTimeRange(item.start, item.end, reader)}</bdi></span>
    ${says ? html`<span class="word">${mark ? icon(mark) : nothing}<span>${says}</span></span>` : nothing}`;
  const name = `block ${kindClass(kind)} ${look(now, item === scene.next)} ${size}`;
  return main
    ? html`<button
        type="button"
        class=${name}
        part="block"
        data-id=${item.id}
        aria-haspopup="dialog"
        @click=${() => scene.wish({ to: 'open', item })}
      >
        ${content}
      </button>`
    : html`<div class=${name} aria-hidden="true">${content}</div>`;
};

const column = (scene: Scene, { day, pieces }: Column, today: boolean, first: number): TemplateResult => {
  const { reader, words } = scene;
  const lanes = lanesOf(pieces);
  return html`<section class="column ${today ? 'is-today' : ''}" part="day">
    <h3 class="column-title">
      ${formatWeekday(day.start, reader, 'short')}
      <span
        >${day.date.day}${
          today
            ? html`<span class="visually-hidden">, ${words.today.toLocaleLowerCase(reader.locale)}</span>`
            : nothing
        }</span
      >
    </h3>
    <div class="track">
      ${today ? html`<div class="now" aria-hidden="true"><i class="now-line" part="now-line"></i></div>` : nothing}
      ${
        pieces.length > 0
          ? html`<ul role="list">
              ${pieces.map(
                (piece, index) =>
                  html`<li
                    class="spot"
                    .style=${numbers({ from: piece.from - first, long: piece.to - piece.from, ...lanes[index] })}
                  >
                    ${block(scene, piece)}
                  </li>`,
              )}
            </ul>`
          : html`<p class="visually-hidden">${words.nothingOn}</p>`
      }
    </div>
  </section>`;
};

/** Hours along the side, for the eye: every block says its own time. */
const axis = ({ reader }: Scene, first: number, last: number): TemplateResult => {
  const hour = new Intl.DateTimeFormat(reader.locale, { hour: 'numeric', timeZone: 'UTC' });
  return html`<div class="axis" aria-hidden="true">
    ${Array.from(
      { length: last - first },
      (_, index) =>
        html`<span .style=${numbers({ from: index })}
          >${hour.format(Date.UTC(2000, 0, 1, first + index))}</span
        >`,
    )}
  </div>`;
};

/** The week by the hours of its days: a list a day for a screen reader, a grid for the eye. */
export const render = (scene: Scene): TemplateResult => {
  const { days, reader, now, today } = scene;
  const day = days[today];
  const grid = drawOnce(scene, items => {
    const columns = columnsOf(scene, items);
    const { first, last } = hoursOf(columns);
    return html`<div class="grid" .style=${numbers({ first, hours: last - first })}>
      ${axis(scene, first, last)} ${columns.map((one, index) => column(scene, one, index === today, first))}
    </div>`;
  });
  // The line of the present moves by the minute; the blocks under it are left alone.
  return html`<div
    class="week"
    part="week"
    .style=${numbers({ now: day ? wallHours(day, now, reader.timeZone) : 0 })}
  >
    ${grid}
  </div>`;
};
