import { randomUuid } from './random-uuid.js';

/** A key that names one write, however often it is sent. */
export const newIdempotencyKey = (): string => randomUuid();
