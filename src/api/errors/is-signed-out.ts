import { ApiError } from './api-error.js';

/** Whether the API doesn't know who is calling: sign in again rather than try again. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === 'signed-out' || error.code === 'token-expired');
