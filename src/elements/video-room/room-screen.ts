import { nothing, type TemplateResult } from 'lit';
import type { LeadAct, RoomView } from '../../contract/room.js';
import type { Catalogue } from '../../i18n/catalogue.js';
import type { DeviceKind } from '../../media/local-device.js';
import type { RoomState } from '../../media/room.js';
import { Announcer } from './announcer.js';
import type { FaceContext } from './face.js';
import { LateWords } from './late-words.js';
import { leadNotices } from './lead-notices.js';
import { endFace, refusal } from './room-ends.js';
import { RoomLink } from './room-link.js';
import { roomView } from './room-view.js';
import { stageStyles } from './room-view.styles.js';
import { en, type RoomWords } from './room.words.en.js';
import { Stay, type StayOptions } from './stay.js';
import { IopRoomJoinedEvent, IopRoomLeftEvent } from './video-room.events.js';
import { waitingRoom } from './waiting-room.js';
import type { Words } from './words.js';

const catalogue: Catalogue<RoomWords> = {
  en,
  others: { es: async () => (await import('./room.words.es.js')).es },
};

/** What the room needs of the element that it is in. */
export interface RoomHost {
  readonly language: string;
  readonly words: Words;
  readonly root: DocumentFragment | HTMLElement;
  requestUpdate(): void;
  /** Tells those who don't see the screen. */
  say(words: string): void;
  fire(event: Event): void;
  /** The person turns the camera on or off. */
  onCamera(on: boolean): void;
  /** The person leaves. */
  onLeave(): void;
}

/** Everything after "Come in": the stay, the room, and the screens at the end of it. */
export class RoomScreen {
  readonly styles = [stageStyles];
  readonly #host: RoomHost;
  readonly #late: LateWords<RoomWords>;
  readonly #announcer: Announcer;
  readonly #stay: Stay;
  readonly #link = new RoomLink((now, before) => this.#onLink(now, before));
  #sessionId = '';
  /** The way in led over the waiting room. */
  #waited = false;
  #refusal: unknown;
  #soundBlocked = false;
  #troubled: DeviceKind | undefined;

  private constructor(host: RoomHost, late: LateWords<RoomWords>) {
    this.#host = host;
    this.#late = late;
    this.#announcer = new Announcer(
      () => this.#words,
      said => host.say(said),
    );
    this.#stay = new Stay(host, (now, before) => this.#onStay(now, before));
  }

  static async load(host: RoomHost): Promise<RoomScreen> {
    return new RoomScreen(host, await LateWords.load(catalogue, host.language, () => host.requestUpdate()));
  }

  get stay(): Stay {
    return this.#stay;
  }

  /** The person stands at the door, or was just let in and is on the way. */
  get waits(): boolean {
    return this.#link.waits || (this.#waited && this.#stay.entering);
  }

  /** Why there is no way in, when there is none. */
  get error(): unknown {
    return this.#refusal ?? this.#stay.error;
  }

  /** Knocks, waits to be let in, and goes in. */
  async enter(options: StayOptions): Promise<void> {
    this.#sessionId = options.sessionId;
    this.#waited = false;
    this.#refusal = undefined;
    this.#stay.forget();
    try {
      if (await this.#link.knock(options)) await this.#stay.enter(options);
    } catch (error) {
      this.#refusal = error;
    } finally {
      this.#waited = false;
      this.#host.requestUpdate();
    }
  }

  /** Goes away from the door, or out of the room. */
  async leave(): Promise<void> {
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
  }

  room(panel: unknown): TemplateResult | typeof nothing {
    const { state } = this.#stay;
    if (!state) return nothing;
    return roomView({
      state,
      words: this.#words,
      press: this.#host.words.press,
      trouble: this.#troubled && this.#trouble(this.#troubled, state),
      soundBlocked: this.#soundBlocked,
      panel,
      notices: leadNotices(this.#link.view, this.#words, act => void this.#lead(act)),
      onMicrophone: on => void this.#turn('microphone', on),
      onCamera: on => void this.#turn('camera', on),
      onLeave: () => {
        this.#host.onLeave();
        void this.leave();
      },
      onSoundBlocked: () => this.#setSoundBlocked(true),
      onSound: () => void this.#play(),
    });
  }

  /** At the door. */
  waiting(context: FaceContext): TemplateResult {
    return waitingRoom(this.#link.view, context, this.#words, () => {
      this.#host.onLeave();
      void this.leave();
    });
  }

  /** How the last stay ended. */
  ended(context: FaceContext): TemplateResult | typeof nothing {
    const connection = this.#stay.state?.connection;
    return connection?.status === 'left' || connection?.status === 'failed'
      ? endFace(connection, context, this.#words)
      : nothing;
  }

  /** Why there was no way in. */
  refused(context: FaceContext): TemplateResult | typeof nothing {
    const { error } = this;
    return error === undefined ? nothing : refusal(error, context, this.#words);
  }

  get #words(): RoomWords {
    return this.#late.in(this.#host.language);
  }

  #onStay(now: RoomState, before: RoomState): void {
    const { connection } = now;
    const then = before.connection.status;
    if (connection.status === 'connected' && then === 'connecting')
      this.#host.fire(new IopRoomJoinedEvent(this.#sessionId));
    const out = connection.status === 'left' || connection.status === 'failed';
    if (out && (then === 'connected' || then === 'reconnecting')) {
      const reason = connection.status === 'left' ? connection.reason : 'lost';
      this.#host.fire(new IopRoomLeftEvent(this.#sessionId, reason));
    }
    if (out) {
      this.#link.stop();
      this.#soundBlocked = false;
      this.#troubled = undefined;
    }
    this.#announcer.hear(now, before);
  }

  #onLink({ word }: RoomView, before: RoomView | undefined): void {
    if (this.#link.waits) {
      this.#waited = true;
      if (word && word.at !== before?.word?.at) this.#host.say(this.#words.door.word[word.word]);
    }
    this.#host.requestUpdate();
  }

  /** What could not be done is still to do, and on the screen as such. */
  async #lead(act: LeadAct): Promise<void> {
    await this.#link.lead(act).catch(() => this.#link.look());
  }

  async #turn(kind: DeviceKind, on: boolean): Promise<void> {
    const { port } = this.#stay;
    if (kind === 'camera') this.#host.onCamera(on);
    await (kind === 'camera' ? port?.setCamera(on) : port?.setMicrophone(on));
    this.#troubled = on ? kind : undefined;
    this.#host.requestUpdate();
  }

  /** What stands in the way of a device that somebody has just tried, as long as it does. */
  #trouble(
    kind: DeviceKind,
    { local }: RoomState,
  ): { kind: DeviceKind; fact: string; step: string } | undefined {
    const status = local?.[kind].status;
    return status === 'denied' || status === 'missing' || status === 'busy'
      ? { kind, ...this.#host.words[kind][status] }
      : undefined;
  }

  async #play(): Promise<void> {
    const sounds = [...this.#host.root.querySelectorAll('audio')];
    const played = await Promise.allSettled(sounds.map(sound => sound.play()));
    this.#setSoundBlocked(played.some(({ status }) => status === 'rejected'));
  }

  #setSoundBlocked(blocked: boolean): void {
    this.#soundBlocked = blocked;
    this.#host.requestUpdate();
  }
}
