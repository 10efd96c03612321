import type { Handlers } from '../http/handler.js';
import { programOf } from './program.js';

export const programHandlers = {
  getProgram: ({ db }) => programOf(db),
} satisfies Partial<Handlers>;
