import type { Handlers } from '../http/handler.js';
import { alertHandlers } from './alerts.js';
import { applicantHandlers } from './applicants.js';
import { caseloadHandlers } from './caseload.js';
import { checkInHandlers } from './check-ins.js';
import { contactRequestHandlers } from './contact-requests.js';
import { eventHandlers } from './events.js';
import { intakeDraftHandlers } from './intake-drafts.js';
import { intakeFormHandlers } from './intake-forms.js';
import { intakeSubmissionHandlers } from './intake-submissions.js';
import { meHandlers } from './me.js';
import { messageHandlers } from './messages.js';
import { programHandlers } from './program.js';
import { roomHandlers } from './rooms.js';
import { sessionHandlers } from './sessions.js';

/** Every operation of the contract with what does it. */
export const handlers: Handlers = {
  ...programHandlers,
  ...contactRequestHandlers,
  ...applicantHandlers,
  ...meHandlers,
  ...intakeFormHandlers,
  ...intakeDraftHandlers,
  ...intakeSubmissionHandlers,
  ...sessionHandlers,
  ...roomHandlers,
  ...checkInHandlers,
  ...caseloadHandlers,
  ...alertHandlers,
  ...messageHandlers,
  ...eventHandlers,
};
