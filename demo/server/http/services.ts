import type { Tokens } from '../auth/tokens.js';
import type { Clock } from '../clock.js';
import type { EventFeed } from '../events/feed.js';
import type { Scanner } from '../intake/scanning/scanner.js';
import type { Log } from './log.js';
import type { GrantExpiry } from '../rooms/grant-expiry.js';
import type { RoomServer } from '../rooms/room-server.js';

/** What operations stand on, beside the database that each call brings. */
export interface Services {
  readonly clock: Clock;
  readonly log: Log;
  readonly tokens: Tokens;
  readonly feed: EventFeed;
  readonly rooms: RoomServer;
  readonly grantExpiry: GrantExpiry;
  readonly scanner: Scanner;
  /** Milliseconds between the heartbeats of an event stream. */
  readonly heartbeat: number;
}
