import { Id } from '../primitives.js';
import { SessionKind } from '../session-kind.js';
import {
  BookingInput,
  CancellationInput,
  Session,
  SessionList,
  SlotList,
  StaffSessionList,
} from '../session.js';
import { span, type Operation } from './operation.js';

/** Times that are free, and sessions. */
export const sessionsOperations = [
  {
    id: 'listSlots',
    summary: 'Open times of a kind',
    method: 'get',
    path: '/slots',
    access: 'person',
    query: { kind: SessionKind, ...span },
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
    query: span,
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
    query: span,
    status: 200,
    response: StaffSessionList,
  },
] as const satisfies readonly Operation[];
