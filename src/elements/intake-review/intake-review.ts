import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { FocusController } from '../../controllers/focus.js';
import { LiveRegion } from '../../controllers/live-region.js';
import { SignIn } from '../../controllers/sign-in.js';
import { ReadyController } from '../../controllers/ready.js';
import { StatesController } from '../../controllers/states.js';
import { ApiError } from '../../api/errors/api-error.js';
import { isSignedOut } from '../../api/errors/is-signed-out.js';
import type { LiveEvent } from '../../api/events/event-hub.js';
import type { ProgramContext } from '../../context/program-context.js';
import { ProgramElement } from '../../context/program-element.js';
import { AlarmController } from '../../controllers/alarm.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { LiveController } from '../../controllers/live.js';
import { LoadController } from '../../controllers/load.js';
import { LocalizeController } from '../../controllers/localize.js';
import { OnlineController } from '../../controllers/online.js';
import type { Alert } from '../../contract/alert.js';
import type { IntakeSubmissionSummary } from '../../contract/intake-review.js';
import { empty } from '../../parts/empty.js';
import { infoIcon } from '../../parts/icons/common.js';
import { loading } from '../../parts/loading.js';
import { notice } from '../../parts/notice.js';
import { offlineNotice } from '../../parts/offline-notice.js';
import { problem } from '../../parts/problem.js';
import { problemWords } from '../../parts/problem-words.js';
import { signedOut } from '../../parts/signed-out.js';
import { Calls } from './calls/calls.js';
import { callsTo, fetchDesk, nextDue, type Desk } from './desk.js';
import { IopIntakeOpenedEvent } from './intake-review.events.js';
import { list } from './list.view.js';
import { sheets } from './intake-review.styles.js';
import { newsOf } from './news.js';
import type { OpenIntake } from './intake/intake.js';
import { words } from './words/words.js';

/**
 * The intakes of a program for the team that reads them: who is to be called first, what each said, and what to do next.
 *
 * @tag iop-intake-review
 * @slot sign-in - The page's own way to sign in, shown when the sign-in has ended.
 * @fires {IopReadyEvent} iop-ready - The list is on the screen.
 * @fires {IopIntakeOpenedEvent} iop-intake-opened - Somebody opened an intake. Who looks is in the person's access log.
 * @fires {IopIntakeAcceptedEvent} iop-intake-accepted - The person was taken in.
 * @fires {IopIntakeAskedEvent} iop-intake-asked - The person was asked for more.
 * @fires {IopIntakeReferredEvent} iop-intake-referred - The person was referred elsewhere.
 * @fires {IopSessionBookedEvent} iop-session-booked - A first talk was booked.
 * @fires {IopSignedOutEvent} iop-signed-out - Nobody is signed in any more.
 * @fires {IopSignInRequestedEvent} iop-sign-in-requested - Somebody asked to sign in.
 * @csspart frame - Everything.
 * @csspart list - The list of intakes.
 * @csspart group - Intakes of one need in the list.
 * @csspart call - Somebody who is to be called first.
 * @csspart intake - One intake in the list.
 * @csspart reading - The open intake.
 * @csspart acts - What can be done about it.
 * @csspart scores - The table of scores.
 * @csspart part - The answers of one part of the form.
 * @cssstate loading - The first answer is awaited.
 * @cssstate ready - The list is on the screen.
 * @cssstate reading - An intake is open.
 * @cssstate error - The last answer could not be had.
 * @cssstate signed-out - Nobody is signed in any more.
 */
export class IopIntakeReview extends ProgramElement {
  static override properties: PropertyDeclarations = {
    // Taken away it is none, not null.
    intakeId: { attribute: 'intake-id', converter: (value: string | null): string => value ?? '' },
    clock: { attribute: false },
  };

  static override styles = sheets;

  readonly #localize = new LocalizeController(this, words);
  readonly #online = new OnlineController(this, () => void this.refresh());
  readonly #desk = new LoadController<Desk>(this);
  readonly #later = new LazyPart(this, () => import('./intake/intake.js'));
  readonly #calls = new Calls(this, {
    put: alert => this.#putAlert(alert),
    refresh: () => this.#refreshDesk(),
    expire: () => this.#signIn.end(),
    reached: name => this.#region.say(this.#localize.words.reached(name)),
  });
  readonly #signIn = new SignIn(this);
  readonly #region = new LiveRegion(this);
  readonly #focus = new FocusController(this);
  #reading: OpenIntake | undefined;
  #all = false;
  /** Who was here when something was last shown. */
  #reader: string | undefined;

  /** The intake that is open; empty for none. */
  intakeId = '';

  /** Tells the time. */
  clock: () => number = Date.now;

  constructor() {
    super();
    new StatesController(this, () => ({
      loading: this.#desk.status === 'loading',
      ready: this.#isShown,
      reading: this.#isShown && this.intakeId !== '',
      error: this.#desk.status === 'error' && !this.#signIn.hasEnded,
      'signed-out': this.#signIn.hasEnded,
    }));
    new ReadyController(this, () => this.#isShown);
    new LiveController(
      this,
      event => this.#onLive(event),
      () => this.#isShown,
    );
    // A call that is past due says so, on a page that nobody touches too.
    new AlarmController(
      this,
      () => (this.#desk.value ? nextDue(this.#desk.value, this.clock()) : Infinity),
      () => this.clock(),
    );
  }

  protected override programChanged(
    program: ProgramContext | undefined,
    before: ProgramContext | undefined,
  ): void {
    if (program?.client === before?.client) return;
    this.#desk.clear();
    this.#reading?.clear();
    this.#calls.clear();
    this.#signIn.begin();
    this.#reader = undefined;
    if (program) void this.#desk.start(signal => this.#load(program, signal));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.program) return;
    if (isSignedOut(this.#desk.error)) this.#signIn.end();
    if (this.intakeId && !this.#later.failed) this.#later.load().catch(() => undefined);
    if (this.#later.value)
      this.#reading ??= new this.#later.value.OpenIntake(this, {
        own: () => this.#localize.words,
        common: () => this.#localize.common,
        reader: () => this.#localize.reader,
        desk: () => this.#desk.value,
        put: intake => this.#put(intake),
        refresh: () => this.#refreshDesk(),
        close: () => this.#close(),
        expire: () => this.#signIn.end(),
      });
    this.#reading?.show(this.#isShown ? this.intakeId : '');
  }

  /** Whether the list is there for whoever is here. */
  get #isShown(): boolean {
    return this.#desk.value !== undefined && !this.#signIn.hasEnded;
  }

  /** Looks for changes now: after signing in again, for example. */
  async refresh(): Promise<void> {
    if (this.#later.failed) this.#later.load().catch(() => undefined);
    await Promise.all([this.#refreshDesk(), this.#reading?.refresh()]);
  }

  async #load({ client }: ProgramContext, signal: AbortSignal): Promise<Desk> {
    const desk = await fetchDesk(client, signal);
    if (signal.aborted) return desk;
    this.#signIn.begin();
    // What somebody else had open, and what they typed, is not for whoever is here now.
    if (this.#reader !== undefined && this.#reader !== desk.me.id) {
      this.#reading?.clear();
      this.#calls.clear();
      this.intakeId = '';
    }
    this.#reader = desk.me.id;
    return desk;
  }

  /** Fetches the list again, and says what is new in it. */
  async #refreshDesk(): Promise<void> {
    const before = this.#desk.value;
    await this.#desk.refresh();
    const after = this.#desk.value;
    if (!before || !after || before === after || before.me.id !== after.me.id) return;
    const news = newsOf(before, after, this.intakeId, this.#localize.words);
    if (news) this.#region.say(news);
  }

  /** Puts in an intake as the API answered an act: what it changes is then no news. */
  #put(intake: IntakeSubmissionSummary): void {
    const { value } = this.#desk;
    if (!value) return;
    const intakes = value.intakes.map(one => (one.id === intake.id ? intake : one));
    this.#desk.set({ ...value, intakes });
  }

  #putAlert(alert: Alert): void {
    const { value } = this.#desk;
    if (!value?.alerts) return;
    this.#desk.set({ ...value, alerts: value.alerts.map(one => (one.id === alert.id ? alert : one)) });
  }

  #onLive({ type, ...event }: LiveEvent): void {
    if (type === 'resync') return void this.refresh();
    if (!/^(alert|intake)\./.test(type)) return;
    void this.#refreshDesk();
    if ('resourceId' in event && event.resourceId === this.intakeId) void this.#reading?.refresh();
  }

  #open(id: string): void {
    this.intakeId = id;
    this.#focus.to('.reading h2', '.reading .problem');
    this.dispatchEvent(new IopIntakeOpenedEvent(id));
  }

  #close(): void {
    this.#focus.to(`[data-id="${CSS.escape(this.intakeId)}"]`, '.list h2');
    this.intakeId = '';
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { language, direction, pending } = this.#localize;
    return html`<div
      class="frame"
      part="frame"
      lang=${language}
      dir=${direction === 'rtl' ? direction : nothing}
    >
      ${this.#region.render()} ${this.program ? (pending ? this.#waiting() : this.#face()) : nothing}
    </div>`;
  }

  #waiting(): TemplateResult {
    return html`<div class="plain">${loading(this.#localize.words.loading)}</div>`;
  }

  #face(): unknown {
    const { common } = this.#localize;
    const { value, error } = this.#desk;
    if (this.#signIn.hasEnded)
      return html`<div class="plain">
        ${signedOut({ words: common.signedOut, onSignIn: this.#signIn.request })}
      </div>`;
    if (value) return this.#tables(value);
    return error ? html`<div class="plain">${this.#fault(error)}</div>` : this.#waiting();
  }

  #fault(error: unknown): TemplateResult {
    const { words: own, common } = this.#localize;
    if (error instanceof ApiError && error.code === 'forbidden')
      return empty({ title: own.forbiddenTitle, text: own.forbiddenText });
    return problem({
      title: own.notLoaded,
      text: problemWords(error, common),
      reference:
        error instanceof ApiError && error.requestId ? common.problem.reference(error.requestId) : undefined,
      retry: { label: common.retry, onClick: () => void this.refresh() },
    });
  }

  #tables(desk: Desk): TemplateResult {
    const { words: own, common, reader } = this.#localize;
    const open = this.intakeId !== '';
    const callings = this.#calls.of(desk);
    const onOpen = (id: string): void => this.#open(id);
    const scene = { words: own, reader, now: this.clock(), open: this.intakeId, onOpen };
    const retry = html`<button
      type="button"
      class="button secondary small"
      @click=${() => void this.refresh()}
    >
      ${common.retry}
    </button>`;
    return html`<div class="notices">
        ${offlineNotice({ offline: !this.#online.online, title: common.offline, body: own.offlineText })}
        ${
          this.#desk.error && this.#online.online
            ? notice({ title: own.notRenewed, icon: infoIcon, tone: 'warm', role: 'status', actions: retry })
            : nothing
        }
      </div>
      <div class="desk ${open ? 'open' : ''}">
        <div class="list" part="list">
          <h2 class="lead" tabindex="-1">
            ${own.title} <span class="muted num">${desk.intakes.length || nothing}</span>
          </h2>
          ${callings.length ? this.#calls.render(callings, { ...scene, common }) : nothing}
          ${
            desk.intakes.length === 0
              ? empty({ title: own.emptyTitle, text: own.emptyText })
              : list({
                  ...scene,
                  desk,
                  callings,
                  all: this.#all,
                  onAll: () => {
                    this.#all = true;
                    this.requestUpdate();
                  },
                })
          }
        </div>
        ${open ? this.#page(desk) : nothing}
      </div>`;
  }

  /** The open intake. Before its code is there its name is: the focus has somewhere to go. */
  #page(desk: Desk): TemplateResult {
    const { words: own, common } = this.#localize;
    const summary = desk.intakes.find(({ id }) => id === this.intakeId);
    return html`<div class="reading" part="reading">
      ${
        this.#reading?.render(summary, summary ? callsTo(desk, summary.person.id) : []) ??
        (this.#later.failed
          ? problem({
              title: common.problem.title,
              text: common.problem.network,
              retry: { label: common.retry, onClick: () => void this.refresh() },
            })
          : loading(own.opening))
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iop-intake-review': IopIntakeReview;
  }
}
