import type { ContactRequestReceipt } from '../../contract/contact-request.js';
import type { IntakeReceipt } from '../../contract/intake.js';

export interface IntakeFormDetail {
  readonly formId: string;
}

export interface IntakeSavedDetail extends IntakeFormDetail {
  /** Counts the saves of the draft. */
  readonly version: number;
}

export interface IntakeSubmittedDetail {
  readonly intakeId: string;
  readonly status: IntakeReceipt['status'];
}

export interface ConsentRevokedDetail {
  readonly consentId: string;
}

export interface GuardianInvitedDetail {
  readonly guardianId: string;
}

export interface ContactRequestedDetail {
  readonly requestId: string;
  readonly status: ContactRequestReceipt['status'];
}

/** The first answer of a new intake was saved. */
export class IopIntakeStartedEvent extends CustomEvent<IntakeFormDetail> {
  constructor(formId: string) {
    super('iop-intake-started', { bubbles: true, composed: true, detail: { formId } });
  }
}

/** The API has all answers that were given. */
export class IopIntakeSavedEvent extends CustomEvent<IntakeSavedDetail> {
  constructor(formId: string, version: number) {
    super('iop-intake-saved', { bubbles: true, composed: true, detail: { formId, version } });
  }
}

/** The person sent the form and the team has it. */
export class IopIntakeSubmittedEvent extends CustomEvent<IntakeSubmittedDetail> {
  constructor({ id, status }: IntakeReceipt) {
    super('iop-intake-submitted', { bubbles: true, composed: true, detail: { intakeId: id, status } });
  }
}

/** The person took back something that they had agreed to, and the API has it. */
export class IopConsentRevokedEvent extends CustomEvent<ConsentRevokedDetail> {
  constructor(consentId: string) {
    super('iop-consent-revoked', { bubbles: true, composed: true, detail: { consentId } });
  }
}

/** A young person asked a guardian to do their part. The code for it is on the screen alone. */
export class IopGuardianInvitedEvent extends CustomEvent<GuardianInvitedDetail> {
  constructor(guardianId: string) {
    super('iop-guardian-invited', { bubbles: true, composed: true, detail: { guardianId } });
  }
}

/** The person asked the team to get in touch, and the team has it. */
export class IopContactRequestedEvent extends CustomEvent<ContactRequestedDetail> {
  constructor({ id, status }: ContactRequestReceipt) {
    super('iop-contact-requested', { bubbles: true, composed: true, detail: { requestId: id, status } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'iop-intake-started': IopIntakeStartedEvent;
    'iop-intake-saved': IopIntakeSavedEvent;
    'iop-intake-submitted': IopIntakeSubmittedEvent;
    'iop-consent-revoked': IopConsentRevokedEvent;
    'iop-guardian-invited': IopGuardianInvitedEvent;
    'iop-contact-requested': IopContactRequestedEvent;
  }
}
