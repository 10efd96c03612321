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

declare global {
  interface HTMLElementEventMap {
    'iop-session-booked': IopSessionBookedEvent;
    'iop-session-cancelled': IopSessionCancelledEvent;
  }
}

export { IopJoinRequestedEvent } from './join-requested.event.js';
