import type { Session } from '../../contract/session.js';
import { isSignedOut } from '../../parts/problem-words.js';
import type { EpochMs } from '../../rules/zone.js';
import { doorOf } from './door.js';
import type { Call } from './call/call.js';

/** What is on the screen. */
export type View =
  | 'blank'
  | 'loading'
  | 'error'
  | 'signed-out'
  | 'unsupported'
  | 'door'
  | 'lobby'
  | 'waiting'
  | 'room'
  | 'ended';

/** Views in which the camera and the microphone are in use, or may be again. */
export const WITH_DEVICES: ReadonlySet<View> = new Set(['lobby', 'waiting', 'room', 'ended']);
export const NEEDS_RECEPTION: ReadonlySet<View> = new Set(['door', 'unsupported', 'signed-out', 'error']);

export interface Situation {
  /** In a program, and told whose room this is. */
  readonly isPlaced: boolean;
  readonly session: Session | undefined;
  readonly error: unknown;
  /** Undefined until it was fetched. */
  readonly room: Call | undefined;
  readonly now: EpochMs;
}

/** What is shown in the page to somebody who stands like this. */
export const viewOf = ({ isPlaced, session, error, room, now }: Situation): View => {
  const stay = room?.stay;
  if (stay?.inside) return 'room';
  if (!isPlaced) return 'blank';
  if (isSignedOut(error) || isSignedOut(room?.error)) return 'signed-out';
  if (!session) return error === undefined ? 'loading' : 'error';
  if (typeof RTCPeerConnection !== 'function') return 'unsupported';
  if (room?.waits) return 'waiting';
  const status = stay?.state?.connection.status;
  if (status === 'left' || status === 'failed') return 'ended';
  // Whoever is on the way in is not shut out half-way.
  return stay?.entering || doorOf(session, now) === 'open' ? 'lobby' : 'door';
};
