import type { ParticipantData } from '../../../src/contract/session.js';

export interface GrantRequest {
  /** Name of the room at the media server. Says nothing about the session. */
  readonly roomId: string;
  /** A moderator can mute others and send somebody out. */
  readonly moderator: boolean;
  /** What the others in the room learn about the person. */
  readonly data: ParticipantData;
  /** Origin by which the browser reaches us, for a media server that stands behind us. */
  readonly origin: string;
}

/** A media server, as far as the API needs one. */
export interface RoomServer {
  /**
   * Address with a single-use token for the browser.
   * @throws ProblemError `unavailable` when the media server does not answer.
   */
  createGrant(request: GrantRequest): Promise<string>;
}
