import type { Handlers } from '../http/handler.js';
import { accessLogHandlers } from './access-log.js';
import { alertHandlers } from './alerts.js';
import { applicantHandlers } from './applicants.js';
import { caseloadHandlers } from './caseload.js';
import { checkInHandlers } from './check-ins.js';
import { consentHandlers } from './consents.js';
import { contactRequestHandlers } from './contact-requests.js';
import { eventHandlers } from './events.js';
import { fhirHandlers } from './fhir.js';
import { guardianHandlers } from './guardians.js';
import { intakeDecisionHandlers } from './intake-decisions.js';
import { intakeDraftHandlers } from './intake-drafts.js';
import { intakeFileHandlers } from './intake-files.js';
import { intakeFormHandlers } from './intake-forms.js';
import { intakeSubmissionHandlers } from './intake-submissions.js';
import { meHandlers } from './me.js';
import { messageHandlers } from './messages.js';
import { minorRuleHandlers } from './minor-rules.js';
import { programHandlers } from './program.js';
import { publishingHandlers } from './publishing.js';
import { roomHandlers } from './rooms.js';
import { sessionHandlers } from './sessions.js';

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
