// An intake as the team reads and answers it.
import { FILE_TYPES } from '../intake-file.js';
import {
  IntakeAcceptance,
  IntakeQuestion,
  IntakeReferral,
  IntakeSubmission,
  IntakeSubmissionList,
  IntakeSubmissionSummary,
} from '../intake-review.js';
import { paging } from '../page.js';
import { Id } from '../primitives.js';
import type { Operation } from './operation.js';

export const listIntakes = {
  id: 'listIntakes',
  summary: 'Intakes that wait for the team, soonest due first; then the others, newest first',
  method: 'get',
  path: '/intake-submissions',
  access: 'staff',
  query: paging,
  status: 200,
  response: IntakeSubmissionList,
} as const satisfies Operation;

/** The person can see who read it. */
export const getIntake = {
  id: 'getIntake',
  summary: 'One intake with its answers, scores and flags',
  method: 'get',
  path: '/intake-submissions/{id}',
  access: 'staff',
  params: { id: Id },
  status: 200,
  response: IntakeSubmission,
} as const satisfies Operation;

/** Never shown in a page: what somebody uploaded is saved, and opened by whoever knows it. */
export const getIntakeFile = {
  id: 'getIntakeFile',
  summary: 'A file of an intake',
  method: 'get',
  path: '/intake-files/{id}',
  access: 'person',
  params: { id: Id },
  status: 200,
  download: FILE_TYPES,
} as const satisfies Operation;

/** Throws `waiting-for-guardian`, or `conflict` when the intake stands differently by now. */
export const acceptIntake = {
  id: 'acceptIntake',
  summary: 'Take the person in and name their care team',
  method: 'post',
  path: '/intake-submissions/{id}/accept',
  access: 'staff',
  params: { id: Id },
  body: IntakeAcceptance,
  status: 200,
  response: IntakeSubmissionSummary,
  problems: ['waiting-for-guardian'],
} as const satisfies Operation;

export const askIntake = {
  id: 'askIntake',
  summary: 'Ask for more, and open the form again',
  method: 'post',
  path: '/intake-submissions/{id}/ask',
  access: 'staff',
  params: { id: Id },
  body: IntakeQuestion,
  status: 200,
  response: IntakeSubmissionSummary,
} as const satisfies Operation;

export const referIntake = {
  id: 'referIntake',
  summary: 'Point the person to a place that fits better',
  method: 'post',
  path: '/intake-submissions/{id}/refer',
  access: 'staff',
  params: { id: Id },
  body: IntakeReferral,
  status: 200,
  response: IntakeSubmissionSummary,
} as const satisfies Operation;
