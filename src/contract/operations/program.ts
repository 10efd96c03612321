// The program.
import { Program } from '../program.js';
import type { Operation } from './operation.js';

export const getProgram = {
  id: 'getProgram',
  summary: 'The program, its people to turn to and its hours',
  method: 'get',
  path: '/program',
  access: 'public',
  status: 200,
  response: Program,
} as const satisfies Operation;

/** Throws `bad-input` for a program without crisis contacts or reading hours. */
export const publishProgram = {
  id: 'publishProgram',
  summary: 'Change what the program is and how it can be reached',
  method: 'post',
  path: '/program',
  access: 'staff',
  body: Program,
  status: 200,
  response: Program,
} as const satisfies Operation;
