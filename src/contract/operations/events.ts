// What changes.
import type { Operation } from './operation.js';

export const streamEvents = {
  id: 'streamEvents',
  summary: 'What changes, as Server-Sent Events of ids',
  method: 'get',
  path: '/events',
  access: 'person',
  status: 200,
} as const satisfies Operation;
