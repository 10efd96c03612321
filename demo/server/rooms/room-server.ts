import type { ParticipantData } from '../../../src/contract/session.js';

export interface GrantRequest {
  /** Name of the room at the media server. Says nothing about the session. */
  readonly roomId: string;
  /** What the others in the room learn about the person. The role says what they may do. */
  readonly data: ParticipantData;
  /** Origin by which the browser reaches us, for a media server that stands behind us. */
  readonly origin: string;
}

export interface MediaGrant {
  /** Address with a single-use token for the browser. */
  readonly url: string;
  /** Names the connection that the token is for. */
  readonly connectionId: string;
}

/** What the media server saw: somebody who came or went, or that it began anew and nobody is there. */
export type Sighting =
  | {
      readonly type: 'came' | 'went';
      readonly roomId: string;
      readonly personId: string;
      readonly connectionId: string;
      readonly at: Date;
    }
  | { readonly type: 'nobody' };

/** Hears what the media server saw. Rejects when it could not take it in: then it is told again. */
export type Watcher = (sighting: Sighting) => Promise<void>;

/**
 * A media server, as far as the API needs one. Every method rejects with a ProblemError `unavailable` when the media
 * server does not answer.
 */
export interface RoomServer {
  createGrant(request: GrantRequest): Promise<MediaGrant>;
  /** Makes a grant worthless that nobody used; false when it was used. */
  revoke(roomId: string, connectionId: string): Promise<boolean>;
  /** Ends every connection of a person to a room, and the grants that they hold. */
  sendOut(roomId: string, personId: string): Promise<void>;
  /** Ends what a person shows of their screen. */
  stopShare(roomId: string, personId: string): Promise<void>;
  /** Tells who comes and goes, where the media server can. */
  readonly watch?: (watcher: Watcher) => void;
  /** Takes in what a media server elsewhere posts about that. */
  readonly hook?: (request: Request) => Promise<Response>;
}
