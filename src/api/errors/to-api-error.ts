import { isHTTPError } from 'ky';
import * as v from 'valibot';
import { Problem, type ProblemCode } from '../../contract/problem.js';
import { jsonOf } from '../json-text.js';
import { ApiError } from './api-error.js';

const RETRYABLE = new Set([408, 429, 500, 502, 503, 504]);

// For answers that don't come from the API itself: a proxy's page, a load balancer's 502.
const CODES: Readonly<Record<number, ProblemCode>> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  408: 'unavailable',
  409: 'conflict',
  412: 'stale',
  413: 'too-large',
  415: 'unsupported-media-type',
  428: 'precondition-needed',
  429: 'rate-limited',
};

/** What the API answered, when it answered with a refusal; anything else stays what it is. */
export const answerToApiError = async (error: unknown): Promise<unknown> => {
  if (!isHTTPError(error)) return error;
  const { response } = error;
  const { status, headers } = response;
  // Where the refusal has no readable text its status still says what it is.
  const parsed = v.safeParse(Problem, jsonOf(await response.text().catch(() => '')));
  const problem = parsed.success ? parsed.output : undefined;
  return new ApiError({
    // By now a fresh token was refused too, or there is none: whichever way the API put it, somebody must sign in.
    code:
      status === 401
        ? 'signed-out'
        : (problem?.code ?? CODES[status] ?? (status >= 500 ? 'unavailable' : 'bad-input')),
    status,
    retryable: RETRYABLE.has(status),
    requestId: problem?.requestId ?? headers.get('x-request-id') ?? '',
    issues: problem?.errors ?? [],
  });
};

/** What went wrong with a call, in the client's own terms. An abort by the caller stays an abort. */
export const toApiError = (error: unknown, signal?: AbortSignal): unknown => {
  if (signal?.aborted) return signal.reason as unknown;
  if (error instanceof ApiError) return error;
  if (error instanceof Error && error.name === 'TimeoutError')
    return new ApiError({ code: 'timeout', retryable: true });
  // Engines name a lost connection in many ways, and some put the address into the message: all become one.
  return new ApiError({ code: 'network', retryable: true });
};
