import type { SessionDetail } from './session-schedule.events.js';

/**
 * The person wants to go in. Cancel it to take over; otherwise `room-url` is followed when there is one.
 * Apart from the other events, because the first screen can fire no other one.
 */
export class IopJoinRequestedEvent extends CustomEvent<SessionDetail> {
  constructor(sessionId: string) {
    super('iop-join-requested', { bubbles: true, composed: true, cancelable: true, detail: { sessionId } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'iop-join-requested': IopJoinRequestedEvent;
  }
}
