import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { newIdempotencyKey } from '../../../src/api/idempotency-key.js';
import { ProgramClient } from '../../../src/api/program-client.js';
import { sampleProgram } from '../../../src/api/memory/samples/clinic.js';
import { AT_ONCE, sendJson, sendProblem, startServer, type Arrived } from '../support/api-server.js';
import { apiErrorOf } from '../support/rejection.js';

const receipt = {
  id: 'check-in-1',
  recordedAt: '2026-06-11T09:00:00Z',
  reader: null,
  readAt: null,
};
const checkIn = {
  occurredAt: '2026-06-11T09:00:00Z',
  timeZone: 'America/New_York',
  feeling: 3,
  visibility: 'self',
} as const;

const keysOf = (arrived: readonly Arrived[]): Set<unknown> =>
  new Set(arrived.map(({ headers }) => headers['idempotency-key']));

describe('a call is tried again', () => {
  it('after 503 and 500, as a write with one key and one body', async context => {
    const { endpoint, arrived } = await startServer(context, (_, response, count) => {
      if (count === 1) sendProblem(response, 503, 'unavailable');
      else if (count === 2) sendProblem(response, 500, 'internal');
      else sendJson(response, 201, receipt);
    });
    const client = new ProgramClient({ endpoint, getToken: () => 't', timing: AT_ONCE });
    assert.equal((await client.createCheckIn({ body: checkIn })).id, 'check-in-1');
    assert.equal(arrived.length, 3);
    assert.equal(keysOf(arrived).size, 1);
    assert.deepEqual(new Set(arrived.map(({ body }) => body)), new Set([JSON.stringify(checkIn)]));
  });

  it('after the connection broke, as a write with one key', async context => {
    const { endpoint, arrived } = await startServer(context, (_, response, count) => {
      if (count < 3) response.destroy();
      else sendJson(response, 201, receipt);
    });
    const client = new ProgramClient({ endpoint, getToken: () => 't', timing: AT_ONCE });
    assert.equal((await client.createCheckIn({ body: checkIn })).id, 'check-in-1');
    assert.equal(arrived.length, 3);
    assert.equal(keysOf(arrived).size, 1);
  });

  it('after nothing came in time, as a write with one key that makes one record', async context => {
    const records = new Map<unknown, typeof receipt>();
    const { endpoint, arrived } = await startServer(context, ({ headers }, response, count) => {
      const key = headers['idempotency-key'];
      if (!records.has(key)) records.set(key, receipt);
      // The first was recorded, but its answer never comes.
      if (count > 1) sendJson(response, 201, records.get(key));
    });
    const timing = { ...AT_ONCE, timeout: 250 };
    const client = new ProgramClient({ endpoint, getToken: () => 't', timing });
    assert.equal((await client.createCheckIn({ body: checkIn })).id, 'check-in-1');
    // A busy machine may need a third try; what counts is that all of them are one.
    assert.ok(arrived.length >= 2);
    assert.equal(keysOf(arrived).size, 1);
    assert.equal(records.size, 1);
  });

  it('with the key of the caller, so that a hundred retries make one record', async context => {
    const records = new Set<unknown>();
    const { endpoint } = await startServer(context, ({ headers }, response, count) => {
      records.add(headers['idempotency-key']);
      if (count < 100) sendProblem(response, 503, 'unavailable');
      else sendJson(response, 201, receipt);
    });
    const client = new ProgramClient({ endpoint, getToken: () => 't', timing: AT_ONCE });
    const idempotencyKey = newIdempotencyKey();
    for (;;) {
      const done = await client.createCheckIn({ body: checkIn }, { idempotencyKey }).catch(() => null);
      if (done) break;
    }
    assert.deepEqual(records, new Set([idempotencyKey]));
  });

  it('four times at most, and then its error is the one of the API', async context => {
    const { endpoint, arrived } = await startServer(context, (_, response) => {
      sendProblem(response, 500, 'internal');
    });
    const error = await apiErrorOf(new ProgramClient({ endpoint, timing: AT_ONCE }).getProgram());
    assert.deepEqual([error.code, error.status, error.retryable], ['internal', 500, true]);
    assert.equal(arrived.length, 4);
  });

  it('but not after an answer that would be the same again', async context => {
    const codes = {
      400: 'bad-input',
      404: 'not-found',
      409: 'slot-taken',
      412: 'stale',
      413: 'too-large',
      415: 'unsupported-media-type',
    } as const;
    for (const [status, code] of Object.entries(codes)) {
      const { endpoint, arrived } = await startServer(context, (_, response) => {
        sendProblem(response, Number(status), code, {}, { 'Retry-After': '0' });
      });
      const client = new ProgramClient({ endpoint, getToken: () => 't', timing: AT_ONCE });
      const error = await apiErrorOf(client.createCheckIn({ body: checkIn }));
      assert.deepEqual([error.code, error.status, error.retryable], [code, Number(status), false]);
      assert.equal(arrived.length, 1, `${status} is final`);
    }
  });
});

describe('a call waits', () => {
  /** Answers in turn, without a network, so that the timers are the client's alone. */
  const client = (answers: readonly (() => Response)[]) => {
    let count = 0;
    const fetchNext = (): Promise<Response> =>
      Promise.resolve((answers[Math.min(count++, answers.length - 1)] ?? Response.error)());
    return {
      client: new ProgramClient({ endpoint: 'http://api.example', fetch: fetchNext }),
      count: () => count,
    };
  };
  const busy = (status: number, retryAfter?: string) => () =>
    new Response(null, { status, headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter } });
  const fine = () => Response.json(sampleProgram());
  // Several turns of the microtask queue: between two timers the client only awaits what is there.
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  };

  it('as long as Retry-After says, and no less', async context => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    for (const status of [429, 503]) {
      const { client: busyClient, count } = client([busy(status, '7'), fine]);
      const program = busyClient.getProgram();
      await settle();
      context.mock.timers.tick(6_999);
      await settle();
      assert.equal(count(), 1);
      context.mock.timers.tick(1);
      assert.equal((await program).id, 'harborlight');
      assert.equal(count(), 2);
    }
  });

  it('not at all when Retry-After asks for more than twenty seconds', async () => {
    const later = new Date(Date.now() + 120_000).toUTCString();
    for (const after of ['21', later]) {
      const { client: busyClient, count } = client([busy(429, after), fine]);
      const error = await apiErrorOf(busyClient.getProgram());
      assert.deepEqual([error.code, error.retryable], ['rate-limited', true]);
      assert.equal(count(), 1);
    }
  });

  it('longer each time otherwise, with jitter', async context => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    context.mock.method(Math, 'random', () => 0.5);
    const { client: busyClient, count } = client([busy(503), busy(503), busy(503), fine]);
    const program = busyClient.getProgram();
    for (const [tries, delay] of [225, 450, 900].entries()) {
      await settle();
      context.mock.timers.tick(delay - 1);
      await settle();
      assert.equal(count(), tries + 1, `not before ${delay} ms`);
      context.mock.timers.tick(1);
    }
    assert.equal((await program).id, 'harborlight');
  });
});

describe('a call ends in time', () => {
  it('when headers come but the body does not', async context => {
    const { endpoint } = await startServer(context, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write('{"id":');
    });
    const client = new ProgramClient({ endpoint, timing: { ...AT_ONCE, timeout: 100 } });
    const error = await apiErrorOf(client.getProgram());
    assert.deepEqual([error.code, error.status, error.retryable], ['timeout', 0, true]);
  });

  it('when no try is answered', async context => {
    const { endpoint, arrived } = await startServer(context, () => undefined);
    const client = new ProgramClient({ endpoint, timing: { ...AT_ONCE, timeout: 60, totalTimeout: 100 } });
    assert.equal((await apiErrorOf(client.getProgram())).code, 'timeout');
    assert.ok(arrived.length <= 2);
  });

  it('also where an engine forgets why it was aborted', async () => {
    const forgetful: typeof fetch = async input => {
      const body = new ReadableStream({
        start: controller => {
          (input as Request).signal.addEventListener('abort', () => {
            controller.error(new DOMException('The operation was aborted.', 'AbortError'));
          });
        },
      });
      return new Response(body, { headers: { 'Content-Type': 'application/json' } });
    };
    const timing = { ...AT_ONCE, timeout: 50 };
    const client = new ProgramClient({ endpoint: 'http://api.test/api/v1', fetch: forgetful, timing });
    assert.equal((await apiErrorOf(client.getProgram())).code, 'timeout');
  });

  it('when the body is cut off', async context => {
    const { endpoint } = await startServer(context, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
      response.write('{"id":', () => response.destroy());
    });
    const error = await apiErrorOf(new ProgramClient({ endpoint, timing: AT_ONCE }).getProgram());
    assert.deepEqual([error.code, error.retryable], ['network', true]);
  });

  it('when nobody listens at the address, or it is none', async () => {
    for (const endpoint of ['http://127.0.0.1:1/api', 'http://:::', 'nowhere']) {
      const error = await apiErrorOf(new ProgramClient({ endpoint, timing: AT_ONCE }).getProgram());
      assert.deepEqual([error.code, error.status], ['network', 0]);
    }
  });
});

describe('an abort', () => {
  const reason = new DOMException('gone', 'AbortError');

  it('before the call makes none', async context => {
    const { endpoint, arrived } = await startServer(context, (_, response) => {
      sendJson(response, 200, sampleProgram());
    });
    const getToken = mock.fn(() => 't');
    const client = new ProgramClient({ endpoint, getToken });
    const signal = AbortSignal.abort(reason);
    await assert.rejects(client.getProgram({}, { signal }), reason);
    await assert.rejects(client.getMe({}, { signal }), reason);
    await assert.rejects(client.createCheckIn({ body: checkIn }, { signal }), reason);
    assert.equal(arrived.length, 0);
    assert.equal(getToken.mock.callCount(), 0);
  });

  it('while the answer is awaited ends the call with its own reason, without another try', async context => {
    const abort = new AbortController();
    const { endpoint, arrived } = await startServer(context, () => {
      abort.abort(reason);
    });
    const client = new ProgramClient({ endpoint, getToken: () => 't', timing: AT_ONCE });
    await assert.rejects(client.createCheckIn({ body: checkIn }, { signal: abort.signal }), reason);
    assert.equal(arrived.length, 1);
  });

  it('while the body is on its way', async context => {
    const abort = new AbortController();
    const { endpoint } = await startServer(context, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write('{"id":', () => {
        abort.abort(reason);
      });
    });
    await assert.rejects(new ProgramClient({ endpoint }).getProgram({}, { signal: abort.signal }), reason);
  });

  it('between two tries', async context => {
    const abort = new AbortController();
    const { endpoint, arrived } = await startServer(context, (_, response) => {
      sendProblem(response, 503, 'unavailable');
    });
    const timing = {
      retryDelay: () => {
        queueMicrotask(() => {
          abort.abort(reason);
        });
        return 60_000;
      },
    };
    await assert.rejects(
      new ProgramClient({ endpoint, timing }).getProgram({}, { signal: abort.signal }),
      reason,
    );
    assert.equal(arrived.length, 1);
  });

  it('while a token is awaited ends one call and not the others', async context => {
    const { endpoint, arrived } = await startServer(context, (_, response) => {
      sendJson(response, 201, receipt);
    });
    let give = (_token: string): void => undefined;
    const getToken = (): Promise<string> => new Promise(resolve => (give = resolve));
    const client = new ProgramClient({ endpoint, getToken });
    const abort = new AbortController();
    const first = client.createCheckIn({ body: checkIn }, { signal: abort.signal });
    const second = client.createCheckIn({ body: checkIn });
    abort.abort(reason);
    await assert.rejects(first, reason);
    give('t');
    assert.equal((await second).id, 'check-in-1');
    assert.equal(arrived.length, 1);
  });
});

describe('the key of a write', () => {
  it('is a UUID of its own each time, on a page that is not served securely too', context => {
    const keys = new Set(Array.from({ length: 1000 }, newIdempotencyKey));
    assert.equal(keys.size, 1000);
    for (const key of keys)
      assert.match(key, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    context.mock.method(crypto, 'randomUUID', () => {
      throw new TypeError('crypto.randomUUID is not a function');
    });
    assert.ok(newIdempotencyKey());
  });

  it('is sent with writes only', async context => {
    const { endpoint, arrived } = await startServer(context, ({ method }, response) => {
      if (method === 'GET') sendJson(response, 200, sampleProgram());
      else sendJson(response, 201, receipt);
    });
    const client = new ProgramClient({ endpoint, getToken: () => 't' });
    await client.getProgram();
    await client.createCheckIn({ body: checkIn });
    await client.createCheckIn({ body: checkIn });
    assert.equal(arrived[0]?.headers['idempotency-key'], undefined);
    assert.equal(keysOf(arrived.slice(1)).size, 2);
  });
});
