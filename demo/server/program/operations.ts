import type { ServerOperations } from '../http/operation.js';
import { programOf } from './program.js';

export const programOperations = {
  getProgram: ({ db }) => programOf(db),
} satisfies Partial<ServerOperations>;
