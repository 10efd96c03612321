import * as v from 'valibot';

/** Every way in which the API says no. */
export const PROBLEM_CODES = [
  'bad-input',
  'malformed-json',
  'too-large',
  'unsupported-media-type',
  'unreadable-file',
  'waiting-for-guardian',
  'signed-out',
  'token-expired',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'conflict',
  'name-taken',
  'slot-taken',
  'stale',
  'precondition-needed',
  'key-reused',
  'door-closed',
  'waiting',
  'removed',
  'rate-limited',
  'unavailable',
  'internal',
] as const;
export const ProblemCode = v.picklist(PROBLEM_CODES);
export type ProblemCode = v.InferOutput<typeof ProblemCode>;

/** RFC 9457 problem document, with a code to act on and an id to find it in the log. Never repeats what was sent. */
export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: ProblemCode,
  requestId: v.string(),
  /**
   * Where the input differs from the contract: JSON Pointer and the name of the rule; in the definition of a form also
   * the question.
   */
  errors: v.optional(
    v.array(v.object({ pointer: v.string(), rule: v.string(), linkId: v.optional(v.string()) })),
  ),
});
export type Problem = v.InferOutput<typeof Problem>;
