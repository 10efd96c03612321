import { call } from '../../../api/call.js';
import { here } from '../room-of.js';
import {
  getRoom,
  knockAtRoom,
  leadRoom,
  moveInRoom,
  takePartInRoom,
} from '../../../contract/operations/rooms.js';
import type { ApiClient } from '../../../api/api-client.js';
import { ApiError } from '../../../api/errors/api-error.js';
import type { LeadAct, MoveAct, PartAct, RoomKnock, RoomView } from '../../../contract/room.js';
import { mayGoIn } from '../../../rules/waiting-room.js';

/** Where a stream of events is held back on its way, nobody stands at the door for longer than this, in milliseconds. */
const LOOK_AGAIN = 10_000;

export interface ProgramLinkOptions {
  readonly client: ApiClient;
  readonly sessionId: string;
  readonly displayName?: string | undefined;
}

/** The program's half of a room: who waits, whose turn it is, what was said. Followed from the knock to the end. */
export class ProgramLink {
  readonly #onChange: (now: RoomView, before: RoomView | undefined) => void;
  #at: ProgramLinkOptions | undefined;
  #abort = new AbortController();
  #view: RoomView | undefined;
  #waits = false;
  #looking: Promise<void> | undefined;
  #stale = false;

  constructor(onChange: (now: RoomView, before: RoomView | undefined) => void) {
    this.#onChange = onChange;
  }

  /** What is so in the room; undefined before the first knock, and when nobody follows it any more. */
  get view(): RoomView | undefined {
    return this.#view;
  }

  /** The person stands at the door. */
  get waits(): boolean {
    return this.#waits;
  }

  /**
   * Asks to be let in, and waits for it. False when the person went away meanwhile.
   * @throws ApiError when there is no way in.
   */
  async knock(at: ProgramLinkOptions): Promise<boolean> {
    this.stop();
    const { signal } = (this.#abort = new AbortController());
    this.#at = at;
    try {
      const { client, sessionId, displayName } = at;
      const knock = displayName === undefined ? {} : { displayName };
      const view = await call(client, knockAtRoom, { ...here(sessionId), body: knock }, { signal });
      client.listen(event => {
        const concerns = event.type === 'room.changed' && event.resourceId === sessionId;
        if (concerns || event.type === 'resync') void this.look();
      }, signal);
      await this.#letIn(view, signal);
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      this.stop();
      throw error;
    } finally {
      if (this.#abort.signal === signal) this.#waits = false;
    }
  }

  /** Fetches what is so. What changes while it does is fetched after it. */
  look(): Promise<void> {
    this.#stale = this.#looking !== undefined;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
      if (this.#stale) void this.look();
    });
    return this.#looking;
  }

  /** Says at the door where the person is and can be called. */
  async say(knock: RoomKnock): Promise<void> {
    await this.#act(({ client, sessionId }, signal) =>
      call(client, knockAtRoom, { ...here(sessionId), body: knock }, { signal }),
    );
  }

  /** Does the person's own part. */
  async part(act: PartAct): Promise<void> {
    await this.#act(({ client, sessionId }, signal) =>
      call(client, takePartInRoom, { ...here(sessionId), body: act }, { signal }),
    );
  }

  /** Does what those who lead do. */
  async lead(act: LeadAct): Promise<void> {
    await this.#act(({ client, sessionId }, signal) =>
      call(client, leadRoom, { id: sessionId, body: act }, { signal }),
    );
  }

  /** Moves somebody, which the media server has to do as well. */
  async move(act: MoveAct): Promise<void> {
    await this.#act(({ client, sessionId }, signal) =>
      call(client, moveInRoom, { id: sessionId, body: act }, { signal }),
    );
  }

  /** Follows the room no longer, or goes away from its door. */
  stop(): void {
    this.#abort.abort();
    this.#at = undefined;
    this.#view = undefined;
    this.#waits = false;
  }

  async #letIn(first: RoomView, signal: AbortSignal): Promise<void> {
    let timer: ReturnType<typeof setInterval> | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        this.#decide = view => {
          if (view.me.standing === 'removed') reject(new ApiError({ code: 'removed', status: 403 }));
          else if (mayGoIn(view.me, view.open)) resolve();
          else this.#waits = true;
        };
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
        timer = setInterval(() => void this.look(), LOOK_AGAIN);
        this.#take(first);
      });
    } finally {
      clearInterval(timer);
      this.#decide = () => undefined;
    }
  }

  #decide: (view: RoomView) => void = () => undefined;

  async #look(): Promise<void> {
    const { signal } = this.#abort;
    if (!this.#at || signal.aborted) return;
    const { client, sessionId } = this.#at;
    try {
      const view = await call(client, getRoom, here(sessionId), { signal });
      if (!signal.aborted) this.#take(view);
    } catch {
      // No network for now: the next event, or the next look, brings what is so.
    }
  }

  async #act(call: (at: ProgramLinkOptions, signal: AbortSignal) => Promise<RoomView>): Promise<void> {
    const { signal } = this.#abort;
    if (!this.#at) return;
    const view = await call(this.#at, signal);
    if (!signal.aborted) this.#take(view);
  }

  /** Answers may overtake each other: an older one says nothing new. */
  #take(view: RoomView): void {
    const before = this.#view;
    if (before && view.version < before.version) return;
    this.#view = view;
    this.#decide(view);
    this.#onChange(view, before);
  }
}
