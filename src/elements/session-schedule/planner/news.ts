import type { ReactiveControllerHost } from 'lit';
import type { LiveEvent } from '../../../api/events/event-hub.js';
import type { ProgramContext } from '../../../context/program-context.js';
import { LiveController } from '../../../controllers/live.js';
import { formatWhen, type TimeReader } from '../../../i18n/format.js';
import { changesBetween, newsOf } from './changes.js';
import type { PlannerWords } from './words/words.js';
import type { ScheduleData } from '../schedule-data.js';
import { isToday, phase, whenOf, type Scene } from '../scene.js';

type Host = ReactiveControllerHost & { readonly program: ProgramContext | undefined };

export interface NewsContext {
  readonly data: ScheduleData;
  readonly words: () => PlannerWords;
  readonly reader: () => TimeReader;
  readonly refresh: () => Promise<void>;
  /** Whether an act of the person's own is under way: what it changes is no news. */
  readonly sending: () => boolean;
  readonly say: (words: string) => void;
}

/** Says aloud what changes while somebody looks on: sessions that come, go and move, and a door that opens. */
export class News {
  readonly #context: NewsContext;
  #renewing = false;
  /** How the next session stood at the last look. */
  #door = '';

  constructor(host: Host, context: NewsContext) {
    this.#context = context;
    const { home } = context.data;
    new LiveController(
      host,
      event => this.#onLive(event),
      () => home.value !== undefined,
    );
  }

  watchDoor(scene: Scene): void {
    const { next } = scene;
    const door = next ? `${phase(scene, next)} ${next.id}` : '';
    if (next && door === `open ${next.id}` && this.#door === `ahead ${next.id}`)
      this.#context.say(this.#context.words().doorOpens(next.about.title));
    this.#door = door;
  }

  #onLive({ type }: LiveEvent): void {
    if (type === 'resync' || type.startsWith('session.')) void this.#renew();
  }

  /** Fetches again what is on the screen. What comes while it does is part of the same news. */
  async #renew(): Promise<void> {
    const { data, refresh, words, sending, say } = this.#context;
    const before = data.home.value;
    const first = !this.#renewing;
    this.#renewing = true;
    await refresh();
    if (!first) return;
    this.#renewing = false;
    const after = data.home.value;
    if (!before || !after || before.from !== after.from || sending()) return;
    const changes = changesBetween(before.items, after.items, data.now);
    const news = newsOf(changes, words().news, moment => this.#whenAloud(moment));
    if (news) say(news);
  }

  /** Heard without the screen, a time alone does not say that it is today's. */
  #whenAloud(moment: number): string {
    const scene = { reader: this.#context.reader(), now: this.#context.data.now };
    return isToday(scene, moment) ? formatWhen(moment, scene.reader, 0) : whenOf(scene, moment);
  }
}
