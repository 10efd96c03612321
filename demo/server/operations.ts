import type { ServerOperations } from './http/operation.js';
import { accessLogOperations } from './people/access-log.operations.js';
import { alertOperations } from './check-ins/alerts.js';
import { applicantOperations } from './people/applicants.js';
import { caseloadOperations } from './people/caseload.js';
import { checkInOperations } from './check-ins/operations.js';
import { consentOperations } from './intake/consents.js';
import { contactRequestOperations } from './intake/contact-requests.js';
import { eventOperations } from './events/operations.js';
import { fhirOperations } from './intake/fhir.js';
import { guardianOperations } from './guardians/operations.js';
import { intakeDecisionOperations } from './intake/decisions.js';
import { intakeDraftOperations } from './intake/drafts.js';
import { intakeFileOperations } from './intake/files.js';
import { intakeFormOperations } from './program/intake-forms.js';
import { intakeSubmissionOperations } from './intake/submissions.js';
import { meOperations } from './people/operations.js';
import { messageOperations } from './messages/operations.js';
import { minorRuleOperations } from './guardians/minor-rules.js';
import { programOperations } from './program/operations.js';
import { publishingOperations } from './program/publishing.js';
import { roomOperations } from './rooms/operations.js';
import { sessionOperations } from './sessions/operations.js';

/** What the server does for every operation of the contract. */
export const operations: ServerOperations = {
  ...programOperations,
  ...publishingOperations,
  ...fhirOperations,
  ...contactRequestOperations,
  ...applicantOperations,
  ...meOperations,
  ...intakeFormOperations,
  ...intakeDraftOperations,
  ...intakeFileOperations,
  ...intakeSubmissionOperations,
  ...intakeDecisionOperations,
  ...consentOperations,
  ...guardianOperations,
  ...minorRuleOperations,
  ...accessLogOperations,
  ...sessionOperations,
  ...roomOperations,
  ...checkInOperations,
  ...caseloadOperations,
  ...alertOperations,
  ...messageOperations,
  ...eventOperations,
};
