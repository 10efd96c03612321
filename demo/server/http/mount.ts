import type { Context } from 'hono';
import { createHash } from 'node:crypto';
import { everyOperation, type Operation, type OperationId } from '../../../src/contract/operations.js';
import { findActor, type Actor } from '../people/actor.js';
import { signedOut } from '../auth/tokens.js';
import type { Db } from '../db/store.js';
import { publish } from '../events/outbox.js';
import { policy, scopeOf } from './policy.js';
import type { Services } from './services.js';
import { clientOf } from './client.js';
import type { App, Call, Env, ServerOperations, Upload } from './operation.js';
import type { Change } from '../events/change.js';
import { claim, findKept, keep, repeatableWrite, type Kept } from './idempotency.js';
import { ProblemError } from './problem.js';
import type { Rate, RateLimiter } from './rate-limit.js';
import { parse, parseBody, parseParams, parseQuery } from './validate.js';

const MINUTE = 60_000;

/** How often somebody may call an operation: one client where no account is needed, else one person. */
const RATES: Partial<Record<OperationId, Rate>> = {
  createContactRequest: { calls: 20, perMs: 10 * MINUTE },
  createApplicant: { calls: 20, perMs: 10 * MINUTE },
  // A page asks again for each new token, at most every ten minutes a page.
  resume: { calls: 40, perMs: 10 * MINUTE },
  listCallTimes: { calls: 60, perMs: 10 * MINUTE },
  uploadIntakeFile: { calls: 60, perMs: 10 * MINUTE },
};

/** ServerOperations that call another server and must not keep a transaction open meanwhile. */
const DETACHED: ReadonlySet<OperationId> = new Set([
  'createRoomGrant',
  'moveInRoom',
  'barGuardian',
  'uploadIntakeFile',
]);

type AnyCall = Call<OperationId>;
type AnyOperation = (call: AnyCall) => Promise<unknown>;

interface Work {
  readonly op: Operation & { readonly id: OperationId };
  readonly does: AnyOperation;
  readonly call: Omit<AnyCall, 'db' | 'tell' | 'record'>;
  readonly root: Db;
}

const answerOf = (op: Operation, body: unknown): Kept => {
  // Nothing leaves that the contract does not name: a column too many in a query stays here.
  const parsed = op.response ? parseAnswer(op, body) : body;
  return {
    status: op.status,
    body: parsed,
    ...(op.versioned ? { etag: `"${(parsed as { version: number }).version}"` } : {}),
  };
};

const parseAnswer = (op: Operation, body: unknown): unknown => {
  try {
    return op.response && parse(op.response, body, '');
  } catch {
    throw new Error(`The answer of ${op.id} breaks the contract.`);
  }
};

/** What tells a body from another: of a file its type and its digest. */
const digestOf = (op: Operation, body: unknown): unknown => {
  if (!op.upload) return body;
  const { type, bytes } = body as Upload;
  return { type, sha256: createHash('sha256').update(bytes).digest('base64url') };
};

/** A write in one transaction: its records, its events and its answer for a repeated key. */
const write = async ({ op, does, call, root }: Work, c: Context<Env>): Promise<Kept> => {
  const repeatable = repeatableWrite(
    c.req.header('idempotency-key'),
    (call.actor as Actor | null)?.id ?? '',
    [op.id, call.params, digestOf(op, call.body)],
  );
  const replay = (kept: Kept): Kept => (c.set('replayed', true), kept);
  const changes: Change[] = [];
  const writes: ((db: Db) => Promise<void>)[] = [];
  const run = async (db: Db): Promise<Kept> => {
    const tell = (change: Change): void => void changes.push(change);
    const record = (one: (db: Db) => Promise<void>): void => void writes.push(one);
    return answerOf(op, await does({ ...call, db, tell, record }));
  };
  let detached: Kept | undefined;
  if (DETACHED.has(op.id)) {
    const kept = repeatable && (await findKept(root, repeatable));
    if (kept) return replay(kept);
    detached = await run(root);
  }
  return root.transaction().execute(async db => {
    const kept = repeatable && (await claim(db, repeatable, call.at));
    if (kept) return replay(kept);
    const answer = detached ?? (await run(db));
    for (const one of writes) await one(db);
    if (repeatable) await keep(db, repeatable, answer);
    await publish(db, changes, call.at);
    return answer;
  });
};

const read = async ({ op, does, call, root }: Work): Promise<Kept | Response> => {
  const nothing = (): never => {
    throw new Error(`${op.id} reads and can't write.`);
  };
  const body = await does({ ...call, db: root, tell: nothing, record: nothing });
  return body instanceof Response ? body : answerOf(op, body);
};

const respond = (c: Context<Env>, { status, body, etag }: Kept): Response => {
  if (etag) c.header('ETag', etag);
  return c.json(body as object, status as 200 | 201);
};

const authorize = async (c: Context<Env>, op: Work['op'], { db, services }: Mounting, now: number) => {
  if (op.access === 'public') return { actor: null, scope: 'own', tokenExpiresAt: now } as const;
  const { personId, expiresAt } = await services.tokens.verify(c.req.header('authorization'), now);
  const actor = await findActor(db, personId, now);
  if (!actor) throw signedOut('invalid_token');
  c.set('personId', actor.id);
  c.set('role', actor.role);
  const scope = scopeOf(op.id, actor);
  if (!scope) throw new ProblemError('forbidden');
  return { actor, scope, tokenExpiresAt: expiresAt } as const;
};

/** What the operations are mounted on. */
export interface Mounting {
  readonly db: Db;
  readonly services: Services;
  readonly limiter: RateLimiter;
  /** Address that browsers use, where it is not the one by which requests come. */
  readonly publicUrl: string | undefined;
}

const mountOne = (app: App, op: Work['op'], does: AnyOperation, mounting: Mounting): void => {
  const { db, services, limiter, publicUrl } = mounting;
  const path = `/api/v1${op.path.replace(/\{(\w+)\}/g, ':$1')}`;
  app.on(op.method.toUpperCase(), path, async c => {
    c.set('operation', op.id);
    const now = services.clock.now();
    const rate = RATES[op.id];
    if (rate && op.access === 'public') limiter.take(op.id, clientOf(c), rate, now);
    const who = await authorize(c, op, mounting, now);
    if (rate && who.actor) limiter.take(op.id, who.actor.id, rate, now);
    const call = {
      ...who,
      params: parseParams(op, c.req.param()),
      query: parseQuery(op, new URL(c.req.url).searchParams),
      body: op.method === 'get' ? undefined : await parseBody(op, c.req.raw),
      now,
      at: new Date(now),
      services,
      origin: publicUrl ?? new URL(c.req.url).origin,
      lastEventId: c.req.header('last-event-id'),
      ifMatch: c.req.header('if-match'),
      ifNoneMatch: c.req.header('if-none-match'),
    } as unknown as Work['call'];
    const work: Work = { op, does, call, root: db };
    const answer = op.method === 'get' ? await read(work) : await write(work, c);
    return answer instanceof Response ? answer : respond(c, answer);
  });
};

/** Mounts every operation of the contract, and says no to other methods on their paths. */
export const mountOperations = (app: App, does: ServerOperations, mounting: Mounting): void => {
  for (const id of Object.keys(policy)) if (!(id in does)) throw new Error(`Nothing does ${id}.`);
  const methods = new Map<string, string[]>();
  for (const op of everyOperation) {
    mountOne(app, op, does[op.id], mounting);
    methods.set(op.path, [...(methods.get(op.path) ?? []), op.method.toUpperCase()]);
  }
  for (const [path, allowed] of methods)
    app.all(`/api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`, () => {
      throw new ProblemError('method-not-allowed', { headers: { Allow: allowed.join(', ') } });
    });
};
