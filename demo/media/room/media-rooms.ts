import { newSessionId } from '../ids.js';
import { MediaRoom, type RoomEvent, type SessionProperties } from './media-room.js';
import type { Reason } from './stream.js';
import { TokenBook } from './tokens.js';

/** OpenVidu forgets a session that nobody came to after an hour. */
const UNUSED_LIFETIME = 3_600_000;
const SWEEP_INTERVAL = 900_000;

/** Every session of this server. They live in memory: a restart forgets them, and clients rejoin on new tokens. */
export class MediaRooms {
  readonly #sessions = new Map<string, MediaRoom>();
  readonly #publicUrl: () => string;
  readonly #onEvent: RoomEvent;
  readonly #sweep: NodeJS.Timeout;

  /** `publicUrl` is what clients open, like `wss://example.org`; it is asked for with each token. */
  constructor(publicUrl: () => string, onEvent: RoomEvent) {
    this.#publicUrl = publicUrl;
    this.#onEvent = onEvent;
    this.#sweep = setInterval(() => this.#removeUnused(), SWEEP_INTERVAL).unref();
  }

  /** Makes a session. Undefined when there is one by that name. */
  create(properties: SessionProperties): MediaRoom | undefined {
    const id = properties.customSessionId || newSessionId();
    if (this.#sessions.has(id)) return undefined;
    const session = new MediaRoom({
      id,
      properties,
      tokens: new TokenBook(tokenId => `${this.#publicUrl()}?sessionId=${id}&token=${tokenId}`),
      onEvent: this.#onEvent,
      onEnd: () => this.#sessions.delete(id),
    });
    this.#sessions.set(id, session);
    return session;
  }

  get(id: string): MediaRoom | undefined {
    return this.#sessions.get(id);
  }

  list(): MediaRoom[] {
    return [...this.#sessions.values()];
  }

  close(reason: Reason): void {
    clearInterval(this.#sweep);
    for (const session of this.list()) session.close(reason);
  }

  #removeUnused(): void {
    const oldest = Date.now() - UNUSED_LIFETIME;
    for (const session of this.list()) {
      if (session.participants.size === 0 && session.createdAt < oldest)
        session.close('sessionClosedByServer');
    }
  }
}
