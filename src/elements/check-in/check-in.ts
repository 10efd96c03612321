import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { OnlineController } from '../../controllers/online.js';
import { FocusController } from '../../controllers/focus.js';
import { LiveRegion } from '../../controllers/live-region.js';
import { SignIn } from '../../controllers/sign-in.js';
import { ReadyController } from '../../controllers/ready.js';
import { StatesController } from '../../controllers/states.js';
import { call } from '../../api/call.js';
import { getMe } from '../../contract/operations/people.js';
import { getProgram } from '../../contract/operations/program.js';
import { getCheckInPlan } from '../../contract/operations/check-ins.js';
import { ApiError } from '../../api/errors/api-error.js';
import type { ProgramContext } from '../../context/program-context.js';
import { ProgramElement } from '../../context/program-element.js';
import type { CheckInPlan } from '../../contract/check-in-plan.js';
import type { Program } from '../../contract/program.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { LoadController } from '../../controllers/load.js';
import { LocalizeController } from '../../controllers/localize.js';
import { dayKey } from '../../i18n/format.js';
import { empty } from '../../parts/empty.js';
import { loading } from '../../parts/loading.js';
import { isSignedOut } from '../../parts/problem-words.js';
import type { Weight } from '../../parts/weight-line.js';
import { faultOf, feelingPage, type FirstActs, type FirstScene } from './first.view.js';
import type { Journey, JourneyScreen, Surroundings } from './journey/journey.js';
import { sheets } from './check-in.styles.js';
import { words } from './words/words.js';

interface Loaded {
  readonly program: Program;
  readonly plan: CheckInPlan;
}

const isForbidden = (error: unknown): boolean => error instanceof ApiError && error.code === 'forbidden';

type Screen = JourneyScreen | 'loading' | 'error' | 'signed-out' | '';

const STATES = ['loading', 'ready', 'error', 'sending', 'waiting', 'done', 'signed-out'] as const;

/** Nothing to answer or to read yet. */
const isAwaited = (screen: Screen): boolean => ['', 'loading', 'error', 'signed-out'].includes(screen);

/**
 * A minute a day: how heavy the day feels, whether an urge came, sleep, medicine, goals and one line. Every
 * question can be skipped, and nothing is chosen beforehand.
 *
 * @tag iop-check-in
 * @slot sign-in - The page's own way to sign in, shown when the sign-in has ended.
 * @fires {IopReadyEvent} iop-ready - The first question is on the screen.
 * @fires {IopCheckInSentEvent} iop-check-in-sent - A check-in was recorded.
 * @fires {IopSignedOutEvent} iop-signed-out - Nobody is signed in any more.
 * @fires {IopSignInRequestedEvent} iop-sign-in-requested - The person asked to sign in.
 * @csspart bar - Which question of how many, and the way out.
 * @csspart question - The heading of a screen.
 * @csspart who - Who reads the answer.
 * @csspart scale - The feelings or the urges.
 * @csspart line - The large line of the feeling scale.
 * @csspart stone - The stone on it.
 * @csspart stepper - The hours of sleep.
 * @csspart seg - The three words beside a medicine or a goal.
 * @csspart one-line - The one line about today.
 * @csspart actions - Back, Next, Skip.
 * @csspart margin - Who sees this, and where help is.
 * @csspart safety - Help, when an urge is here now.
 * @csspart done - The last screen.
 * @csspart takeaway - The sentence to take along.
 * @cssstate loading - The questions are awaited.
 * @cssstate ready - A question, or what comes after the last one, is on the screen.
 * @cssstate error - The questions could not be had, or there are none for this person yet.
 * @cssstate sending - A check-in is on its way.
 * @cssstate waiting - A check-in is kept until there is a network.
 * @cssstate done - A check-in was recorded.
 * @cssstate signed-out - Nobody is signed in any more.
 */
export class IopCheckIn extends ProgramElement {
  static override properties: PropertyDeclarations = {
    compact: { type: Boolean, reflect: true },
    clock: { attribute: false },
  };

  static override styles = sheets;

  readonly #localize = new LocalizeController(this, words);
  readonly #signIn = new SignIn(this);
  readonly #region = new LiveRegion(this);
  readonly #focus = new FocusController(this, {
    headings: ['[part="problem"]', '[part="signed-out"]', '.focus-here', 'h2[tabindex]'],
  });
  readonly #data = new LoadController<Loaded>(this);
  readonly #strip = new LazyPart(this, () => import('./strip.view.js'));
  readonly #later = new LazyPart(this, () => import('./journey/journey.js'));
  #journey: Journey | undefined;
  /** The first answer, until there is a journey to keep it. */
  #feeling: Weight | undefined;
  /** What the person wants as soon as there is a journey. */
  #wish: ((journey: Journey) => void) | undefined;
  /** The journey could not be had when they wanted it. */
  #isStuck = false;
  /** Known as soon as it came, so that the clinic can be called when the rest did not. */
  #program: Program | undefined;
  /** Whose check-ins these would be, where there are none to answer. */
  #isPatient = true;

  /** Shows the first question in five columns, for a page with other widgets; the rest opens after it. */
  compact = false;

  /** Tells the time. */
  clock: () => number = Date.now;

  constructor() {
    super();
    new StatesController(this, () => {
      const screen = this.#screen();
      const on: ReadonlySet<string | undefined> = new Set([
        isAwaited(screen) ? screen : 'ready',
        this.#journey?.state,
      ]);
      return Object.fromEntries(STATES.map(name => [name, on.has(name)]));
    });
    new ReadyController(this, () => !isAwaited(this.#screen()));
    new OnlineController(this, () => this.#fetchLater());
  }

  protected override programChanged(
    program: ProgramContext | undefined,
    before: ProgramContext | undefined,
  ): void {
    if (!program) this.#data.clear();
    else if (program.client !== before?.client) {
      if (before && !this.#journey) this.#feeling = undefined;
      void this.#data.start(signal => this.#load(program, signal));
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (isSignedOut(this.#data.error)) this.#signIn.end();
    if (this.compact && !this.#journey && !this.#strip.failed) this.#strip.load().catch(() => undefined);
    const plan = this.#data.value?.plan;
    if (this.#journey || !this.#later.value || !(plan ?? this.#signIn.hasEnded)) return;
    this.#journey = new this.#later.value.Journey(this, {
      now: () => this.clock(),
      signIn: this.#signIn,
      region: this.#region,
      focus: this.#focus,
    });
    if (plan) this.#journey.begin(plan, this.#feeling);
    this.#wish?.(this.#journey);
    this.#wish = undefined;
    this.#isStuck = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // Fetched before it is needed: help must not wait for a network.
    if (!this.#later.failed) this.#fetchLater();
  }

  /** Loads anew what is asked. Call it when the page has signed the person in again: every answer is kept. */
  async refresh(): Promise<void> {
    await this.#data.refresh();
  }

  async #load({ client }: ProgramContext, signal: AbortSignal): Promise<Loaded> {
    const clinic = call(client, getProgram, {}, { signal });
    clinic.then(
      value => (this.#program = value),
      () => undefined,
    );
    const [plan, program] = await Promise.all([
      call(client, getCheckInPlan, {}, { signal }).catch(async (error: unknown) => {
        if (isForbidden(error))
          this.#isPatient = (await call(client, getMe, {}, { signal })).role === 'patient';
        throw error;
      }),
      clinic,
      // Who is here now? What was said is shown to nobody else.
      this.#journey?.meet(client, signal),
    ]);
    if (!signal.aborted) {
      this.#signIn.begin();
      this.#journey?.begin(plan);
    }
    return { program, plan };
  }

  #fetchLater(): void {
    if (!this.#data.value && !this.#signIn.hasEnded) return;
    this.#later.load().catch(() => {
      this.#isStuck = this.#wish !== undefined;
      if (this.#isStuck) this.#focus.to('[part="problem"]', 'h2');
      this.requestUpdate();
    });
  }

  /** Does what was pressed as soon as it can be done. */
  #ask(wish: (journey: Journey) => void): void {
    // The first press stands: Skip after Next, while Next is busy, would take back what was answered.
    if (this.#wish && !this.#isStuck) return;
    this.#wish = wish;
    this.#isStuck = false;
    this.#fetchLater();
    this.requestUpdate();
  }

  /** The acts of the first question while there is no journey yet. */
  readonly #acts: FirstActs = {
    next: () => this.#ask(({ acts }) => acts.next()),
    skip: () => this.#ask(({ acts }) => acts.skip()),
    leave: () => this.#ask(({ acts }) => acts.leave()),
    feel: weight => {
      this.#feeling = weight;
      this.requestUpdate();
    },
  };

  #screen(): Screen {
    const { value, error } = this.#data;
    if (!this.program) return '';
    const isMissing = this.#later.failed && !this.#journey;
    if (this.#signIn.hasEnded) return isMissing ? 'error' : 'signed-out';
    if (!value) return error ? 'error' : 'loading';
    if (this.#localize.pending) return 'loading';
    if (this.#journey) return this.#journey.screen;
    const { lastCheckInAt } = value.plan;
    if (lastCheckInAt && this.#isToday(lastCheckInAt) && !isMissing) return 'loading';
    return this.compact ? (this.#strip.value ? 'strip' : 'loading') : 'feeling';
  }

  #isToday(moment: string): boolean {
    const { reader } = this.#localize;
    return dayKey(moment, reader) === dayKey(this.clock(), reader);
  }

  protected override render(): TemplateResult | typeof nothing {
    const screen = this.#screen();
    return screen
      ? html`<div class="frame" lang=${this.#localize.language}>
          ${this.#face(screen)} ${this.#region.render()}
        </div>`
      : nothing;
  }

  #face(screen: Exclude<Screen, ''>): unknown {
    const { words: own, common, reader } = this.#localize;
    if (screen === 'error') return html`<div class="plain">${this.#fault()}</div>`;
    const around: Surroundings = { ...this.#data.value, words: own, common, reader, now: this.clock() };
    if (screen !== 'loading' && this.#journey) return this.#journey.render(around);
    if (screen !== 'feeling' && screen !== 'strip')
      return html`<div class="plain">${loading(own.loading)}</div>`;
    const scene = this.#firstScene(around as Surroundings & Loaded);
    return screen === 'strip' ? this.#strip.value?.feelingStrip(scene) : feelingPage(scene);
  }

  /** Why there is no question: nothing is wrong when the program has not accepted this person yet, nor ever will. */
  #fault(): TemplateResult {
    const { words: own, common } = this.#localize;
    const { error } = this.#data;
    if (isForbidden(error)) return empty(this.#isPatient ? own.notYet : own.notTheirs);
    return faultOf(error, { title: own.problem.load, common, program: this.#program }, () => {
      this.#focus.to('[part="problem"]', 'h2');
      this.#fetchLater();
      void this.refresh();
    });
  }

  #firstScene(around: Surroundings & Loaded): FirstScene {
    const { plan, words: own, common, program } = around;
    return {
      ...around,
      position: 1,
      total: 4 + (plan.medications.length ? 1 : 0) + (plan.goals.length ? 1 : 0),
      feeling: this.#feeling,
      opening: this.#wish !== undefined && !this.#isStuck,
      fault: this.#isStuck
        ? faultOf(undefined, { title: own.problem.next, common, program }, () => {
            if (this.#wish) this.#ask(this.#wish);
          })
        : nothing,
      notice: nothing,
      acts: this.#acts,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iop-check-in': IopCheckIn;
  }
}
