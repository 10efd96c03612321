import type { TemplateResult } from 'lit';
import type { CommonWords } from '../../i18n/words/words.js';
import {
  dayKey,
  formatDay,
  formatTime,
  formatWeekday,
  formatWhen,
  type TimeReader,
} from '../../i18n/format.js';
import type { EpochMs } from '../../rules/zone.js';
import type { Day } from './calendar.js';
import { phaseOf, type Item, type Phase } from './timeline.js';
import type { Words } from './words/words.js';

/** What the `view` attribute takes. */
export type View = 'week' | 'list' | 'month' | 'rest';

/** What a press asks for. All of it can wait until more than the first screen is here. */
export type Wish =
  | { readonly to: 'open' | 'cancel'; readonly item: Item }
  /** A week or a month back or on; back to the present with 0. */
  | { readonly to: 'move'; readonly step: -1 | 0 | 1 }
  | { readonly to: 'go'; readonly day: EpochMs }
  | { readonly to: 'show'; readonly view: View }
  /** All of what is over, or no more than the last of it. */
  | { readonly to: 'all' }
  | { readonly to: 'retry' };

/** What the element hands to its pieces of template: facts to show, and what a press does. */
export interface Scene {
  readonly words: Words;
  readonly common: CommonWords;
  readonly reader: TimeReader;
  readonly now: EpochMs;
  /** How the days are drawn: below the wide width a week is a list. */
  readonly view: View;
  /** Room for a margin beside the week. */
  readonly wide: boolean;
  /** The days that are listed or drawn. */
  readonly days: readonly Day[];
  /** Which of them is today; -1 for none. */
  readonly today: number;
  /** Whether what is on the screen, week or month, holds today. */
  readonly present: boolean;
  /** Sessions in those days and open times beside them, in order; undefined while they are fetched. */
  readonly items: readonly Item[] | undefined;
  /** The last moment at which one of them changed its phase. */
  readonly stamp: EpochMs;
  readonly next: Item | undefined;
  /** Minutes of lost connection that never count against a person. */
  readonly grace: number;
  /** Whether all of what is over is shown. */
  readonly all: boolean;
  /** The room's address on the page, when the page has one. */
  readonly roomOf: (item: Item) => string | undefined;
  /** False when the page takes the join over. */
  readonly join: (item: Item) => boolean;
  readonly wish: (wish: Wish) => void;
}

/** The days on the screen, and what is known to be on them. */
export interface Around extends Pick<Scene, 'days' | 'present'> {
  /** Sessions that hold all of the days, and maybe more; undefined while they are fetched. */
  readonly held: readonly Item[] | undefined;
  readonly offers: readonly Item[];
}

/** What days are drawn from: while these stay the same, the drawing stays too. */
const drawnFrom = ({ view, days, words, reader, stamp, next, today, all }: Scene): unknown[] => [
  view,
  days,
  words,
  reader.locale,
  reader.timeZone,
  stamp,
  next,
  today,
  all,
];

interface Drawing {
  readonly from: readonly unknown[];
  readonly drawn: TemplateResult;
}
const drawings = new WeakMap<readonly Item[], Drawing>();

/** Draws once for as long as nothing in it changes: thousands of sessions are not gone through at every minute. */
export const drawOnce = (scene: Scene, draw: (items: readonly Item[]) => TemplateResult): TemplateResult => {
  const items = scene.items ?? [];
  const from = drawnFrom(scene);
  const kept = drawings.get(items);
  if (kept?.from.every((one, index) => one === from[index])) return kept.drawn;
  const drawn = draw(items);
  drawings.set(items, { from, drawn });
  return drawn;
};

export const phase = ({ now, grace }: Pick<Scene, 'now' | 'grace'>, item: Item): Phase =>
  phaseOf(item, now, grace);

export const isToday = ({ reader, now }: Pick<Scene, 'reader' | 'now'>, moment: EpochMs): boolean =>
  dayKey(moment, reader) === dayKey(now, reader);

const WEEK = 7 * 86_400_000;

/** A weekday says which day for a week, today's own apart; after that it takes the date. */
export const whenOf = (scene: Pick<Scene, 'reader' | 'now'>, moment: EpochMs): string => {
  const { reader, now } = scene;
  const clear = isToday(scene, moment) || formatWeekday(moment, reader) !== formatWeekday(now, reader);
  return clear && moment - now < WEEK
    ? formatWhen(moment, reader, now)
    : `${formatDay(moment, reader)}, ${formatTime(moment, reader)}`;
};
