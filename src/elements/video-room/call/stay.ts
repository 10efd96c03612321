import { call } from '../../../api/call.js';
import { here } from '../room-of.js';
import { createRoomGrant } from '../../../contract/operations/rooms.js';
import type { ApiClient } from '../../../api/api-client.js';
import { ApiError } from '../../../api/errors/api-error.js';
import type { RoomGrant } from '../../../contract/session.js';
import { openViduRoom } from '../../../media/default-port.js';
import type { Backdrop } from '../lobby/lobby.js';
import type { LocalDevices, RoomPort, RoomPortFactory, RoomState } from '../../../media/room.js';

export interface StayOptions {
  readonly client: ApiClient;
  readonly sessionId: string;
  readonly devices: LocalDevices;
  readonly backdrop?: Backdrop;
  /** Gives the port; left out, the one that the grant's media server speaks. */
  readonly factory: RoomPortFactory | undefined;
  /** By what name the others are to see the person; undefined for the one that the program has. */
  readonly displayName?: string | undefined;
}

/** One stay in a room: asks for the grant when the person goes in, keeps the port, ends with the element. */
export class Stay {
  readonly #host: { requestUpdate(): void };
  readonly #onChange: (state: RoomState, before: RoomState) => void;
  #port: RoomPort | undefined;
  #unfollow: () => void = () => undefined;
  #abort = new AbortController();
  #entering = false;
  #error: unknown;

  constructor(host: { requestUpdate(): void }, onChange: (state: RoomState, before: RoomState) => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  get port(): RoomPort | undefined {
    return this.#port;
  }

  /** What is so in the room; undefined before the first stay. */
  get state(): RoomState | undefined {
    return this.#port?.state;
  }

  /** Between the press and the room, or the answer that there is none. */
  get entering(): boolean {
    return this.#entering;
  }

  /** Why no grant was given, when none was. */
  get error(): unknown {
    return this.#error;
  }

  get inside(): boolean {
    const status = this.state?.connection.status;
    return status === 'connected' || status === 'reconnecting';
  }

  async enter({ client, sessionId, devices, factory = openViduRoom }: StayOptions): Promise<void> {
    if (this.#entering || this.inside) return;
    this.forget();
    const { signal } = (this.#abort = new AbortController());
    this.#entering = true;
    this.#host.requestUpdate();
    try {
      const [grant, port] = await Promise.all([
        call(client, createRoomGrant, here(sessionId), { signal }),
        factory(),
      ]);
      if (signal.aborted) return;
      this.#port = port;
      let before = port.state;
      this.#unfollow = port.subscribe(state => {
        const last = before;
        before = state;
        this.#onChange(state, last);
        this.#host.requestUpdate();
      });
      await port.join(grant, devices, again => this.#renew(client, sessionId, again));
    } catch (error) {
      if (!signal.aborted) this.#error = error ?? new Error('The room could not be opened.');
    } finally {
      if (!signal.aborted) {
        this.#entering = false;
        this.#host.requestUpdate();
      }
    }
  }

  /** A fresh grant, when the place was given away while the line was down; null when the program says no. */
  async #renew(client: ApiClient, sessionId: string, signal: AbortSignal): Promise<RoomGrant | null> {
    try {
      return await call(client, createRoomGrant, here(sessionId), { signal });
    } catch (error) {
      if (!(error instanceof ApiError) || error.retryable) throw error;
      this.#error = error;
      return null;
    }
  }

  /** Goes out, or stops going in. */
  async leave(): Promise<void> {
    this.#abort.abort();
    this.#entering = false;
    await this.#port?.leave();
    this.#host.requestUpdate();
  }

  /** Forgets how the last stay ended. */
  forget(): void {
    this.#unfollow();
    this.#port = undefined;
    this.#error = undefined;
    this.#host.requestUpdate();
  }
}
