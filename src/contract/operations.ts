import * as program from './operations/program.js';
import * as contactRequests from './operations/contact-requests.js';
import * as applicants from './operations/applicants.js';
import * as people from './operations/people.js';
import * as accessLog from './operations/access-log.js';
import * as intakeForms from './operations/intake-forms.js';
import * as questionnaires from './operations/questionnaires.js';
import * as intakeDrafts from './operations/intake-drafts.js';
import * as intakeReview from './operations/intake-review.js';
import * as consents from './operations/consents.js';
import * as guardians from './operations/guardians.js';
import * as minorRules from './operations/minor-rules.js';
import * as sessions from './operations/sessions.js';
import * as rooms from './operations/rooms.js';
import * as checkIns from './operations/check-ins.js';
import * as alerts from './operations/alerts.js';
import * as messages from './operations/messages.js';
import * as events from './operations/events.js';
import type { Operation } from './operations/operation.js';

export type * from './operations/operation.js';

/** Everything that the API does, by id. */
export const operations = {
  ...program,
  ...contactRequests,
  ...applicants,
  ...people,
  ...accessLog,
  ...intakeForms,
  ...questionnaires,
  ...intakeDrafts,
  ...intakeReview,
  ...consents,
  ...guardians,
  ...minorRules,
  ...sessions,
  ...rooms,
  ...checkIns,
  ...alerts,
  ...messages,
  ...events,
} as const satisfies Readonly<Record<string, Operation>>;

export type Operations = typeof operations;
export type OperationId = keyof Operations;

/** The same as a list. */
export const everyOperation: readonly (Operation & { readonly id: OperationId })[] =
  Object.values(operations);
