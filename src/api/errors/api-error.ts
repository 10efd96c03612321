import type { ProblemCode } from '../../contract/problem.js';

/**
 * Why a call did not give a result: a problem that the API named, or one of the client's own.
 * `network`: nothing answered. `timeout`: nothing answered in time. `bad-response`: the answer breaks the contract.
 */
export type ApiErrorCode = ProblemCode | 'network' | 'timeout' | 'bad-response';

export interface ApiErrorInit {
  readonly code: ApiErrorCode;
  /** HTTP status; 0 when there was no answer. */
  readonly status?: number;
  /** Whether the same call may work later without any change. */
  readonly retryable?: boolean;
  /** Names the call in the program's log; empty when there was no answer. */
  readonly requestId?: string;
  /** Where the input, or the answer, differs from the contract, and in which question. Rule names only, never values. */
  readonly issues?: readonly {
    readonly pointer: string;
    readonly rule: string;
    readonly linkId?: string | undefined;
  }[];
}

// What stands between us and the API may write anything into that header.
const isRequestId = (text: string): boolean => /^[\w.:-]{1,64}$/.test(text);

/** The one error that the client throws, aborts aside. Its message holds no address, token or content. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;
  readonly status: number;
  readonly retryable: boolean;
  readonly requestId: string;
  readonly issues: NonNullable<ApiErrorInit['issues']>;

  constructor({ code, status = 0, retryable = false, requestId = '', issues = [] }: ApiErrorInit) {
    const id = isRequestId(requestId) ? requestId : '';
    super(`Program API: ${code}${status ? `, status ${status}` : ''}${id ? `, request ${id}` : ''}`);
    this.code = code;
    this.status = status;
    this.retryable = retryable;
    this.requestId = id;
    this.issues = issues;
  }
}
