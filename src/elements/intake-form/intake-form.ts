import { type PropertyDeclarations, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { SignIn } from '../../controllers/sign-in.js';
import { ReadyController } from '../../controllers/ready.js';
import { StatesController } from '../../controllers/states.js';
import type { ProgramContext } from '../../context/program-context.js';
import { ProgramElement } from '../../context/program-element.js';
import type { ApiClient } from '../../api/api-client.js';
import type { DraftStatus } from './draft/draft.js';
import { LocalizeController } from '../../controllers/localize.js';
import { LazyPart, adoptSheets } from '../../controllers/lazy-part.js';
import { quickWay, type QuickWay } from '../../parts/bar.js';
import { busyButtonStyles } from '../../parts/busy-button.js';
import { fixStyles } from '../../parts/fix.js';
import { loading, loadingStyles } from '../../parts/loading.js';
import { foldedNoteStyles } from '../../parts/margin-notes.js';
import { noticeStyles } from '../../parts/notice.js';
import { problemWords } from '../../parts/problem-words.js';
import { problem, problemStyles } from '../../parts/problem.js';
import { signedOut } from '../../parts/signed-out.js';
import { whoSeesStyles } from '../../parts/who-sees.js';
import { bars } from '../../styles/bar.styles.js';
import { base } from '../../styles/base.styles.js';
import { buttons } from '../../styles/buttons.styles.js';
import { leaf } from '../../styles/leaf.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { Attention } from './attention.js';
import { fixInWords } from './fix-in-words.js';
import { questionView } from './question.view.js';
import { intakeStyles } from './intake-form.styles.js';
import { welcomeView } from './welcome.view.js';
import { type Loaded, Visit } from './visit/visit.js';
import { Screens } from './screens/screens.js';
import { PageWatch } from './page-watch.js';
import type { Acts, FirstScene } from './scene.js';
import type { View } from './view.js';
import { words } from './words/words.js';

/** While an answer is only here, the browser asks before it closes the page. */
const AT_RISK: ReadonlySet<DraftStatus> = new Set(['offline', 'waiting', 'refused', 'signed-out']);

const BARRED: ReadonlySet<View> = new Set(['question', 'safety', 'choose', 'review']);

/**
 * The first thing that somebody does with a clinic: a hello to the team, or the intake form, one question at a time.
 * Each answer is saved as it is given.
 *
 * Somebody who is being watched leaves the page at once, by a button that is always there or by Shift three times. The
 * page is blank, another takes its place (`exit-url`), and whoever comes back to this tab finds the form locked: they
 * sign in again or type their code. When the page gets `iop-sign-in-requested` then, it asks for the password anew.
 * It can't clear the browser's history of earlier visits, other tabs, or what the browser itself has remembered.
 *
 * @tag iop-intake-form
 * @slot sign-in - The page's own way to sign in, shown when the sign-in has ended.
 * @slot accepted - What the page offers once the team has accepted the person, such as a link to the program.
 * @fires {IopReadyEvent} iop-ready - The first screen can be used.
 * @fires {IopIntakeStartedEvent} iop-intake-started - The first answer of a new intake was saved.
 * @fires {IopIntakeSavedEvent} iop-intake-saved - The API has all answers that were given.
 * @fires {IopIntakeSubmittedEvent} iop-intake-submitted - The form was sent to the team.
 * @fires {IopConsentRevokedEvent} iop-consent-revoked - The person took back something that they had agreed to.
 * @fires {IopGuardianInvitedEvent} iop-guardian-invited - A young person asked a guardian to do their part.
 * @fires {IopContactRequestedEvent} iop-contact-requested - The team was asked to get in touch.
 * @fires {IopSignedOutEvent} iop-signed-out - Nobody is signed in any more. The answers stay here.
 * @fires {IopQuickExitRequestedEvent} iop-quick-exit-requested - The page is covered and about to go. Prevent the default to leave in another way.
 * @fires {IopSignInRequestedEvent} iop-sign-in-requested - The person asked to sign in. Call `refresh()` when they have.
 * @csspart frame - Everything.
 * @csspart bar - What this is, how far along, and the way out.
 * @csspart parts - The line that shows how far along.
 * @csspart leave - Save and leave.
 * @csspart quick - Leave quickly.
 * @csspart question - The heading of a page.
 * @csspart who - Who sees the answer.
 * @csspart rows - The options of a question.
 * @csspart row - One option.
 * @csspart glyph - The picture of an option.
 * @csspart entry - One of several of a kind, such as a medicine.
 * @csspart file - A file that was added, and what became of it.
 * @csspart add - Adds one more of a kind, or a file.
 * @csspart remove - Takes one out.
 * @csspart put-back - Puts back what was taken out last.
 * @csspart retry - Tries again to send a file.
 * @csspart clear - Clears a drawn signature.
 * @csspart why - Why we ask, folded.
 * @csspart margin - What stands beside the page.
 * @csspart saved - What became of the answers.
 * @csspart actions - Back, Next and Skip.
 * @csspart skip - Skip for now.
 * @csspart review - The answers before they are sent.
 * @csspart answer - One of them.
 * @csspart change - The way to it.
 * @csspart send - The button that sends.
 * @csspart code - The code to come back with.
 * @cssstate loading - The first answer of the API is awaited.
 * @cssstate ready - The form can be used.
 * @cssstate error - It could not be had.
 * @cssstate signed-out - Nobody is signed in any more.
 */
export class IopIntakeForm extends ProgramElement {
  static override properties: PropertyDeclarations = {
    mode: {},
    noStorage: { type: Boolean, attribute: 'no-storage' },
  };

  static override styles = [
    tokens,
    base,
    buttons,
    bars,
    leaf,
    busyButtonStyles,
    fixStyles,
    foldedNoteStyles,
    loadingStyles,
    noticeStyles,
    problemStyles,
    whoSeesStyles,
    intakeStyles,
  ];

  readonly #localize = new LocalizeController(this, words);
  readonly #attention = new Attention(this);
  readonly #screens = new Screens(this, () => this.#localize.language);
  readonly #comfort = new LazyPart(this, async () =>
    (await import('./comfort/comfort.js')).createComfort(this, this.#visit.journey, this.#localize.language),
  );
  readonly #visit = new Visit(this, this.#screens, on => this.#attention.focus(on), {
    onLeave: () => {
      this.#watch.letGo();
      this.#comfort.value?.stop();
    },
    onCount: left => this.#attention.announce(left ? this.#localize.words.exit.count(left) : ''),
  });
  readonly #watch: PageWatch;
  readonly #signIn = new SignIn(this);

  /** `form` is the intake. `ask` is only a hello: a name and a way to reach the person. */
  mode: 'form' | 'ask' = 'form';

  /** Keeps nothing on the device: for a kiosk. Without it, answers that can't be saved are kept here, encrypted. */
  noStorage = false;

  constructor() {
    super();
    new StatesController(this, () => ({
      loading: this.#visit.isLoading,
      ready: this.#visit.open !== undefined,
      error: this.#visit.error !== undefined,
      'signed-out': this.#signIn.hasEnded,
    }));
    new ReadyController(
      this,
      () => this.#visit.open !== undefined && !this.#localize.pending,
      () => {
        const form = this.#visit.open?.form;
        if (form) this.#screens.preload(form, [() => this.#comfort.load(), () => this.#visit.inspect()]);
      },
    );
    this.#watch = new PageWatch(this, {
      onHide: () => void this.#visit.draft.flush(),
      onGone: () => this.#visit.draft.leave(),
      onReturn: () => {
        if (this.#signIn.hasEnded) void this.refresh();
      },
      isAtRisk: () => {
        const { exit, draft } = this.#visit;
        return !exit.isLeaving && (AT_RISK.has(draft.status) || draft.holdsMore);
      },
    });
  }

  protected override programChanged(
    program: ProgramContext | undefined,
    before: ProgramContext | undefined,
  ): void {
    if (program?.client !== before?.client) this.#visit.follow();
    else if (program?.locale !== before?.locale) void this.#visit.translate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('mode') && this.#visit.open) this.#visit.start();
    this.#signIn.follow(this.#visit.isExpired);
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#attention.during(() => super.update(changed));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { open } = this.#visit;
    if (open?.form && this.program)
      this.#screens.takeUp({ client: this.program.client, draft: this.#visit.draft, ...this.#acts });
  }

  /** Goes on where the person was: call it after they have signed in. */
  refresh(): Promise<void> {
    if (this.#visit.exit.isLocked) return Promise.resolve(this.#visit.unlock());
    return this.#visit.refresh();
  }

  /** The person left the field: now the answer is looked at. On the way to a button its click does that. */
  readonly #onLeave = (): boolean => {
    if (this.#attention.isStepping) return false;
    const { journey } = this.#visit;
    const before = journey.fault;
    journey.check();
    const { fault, toMend } = journey;
    const language = this.#visit.open?.form?.language;
    if (fault && toMend && fault !== before && language)
      this.#attention.announce(fixInWords(this.#localize.words, fault, toMend, journey.faulty, language));
    return true;
  };

  readonly #acts: Acts = {
    announce: said => this.#attention.announce(said),
    isStepping: () => this.#attention.isStepping,
    focus: on => this.#attention.focus(on),
    focusOn: mark => this.#attention.focusOn(mark),
    update: () => this.requestUpdate(),
    dispatch: event => this.dispatchEvent(event),
    adopt: styles => adoptSheets(this.renderRoot, styles),
    sent: receipt => this.#visit.sent(receipt),
    reopen: () => this.#visit.reopen(),
    resumeWith: code => this.#visit.resumeWith(code),
    startAnew: () => this.#visit.unlock(),
    tryAgain: () => void this.#visit.refresh(),
    signedOut: () => this.#visit.expire(),
  };

  get #quick(): QuickWay {
    return { label: this.#localize.words.exit.leave, onClick: this.#visit.exit.leave };
  }

  #scene(client: ApiClient, { program, form, mine }: Loaded): FirstScene {
    const { words, common, reader, language } = this.#localize;
    const { contactName: name, contactTitle: title } = program.intake;
    return {
      words,
      common,
      reader,
      language,
      client,
      program,
      team: { name, title },
      form,
      me: mine?.me,
      draft: this.#visit.draft,
      journey: this.#visit.journey,
      receipt: this.#visit.receipt,
      offline: this.#visit.isOffline,
      act: this.#acts,
      quick: this.#quick,
    };
  }

  #view(client: ApiClient, loaded: Loaded): TemplateResult | typeof nothing {
    const { view, item } = this.#visit.journey;
    const { words: later } = this.#screens;
    if (view === 'welcome') return welcomeView(this.#scene(client, loaded));
    if (!later) return nothing;
    const first = this.#scene(client, loaded);
    const scene = { ...first, later, comfort: this.#comfort.value?.render(first) };
    if (view !== 'question') return this.#screens.part(view)?.render(scene) ?? nothing;
    const type = item && this.#screens.type(item);
    return type ? questionView(scene, type, this.#onLeave) : nothing;
  }

  #face(): TemplateResult {
    const { words, common } = this.#localize;
    const { error, phone, isExpired } = this.#visit;
    if (isExpired)
      return signedOut({
        words: common.signedOut,
        onSignIn: this.#signIn.request,
      });
    if (error === undefined) return loading(words.loading);
    return problem({
      title: common.problem.title,
      text: problemWords(error, common),
      retry: { label: common.retry, onClick: () => void this.#visit.refresh() },
      phone: phone && { label: common.call(phone.label), number: phone.number },
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { program } = this;
    const { open, isExpired } = this.#visit;
    const { pending } = this.#localize;
    if (!program) return nothing;
    // Views with a bar have the way out in it.
    const isBare = isExpired || !BARRED.has(this.#visit.open ? this.#visit.journey.view : 'welcome');
    const onPointer = (event: Event): void => this.#attention.onPointer(event);
    return html`<div
      class="frame"
      part="frame"
      lang=${this.#localize.language}
      @pointerdown=${onPointer}
      @pointerup=${onPointer}
      @pointercancel=${onPointer}
    >
      ${isBare ? html`<div class="bar bare">${quickWay(this.#quick)}</div>` : nothing}
      ${
        open && !isExpired && !pending
          ? this.#view(program.client, open)
          : html`<div class="leaf"><div class="page">${pending ? nothing : this.#face()}</div></div>`
      }
      ${this.#attention.region.render()}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iop-intake-form': IopIntakeForm;
  }
}
