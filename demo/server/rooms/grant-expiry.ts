import type { Clock } from '../clock.js';
import type { Db } from '../db/store.js';
import { describeError, type Log } from '../http/log.js';
import { settle } from './presence.js';
import type { RoomServer } from './room-server.js';

const MINUTE = 60_000;
/** Until then a media server that does not answer is asked again; what it held is gone by then. */
const PATIENCE = 60 * MINUTE;

/** A grant that nobody may have used yet. */
export interface OpenGrant {
  readonly connection_id: string;
  readonly session_id: string;
  readonly person_id: string;
  readonly media_room: string;
  readonly expires_at: Date;
}

interface Options {
  readonly db: Db;
  readonly rooms: Pick<RoomServer, 'revoke'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** A grant that nobody uses within its minute is worth nothing after it, also when the server is restarted meanwhile. */
export class GrantExpiry {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Takes up what an earlier run of the server has left open. */
  async resume(): Promise<void> {
    const open = await this.#options.db.selectFrom('open_grants').selectAll().execute();
    for (const grant of open) this.after(grant);
  }

  /** Ends this grant in its time. The row must be there. */
  after(grant: OpenGrant, pause = grant.expires_at.getTime() - this.#options.clock.now()): void {
    const { clock, log } = this.#options;
    clock.after(Math.max(0, pause), () => {
      this.#end(grant).catch((error: unknown) => {
        log({ event: 'fault', error: describeError(error) });
        if (clock.now() - grant.expires_at.getTime() < PATIENCE) this.after(grant, MINUTE);
      });
    });
  }

  async #end({ connection_id, session_id, person_id, media_room }: OpenGrant): Promise<void> {
    const { db, rooms, clock } = this.#options;
    const unused = await rooms.revoke(media_room, connection_id);
    await db.transaction().execute(async tx => {
      await tx.deleteFrom('open_grants').where('connection_id', '=', connection_id).execute();
      if (unused) await settle(tx, session_id, [person_id], new Date(clock.now()));
    });
  }
}
