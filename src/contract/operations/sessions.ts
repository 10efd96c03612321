// Times that are free, and sessions.
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
import { type Operation, span } from './operation.js';

export const listSlots = {
  id: 'listSlots',
  summary: 'Open times of a kind',
  method: 'get',
  path: '/slots',
  access: 'person',
  query: { kind: SessionKind, ...span },
  status: 200,
  response: SlotList,
} as const satisfies Operation;

export const bookSession = {
  id: 'bookSession',
  summary: 'Book an open time, or plan a session as staff',
  method: 'post',
  path: '/sessions',
  access: 'person',
  body: BookingInput,
  status: 201,
  response: Session,
  problems: ['slot-taken', 'not-found'],
} as const satisfies Operation;

export const listSessions = {
  id: 'listSessions',
  summary: 'Sessions of the signed-in person in a window of time',
  method: 'get',
  path: '/sessions',
  access: 'person',
  query: span,
  status: 200,
  response: SessionList,
} as const satisfies Operation;

export const getSession = {
  id: 'getSession',
  summary: 'One session',
  method: 'get',
  path: '/sessions/{id}',
  access: 'person',
  params: { id: Id },
  status: 200,
  response: Session,
} as const satisfies Operation;

export const cancelSession = {
  id: 'cancelSession',
  summary: 'Say that you cannot come',
  method: 'post',
  path: '/sessions/{id}/cancel',
  access: 'person',
  params: { id: Id },
  body: CancellationInput,
  status: 200,
  response: Session,
} as const satisfies Operation;

export const listTeamSessions = {
  id: 'listTeamSessions',
  summary: 'Sessions that the signed-in staff member leads or runs, with who comes',
  method: 'get',
  path: '/team/sessions',
  access: 'staff',
  query: span,
  status: 200,
  response: StaffSessionList,
} as const satisfies Operation;
