// Who has to agree, by state, service and age.
import { MinorRules } from '../guardian.js';
import type { Operation } from './operation.js';

export const getMinorRules = {
  id: 'getMinorRules',
  summary: 'Who has to agree, by state, service and age',
  method: 'get',
  path: '/minor-rules',
  access: 'staff',
  status: 200,
  response: MinorRules,
} as const satisfies Operation;

/** Puts these rules in the place of all that were there. They count from the next request on. */
export const publishMinorRules = {
  id: 'publishMinorRules',
  summary: 'Change who has to agree, by state, service and age',
  method: 'post',
  path: '/minor-rules',
  access: 'staff',
  body: MinorRules,
  status: 200,
  response: MinorRules,
} as const satisfies Operation;
