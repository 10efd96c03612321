import { Alert, AlertCompletion, AlertList } from '../alert.js';
import { CheckInPlan } from '../check-in-plan.js';
import { CheckInInput, CheckInList, CheckInReceipt } from '../check-in.js';
import { Message, MessageInput, MessageList } from '../message.js';
import { paging } from '../page.js';
import { Caseload, Team } from '../person.js';
import { Id, Instant } from '../primitives.js';
import type { Operation } from './operation.js';

/** What goes on between sessions: check-ins, the people of a team, alerts, messages, events. */
export const betweenSessionsOperations = [
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
    query: { personId: Id, from: Instant, ...paging },
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
    summary: 'The people whom the signed-in staff member looks after, by name',
    method: 'get',
    path: '/caseload',
    access: 'staff',
    query: paging,
    status: 200,
    response: Caseload,
  },
  {
    id: 'listAlerts',
    summary: 'People who need somebody to look, oldest due first; then those who were reached',
    method: 'get',
    path: '/alerts',
    access: 'staff',
    query: paging,
    status: 200,
    response: AlertList,
  },
  {
    id: 'completeAlert',
    summary: 'Write down that the person was reached, and what was done',
    method: 'post',
    path: '/alerts/{id}/complete',
    access: 'staff',
    params: { id: Id },
    body: AlertCompletion,
    status: 200,
    response: Alert,
  },
  {
    id: 'listMessages',
    summary: 'Words to and from the signed-in person, newest first',
    method: 'get',
    path: '/messages',
    access: 'person',
    query: paging,
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
