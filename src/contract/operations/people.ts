// Who somebody is, and who else is there.
import { paging } from '../page.js';
import { Caseload, Me, Team } from '../person.js';
import type { Operation } from './operation.js';

export const getMe = {
  id: 'getMe',
  summary: 'The signed-in person and their care team',
  method: 'get',
  path: '/me',
  access: 'person',
  status: 200,
  response: Me,
} as const satisfies Operation;

export const listTeam = {
  id: 'listTeam',
  summary: 'The people who run the program',
  method: 'get',
  path: '/team',
  access: 'staff',
  status: 200,
  response: Team,
} as const satisfies Operation;

export const listCaseload = {
  id: 'listCaseload',
  summary: 'The people whom the signed-in staff member looks after, by name',
  method: 'get',
  path: '/caseload',
  access: 'staff',
  query: paging,
  status: 200,
  response: Caseload,
} as const satisfies Operation;
