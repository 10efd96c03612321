import { everyOperation, type OperationId } from '../../contract/operations.js';
import type { ProblemCode } from '../../contract/problem.js';
import type { ProgramEvent } from '../../contract/event.js';
import { EventFeed } from './event-feed.js';
import { sampleCallTimes } from './contact-requests.js';
import { operationsOf } from './operations.js';
import { sampleRoom } from './rooms.js';
import { notFound, Refusal, type MemoryAnswer, type MemoryData } from './store.js';
import { sampleAlerts, sampleIntakes } from './samples/review.js';
import { sampleAccessLog, sampleConsents, sampleGuardianForm } from './samples/agreements.js';
import {
  people,
  sampleForm,
  sampleMe,
  samplePlan,
  sampleProgram,
  sampleSessions,
  sampleSlots,
} from './samples/clinic.js';

export type { MemoryData };

/** How a call goes wrong: `offline` gives no answer at all, `never` keeps it waiting until it is given up. */
export type Fault =
  'offline' | 'never' | { readonly code: ProblemCode; readonly status: number; readonly retryAfter?: number };

/**
 * The program's API in memory, behind the same `fetch` that the client calls: previews and tests run the client's
 * own code. It knows one person. It answers what the contract says and can be told to fail.
 */
export class MemoryProgram {
  readonly data: MemoryData;
  /** Operation ids in the order in which they were called. */
  readonly calls: OperationId[] = [];
  readonly #now: () => number;
  readonly #faults = new Map<OperationId, { fault: Fault; times: number }>();
  readonly #gates = new Map<OperationId, Promise<void>>();
  readonly #feed = new EventFeed();
  readonly #answered = new Map<string, MemoryAnswer>();
  readonly #operations: Partial<Record<OperationId, (call: unknown) => MemoryAnswer>>;
  #count = 0;

  constructor(data: Partial<MemoryData> = {}, now: () => number = Date.now) {
    this.#now = now;
    const at = now();
    this.data = {
      program: sampleProgram(),
      me: sampleMe(),
      form: sampleForm(),
      draft: null,
      receipts: [],
      files: [],
      intakes: sampleIntakes(at),
      alerts: sampleAlerts(at),
      guardianForm: sampleGuardianForm(),
      consents: sampleConsents(at),
      accessLog: sampleAccessLog(at),
      guardians: [],
      wardIntakes: {},
      sessions: sampleSessions(at),
      slots: sampleSlots(at),
      callTimes: sampleCallTimes(at),
      room: sampleRoom(this.#iso(), people.priya, people.ana),
      reach: null,
      plan: samplePlan(at),
      checkIns: [],
      messages: [],
      ...data,
    };
    this.#operations = operationsOf({
      data: this.data,
      iso: (offset = 0) => this.#iso(offset),
      id: prefix => `${prefix}-${++this.#count}`,
    }) as Partial<Record<OperationId, (call: unknown) => MemoryAnswer>>;
  }

  /** Makes the next calls of an operation go wrong; `Infinity` until {@link mend}. */
  fail(operation: OperationId, fault: Fault, times = Infinity): void {
    this.#faults.set(operation, { fault, times });
  }

  mend(operation: OperationId): void {
    this.#faults.delete(operation);
  }

  /** Keeps the answers of an operation back until the function that it gives is called. */
  hold(operation: OperationId): () => void {
    let release = (): void => undefined;
    const gate = new Promise<void>(resolve => (release = resolve));
    this.#gates.set(operation, gate);
    return () => {
      if (this.#gates.get(operation) === gate) this.#gates.delete(operation);
      release();
    };
  }

  /** Tells everybody who listens that something changed. */
  emit(type: ProgramEvent['type'], resourceId: string): void {
    this.#feed.emit({ id: String(++this.#count), type, resourceId, at: this.#iso() });
  }

  /** Ends every open event stream, as a broken connection would. */
  cutStreams(): void {
    this.#feed.cut();
  }

  /** Hand this to `ProgramClient`. */
  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    for (const operation of everyOperation) {
      const params =
        operation.method.toUpperCase() === request.method ? match(operation.path, url.pathname) : null;
      if (!params) continue;
      this.calls.push(operation.id);
      return orAborted(this.#answer(operation.id, operation.access, params, url, request), request.signal);
    }
    return problem('not-found', 404);
  };

  async #answer(
    id: OperationId,
    access: string,
    params: Record<string, string>,
    url: URL,
    request: Request,
  ): Promise<Response> {
    const planned = this.#faults.get(id);
    if (planned && planned.times-- > 0) {
      const { fault } = planned;
      if (fault === 'offline') throw new TypeError('Failed to fetch');
      // Whoever called ends it, by a time-out or an abort.
      if (fault === 'never') return new Promise(() => undefined);
      return problem(fault.code, fault.status, fault.retryAfter);
    }
    if (access !== 'public' && !this.data.me) return problem('signed-out', 401);
    if (id === 'streamEvents') return this.#feed.open(request.signal);
    const key = request.headers.get('idempotency-key');
    try {
      const body = await bodyOf(request);
      const query = Object.fromEntries(url.searchParams);
      const answer =
        (key ? this.#answered.get(key) : undefined) ??
        this.#operations[id]?.({ params, query, body, headers: request.headers }) ??
        notFound();
      if (key) this.#answered.set(key, answer);
      // What was done is done, even when its answer comes late or never.
      await this.#gates.get(id);
      if (answer.body instanceof Blob) return new Response(answer.body);
      return Response.json(answer.body, { status: answer.status ?? 200, headers: { ...answer.headers } });
    } catch (error) {
      if (error instanceof Refusal) return problem(error.code, error.status);
      throw error;
    }
  }

  #iso(offset = 0): string {
    return new Date(this.#now() + offset).toISOString();
  }
}

/** JSON as what it says; anything else is a file. */
const bodyOf = async (request: Request): Promise<unknown> => {
  if (request.method === 'GET') return undefined;
  if (request.headers.get('content-type')?.includes('json')) return request.json().catch(() => undefined);
  return request.blob();
};

// As `fetch` does: an aborted call rejects, whatever becomes of its answer.
const orAborted = (answer: Promise<Response>, signal: AbortSignal): Promise<Response> =>
  new Promise((resolve, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        reject(signal.reason as Error);
      },
      { once: true },
    );
    answer.then(resolve, reject);
  });

const match = (pattern: string, pathname: string): Record<string, string> | null => {
  const names: string[] = [];
  const source = pattern.replace(/\{(\w+)\}/g, (_, name: string) => (names.push(name), '([^/]+)'));
  const matched = new RegExp(`${source}$`).exec(pathname);
  if (!matched || !/^(\/api)?(\/v\d+)?$/.test(pathname.slice(0, matched.index))) return null;
  return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(matched[index + 1] ?? '')]));
};

const problem = (code: ProblemCode, status: number, retryAfter?: number): Response =>
  Response.json(
    { type: 'about:blank', title: code, status, code, requestId: 'memory' },
    {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
      },
    },
  );
