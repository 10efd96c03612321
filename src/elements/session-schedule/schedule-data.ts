import type { ReactiveControllerHost } from 'lit';
import { call } from '../../api/call.js';
import { listSessions } from '../../contract/operations/sessions.js';
import type { ProgramContext } from '../../context/program-context.js';
import { LoadController } from '../../controllers/load.js';
import { addDays, instantOf, type EpochMs } from '../../rules/zone.js';
import { midnightOf, mondayOf } from './calendar.js';
import { byStart, itemOf, type Item } from './timeline.js';

type Host = ReactiveControllerHost & {
  readonly program: ProgramContext | undefined;
  readonly clock: () => EpochMs;
};

/** A stretch of time and the sessions that touch it, in order. */
export interface Stretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly items: readonly Item[];
}

/** This week and the next. */
export interface Home extends Stretch {
  /** Where this week ends. */
  readonly weekEnd: EpochMs;
}

/** Less is the journey of the answer, not a wrong clock. */
const SKEW_THAT_MATTERS = 3_000;

/**
 * This week and the next: who comes next and the hours of the week hang on them, whatever week is on the screen.
 * Says what time it is, by the program's clock.
 */
export class ScheduleData {
  readonly home: LoadController<Home>;
  readonly #host: Host;
  #skew = 0;
  #loadedAt: EpochMs = 0;

  constructor(host: Host) {
    this.#host = host;
    this.home = new LoadController(host);
  }

  /** Now, by the clock of the program: the device's may be wrong. */
  get now(): EpochMs {
    return this.#host.clock() + this.#skew;
  }

  /** When what is on the screen was last known to be so. */
  get loadedAt(): EpochMs {
    return this.#loadedAt;
  }

  /** This week and the next, as they are by now. */
  get window(): { from: EpochMs; weekEnd: EpochMs; to: EpochMs } {
    const timeZone = this.#host.program?.timeZone ?? 'UTC';
    const monday = mondayOf(midnightOf(this.now, timeZone));
    const after = (days: number): EpochMs => instantOf(addDays(monday, days), timeZone);
    return { from: after(0), weekEnd: after(7), to: after(14) };
  }

  /** Fetches again what is there; all of it when nothing is. */
  refresh(): Promise<void> {
    return this.home.value ? this.home.refresh() : this.start();
  }

  /** Begins anew, for another program or person. */
  start(): Promise<void> {
    return this.home.start(async signal => {
      const { from, to, weekEnd } = this.window;
      const stretch = await this.fetch(from, to, signal);
      // The answer may have set a wrong clock right, and with it the week.
      const right = this.window;
      if (right.from === from) return { ...stretch, weekEnd };
      return { ...(await this.fetch(right.from, right.to, signal)), weekEnd: right.weekEnd };
    });
  }

  /** Sessions in a stretch of time; and what time it is. */
  async fetch(from: EpochMs, to: EpochMs, signal: AbortSignal): Promise<Stretch> {
    const { client } = this.#host.program as ProgramContext;
    const asked = this.#host.clock();
    const window = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
    const list = await call(client, listSessions, window, { signal });
    const skew = Date.parse(list.serverTime) - (asked + this.#host.clock()) / 2;
    this.#skew = Math.abs(skew) < SKEW_THAT_MATTERS ? 0 : skew;
    this.#loadedAt = this.now;
    return { from, to, items: list.items.map(itemOf).sort(byStart) };
  }
}
