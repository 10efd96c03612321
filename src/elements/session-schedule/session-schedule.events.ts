import type { Session } from '../../contract/session.js';

export interface SessionDetail {
  readonly sessionId: string;
}

export interface SessionStatusDetail extends SessionDetail {
  readonly status: Session['status'];
}

/** The API booked an open time for the person. */
export class IopSessionBookedEvent extends CustomEvent<SessionStatusDetail> {
  constructor(sessionId: string, status: Session['status']) {
    super('iop-session-booked', { bubbles: true, composed: true, detail: { sessionId, status } });
  }
}

/** The API noted that the person can't come. */
export class IopSessionCancelledEvent extends CustomEvent<SessionStatusDetail> {
  constructor(sessionId: string, status: Session['status']) {
    super('iop-session-cancelled', { bubbles: true, composed: true, detail: { sessionId, status } });
  }
}

/**
 * The person wants to go in. Cancel it to take over; otherwise `room-url` is followed when there is one.
 */
export class IopJoinRequestedEvent extends CustomEvent<SessionDetail> {
  constructor(sessionId: string) {
    super('iop-join-requested', { bubbles: true, composed: true, cancelable: true, detail: { sessionId } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'iop-join-requested': IopJoinRequestedEvent;
    'iop-session-booked': IopSessionBookedEvent;
    'iop-session-cancelled': IopSessionCancelledEvent;
  }
}
