import { ApiError } from './errors/api-error.js';

/** What the API answers, or null where there is nothing yet. */
export const unlessNotFound = async <T>(answer: Promise<T>): Promise<T | null> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'not-found') return null;
    throw error;
  }
};
