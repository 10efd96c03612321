import { ApiError } from '../api/errors/api-error.js';
import type { CommonWords } from '../i18n/words/words.js';

export { isSignedOut } from '../api/errors/is-signed-out.js';

/** What a failed call means for the person, and what they can do. */
export const problemWords = (error: unknown, { problem }: CommonWords): string => {
  switch (error instanceof ApiError ? error.code : 'internal') {
    case 'network':
      return problem.network;
    case 'timeout':
      return problem.slow;
    case 'rate-limited':
    case 'unavailable':
      return problem.busy;
    case 'forbidden':
      return problem.forbidden;
    case 'not-found':
      return problem.gone;
    default:
      return problem.other;
  }
};
