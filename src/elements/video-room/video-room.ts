import { type PropertyDeclarations, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { FocusController } from '../../controllers/focus.js';
import { LiveRegion } from '../../controllers/live-region.js';
import { SignIn } from '../../controllers/sign-in.js';
import { ReadyController } from '../../controllers/ready.js';
import { StatesController } from '../../controllers/states.js';
import { call } from '../../api/call.js';
import { getSession } from '../../contract/operations/sessions.js';
import type { ProgramContext } from '../../context/program-context.js';
import { ProgramElement } from '../../context/program-element.js';
import type { Session } from '../../contract/session.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { LoadController } from '../../controllers/load.js';
import { LocalizeController } from '../../controllers/localize.js';
import type { DeviceHost, LocalDevice, TrackEffect } from '../../media/local-device.js';
import type { RoomPortFactory } from '../../media/room.js';
import { busyButtonStyles } from '../../parts/busy-button.js';
import { fixStyles } from '../../parts/fix.js';
import { loading, loadingStyles } from '../../parts/loading.js';
import { markStyles } from '../../parts/mark.js';
import type { EpochMs } from '../../rules/zone.js';
import { base } from '../../styles/base.styles.js';
import { buttons } from '../../styles/buttons.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { Backdrop, Entrance, RoomDevices, lobby, saidOf } from './lobby/lobby.js';
import type { ScreenContext } from './screen.view.js';
import { MomentPanel } from './moment-panel.js';
import type { CallHost } from './call/call.js';
import { lobbyStyles, roomStyles } from './video-room.styles.js';
import { top } from './top.view.js';
import { NEEDS_RECEPTION, viewOf, WITH_DEVICES, type View } from './view.js';
import { partLoading } from './part-loading.view.js';
import { words } from './words/words.js';

/** Width from which a panel stands beside the tiles, in pixels. */
const ROOMY = 720;

/**
 * The room of one session: a lobby to look and sound right in, the room itself, and a quiet way out.
 * What shows the room and openvidu-browser are fetched when the person goes in.
 *
 * @tag iop-video-room
 * @slot sign-in - The page's own way to sign in, shown when the sign-in has ended.
 * @slot captions - The clinic's own captions service, under the tiles while the person is in the room.
 * @fires {IopReadyEvent} iop-ready - The person can use it.
 * @fires {IopRoomJoinedEvent} iop-room-joined - The person is in the room.
 * @fires {IopRoomLeftEvent} iop-room-left - The person is no longer in the room.
 * @fires {IopSignedOutEvent} iop-signed-out - Nobody is signed in any more.
 * @fires {IopSignInRequestedEvent} iop-sign-in-requested - The person asked to sign in.
 * @csspart top - What this is, over everything else.
 * @csspart moment - "I need a moment", and what it opens.
 * @csspart preview - The picture from one's own camera in the lobby.
 * @csspart device - Camera, microphone or speaker, with its state.
 * @csspart meter - How loud the microphone is.
 * @csspart agreement - What people ask of each other.
 * @csspart enter - The way in.
 * @csspart stage - Everyone's tiles, and what is said over them.
 * @csspart tile - One person.
 * @csspart name - The name on a tile.
 * @csspart tag - A state on a tile, such as "Speaking".
 * @csspart controls - What one can do in the room.
 * @csspart leave - The way out.
 * @csspart notice - A fact that asks for attention.
 * @cssstate loading - The session is being fetched.
 * @cssstate lobby - The person can go in.
 * @cssstate waiting - The person waits to be let in.
 * @cssstate room - The person is in the room.
 * @cssstate error - The session could not be had.
 */
export class IopVideoRoom extends ProgramElement {
  static override properties: PropertyDeclarations = {
    sessionId: { attribute: 'session-id' },
    port: { attribute: false },
    deviceHost: { attribute: false },
    blurAssets: { attribute: 'blur-assets' },
    backgroundBlur: { attribute: false },
    clock: { attribute: false },
  };

  static override styles = [
    tokens,
    base,
    buttons,
    markStyles,
    fixStyles,
    busyButtonStyles,
    loadingStyles,
    roomStyles,
    lobbyStyles,
  ];

  readonly #signIn = new SignIn(this);
  readonly #region = new LiveRegion(this);
  readonly #localize = new LocalizeController(this, words);
  readonly #session = new LoadController<Session>(this);
  readonly #focus = new FocusController(this);
  readonly #devices = new RoomDevices(this, device => this.#onDevice(device));
  readonly #backdrop = new Backdrop(this, this.#devices);
  readonly #reception = new LazyPart(this, async () =>
    (await import('./reception/reception.js')).Reception.load(this, {
      language: this.#localize.language,
      session: () => this.#session.value,
      onChanged: () => void this.#onChanged(),
    }),
  );
  readonly #moment = new MomentPanel(this, this.#focus, () => this.#localize.language);
  readonly #room = new LazyPart(this, async () =>
    (await import('./call/call.js')).Call.load(this.#roomHost()),
  );
  readonly #entrance = new Entrance(this, this.#devices, {
    fromLobby: () => this.#view === 'lobby',
    ask: () => this.#focus.to('input[name=private]'),
    acted: () => this.#focus.acted(),
    go: () => this.#goIn(),
  });
  #view: View = 'blank';

  /** Which session's room this is. */
  sessionId = '';

  /** Makes the room's port, in place of the one for the program's media server. For tests and previews. */
  port: RoomPortFactory | undefined;

  /** Where cameras and microphones come from, in place of the browser's own. For tests and previews. */
  deviceHost: DeviceHost | undefined;

  /**
   * Where the page serves what blurs the background: the folder `blur` of the browser build, on the page's own origin,
   * with a slash at the end. Without it no blur is offered. It is fetched when somebody asks for it.
   */
  blurAssets = '';

  /** Blurs the background in place of the model in {@link blurAssets}. For tests and previews. */
  backgroundBlur: TrackEffect | undefined;

  /** Tells the time, in milliseconds since the epoch. */
  clock: () => EpochMs = Date.now;

  constructor() {
    super();
    new StatesController(this, () =>
      Object.fromEntries(
        ['loading', 'lobby', 'waiting', 'room', 'error', 'signed-out'].map(name => [
          name,
          name === this.#view,
        ]),
      ),
    );
    new ReadyController(
      this,
      () => this.#usable(),
      () =>
        void this.updateComplete.then(() => {
          // From now on they are at hand even when the network is not.
          for (const part of [this.#reception, this.#moment, this.#room])
            void part.load().catch(() => undefined);
        }),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move in the page takes it out and puts it back within one task: the call goes on.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  protected override programChanged(
    program: ProgramContext | undefined,
    before: ProgramContext | undefined,
  ): void {
    if (program?.client !== before?.client) void this.#start();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.get('sessionId') !== undefined) {
      this.#end();
      void this.#start();
    }
    const before = this.#view;
    this.#view = this.#look();
    if (before !== this.#view) this.#arrive(before);
    if (this.#view === 'signed-out') this.#signIn.end();
    else if (this.#session.value) this.#signIn.begin();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#focus.shows(this.#view);
  }

  /** Fetches the session again: after signing in, for example. */
  async refresh(): Promise<void> {
    this.#room.value?.stay.forget();
    this.#reception.value?.start();
    // What was fetched for whoever was signed in before is not shown to somebody else meanwhile.
    await (this.#signIn.hasEnded ? this.#start() : this.#session.refresh());
  }

  /** Leaves the room. Does nothing outside it. */
  async leave(): Promise<void> {
    await this.#room.value?.leave();
  }

  /** Fetches what is shown, for another session or another person. */
  async #start(): Promise<void> {
    const { program, sessionId } = this;
    // A call goes on while the program around it is renewed.
    if (!program && this.#view !== 'room') this.#session.clear();
    if (!program || !sessionId) return;
    this.#reception.value?.start();
    await this.#session.start(signal => call(program.client, getSession, { id: sessionId }, { signal }));
  }

  #end(): void {
    void this.#room.value?.end();
    this.requestUpdate();
  }

  #look(): View {
    if (!this.isConnected) return 'blank';
    return viewOf({
      isPlaced: Boolean(this.program && this.sessionId),
      session: this.#session.value,
      error: this.#session.error,
      room: this.#room.value,
      now: this.clock(),
    });
  }

  /** Whether what is on the screen is all there. */
  #usable(): boolean {
    if (this.#localize.pending) return false;
    return ['door', 'unsupported'].includes(this.#view)
      ? this.#reception.value !== undefined
      : WITH_DEVICES.has(this.#view);
  }

  /** Another view begins. Runs before the render that shows it. */
  #arrive(before: View): void {
    const view = this.#view;
    if (view === 'lobby') {
      void this.#devices.begin(this.deviceHost);
      if (before === 'ended') this.#devices.resume();
      if (before === 'door') this.#region.say(this.#localize.words.opened);
    } else if (!WITH_DEVICES.has(view)) this.#devices.end();
    this.#devices.listen(view === 'lobby');
    if (NEEDS_RECEPTION.has(view)) void this.#reception.load().catch(() => undefined);
  }

  #roomHost(): CallHost {
    const localize = this.#localize;
    const roomy = (): boolean => this.clientWidth >= ROOMY;
    return {
      get language() {
        return localize.language;
      },
      get words() {
        return localize.words;
      },
      root: this.renderRoot,
      get roomy() {
        return roomy();
      },
      requestUpdate: () => this.requestUpdate(),
      say: said => this.#region.say(said),
      focus: selector => this.#focus.to(selector),
      fire: event => void this.dispatchEvent(event),
      onCamera: on => (this.#devices.cameraWanted = on),
      onLeave: () => this.#focus.acted(),
    };
  }

  /** Somebody else changed the session. A call that goes on is not touched by it. */
  async #onChanged(): Promise<void> {
    if (this.#view !== 'room' && this.#session.value) await this.#session.refresh();
  }

  #onDevice(device: LocalDevice): void {
    // Only what somebody has just asked for is said aloud.
    if (this.#view === 'lobby' && this.matches(':focus-within'))
      this.#region.say(saidOf(device, this.#localize.words).fact);
  }

  async #goIn(): Promise<void> {
    const { program, sessionId, port: factory } = this;
    const { open: devices } = this.#devices;
    if (!program || !devices) return;
    // When it can't be had there is no network, which the screen then says.
    await this.#room.load().catch(() => undefined);
    if (this.isConnected)
      await this.#room.value?.enter({
        client: program.client,
        sessionId,
        devices,
        backdrop: this.#backdrop,
        factory,
        displayName: this.#reception.value?.chosenName,
      });
  }

  protected override render(): TemplateResult {
    const { language, direction, words, reader, pending } = this.#localize;
    const session = pending ? undefined : this.#session.value;
    const inside = this.#view === 'room';
    return html`<div
      class="view ${inside ? 'inside' : ''}"
      lang=${language}
      dir=${direction === 'rtl' ? direction : nothing}
    >
      ${this.#region.render()}
      ${
        session && this.#view !== 'signed-out'
          ? top({
              session,
              tile: this.#reception.value?.tile(session.kind),
              inside,
              now: this.clock(),
              reader,
              words,
              momentOpen: this.#moment.isOpen,
              onMoment: () => void this.#moment.toggle(),
            })
          : nothing
      }
      ${inside || pending ? nothing : this.#panel()} ${pending ? nothing : this.#content(session)}
    </div>`;
  }

  #content(session: Session | undefined): unknown {
    const { words, common, reader, language } = this.#localize;
    const view = this.#view;
    if (view === 'blank') return nothing;
    if (view === 'room') return this.#room.value?.room(this.#panel());
    if (view === 'loading') return html`<div class="face">${loading(words.loading)}</div>`;
    const reception = this.#reception.value;
    if (NEEDS_RECEPTION.has(view) && !reception) return partLoading(this.#reception, words, common);
    if (view === 'signed-out') return reception?.signedOut(common, this.#signIn.request);
    if (!session) {
      const onRetry = (): void => void this.refresh();
      return reception?.problem({ error: this.#session.error, language, common, onRetry });
    }
    const onEnter = (): void => void this.#entrance.enter();
    const program = reception?.program;
    const context: ScreenContext = { session, program, now: this.clock(), reader, language, common, onEnter };
    switch (view) {
      case 'unsupported':
        return reception?.unsupported(context);
      case 'door':
        return reception?.door(context);
      case 'waiting':
        return this.#room.value?.waiting(context);
      case 'ended':
        return this.#room.value?.ended(context);
      default:
        return this.#lobby(context);
    }
  }

  #lobby(context: ScreenContext): TemplateResult {
    const { words, language } = this.#localize;
    const room = this.#room.value;
    const entrance = this.#entrance;
    return lobby({
      ...context,
      words,
      devices: this.#devices,
      backdrop: this.#backdrop,
      entering: entrance.opening || room?.stay.entering === true,
      inPrivate: entrance.inPrivate,
      askPlace: entrance.asks,
      notice: html`${this.#reception.value?.offline(this.#room.failed, language, context.common)}
      ${room?.refused(context)}`,
      onPrivate: entrance.mark,
      chooser: this.#reception.value?.chooser(language),
      name: this.#reception.value?.name(language),
      help: this.#reception.value?.help(language),
      onEnterWithoutCamera: entrance.enterWithoutCamera,
    });
  }

  #panel(): TemplateResult | undefined {
    const { words, common, language, reader } = this.#localize;
    const props = { program: this.#reception.value?.program, now: this.clock(), language, reader };
    return this.#moment.render(props, words, common);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iop-video-room': IopVideoRoom;
  }
}
