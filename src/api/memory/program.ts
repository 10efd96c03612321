import type { MemoryOperations, MemoryStore } from './store.js';

export const programOf = ({ data }: MemoryStore) =>
  ({
    getProgram: () => ({ body: data.program }),
  }) satisfies MemoryOperations;
