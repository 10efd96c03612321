import assert from 'node:assert/strict';
import { ApiError } from '../../../src/api/errors/api-error.js';

/** The ApiError that a call ends with; anything else fails the test. */
export const apiErrorOf = async (call: Promise<unknown>): Promise<ApiError> => {
  const outcome = await call.then(
    () => 'no error',
    (error: unknown) => error,
  );
  assert.ok(outcome instanceof ApiError, `an ApiError, not ${String(outcome)}`);
  return outcome;
};
