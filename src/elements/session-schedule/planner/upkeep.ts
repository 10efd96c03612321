import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { call } from '../../../api/call.js';
import { getMe } from '../../../contract/operations/people.js';
import { getProgram } from '../../../contract/operations/program.js';
import type { Me } from '../../../contract/person.js';
import type { Program } from '../../../contract/program.js';
import type { Session } from '../../../contract/session.js';
import type { ProgramContext } from '../../../context/program-context.js';
import { LoadController } from '../../../controllers/load.js';
import type { ScheduleData, Stretch } from '../schedule-data.js';
import { byStart, itemOf, within } from '../timeline.js';

type Host = ReactiveControllerHost & { readonly program: ProgramContext | undefined };

/** The program, and the person in it. */
export interface Facts {
  readonly program: Program;
  /** Undefined when only this could not be had: the schedule stands without it. */
  readonly me: Me | undefined;
}

/** The stretch with a session as the API answered it. */
export const withSession = <T extends Stretch>(stretch: T, session: Session): T => {
  const others = stretch.items.filter(({ id }) => id !== session.id);
  const here = within([itemOf(session)], stretch.from, stretch.to);
  return { ...stretch, items: [...others, ...here].sort(byStart) };
};

/** Keeps this week and the next up to date, and knows the program that they belong to. */
export class Upkeep implements ReactiveController {
  readonly #host: Host;
  readonly #data: ScheduleData;
  readonly #facts: LoadController<Facts>;
  #client: unknown;
  #refreshing: Promise<void> | undefined;
  #again = false;
  #missed = false;

  constructor(host: Host, data: ScheduleData) {
    this.#host = host;
    this.#data = data;
    this.#facts = new LoadController(host);
    host.addController(this);
  }

  get facts(): Facts | undefined {
    return this.#facts.value;
  }

  hostUpdate(): void {
    const { client } = this.#host.program ?? {};
    if (client !== this.#client) {
      this.#client = client;
      if (client) void this.#facts.start(signal => this.#fetchFacts(client, signal));
      else this.#facts.clear();
    }
    this.#keepUp();
  }

  hostDisconnected(): void {
    this.#missed = true;
  }

  /** Forgets whose program it is; asks again at the next look. */
  reset(): void {
    this.#client = undefined;
    this.#facts.clear();
  }

  /** Fetches again. Calls that come while one runs make one more run, not many. */
  refresh(): Promise<void> {
    this.#again = this.#refreshing !== undefined;
    return (this.#refreshing ??= this.#refetch());
  }

  /** Puts in a session as the API answered it. */
  put(session: Session): void {
    const { home } = this.#data;
    // It ends a fetch that runs, and with it what that one would have brought.
    this.#again ||= this.#refreshing !== undefined;
    if (home.value) home.set(withSession(home.value, session));
  }

  /** Looks again when a new week has begun, and after the widget was off the page, where it hears of nothing. */
  #keepUp(): void {
    const { value, status } = this.#data.home;
    if (!value || status !== 'ready' || this.#refreshing) return;
    if (!this.#missed && value.from === this.#data.window.from) return;
    this.#missed = false;
    void this.refresh();
  }

  async #refetch(): Promise<void> {
    do {
      this.#again = false;
      await Promise.all([this.#data.refresh(), this.facts?.me ? undefined : this.#facts.refresh()]);
    } while (this.#again);
    this.#refreshing = undefined;
  }

  async #fetchFacts(client: ProgramContext['client'], signal: AbortSignal): Promise<Facts> {
    const me = call(client, getMe, {}, { signal }).catch(() => undefined);
    return { program: await call(client, getProgram, {}, { signal }), me: await me };
  }
}
