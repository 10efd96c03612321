import type * as v from 'valibot';
import { AlertList } from './alert.js';
import { CheckInPlan } from './check-in-plan.js';
import { CheckInInput, CheckInList, CheckInReceipt } from './check-in.js';
import { ContactRequestInput, ContactRequestList, ContactRequestReceipt } from './contact-request.js';
import { AccessToken, ApplicantCredential, ResumeInput } from './credential.js';
import { IntakeForm } from './intake-form.js';
import {
  IntakeAcceptance,
  IntakeDraft,
  IntakeDraftInput,
  IntakeReceipt,
  IntakeReceiptList,
  IntakeSubmission,
  IntakeSubmissionInput,
  IntakeSubmissionList,
  IntakeSubmissionSummary,
} from './intake.js';
import { Message, MessageInput, MessageList } from './message.js';
import { Caseload, Me, Team } from './person.js';
import { Id, Instant, LanguageTag } from './primitives.js';
import { Program } from './program.js';
import { SessionKind } from './session-kind.js';
import {
  BookingInput,
  CancellationInput,
  RoomGrant,
  Session,
  SessionList,
  SlotList,
  StaffSessionList,
} from './session.js';

/** One use of the API. The server mounts it, the API document describes it, the client calls it. */
export interface Operation {
  readonly id: string;
  readonly summary: string;
  readonly method: 'get' | 'post' | 'put';
  /** Path under `/api/v1`, parameters in braces. */
  readonly path: string;
  /** `public` needs no token; `person` any token; `staff` a token of a staff role. Finer rules are the server's policy. */
  readonly access: 'public' | 'person' | 'staff';
  readonly params?: Readonly<Record<string, v.GenericSchema<string, string>>>;
  readonly query?: Readonly<Record<string, v.GenericSchema<string, string>>>;
  readonly body?: v.GenericSchema;
  readonly status: 200 | 201;
  /** Undefined for the event stream, which answers `text/event-stream`. */
  readonly response?: v.GenericSchema;
  /** The answer carries an ETag, and a write needs `If-Match` (or `If-None-Match: *` to create). */
  readonly versioned?: true;
}

const window = { from: Instant, to: Instant };

/** Everything that the API does, in the order in which a person meets it. */
export const operations = [
  {
    id: 'getProgram',
    summary: 'The program, its people to turn to and its hours',
    method: 'get',
    path: '/program',
    access: 'public',
    status: 200,
    response: Program,
  },
  {
    id: 'createContactRequest',
    summary: 'Say hello to the program team',
    method: 'post',
    path: '/contact-requests',
    access: 'public',
    body: ContactRequestInput,
    status: 201,
    response: ContactRequestReceipt,
  },
  {
    id: 'listContactRequests',
    summary: 'First hellos, newest first',
    method: 'get',
    path: '/contact-requests',
    access: 'staff',
    status: 200,
    response: ContactRequestList,
  },
  {
    id: 'answerContactRequest',
    summary: 'Note that a first hello was answered',
    method: 'post',
    path: '/contact-requests/{id}/answer',
    access: 'staff',
    params: { id: Id },
    status: 200,
    response: ContactRequestReceipt,
  },
  {
    id: 'createApplicant',
    summary: 'Begin an intake without an account',
    method: 'post',
    path: '/applicants',
    access: 'public',
    status: 201,
    response: ApplicantCredential,
  },
  {
    id: 'resume',
    summary: 'Come back with a resume code',
    method: 'post',
    path: '/resume',
    access: 'public',
    body: ResumeInput,
    status: 200,
    response: AccessToken,
  },
  {
    id: 'getMe',
    summary: 'The signed-in person and their care team',
    method: 'get',
    path: '/me',
    access: 'person',
    status: 200,
    response: Me,
  },
  {
    id: 'getIntakeForm',
    summary: 'An intake form in a language',
    method: 'get',
    path: '/intake-forms/{id}',
    access: 'public',
    params: { id: Id },
    query: { language: LanguageTag },
    status: 200,
    response: IntakeForm,
  },
  {
    id: 'getIntakeDraft',
    summary: 'The draft of the signed-in person',
    method: 'get',
    path: '/intake-drafts/{formId}',
    access: 'person',
    params: { formId: Id },
    status: 200,
    response: IntakeDraft,
    versioned: true,
  },
  {
    id: 'saveIntakeDraft',
    summary: 'Save the draft',
    method: 'put',
    path: '/intake-drafts/{formId}',
    access: 'person',
    params: { formId: Id },
    body: IntakeDraftInput,
    status: 200,
    response: IntakeDraft,
    versioned: true,
  },
  {
    id: 'submitIntake',
    summary: 'Send the reviewed draft to the team',
    method: 'post',
    path: '/intake-submissions',
    access: 'person',
    body: IntakeSubmissionInput,
    status: 201,
    response: IntakeReceipt,
  },
  {
    id: 'listMyIntakes',
    summary: 'Intakes that the signed-in person sent',
    method: 'get',
    path: '/me/intake-submissions',
    access: 'person',
    status: 200,
    response: IntakeReceiptList,
  },
  {
    id: 'listIntakes',
    summary: 'Intakes for the team, newest first',
    method: 'get',
    path: '/intake-submissions',
    access: 'staff',
    status: 200,
    response: IntakeSubmissionList,
  },
  {
    id: 'getIntake',
    summary: 'One intake with its answers, scores and flags',
    method: 'get',
    path: '/intake-submissions/{id}',
    access: 'staff',
    params: { id: Id },
    status: 200,
    response: IntakeSubmission,
  },
  {
    id: 'acceptIntake',
    summary: 'Take the person in and name their care team',
    method: 'post',
    path: '/intake-submissions/{id}/accept',
    access: 'staff',
    params: { id: Id },
    body: IntakeAcceptance,
    status: 200,
    response: IntakeSubmissionSummary,
  },
  {
    id: 'listSlots',
    summary: 'Open times of a kind',
    method: 'get',
    path: '/slots',
    access: 'person',
    query: { kind: SessionKind, ...window },
    status: 200,
    response: SlotList,
  },
  {
    id: 'bookSession',
    summary: 'Book an open time, or plan a session as staff',
    method: 'post',
    path: '/sessions',
    access: 'person',
    body: BookingInput,
    status: 201,
    response: Session,
  },
  {
    id: 'listSessions',
    summary: 'Sessions of the signed-in person in a window of time',
    method: 'get',
    path: '/sessions',
    access: 'person',
    query: window,
    status: 200,
    response: SessionList,
  },
  {
    id: 'getSession',
    summary: 'One session',
    method: 'get',
    path: '/sessions/{id}',
    access: 'person',
    params: { id: Id },
    status: 200,
    response: Session,
  },
  {
    id: 'cancelSession',
    summary: 'Say that you cannot come',
    method: 'post',
    path: '/sessions/{id}/cancel',
    access: 'person',
    params: { id: Id },
    body: CancellationInput,
    status: 200,
    response: Session,
  },
  {
    id: 'listTeamSessions',
    summary: 'Sessions that the signed-in staff member leads or runs, with who comes',
    method: 'get',
    path: '/team/sessions',
    access: 'staff',
    query: window,
    status: 200,
    response: StaffSessionList,
  },
  {
    id: 'createRoomGrant',
    summary: 'Be let into a session room, once, within a minute',
    method: 'post',
    path: '/sessions/{id}/room-grants',
    access: 'person',
    params: { id: Id },
    status: 201,
    response: RoomGrant,
  },
  {
    id: 'getCheckInPlan',
    summary: 'What a check-in asks the signed-in person',
    method: 'get',
    path: '/check-in-plan',
    access: 'person',
    status: 200,
    response: CheckInPlan,
  },
  {
    id: 'createCheckIn',
    summary: 'Check in',
    method: 'post',
    path: '/check-ins',
    access: 'person',
    body: CheckInInput,
    status: 201,
    response: CheckInReceipt,
  },
  {
    id: 'listCheckIns',
    summary: 'Own check-ins, or those of the caseload for staff, newest first',
    method: 'get',
    path: '/check-ins',
    access: 'person',
    query: { personId: Id },
    status: 200,
    response: CheckInList,
  },
  {
    id: 'listTeam',
    summary: 'The people who run the program',
    method: 'get',
    path: '/team',
    access: 'staff',
    status: 200,
    response: Team,
  },
  {
    id: 'listCaseload',
    summary: 'The people whom the signed-in staff member looks after',
    method: 'get',
    path: '/caseload',
    access: 'staff',
    status: 200,
    response: Caseload,
  },
  {
    id: 'listAlerts',
    summary: 'People who need somebody to look, oldest due first',
    method: 'get',
    path: '/alerts',
    access: 'staff',
    status: 200,
    response: AlertList,
  },
  {
    id: 'listMessages',
    summary: 'Words to and from the signed-in person, newest first',
    method: 'get',
    path: '/messages',
    access: 'person',
    status: 200,
    response: MessageList,
  },
  {
    id: 'sendMessage',
    summary: 'Send a word to somebody on the care team',
    method: 'post',
    path: '/messages',
    access: 'person',
    body: MessageInput,
    status: 201,
    response: Message,
  },
  {
    id: 'streamEvents',
    summary: 'What changes, as Server-Sent Events of ids',
    method: 'get',
    path: '/events',
    access: 'person',
    status: 200,
  },
] as const satisfies readonly Operation[];

export type OperationId = (typeof operations)[number]['id'];
