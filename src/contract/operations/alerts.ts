// People who need somebody to look.
import { Alert, AlertCompletion, AlertList } from '../alert.js';
import { paging } from '../page.js';
import { Id } from '../primitives.js';
import type { Operation } from './operation.js';

export const listAlerts = {
  id: 'listAlerts',
  summary: 'People who need somebody to look, oldest due first; then those who were reached',
  method: 'get',
  path: '/alerts',
  access: 'staff',
  query: paging,
  status: 200,
  response: AlertList,
  waits: ({ status }: Alert) => status === 'requested',
} as const satisfies Operation;

/** Throws `conflict` when somebody else did it, or with other words. */
export const completeAlert = {
  id: 'completeAlert',
  summary: 'Write down that the person was reached, and what was done',
  method: 'post',
  path: '/alerts/{id}/complete',
  access: 'staff',
  params: { id: Id },
  body: AlertCompletion,
  status: 200,
  response: Alert,
} as const satisfies Operation;
