import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { FocusController } from '../../controllers/focus.js';
import { LiveRegion } from '../../controllers/live-region.js';
import { SignIn } from '../../controllers/sign-in.js';
import { ReadyController } from '../../controllers/ready.js';
import { StatesController } from '../../controllers/states.js';
import type { ProgramContext } from '../../context/program-context.js';
import { ProgramElement } from '../../context/program-element.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { LocalizeController } from '../../controllers/localize.js';
import { instantOf, type EpochMs } from '../../rules/zone.js';
import { base } from '../../styles/base.styles.js';
import { buttons } from '../../styles/buttons.styles.js';
import { kinds } from '../../styles/kinds.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { dayIndex, midnightOf, weekOf } from './calendar.js';
import type { Planner } from './planner/planner.js';
import { memo } from './memo.js';
import { ScheduleData } from './schedule-data.js';
import type { Around, Scene, View, Wish } from './scene.js';
import { body } from './body.view.js';
import { IopJoinRequestedEvent } from './session-schedule.events.js';
import { scheduleStyles } from './session-schedule.styles.js';
import { byStart, lastChange, nextOf, within, type Item } from './timeline.js';
import { words } from './words/words.js';

/** From here on a week is a grid of hours beside its margin. The style sheet knows it too. */
const WIDE = 900;
/** Minutes of lost connection that never count against a person, until the program says its own. */
const USUAL_GRACE = 5;
const NONE: readonly Item[] = [];

interface Drawer {
  readonly styles: readonly CSSResult[];
  readonly render: (scene: Scene) => TemplateResult;
}

/** Whether an address leads to a page. A link reads one that is broken too, and in every engine, where a URL throws. */
const leadsToPage = (href: string): boolean =>
  /^https?:$/.test(Object.assign(document.createElement('a'), { href }).protocol);

/**
 * A person's week in their own zone: what is next and the way in, what was, and what can be made up.
 *
 * @tag iop-session-schedule
 * @slot sign-in - The page's own way to sign in, shown when the sign-in has ended.
 * @fires {IopReadyEvent} iop-ready - The week is on the screen.
 * @fires {IopJoinRequestedEvent} iop-join-requested - The person wants to go in. Cancelable: `room-url` is not followed then.
 * @fires {IopSessionBookedEvent} iop-session-booked - An open time became the person's.
 * @fires {IopSessionCancelledEvent} iop-session-cancelled - The person said that they can't come.
 * @fires {IopSignedOutEvent} iop-signed-out - Nobody is signed in any more.
 * @fires {IopSignInRequestedEvent} iop-sign-in-requested - The person asked to sign in.
 * @csspart frame - Everything.
 * @csspart bar - What is on the screen, and the way before and after it.
 * @csspart next - The session that the person turns to now.
 * @csspart join - The way in, wherever it stands.
 * @csspart cancel - "I can't make it" beside it.
 * @csspart hours - The hours of the week.
 * @csspart offer - An open time beside the hours.
 * @csspart day - A day of the list or the grid.
 * @csspart session - A session in the list.
 * @csspart week - The grid of hours.
 * @csspart block - A session in the grid.
 * @csspart now-line - The present in the grid.
 * @csspart month - The days of the month.
 * @csspart kinds - The icons of the grid with their words.
 * @cssstate loading - The first answer is awaited.
 * @cssstate ready - The week is on the screen.
 * @cssstate error - The last answer could not be had.
 * @cssstate signed-out - Nobody is signed in any more.
 */
export class IopSessionSchedule extends ProgramElement {
  static override properties: PropertyDeclarations = {
    view: {},
    roomUrl: { attribute: 'room-url' },
    weekUrl: { attribute: 'week-url' },
    clock: { attribute: false },
  };

  static override styles = [tokens, base, buttons, kinds, scheduleStyles];

  readonly #signIn = new SignIn(this);
  readonly #region = new LiveRegion(this);
  readonly #focus = new FocusController(this);
  readonly #ready = new ReadyController(
    this,
    () => this.#drawn,
    () => void this.updateComplete.then(() => this.requestUpdate()),
  );
  readonly #localize = new LocalizeController(this, words);
  readonly #data = new ScheduleData(this);
  readonly #list = new LazyPart(this, () => import('./list/list.js'));
  readonly #week = new LazyPart(this, () => import('./week/week.js'));
  readonly #more = new LazyPart(this, async () => {
    const module = await import('./planner/planner.js');
    const late = await module.prepare(this.#localize.reader.locale, () => this.requestUpdate());
    return { ...module, late };
  });
  readonly #weekOf = memo(weekOf);
  readonly #itemsOf = memo((held: readonly Item[], offers: readonly Item[], from: EpochMs, to: EpochMs) =>
    [...within(held, from, to), ...within(offers, from, to)].sort(byStart),
  );
  // Not in its own turn: what changes with the width changes the height, which is observed too.
  readonly #size = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
  #planner: Planner | undefined;
  #scene: Scene | undefined;
  #wide = false;
  #drawn = false;

  /** `week` is a grid where there is room and a list where there is none; `rest` is next and the rest of the week. */
  view: View = 'week';

  /** Where the room is, with `{id}` for the session: `/room?session={id}`. Without it a join is only an event. */
  roomUrl = '';

  /** Where the whole week is, for a link beside the rest of it. */
  weekUrl = '';

  /** Tells the time; the program's own clock corrects it. */
  clock: () => EpochMs = Date.now;

  constructor() {
    super();
    new StatesController(this, () => ({
      loading: this.#data.home.status === 'loading',
      ready: this.#drawn,
      error: this.#data.home.status === 'error',
      'signed-out': this.#signIn.hasEnded,
    }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#measure();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override programChanged(
    program: ProgramContext | undefined,
    before: ProgramContext | undefined,
  ): void {
    if (program?.client === before?.client) return;
    this.#data.home.clear();
    this.#planner?.reset();
    if (program) void this.#data.start();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.program) return;
    // A phone never fetches the grid; what no first screen needs comes after it.
    fetchOnce(this.#drawer);
    if (this.#ready.isReady || this.view === 'month' || this.#data.home.error || this.#drawer.failed)
      fetchOnce(this.#more);
    if (this.#more.value)
      this.#planner ??= new this.#more.value.Planner(
        this,
        this.#data,
        {
          signIn: this.#signIn,
          region: this.#region,
          focus: this.#focus,
        },
        this.#more.value.late,
      );
    this.#scene = this.#look();
    this.#planner?.attend(this.#scene);
  }

  /** Looks for changes now: after signing in again, for example. */
  async refresh(): Promise<void> {
    for (const part of [this.#list, this.#week, this.#more])
      if (part.failed) part.load().catch(() => undefined);
    await (this.#planner ?? this.#data).refresh();
  }

  /** What draws the days. */
  get #drawer(): LazyPart<Drawer> {
    return this.view === 'week' && this.#wide ? this.#week : this.#list;
  }

  #look(): Scene {
    const { now, home } = this.#data;
    const { reader, words, common } = this.#localize;
    const view = this.view === 'week' && !this.#wide ? 'list' : this.view;
    const wide = this.#wide && view !== 'rest';
    const here = this.#planner?.around(view, wide) ?? this.#present(now, reader.timeZone);
    const { days, present, held, offers } = here;
    const items = held && this.#itemsOf(held, offers, days[0]?.start ?? now, days.at(-1)?.end ?? now);
    return {
      words,
      common,
      reader,
      now,
      view,
      wide,
      days,
      items,
      present,
      today: dayIndex(days, now),
      stamp: lastChange(items ?? NONE, now),
      next: nextOf(home.value?.items ?? NONE, now),
      grace: this.#planner?.grace ?? USUAL_GRACE,
      all: this.#planner?.all ?? false,
      roomOf: ({ id }) => this.#roomOf(id),
      join: ({ id }) => this.dispatchEvent(new IopJoinRequestedEvent(id)),
      wish: wish => void this.#grant(wish),
    };
  }

  /** This week, as long as nobody can go to another one. */
  #present(now: EpochMs, timeZone: string): Around {
    const midnight = instantOf(midnightOf(now, timeZone), timeZone);
    const held = this.view === 'month' ? undefined : this.#data.home.value?.items;
    return { days: this.#weekOf(midnight, timeZone), present: true, held, offers: NONE };
  }

  #measure(): void {
    const wide = this.offsetWidth >= WIDE;
    if (wide === this.#wide) return;
    this.#wide = wide;
    this.requestUpdate();
  }

  #roomOf(id: string): string | undefined {
    const href = this.roomUrl.replaceAll('{id}', encodeURIComponent(id));
    // An address that a page takes from elsewhere must not become script.
    return href && leadsToPage(href) ? href : undefined;
  }

  async #grant(wish: Wish): Promise<void> {
    await this.#more.load().catch(() => undefined);
    await this.updateComplete;
    this.#planner?.grant(wish);
  }

  protected override render(): TemplateResult {
    const { direction, language, pending } = this.#localize;
    this.#drawn = false;
    return html`<div
      class="frame ${this.view === 'rest' ? 'rest' : ''}"
      part="frame"
      tabindex="-1"
      lang=${language}
      dir=${direction === 'rtl' ? direction : nothing}
    >
      ${this.#region.render()}
      ${this.program && this.#scene && !pending ? this.#content(this.#scene) : nothing}
    </div>`;
  }

  #content(scene: Scene): TemplateResult {
    const planner = this.#planner;
    const { value, failed } = this.#drawer;
    const drawn = failed ? undefined : scene.items && value?.render(scene);
    const days = planner ? planner.days(scene, drawn) : drawn;
    const face = days ?? planner?.face(scene, failed) ?? this.#face(scene);
    if (!this.#data.home.value) return html`<div class="body">${face}</div>`;
    this.#drawn = days !== undefined;
    const lost = this.#more.failed ? scene.common.problem.network : undefined;
    return body(scene, { days: face, planner, lost, weekUrl: this.weekUrl });
  }

  /** What can be said with the first screen alone. Who waits longer gets the line that sways. */
  #face({ words, common }: Scene): TemplateResult {
    return this.#more.failed
      ? html`<div role="alert">
          <p class="strong">${words.notLoaded}</p>
          <button type="button" class="button secondary small" @click=${() => void this.refresh()}>
            ${common.retry}
          </button>
        </div>`
      : html`<p class="small muted awaited" role="status" @animationend=${() => fetchOnce(this.#more)}>
          ${words.loading}
        </p>`;
  }
}

const fetchOnce = (part: LazyPart<object>): void => {
  if (!part.value && !part.failed) part.load().catch(() => undefined);
};

declare global {
  interface HTMLElementTagNameMap {
    'iop-session-schedule': IopSessionSchedule;
  }
}
