import type { Handlers } from './http/handler.js';
import { accessLogHandlers } from './people/access-log.operations.js';
import { alertHandlers } from './check-ins/alerts.js';
import { applicantHandlers } from './people/applicants.js';
import { caseloadHandlers } from './people/caseload.js';
import { checkInHandlers } from './check-ins/operations.js';
import { consentHandlers } from './intake/consents.js';
import { contactRequestHandlers } from './intake/contact-requests.js';
import { eventHandlers } from './events/operations.js';
import { fhirHandlers } from './intake/fhir.js';
import { guardianHandlers } from './guardians/operations.js';
import { intakeDecisionHandlers } from './intake/decisions.js';
import { intakeDraftHandlers } from './intake/drafts.js';
import { intakeFileHandlers } from './intake/files.js';
import { intakeFormHandlers } from './program/intake-forms.js';
import { intakeSubmissionHandlers } from './intake/submissions.js';
import { meHandlers } from './people/operations.js';
import { messageHandlers } from './messages/operations.js';
import { minorRuleHandlers } from './guardians/minor-rules.js';
import { programHandlers } from './program/operations.js';
import { publishingHandlers } from './program/publishing.js';
import { roomHandlers } from './rooms/operations.js';
import { sessionHandlers } from './sessions/operations.js';

/** Every operation of the contract with what does it. */
export const handlers: Handlers = {
  ...programHandlers,
  ...publishingHandlers,
  ...fhirHandlers,
  ...contactRequestHandlers,
  ...applicantHandlers,
  ...meHandlers,
  ...intakeFormHandlers,
  ...intakeDraftHandlers,
  ...intakeFileHandlers,
  ...intakeSubmissionHandlers,
  ...intakeDecisionHandlers,
  ...consentHandlers,
  ...guardianHandlers,
  ...minorRuleHandlers,
  ...accessLogHandlers,
  ...sessionHandlers,
  ...roomHandlers,
  ...checkInHandlers,
  ...caseloadHandlers,
  ...alertHandlers,
  ...messageHandlers,
  ...eventHandlers,
};
