import type { FailureCode } from '../room.js';
import type { Ended } from '../room-base.js';

/** Why a link to the media server did not come about, in the port's words. */
export class LinkError extends Error {
  override readonly name = 'LinkError';
  readonly code: FailureCode;

  constructor(code: FailureCode) {
    super(`The room could not be joined: "${code}".`);
    this.code = code;
  }
}

/** What the end of a session means, by the reason that the media server gives. */
export const endOf = (reason: string): Ended => {
  switch (reason) {
    case 'disconnect':
      return { status: 'left', reason: 'left' };
    case 'forceDisconnectByUser':
    case 'forceDisconnectByServer':
      return { status: 'left', reason: 'removed' };
    case 'sessionClosedByServer':
    case 'lastParticipantLeft':
      return { status: 'left', reason: 'ended' };
    case 'networkDisconnect':
    case 'nodeCrashed':
    case 'mediaServerDisconnect':
    case 'openviduServerStopped':
      return { status: 'failed', code: 'lost' };
    default:
      return { status: 'failed', code: 'unknown' };
  }
};

// Unauthorized, no such room, room closed, already there: each means that this grant opens nothing any more.
const REFUSED = new Set([401, 104, 202, 203]);

/** What a failed join means. */
export const failureOf = (error: unknown): FailureCode => {
  if (error instanceof LinkError) return error.code;
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  if (name === 'BROWSER_NOT_SUPPORTED') return 'unsupported';
  return typeof code === 'number' && REFUSED.has(code) ? 'refused' : 'unknown';
};
