import { html, nothing, type TemplateResult } from 'lit';
import type { LeadAct, RoomAsk, RoomStanding, RoomView } from '../../../contract/room.js';
import type { RoomState } from '../../../media/room.js';
import { choiceStyles } from '../../../parts/choice-rows.js';
import { noticeStyles } from '../../../parts/notice.js';
import { segmentedStyles } from '../../../parts/segmented.js';
import { textFieldStyles } from '../../../parts/text-field.js';
import { Announcer } from './announcer.js';
import type { ScreenContext } from '../screen.view.js';
import { LateWords } from '../../../i18n/late-words.js';
import { leadNotices } from './lead-notices.js';
import { Looks } from './tile-layout.js';
import { Reach, waitingRoom } from './waiting-room/waiting-room.js';
import { endFace, refusal } from './endings.js';
import { ProgramLink } from './program-link.js';
import { canShare, CallTools, type RoomToolsHost } from './tools.js';
import { callView } from './call.view.js';
import { stageStyles } from './call.styles.js';
import { type CallWords, callWords } from './words/words.js';
import { RoomKeys } from './shortcuts.js';
import { type MoreProps, Side, sideStyles } from '../side/side.js';
import { type SideWords, sideWords } from '../side/words/words.js';
import { Stay, type StayOptions } from './stay.js';
import { IopRoomJoinedEvent, IopRoomLeftEvent, type RoomLeftDetail } from '../video-room.events.js';

/** What the room needs of the element that it is in. */
export interface CallHost extends RoomToolsHost {
  readonly language: string;
  /** There is room for a panel beside the tiles. */
  readonly roomy: boolean;
  /** Tells those who don't see the screen. */
  say(words: string): void;
  fire(event: Event): void;
  /** Moves the focus to the first thing that fits. */
  focus(selector: string): void;
  /** The person leaves. */
  onLeave(): void;
}

/** Everything after "Come in": the stay, the room, and the screens at the end of it. */
export class Call {
  readonly styles = [noticeStyles, choiceStyles, textFieldStyles, segmentedStyles, stageStyles, sideStyles];
  readonly #host: CallHost;
  readonly #late: LateWords<CallWords>;
  readonly #announcer: Announcer;
  readonly #stay: Stay;
  readonly #link = new ProgramLink((now, before) => this.#onLink(now, before));
  readonly #side: Side;
  readonly #reach: Reach;
  readonly #tools: CallTools;
  readonly #looks: Looks;
  readonly #keys = new RoomKeys(() => ({
    KeyM: () => void this.#tools.turn('microphone', this.#stay.state?.local?.microphone.status !== 'on'),
    KeyV: () => void this.#tools.turn('camera', this.#stay.state?.local?.camera.status !== 'on'),
    KeyR: () => this.#side.toggle('first'),
    KeyC: () => this.#side.toggle('chat'),
    KeyO: () => this.#side.toggle('more'),
  }));
  #sessionId = '';
  /** How to go in again, and as what the person went in. */
  #options: StayOptions | undefined;
  #enteredAs: RoomStanding | undefined;
  /** On the way from one of the session's rooms to another. */
  #moving = false;
  /** The way in led over the waiting room. */
  #waited = false;
  #refusal: unknown;

  private constructor(host: CallHost, late: LateWords<CallWords>, side: LateWords<SideWords>) {
    this.#host = host;
    this.#late = late;
    this.#reach = new Reach({
      requestUpdate: () => host.requestUpdate(),
      say: knock => this.#link.say(knock),
    });
    this.#side = new Side({
      requestUpdate: () => host.requestUpdate(),
      words: () => side.in(host.language),
      part: act => this.#link.part(act),
      lead: act => this.#link.lead(act),
      move: act => this.#link.move(act),
      comply: ask => void this.#comply(ask),
      more: () => this.#more(),
      focus: selector => host.focus(selector),
    });
    this.#announcer = new Announcer(
      () => this.#words,
      said => host.say(said),
    );
    this.#stay = new Stay(host, (now, before) => this.#onStay(now, before));
    this.#tools = new CallTools(host, this.#stay);
    this.#looks = new Looks(() => host.requestUpdate());
  }

  static async load(host: CallHost): Promise<Call> {
    const update = (): void => host.requestUpdate();
    const [words, side] = await Promise.all([
      LateWords.load(callWords, host.language, update),
      LateWords.load(sideWords, host.language, update),
    ]);
    return new Call(host, words, side);
  }

  get stay(): Stay {
    return this.#stay;
  }

  /** The person stands at the door, or was just let in and is on the way. */
  get waits(): boolean {
    return this.#link.waits || this.#moving || (this.#waited && this.#stay.entering);
  }

  /** Why there is no way in, when there is none. */
  get error(): unknown {
    return this.#refusal ?? this.#stay.error;
  }

  /** Knocks, waits to be let in, and goes in. */
  async enter(options: StayOptions): Promise<void> {
    this.#sessionId = options.sessionId;
    this.#options = options;
    this.#tools.begin(options);
    this.#waited = false;
    this.#refusal = undefined;
    this.#stay.forget();
    try {
      if (await this.#link.knock(options)) await this.#goIn(options);
    } catch (error) {
      this.#refusal = error;
    } finally {
      this.#waited = false;
      this.#host.requestUpdate();
    }
  }

  /** Goes away from the door, or out of the room. */
  async leave(): Promise<void> {
    this.#moving = false;
    this.#reach.clear();
    this.#link.stop();
    this.#host.requestUpdate();
    await this.#stay.leave();
  }

  /** Out of the room, and nothing left of how it ended. */
  async end(): Promise<void> {
    await this.leave();
    this.#refusal = undefined;
    this.#stay.forget();
    this.#announcer.stop();
    this.#keys.end();
  }

  room(panel: unknown): TemplateResult | typeof nothing {
    const { state } = this.#stay;
    const { view } = this.#link;
    if (!state) return nothing;
    return callView({
      state,
      words: this.#words,
      press: this.#host.words.press,
      ...this.#looks.stage(state, view?.spotlight),
      selfHidden: this.#looks.selfHidden,
      trouble: this.#tools.trouble(state),
      soundBlocked: this.#tools.soundBlocked,
      shareFailed: this.#tools.shareFailed,
      panel: panel ?? this.#side.panel(view),
      tools: this.#side.controls(view),
      notices: html`${leadNotices(view, this.#words, act => void this.#lead(act))} ${this.#side.notices(view)}`,
      onMicrophone: on => void this.#tools.turn('microphone', on),
      onCamera: on => void this.#tools.turn('camera', on),
      onStopShare: () => void this.#tools.share(false),
      onLeave: () => {
        this.#host.onLeave();
        void this.leave();
      },
      onSoundBlocked: () => this.#tools.blockSound(),
      onSound: () => void this.#tools.play(),
    });
  }

  /** At the door. */
  waiting(context: ScreenContext): TemplateResult {
    return waitingRoom(this.#link.view, this.#moving, context, this.#words, this.#reach, () => {
      this.#host.onLeave();
      void this.leave();
    });
  }

  /** How the last stay ended. */
  ended(context: ScreenContext): TemplateResult | typeof nothing {
    const connection = this.#stay.state?.connection;
    return connection?.status === 'left' || connection?.status === 'failed'
      ? endFace(connection, context, this.#words)
      : nothing;
  }

  /** Why there was no way in. */
  refused(context: ScreenContext): TemplateResult | typeof nothing {
    const { error } = this;
    return error === undefined ? nothing : refusal(error, context, this.#words);
  }

  get #words(): CallWords {
    return this.#late.in(this.#host.language);
  }

  #onStay(now: RoomState, before: RoomState): void {
    const { connection } = now;
    const then = before.connection.status;
    if (connection.status === 'connected' && then === 'connecting') {
      this.#keys.begin();
      this.#showInFront();
      this.#host.fire(new IopRoomJoinedEvent(this.#sessionId));
    }
    // What was said and done while the line was down.
    if (connection.status === 'connected' && then === 'reconnecting') void this.#link.look();
    const out = connection.status === 'left' || connection.status === 'failed';
    if (out && (then === 'connected' || then === 'reconnecting')) {
      const reason = connection.status === 'left' ? connection.reason : 'lost';
      if (reason === 'removed') void this.#comeAlong();
      else this.#out(reason);
    }
    if (out) {
      this.#tools.end();
      this.#keys.end();
    }
    this.#announcer.hear(now, before);
  }

  async #goIn(options: StayOptions): Promise<void> {
    this.#enteredAs = this.#link.view?.me.standing;
    await this.#stay.enter(options);
  }

  #out(reason: RoomLeftDetail['reason']): void {
    this.#link.stop();
    this.#side.clear();
    this.#host.fire(new IopRoomLeftEvent(this.#sessionId, reason));
  }

  /** The media server has ended the stay: for good, or because somebody who leads took the person aside or back. */
  async #comeAlong(): Promise<void> {
    this.#moving = true;
    await this.#link.look();
    const standing = this.#link.view?.me.standing;
    const elsewhere = (standing === 'inside' || standing === 'aside') && standing !== this.#enteredAs;
    if (this.#moving && elsewhere && this.#options) await this.#goIn(this.#options);
    else this.#out('removed');
    this.#moving = false;
    this.#host.requestUpdate();
  }

  async #comply(ask: RoomAsk): Promise<void> {
    if (ask === 'stop-share') await this.#tools.share(false);
    else await this.#tools.turn('microphone', ask === 'unmute');
  }

  #more(): MoreProps {
    const { local } = this.#stay.state ?? {};
    return {
      screen: local?.screen ?? 'off',
      mayShare: canShare() && local?.mayPublish === true,
      layout: this.#looks.layout,
      selfHidden: this.#looks.selfHidden,
      devices: this.#tools.devices,
      backdrop: this.#tools.backdrop,
      onShare: on => void this.#tools.share(on),
      onLayout: layout => this.#looks.choose(layout),
      onHideSelf: hidden => {
        this.#looks.hideSelf(hidden);
        this.#host.say(hidden ? this.#words.said.selfHidden : '');
      },
      onDevice: (kind, deviceId) => void this.#tools.switchDevice(kind, deviceId),
    };
  }

  #onLink(now: RoomView, before: RoomView | undefined): void {
    const { word, turn } = now;
    const unread = this.#side.unread.length;
    this.#showInFront();
    if (now.me.standing === 'inside' || now.lead) this.#side.hear(now, this.#host.roomy);
    const news = this.#side.unread;
    if (this.#link.waits) {
      this.#waited = true;
      if (word && word.at !== before?.word?.at) this.#host.say(this.#words.door.word[word.word]);
    } else if (turn && before && turn !== before.turn) this.#host.say(this.#side.turnIs(turn, now));
    else if (before && news.length > unread) this.#host.say(this.#side.wroteIs(news, now));
    this.#host.requestUpdate();
  }

  /** Whom everybody sees large is seen as their camera sees them. */
  #showInFront(): void {
    const { view } = this.#link;
    if (view) this.#stay.port?.showInFront(view.spotlight === view.me.id);
  }

  /** What could not be done is still to do, and on the screen as such. */
  async #lead(act: LeadAct): Promise<void> {
    await this.#link.lead(act).catch(() => this.#link.look());
  }
}
