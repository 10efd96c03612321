// Check-ins.
import { CheckInPlan } from '../check-in-plan.js';
import { CheckInInput, CheckInList, CheckInReceipt } from '../check-in.js';
import { paging } from '../page.js';
import { Id, Instant } from '../primitives.js';
import type { Operation } from './operation.js';

export const getCheckInPlan = {
  id: 'getCheckInPlan',
  summary: 'What a check-in asks the signed-in person',
  method: 'get',
  path: '/check-in-plan',
  access: 'person',
  status: 200,
  response: CheckInPlan,
} as const satisfies Operation;

export const createCheckIn = {
  id: 'createCheckIn',
  summary: 'Check in',
  method: 'post',
  path: '/check-ins',
  access: 'person',
  body: CheckInInput,
  status: 201,
  response: CheckInReceipt,
} as const satisfies Operation;

/** A caseload’s are many: ask for those `from` a moment on. */
export const listCheckIns = {
  id: 'listCheckIns',
  summary: 'Own check-ins, or those of the caseload for staff, newest first',
  method: 'get',
  path: '/check-ins',
  access: 'person',
  query: { personId: Id, from: Instant, ...paging },
  status: 200,
  response: CheckInList,
  problems: ['not-found'],
} as const satisfies Operation;
