export interface IntakeDetail {
  readonly intakeId: string;
}

/** Somebody on the team opened an intake to read it. */
export class IopIntakeOpenedEvent extends CustomEvent<IntakeDetail> {
  constructor(intakeId: string) {
    super('iop-intake-opened', { bubbles: true, composed: true, detail: { intakeId } });
  }
}

/** The API took the person in. */
export class IopIntakeAcceptedEvent extends CustomEvent<IntakeDetail> {
  constructor(intakeId: string) {
    super('iop-intake-accepted', { bubbles: true, composed: true, detail: { intakeId } });
  }
}

/** The API passed the team's question on to the person. */
export class IopIntakeAskedEvent extends CustomEvent<IntakeDetail> {
  constructor(intakeId: string) {
    super('iop-intake-asked', { bubbles: true, composed: true, detail: { intakeId } });
  }
}

/** The API told the person of another place. */
export class IopIntakeReferredEvent extends CustomEvent<IntakeDetail> {
  constructor(intakeId: string) {
    super('iop-intake-referred', { bubbles: true, composed: true, detail: { intakeId } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'iop-intake-opened': IopIntakeOpenedEvent;
    'iop-intake-accepted': IopIntakeAcceptedEvent;
    'iop-intake-asked': IopIntakeAskedEvent;
    'iop-intake-referred': IopIntakeReferredEvent;
  }
}
