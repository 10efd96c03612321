/** The widget can be used: its data is there, or a first screen that needs none. Fired once. */
export class IopReadyEvent extends Event {
  constructor() {
    super('iop-ready', { bubbles: true, composed: true });
  }
}

/** The API knows nobody by the token any more: the page signs the person in again. */
export class IopSignedOutEvent extends Event {
  constructor() {
    super('iop-signed-out', { bubbles: true, composed: true });
  }
}

/** The person asked to sign in: the page shows its own way to do so. */
export class IopSignInRequestedEvent extends Event {
  constructor() {
    super('iop-sign-in-requested', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'iop-ready': IopReadyEvent;
    'iop-signed-out': IopSignedOutEvent;
    'iop-sign-in-requested': IopSignInRequestedEvent;
  }
}
