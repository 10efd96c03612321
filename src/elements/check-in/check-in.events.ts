/** Which check-in was recorded and for whom. Nothing of what is in it. */
export interface CheckInSentDetail {
  readonly checkInId: string;
  readonly visibility: 'care-team' | 'self';
}

/** A check-in was recorded. */
export class IopCheckInSentEvent extends CustomEvent<CheckInSentDetail> {
  constructor(detail: CheckInSentDetail) {
    super('iop-check-in-sent', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'iop-check-in-sent': IopCheckInSentEvent;
  }
}
