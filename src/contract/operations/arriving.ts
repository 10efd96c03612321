import {
  CallTimeList,
  ContactRequestInput,
  ContactRequestList,
  ContactRequestReceipt,
} from '../contact-request.js';
import { AccessToken, ApplicantCredential, ResumeInput } from '../credential.js';
import { paging } from '../page.js';
import { Me } from '../person.js';
import { Id } from '../primitives.js';
import { Program } from '../program.js';
import { span, type Operation } from './operation.js';

/** The program, a first hello, and becoming somebody whom the API knows. */
export const arrivingOperations = [
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
    id: 'publishProgram',
    summary: 'Change what the program is and how it can be reached',
    method: 'post',
    path: '/program',
    access: 'staff',
    body: Program,
    status: 200,
    response: Program,
  },
  {
    id: 'listCallTimes',
    summary: 'Times at which the team can call somebody who says hello',
    method: 'get',
    path: '/call-times',
    access: 'public',
    query: span,
    status: 200,
    response: CallTimeList,
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
    summary: 'First hellos that wait for an answer, soonest due first; then those that were answered',
    method: 'get',
    path: '/contact-requests',
    access: 'staff',
    query: paging,
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
] as const satisfies readonly Operation[];
