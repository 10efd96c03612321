import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { ApiError } from '../../../src/api/errors/api-error.js';
import {
  EventHub,
  FIRST_DELAY,
  LAST_DELAY,
  SILENCE,
  STEADY,
  type LiveEvent,
  type OpenStream,
} from '../../../src/api/events/event-hub.js';
import { ProgramClient } from '../../../src/api/program-client.js';
import { sendProblem, startServer } from '../support/api-server.js';

const eventText = (id: number, resourceId = `session-${id}`, type = 'session.booked'): string =>
  `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify({ id: String(id), type, resourceId, at: '2026-06-11T09:00:00Z' })}\n\n`;

/** One connection as the far side holds it. */
interface Connection {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  send(text: string | Uint8Array): void;
  close(): void;
}

/** Stands in for the API's stream. What `plan` returns or throws answers the next connection. */
class Far {
  readonly connections: Connection[] = [];
  plan: (count: number) => void = () => undefined;

  readonly open: OpenStream = async (headers, signal) => {
    await Promise.resolve();
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({ start: given => void (controller = given) });
    const encoder = new TextEncoder();
    signal.addEventListener('abort', () => {
      try {
        controller?.error(signal.reason);
      } catch {
        // Closed before.
      }
    });
    this.connections.push({
      headers,
      signal,
      send: text => controller?.enqueue(typeof text === 'string' ? encoder.encode(text) : text),
      close: () => controller?.close(),
    });
    this.plan(this.connections.length);
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } });
  };

  get last(): Connection {
    const last = this.connections.at(-1);
    assert.ok(last, 'a connection');
    return last;
  }
}

// Streams take several turns of the loop; no timer of the hub runs in them, for those are mocked.
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise(resolve => setImmediate(resolve));
};
const pass = async (ms: number): Promise<void> => {
  mock.timers.tick(ms);
  await settle();
};

describe('the event hub', () => {
  let far: Far;
  let hub: EventHub;
  let heard: LiveEvent[];
  let leave: AbortController;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    // The longest that jitter makes a pause.
    mock.method(Math, 'random', () => 1);
    far = new Far();
    hub = new EventHub(far.open);
    heard = [];
    leave = new AbortController();
  });

  afterEach(async () => {
    leave.abort();
    await settle();
    mock.timers.reset();
    mock.restoreAll();
  });

  const listen = async (): Promise<void> => {
    hub.add(event => heard.push(event), leave.signal);
    await settle();
  };
  const types = (): string[] => heard.map(({ type }) => type);

  it('tells each listener over one connection', async () => {
    const others: string[][] = [[], []];
    for (const other of others) hub.add(({ type }) => other.push(type), leave.signal);
    await listen();
    far.last.send(eventText(1));
    await settle();
    assert.equal(far.connections.length, 1);
    for (const other of [...others, types()]) assert.deepEqual(other, ['resync', 'session.booked']);
  });

  it('puts nothing into its address and asks for an event stream', async () => {
    await listen();
    assert.deepEqual(far.last.headers, { Accept: 'text/event-stream' });
  });

  it('resumes after the last event when the connection was cut', async () => {
    await listen();
    far.last.send(eventText(41) + eventText(42));
    await settle();
    far.last.close();
    await settle();
    await pass(FIRST_DELAY);
    assert.equal(far.connections.length, 2);
    assert.equal(far.last.headers['Last-Event-ID'], '42');
    far.last.send(eventText(43));
    await settle();
    // Nothing was lost, so nothing needs to be fetched again.
    assert.deepEqual(types(), ['resync', 'session.booked', 'session.booked', 'session.booked']);
  });

  it('says resync when the server has forgotten where we were', async () => {
    await listen();
    far.last.send(eventText(7));
    far.last.send('event: resync\ndata: {}\n\n');
    await settle();
    assert.deepEqual(types(), ['resync', 'session.booked', 'resync']);
  });

  it('says resync when it was cut before there was an event to resume after', async () => {
    await listen();
    far.last.close();
    await settle();
    await pass(FIRST_DELAY);
    assert.equal(far.last.headers['Last-Event-ID'], undefined);
    assert.deepEqual(types(), ['resync', 'resync']);
  });

  it('cuts a silent connection and makes another', async () => {
    await listen();
    await pass(SILENCE - 1);
    assert.equal(far.last.signal.aborted, false);
    await pass(1);
    assert.equal(far.last.signal.aborted, true);
    await pass(FIRST_DELAY);
    assert.equal(far.connections.length, 2);
  });

  it('takes a heartbeat for a sign of life', async () => {
    await listen();
    for (let beat = 0; beat < 6; beat++) {
      await pass(15_000);
      far.last.send(': here\n\n');
      await settle();
    }
    assert.equal(far.connections.length, 1);
    assert.deepEqual(types(), ['resync']);
  });

  it('cuts a connection that never opens', async () => {
    let opened = 0;
    hub = new EventHub((_headers, signal) => {
      opened++;
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      });
    });
    await listen();
    await pass(SILENCE);
    await pass(FIRST_DELAY);
    assert.equal(opened, 2);
  });

  it('waits longer after each failure, up to half a minute, and little again after a good connection', async () => {
    far.plan = count => {
      if (count < 10) throw new ApiError({ code: 'unavailable', status: 503, retryable: true });
    };
    await listen();
    const delays = [500, 1000, 2000, 4000, 8000, 16_000, LAST_DELAY, LAST_DELAY, LAST_DELAY];
    for (const [index, delay] of delays.entries()) {
      await pass(delay - 1);
      assert.equal(far.connections.length, index + 1, `not before ${delay} ms`);
      await pass(1);
      assert.equal(far.connections.length, index + 2);
    }
    await pass(STEADY);
    far.last.close();
    await settle();
    await pass(FIRST_DELAY);
    assert.equal(far.connections.length, 11);
  });

  it('does not hammer something that closes each stream at once', async () => {
    far.plan = () => {
      queueMicrotask(() => {
        far.last.close();
      });
    };
    await listen();
    for (let second = 0; second < 60; second++) await pass(1000);
    assert.ok(far.connections.length < 10, `${far.connections.length} connections in a minute`);
  });

  it('spreads its pauses, so that many pages do not come back at once', async () => {
    mock.method(Math, 'random', () => 0);
    await listen();
    far.last.close();
    await settle();
    await pass(FIRST_DELAY / 2 - 1);
    assert.equal(far.connections.length, 1);
    await pass(1);
    assert.equal(far.connections.length, 2);
  });

  it('does not wait out a pause when the network comes back', async () => {
    const events = new EventTarget();
    const { addEventListener } = globalThis;
    globalThis.addEventListener = events.addEventListener.bind(events) as typeof addEventListener;
    try {
      far.plan = count => {
        if (count < 6) throw new ApiError({ code: 'network', retryable: true });
      };
      await listen();
      for (let count = 0; count < 5; count++) {
        events.dispatchEvent(new Event('online'));
        await settle();
      }
      assert.equal(far.connections.length, 6);
    } finally {
      globalThis.addEventListener = addEventListener;
    }
  });

  it('does not wait out a pause when another call has reached the API, and hurries for nothing else', async () => {
    far.plan = count => {
      if (count < 6) throw new ApiError({ code: 'network', retryable: true });
      if (count < 9) throw new ApiError({ code: 'unavailable', status: 503, retryable: true });
    };
    await listen();
    for (let count = 0; count < 5; count++) {
      hub.reached();
      await settle();
    }
    assert.equal(far.connections.length, 6);
    // The API is there, and says itself that the stream is not.
    hub.reached();
    await settle();
    assert.equal(far.connections.length, 6);
  });

  it('stops when nobody is signed in, and comes back when woken', async () => {
    for (const status of [401, 403]) {
      let no = true;
      far.plan = () => {
        if (no) throw new ApiError({ code: 'signed-out', status });
      };
      const before = far.connections.length;
      await listen();
      await pass(10 * LAST_DELAY);
      assert.equal(far.connections.length, before + 1);
      no = false;
      hub.wake();
      await settle();
      assert.equal(far.connections.length, before + 2);
      far.last.send(eventText(1));
      await settle();
      assert.equal(types().at(-1), 'session.booked');
      leave.abort();
      leave = new AbortController();
      await settle();
    }
  });

  it('reads events that are cut anywhere, inside a letter and inside a line', async () => {
    const bytes = new TextEncoder().encode(
      `: ñandú 🌊\r\n\r\n${eventText(1).replaceAll('\n', '\r\n')}: ü\n${eventText(2)}`,
    );
    for (let size = 1; size <= 7; size++) {
      heard = [];
      await listen();
      for (let at = 0; at < bytes.length; at += size) {
        far.last.send(bytes.slice(at, at + size));
        await settle();
      }
      assert.deepEqual(types(), ['resync', 'session.booked', 'session.booked'], `chunks of ${size}`);
      assert.equal((heard[2] as { resourceId?: string }).resourceId, 'session-2');
      leave.abort();
      leave = new AbortController();
    }
  });

  it('passes over what it does not know and what is no event', async () => {
    await listen();
    far.last.send('id: 5\nevent: robot.built\ndata: {"id":"5","type":"robot.built"}\n\n');
    far.last.send('id: 6\ndata: {"half":\n\n');
    far.last.send('unknown: field\nretry: soon\n\n');
    far.last.send(eventText(7));
    await settle();
    assert.deepEqual(types(), ['resync', 'session.booked']);
  });

  it('takes a page for no stream', async () => {
    let opened = 0;
    hub = new EventHub(() => {
      opened++;
      return Promise.resolve(new Response('<p>Sign in</p>', { headers: { 'Content-Type': 'text/html' } }));
    });
    await listen();
    assert.deepEqual(types(), []);
    await pass(FIRST_DELAY);
    assert.equal(opened, 2);
  });

  it('closes when the last listener leaves, and begins afresh with the next', async () => {
    const other = new AbortController();
    hub.add(() => undefined, other.signal);
    await listen();
    far.last.send(eventText(9));
    await settle();
    other.abort();
    assert.equal(far.last.signal.aborted, false);
    leave.abort();
    assert.equal(far.last.signal.aborted, true);
    await pass(10 * LAST_DELAY);
    assert.equal(far.connections.length, 1);
    leave = new AbortController();
    await listen();
    assert.equal(far.connections.length, 2);
    assert.equal(far.last.headers['Last-Event-ID'], undefined);
  });

  it('leaves nothing behind when the listener leaves during a pause', async () => {
    await listen();
    far.last.close();
    await settle();
    leave.abort();
    await pass(10 * LAST_DELAY);
    assert.equal(far.connections.length, 1);
  });

  it('hears nobody who has left already', async () => {
    leave.abort();
    await listen();
    assert.equal(far.connections.length, 0);
  });
});

describe('the live events of a client', () => {
  it('come over one connection, with the token in a header and none in the address', async context => {
    const streams: ServerResponse[] = [];
    const { endpoint, arrived } = await startServer(context, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(': here\n\n');
      streams.push(response);
    });
    const client = new ProgramClient({ endpoint, getToken: () => 'secret-canary' });
    const leave = new AbortController();
    const heard = await new Promise<LiveEvent[]>(resolve => {
      const events: LiveEvent[] = [];
      for (let widget = 0; widget < 3; widget++) {
        client.listen(event => {
          events.push(event);
          if (event.type === 'resync' && events.length === 3) streams[0]?.write(eventText(1));
          if (events.length === 6) resolve(events);
        }, leave.signal);
      }
    });
    leave.abort();
    assert.equal(heard.filter(({ type }) => type === 'session.booked').length, 3);
    assert.equal(arrived.length, 1);
    assert.equal(arrived[0]?.path, '/api/v1/events');
    assert.equal(arrived[0]?.headers.authorization, 'Bearer secret-canary');
  });

  it('begin when somebody signs in after the widget began to listen', async context => {
    let person: string | null = null;
    let refused = (): void => undefined;
    const signedOut = new Promise<void>(resolve => (refused = resolve));
    const { endpoint } = await startServer(context, ({ path, headers }, response) => {
      if (!headers.authorization) {
        sendProblem(response, 401, 'signed-out');
        response.on('close', refused);
      } else if (path.endsWith('/events')) {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': here\n\n');
      } else sendProblem(response, 404, 'not-found');
    });
    const client = new ProgramClient({ endpoint, getToken: () => person });
    const leave = new AbortController();
    const connected = new Promise<LiveEvent>(resolve => {
      client.listen(resolve, leave.signal);
    });
    await signedOut;
    person = 'token';
    await client.getMe().catch(() => undefined);
    assert.equal((await connected).type, 'resync');
    leave.abort();
  });
});
