import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { call } from '../../../api/call.js';
import { unlessNotFound } from '../../../api/unless-not-found.js';
import { signInWithCode } from '../../../api/applicant-sign-in.js';
import { getMe } from '../../../contract/operations/people.js';
import { getIntakeDraft, listMyIntakes } from '../../../contract/operations/intake-drafts.js';
import { ApiError } from '../../../api/errors/api-error.js';
import type { ProgramContext } from '../../../context/program-context.js';
import type { IntakeReceipt } from '../../../contract/intake.js';
import { IntakeDraftController } from '../draft/draft.js';
import { LiveController } from '../../../controllers/live.js';
import { LoadController } from '../../../controllers/load.js';
import { QuickExitController, type QuickExitOptions } from '../../../controllers/quick-exit.js';
import { OnlineController } from '../../../controllers/online.js';
import { isSignedOut } from '../../../parts/problem-words.js';
import { IopIntakeSavedEvent, IopIntakeStartedEvent } from '../intake-form.events.js';
import { Journey, type JourneyHost } from '../journey.js';
import type { Screens } from '../screens/screens.js';
import { load, loadForm, sourceOf, type Loaded } from './load.js';

export type { Loaded } from './load.js';

type Host = ReactiveControllerHost &
  EventTarget & {
    readonly program: ProgramContext | undefined;
    readonly mode: 'form' | 'ask';
    readonly noStorage: boolean;
  };

/** One person's time with the form: what was fetched for them, their answers, and where they are. */
export class Visit implements ReactiveController {
  readonly draft: IntakeDraftController;
  readonly journey: Journey;
  /** The way out for somebody who is being watched. */
  readonly exit: QuickExitController;
  readonly #host: Host;
  readonly #screens: Pick<Screens, 'isReady' | 'prepare' | 'forget'>;
  readonly #focus: JourneyHost['focus'];
  readonly #load: LoadController<Loaded>;
  readonly #online: OnlineController;
  /** Whom to call when the rest could not be had. */
  #phone: { readonly label: string; readonly number: string } | undefined;
  #receipt: IntakeReceipt | undefined;
  #resumeCode: string | null = null;
  #opened = false;
  #isOut = false;
  #wasOffline = false;
  /** A form, as text, that can't be asked as it is defined. */
  #refused: string | undefined;

  constructor(
    host: Host,
    screens: Pick<Screens, 'isReady' | 'prepare' | 'forget'>,
    focus: JourneyHost['focus'],
    exit: Pick<QuickExitOptions, 'onLeave' | 'onCount'>,
  ) {
    this.#host = host;
    this.#screens = screens;
    this.exit = new QuickExitController(host, {
      url: () => host.program?.exitUrl,
      onLeave: () => {
        this.draft.leave();
        exit.onLeave();
      },
      onReturn: () => this.#lock(),
      onCount: exit.onCount,
    });
    this.#focus = focus;
    this.#load = new LoadController(host);
    this.#online = new OnlineController(host);
    this.draft = new IntakeDraftController(host, {
      isOnline: () => this.#online.online,
      keepsOnDevice: () => !host.noStorage,
      onStarted: () => host.dispatchEvent(new IopIntakeStartedEvent(this.#formId)),
      onSaved: version => host.dispatchEvent(new IopIntakeSavedEvent(this.#formId, version)),
      onSubmittedElsewhere: receipt => {
        this.#receipt = receipt;
        void this.journey.show('done');
      },
      onOtherPerson: () => {
        this.#resumeCode = null;
        screens.forget();
        this.start();
      },
    });
    this.journey = new Journey(
      {
        isReady: (view, item) => screens.isReady(view, item),
        prepare: (view, item) => screens.prepare(view, item),
        update: () => host.requestUpdate(),
        focus,
      },
      this.draft,
    );
    new LiveController(
      host,
      ({ type }) => {
        if (type === 'resync' || type === 'intake.accepted' || type === 'intake.updated')
          void this.#renewReceipt();
      },
      () => this.#opened && this.journey.view === 'done',
    );
    host.addController(this);
  }

  /** What was fetched, once it can be shown. */
  get open(): Loaded | undefined {
    return this.#opened ? this.#load.value : undefined;
  }

  get isLoading(): boolean {
    return this.#load.status === 'loading';
  }

  /** Why there is nothing to show. */
  get error(): unknown {
    return this.#load.error;
  }

  get phone(): { readonly label: string; readonly number: string } | undefined {
    return this.#phone;
  }

  /** What the person sent last. */
  get receipt(): IntakeReceipt | undefined {
    return this.#receipt;
  }

  get isExpired(): boolean {
    return this.#isOut || this.draft.status === 'signed-out' || isSignedOut(this.#load.error);
  }

  /** The device knows that it has no network. */
  get isOffline(): boolean {
    return !this.#online.online;
  }

  /** From the beginning: nothing of whoever was here before stays. */
  start(): void {
    this.#opened = false;
    this.#isOut = false;
    const { program, mode } = this.#host;
    if (!program) return this.#load.clear();
    const { client, locale } = program;
    void this.#load.start(async signal => {
      const isLocked = this.exit.isLocked && mode === 'form';
      const loaded = await load(
        client,
        locale,
        mode === 'form' && !isLocked,
        { signal },
        ({ name, phone }) => {
          this.#phone = { label: name, number: phone };
        },
      );
      signal.throwIfAborted();
      const { form, mine } = loaded;
      if (this.#refused && this.#refused === JSON.stringify(form))
        throw new ApiError({ code: 'bad-response', status: 200 });
      this.#receipt = mine?.receipt;
      this.journey.use(form);
      if (form) {
        this.draft.open(sourceOf(client, form, mine, this.#resumeCode), mine?.draft ?? null);
        await this.draft.restore();
        signal.throwIfAborted();
      }
      // With nobody's form to fill in there is the hello, or for whoever is known a word why.
      const isOther = mine && mine.me.role !== 'patient';
      const first = isLocked ? 'locked' : isOther ? 'guardian' : form ? 'welcome' : 'ask';
      await this.journey.open(this.#receipt, first);
      this.#opened = true;
      return loaded;
    });
  }

  /** Looks, once there is time, whether the form holds together. A clinic's own API may not have. */
  async inspect(): Promise<void> {
    const { form } = this.open ?? {};
    if (!form) return;
    const { isBroken } = await import('./broken-form.js');
    if (this.open?.form !== form || !isBroken(form)) return;
    this.#refused = JSON.stringify(form);
    this.start();
  }

  /** A page may put another client in the place of the first at any time: what was said here stays. */
  follow(): void {
    const { form, mine } = this.open ?? {};
    const { program } = this.#host;
    const isUntouched = this.draft.savedAt === null && this.draft.isSaved;
    if (!program || !form || isUntouched) return this.start();
    this.draft.move(sourceOf(program.client, form, mine ?? null, this.#code));
    void this.draft.resume();
  }

  /** The same form in another language. */
  async translate(): Promise<void> {
    const { program } = this.#host;
    const { open } = this;
    if (!program || !open?.form) return;
    const { client, locale } = program;
    const form = await loadForm(client, open.program, open.form.id, locale).catch(() => undefined);
    if (this.#host.program !== program || !form) return;
    this.#load.set({ ...open, form });
    this.journey.use(form);
    this.draft.move(sourceOf(client, form, open.mine, this.#code));
  }

  /** Tries again what did not work, or goes on after a sign-in. */
  async refresh(): Promise<void> {
    if (!this.#opened) return this.#load.refresh();
    if (this.isExpired) this.#focus('heading');
    if (await this.draft.resume()) this.#isOut = false;
    if (this.journey.view === 'done') await this.#renewReceipt();
    this.#host.requestUpdate();
  }

  async resumeWith(code: string): Promise<void> {
    const { program } = this.#host;
    if (program) await signInWithCode(program.client, code);
    this.exit.unlock();
    this.#resumeCode = code;
    this.#focus('heading');
    this.start();
  }

  /** The page was left quickly, and somebody has shown since who they are or begins anew. */
  unlock(): void {
    this.exit.unlock();
    this.#focus('heading');
    this.start();
  }

  /** A call other than a save found nobody signed in. */
  expire(): void {
    this.#isOut = true;
    this.#host.requestUpdate();
  }

  sent(receipt: IntakeReceipt): void {
    this.#receipt = receipt;
    // With their part done a guardian may read what they might not before.
    if (this.open?.mine?.me.role === 'guardian') void this.#renewMe();
  }

  /** The team has asked for more: the form as it was sent, at the questions that it named. */
  async reopen(): Promise<void> {
    const { program } = this.#host;
    const { open } = this;
    if (!program || !open?.form) return;
    const draft = await unlessNotFound(call(program.client, getIntakeDraft, { formId: open.form.id }));
    // An empty one in its place would lose what was said.
    if (!draft) throw new ApiError({ code: 'not-found', status: 404 });
    this.draft.open(sourceOf(program.client, open.form, open.mine, this.#code), draft);
    await this.journey.reopen(this.#receipt);
  }

  hostUpdate(): void {
    if (this.#wasOffline && !this.isOffline) void this.draft.flush();
    this.#wasOffline = this.isOffline;
  }

  /** Nothing of what was here stays, in sight or in memory: who it belongs to has to be shown anew. */
  #lock(): void {
    this.#host.program?.client.forgetSignIn();
    this.#resumeCode = null;
    this.#receipt = undefined;
    this.#screens.forget();
    this.draft.close();
    this.#focus('heading');
    this.start();
  }

  get #formId(): string {
    return this.#load.value?.form?.id ?? '';
  }

  get #code(): string | null {
    return this.draft.resumeCode ?? this.#resumeCode;
  }

  async #renewMe(): Promise<void> {
    const { program } = this.#host;
    const me = program && (await call(program.client, getMe).catch(() => undefined));
    const { open } = this;
    if (me && open?.mine?.me.id === me.id) this.#load.set({ ...open, mine: { ...open.mine, me } });
  }

  async #renewReceipt(): Promise<void> {
    const { program } = this.#host;
    const sent = await (program
      ? call(program.client, listMyIntakes)
          .then(({ items }) => items)
          .catch(() => [])
      : []);
    const fresh = sent.find(({ id }) => id === this.#receipt?.id);
    const before = this.#receipt;
    if (!fresh || JSON.stringify(fresh) === JSON.stringify(before)) return;
    this.#receipt = fresh;
    // Whoever is at something on the page is not taken from it by less than another answer of the team.
    if (fresh.status === before?.status) this.#host.requestUpdate();
    else this.#focus('heading');
  }
}
