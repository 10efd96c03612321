import type { Problem, ProblemCode } from '../../../src/contract/problem.js';

interface Meaning {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 428 | 429 | 500 | 503;
  readonly title: string;
}

/** Each way of saying no: its HTTP status and one sentence for whoever builds against the API. */
export const PROBLEMS: Readonly<Record<ProblemCode, Meaning>> = {
  'bad-input': { status: 400, title: 'The input differs from the contract.' },
  'malformed-json': { status: 400, title: 'The body is not JSON.' },
  'signed-out': { status: 401, title: 'Nobody is signed in with this token.' },
  'token-expired': { status: 401, title: 'The token has run out: fetch a new one.' },
  forbidden: { status: 403, title: 'This person may not do that.' },
  'not-found': { status: 404, title: 'There is nothing here for this person.' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method.' },
  'name-taken': { status: 409, title: 'Somebody in the room goes by that name. Choose another.' },
  conflict: { status: 409, title: 'It is no longer in a state that allows this.' },
  'slot-taken': { status: 409, title: 'Somebody else has this time.' },
  'door-closed': { status: 409, title: 'The door of this session is not open.' },
  waiting: { status: 409, title: 'Whoever leads lets people in: knock, and wait for the yes.' },
  removed: { status: 403, title: 'Those who lead have ended this stay. It does not begin again.' },
  'key-reused': { status: 409, title: 'This idempotency key came with another request before.' },
  stale: { status: 412, title: 'It was changed meanwhile: fetch it, merge, send again.' },
  'waiting-for-guardian': { status: 409, title: 'A guardian has to do their part first.' },
  'unreadable-file': { status: 400, title: 'The file is damaged: it is not what its first bytes say.' },
  'too-large': { status: 413, title: 'The body is larger than this address takes.' },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is not of a media type that this address takes.',
  },
  'precondition-needed': {
    status: 428,
    title: 'Send If-Match with the version, or If-None-Match: * to create.',
  },
  'rate-limited': { status: 429, title: 'Too many requests: wait as long as Retry-After says.' },
  internal: { status: 500, title: 'Something broke on our side. It is in the log under this request id.' },
  unavailable: { status: 503, title: 'A part of the program is not reachable now. Try again soon.' },
};

export type InputError = NonNullable<Problem['errors']>[number];

/** Thrown anywhere in a request; becomes an RFC 9457 problem document. Carries nothing that was sent. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly errors: readonly InputError[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    { errors, headers = {} }: { errors?: readonly InputError[]; headers?: Record<string, string> } = {},
  ) {
    super(code);
    this.code = code;
    this.errors = errors;
    this.headers = headers;
  }
}

/** Input that the contract lets through and a rule of the program does not. */
export const badInput = (pointer: string, rule: string): ProblemError =>
  new ProblemError('bad-input', { errors: [{ pointer, rule }] });

export const notFound = (): ProblemError => new ProblemError('not-found');

/** The document as a response. */
export const problemResponse = (error: ProblemError, requestId: string): Response => {
  const { status, title } = PROBLEMS[error.code];
  const problem: Problem = {
    type: `urn:iop-elements:problem:${error.code}`,
    title,
    status,
    code: error.code,
    requestId,
    ...(error.errors ? { errors: [...error.errors] } : {}),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...error.headers },
  });
};
