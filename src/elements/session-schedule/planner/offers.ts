import type { ReactiveControllerHost } from 'lit';
import { call } from '../../../api/call.js';
import { listSlots } from '../../../contract/operations/sessions.js';
import type { Program } from '../../../contract/program.js';
import type { ProgramContext } from '../../../context/program-context.js';
import { LoadController } from '../../../controllers/load.js';
import type { EpochMs } from '../../../rules/zone.js';
import type { ScheduleData } from '../schedule-data.js';
import { memo } from '../memo.js';
import { byStart, isOn, offerOf, within, type Item } from '../timeline.js';

type Host = ReactiveControllerHost & { readonly program: ProgramContext | undefined };

const NONE: readonly Item[] = [];

/** Open times of the week that the person could add: ahead, of a kind that counts, and free in their own week. */
export class Offers {
  readonly #host: Host;
  readonly #data: ScheduleData;
  readonly #load: LoadController<readonly Item[]>;
  readonly #free = memo((sessions: readonly Item[], all: readonly Item[], begun: number) => {
    const held = sessions.filter(isOn);
    return all.slice(begun).filter(({ start, end }) => within(held, start, end).length === 0);
  });
  /** The end of the week that was asked for. */
  #asked: EpochMs | undefined;

  constructor(host: Host, data: ScheduleData) {
    this.#host = host;
    this.#data = data;
    this.#load = new LoadController(host);
  }

  /** Stays the same array until a session or an open time changes. */
  get items(): readonly Item[] {
    const all = this.#load.value ?? NONE;
    const begun = all.filter(({ start }) => start <= this.#data.now).length;
    return this.#free(this.#data.home.value?.items ?? NONE, all, begun);
  }

  /** Asks for open times of this week, once a week. Whatever kind can't be had is left out: nobody waits for these. */
  want(weekEnd: EpochMs, { parts }: Program): void {
    const client = this.#host.program?.client;
    if (!client || this.#asked === weekEnd) return;
    this.#asked = weekEnd;
    const kinds = parts.filter(kind => kind !== 'intake-talk');
    void this.#load.start(async signal => {
      const from = this.#data.now;
      const window = { from: new Date(from).toISOString(), to: new Date(weekEnd).toISOString() };
      const answers = await Promise.allSettled(
        kinds.map(async kind => (await call(client, listSlots, { kind, ...window }, { signal })).items),
      );
      return answers
        .flatMap(answer => (answer.status === 'fulfilled' ? answer.value : []))
        .map(offerOf)
        .filter(({ start }) => start > from && start < weekEnd)
        .sort(byStart);
    });
  }

  /** Asks again for what is open now. */
  refresh(): Promise<void> {
    return this.#load.refresh();
  }

  /** Another person or program: nothing of the one before is kept. */
  reset(): void {
    this.#asked = undefined;
    this.#load.clear();
  }

  /** The place is gone, or the person's own now. */
  drop(id: string): void {
    if (this.#load.value) this.#load.set(this.#load.value.filter(item => item.id !== id));
  }
}
