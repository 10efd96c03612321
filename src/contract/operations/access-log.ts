// Who has looked.
import { AccessLog } from '../access-log.js';
import { paging } from '../page.js';
import type { Operation } from './operation.js';

export const listMyAccessLog = {
  id: 'listMyAccessLog',
  summary: 'Who looked at what belongs to the signed-in person, newest first',
  method: 'get',
  path: '/me/access-log',
  access: 'person',
  query: paging,
  status: 200,
  response: AccessLog,
} as const satisfies Operation;
