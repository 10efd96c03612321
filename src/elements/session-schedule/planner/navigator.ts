import type { ReactiveControllerHost } from 'lit';
import type { Session } from '../../../contract/session.js';
import type { ProgramContext } from '../../../context/program-context.js';
import { LoadController } from '../../../controllers/load.js';
import { addDays, instantOf, type EpochMs } from '../../../rules/zone.js';
import { dayIndex, midnightOf, weekOf, type Day } from '../calendar.js';
import { memo } from '../memo.js';
import { monthOf } from '../calendar.js';
import type { ScheduleData, Stretch } from '../schedule-data.js';
import type { View } from '../scene.js';
import { withSession } from './upkeep.js';
import type { Item } from '../timeline.js';

type Host = ReactiveControllerHost & { readonly program: ProgramContext | undefined };

/** The days around a moment. */
export interface Around {
  readonly week: readonly Day[];
  /** Whole weeks of the month. */
  readonly month: readonly Day[];
  readonly day: Day;
}

/** Goes through time, and fetches what lies outside this week and the next. */
export class Navigator {
  readonly #host: Host;
  readonly #data: ScheduleData;
  readonly away: LoadController<Stretch>;
  readonly #weeks = memo(weekOf);
  readonly #months = memo(monthOf);
  /** A moment in the stretch that the person went to; undefined stays with the present. */
  #anchor: EpochMs | undefined;
  #window: { from: EpochMs; to: EpochMs } | undefined;

  constructor(host: Host, data: ScheduleData) {
    this.#host = host;
    this.#data = data;
    this.away = new LoadController(host);
  }

  /** The days around where the person went. */
  get around(): Around {
    return this.#aroundOf(this.#anchor ?? this.#data.now);
  }

  go(moment?: EpochMs): void {
    this.#anchor = moment;
  }

  /** Goes to the week or month before or after. */
  move(view: View, step: -1 | 1): void {
    const { week, day } = this.around;
    const { timeZone } = this.#reader;
    const first = { ...day.date, day: 1, month: day.date.month + step };
    const date = view === 'month' ? addDays(first, 0) : addDays((week[0] as Day).date, 7 * step);
    const moment = instantOf(date, timeZone);
    const there = this.#aroundOf(moment);
    const { now } = this.#data;
    // Back in the present it moves on with it.
    const days =
      view === 'month' ? there.month.filter(one => one.date.month === there.day.date.month) : there.week;
    this.#anchor = dayIndex(days, now) < 0 ? moment : undefined;
  }

  /** Fetches a stretch when home does not hold it. */
  show(days: readonly Day[]): void {
    const [from, to] = [days[0]?.start ?? 0, days.at(-1)?.end ?? 0];
    const home = this.#data.home.value;
    const { client } = this.#host.program ?? {};
    if (!client || !home || (home.from <= from && to <= home.to)) return;
    if (this.#window?.from === from && this.#window.to === to) return;
    this.#window = { from, to };
    void this.away.start(signal => this.#data.fetch(from, to, signal));
  }

  /** Sessions that hold all of the days, and maybe more; undefined while they are fetched. */
  holding(days: readonly Day[]): readonly Item[] | undefined {
    const [from, to] = [days[0]?.start ?? 0, days.at(-1)?.end ?? 0];
    return [this.#data.home.value, this.away.value].find(held => held && held.from <= from && to <= held.to)
      ?.items;
  }

  /** Fetches again what lies outside home. */
  refresh(): Promise<void> {
    return this.#window ? this.away.refresh() : Promise.resolve();
  }

  /** Puts in a session as the API answered it. */
  put(session: Session): void {
    if (this.away.value) this.away.set(withSession(this.away.value, session));
  }

  /** Another person or program: nothing of the one before is kept. */
  reset(): void {
    this.#anchor = undefined;
    this.#window = undefined;
    this.away.clear();
  }

  get #reader(): { timeZone: string } {
    return { timeZone: this.#host.program?.timeZone ?? 'UTC' };
  }

  #aroundOf(moment: EpochMs): Around {
    const { timeZone } = this.#reader;
    const midnight = instantOf(midnightOf(moment, timeZone), timeZone);
    const month = this.#months(midnight, timeZone);
    return {
      week: this.#weeks(midnight, timeZone),
      month,
      day: month[dayIndex(month, midnight)] as Day,
    };
  }
}
