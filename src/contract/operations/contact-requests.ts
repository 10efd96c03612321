// A first hello, and its answer.
import {
  CallTimeList,
  ContactRequestInput,
  ContactRequestList,
  ContactRequestReceipt,
  type ContactRequest,
} from '../contact-request.js';
import { paging } from '../page.js';
import { Id } from '../primitives.js';
import { type Operation, span } from './operation.js';

export const listCallTimes = {
  id: 'listCallTimes',
  summary: 'Times at which the team can call somebody who says hello',
  method: 'get',
  path: '/call-times',
  access: 'public',
  query: span,
  status: 200,
  response: CallTimeList,
  problems: ['rate-limited'],
} as const satisfies Operation;

export const createContactRequest = {
  id: 'createContactRequest',
  summary: 'Say hello to the program team',
  method: 'post',
  path: '/contact-requests',
  access: 'public',
  body: ContactRequestInput,
  status: 201,
  response: ContactRequestReceipt,
  problems: ['rate-limited', 'slot-taken'],
} as const satisfies Operation;

export const listContactRequests = {
  id: 'listContactRequests',
  summary: 'First hellos that wait for an answer, soonest due first; then those that were answered',
  method: 'get',
  path: '/contact-requests',
  access: 'staff',
  query: paging,
  status: 200,
  response: ContactRequestList,
  waits: ({ status }: ContactRequest) => status === 'received',
} as const satisfies Operation;

export const answerContactRequest = {
  id: 'answerContactRequest',
  summary: 'Note that a first hello was answered',
  method: 'post',
  path: '/contact-requests/{id}/answer',
  access: 'staff',
  params: { id: Id },
  status: 200,
  response: ContactRequestReceipt,
} as const satisfies Operation;
