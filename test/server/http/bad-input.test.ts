import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import * as v from 'valibot';
import { Problem } from '../../../src/contract/problem.js';
import { listen } from '../support/listen.js';
import { answerOf, startTestServer, type Answer, type Caller, type TestServer } from '../support/server.js';

let server: TestServer;
let ana: Caller;
let maya: Caller;
let dana: Caller;
before(async () => {
  server = await startTestServer();
  [ana, maya, dana] = await Promise.all([server.as('ana'), server.as('maya'), server.as('dana')]);
});
after(() => server.close());

const FORM = '/intake-drafts/harborlight-intake';
const hello = { preferredName: 'Maya', contactPoint: { system: 'sms', value: '555 010 0187' } };
const checkIn = () => ({
  occurredAt: new Date(server.clock.now()).toISOString(),
  timeZone: 'America/New_York',
  feeling: 2,
  visibility: 'care-team',
});

const isProblem = ({ status, body, headers }: Answer, expected: number, code: string): void => {
  assert.ok(v.is(Problem, body), `not a problem document: ${JSON.stringify(body)}`);
  assert.equal(status, expected);
  assert.equal(body.status, expected);
  assert.equal(body.code, code);
  assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/);
  assert.equal(body.requestId, headers.get('x-request-id'));
};

const WRITTEN = [
  'contact_requests',
  'intake_drafts',
  'check_ins',
  'sessions',
  'messages',
  'events',
  'idempotency_keys',
] as const;

/** Rows of everything that a bad request could have written. */
const rows = async (): Promise<number> => {
  let sum = 0;
  for (const table of WRITTEN) {
    const { length } = await server.store.db
      .selectFrom(table)
      .select(sql`1`.as('one'))
      .execute();
    sum += length;
  }
  return sum;
};

const CANARY = 'canary-4711';

describe('input that differs from the contract', () => {
  const cases: readonly (readonly [string, () => Promise<Answer>, { pointer: string; rule: string }])[] = [
    [
      'a number for a name',
      () => server.nobody.post('/contact-requests', { ...hello, preferredName: 4711 }),
      { pointer: '/preferredName', rule: 'string' },
    ],
    [
      'a list for the body',
      () => server.nobody.post('/contact-requests', []),
      { pointer: '/preferredName', rule: 'strict-object' },
    ],
    [
      'null for the body',
      () => server.nobody.post('/contact-requests', null),
      { pointer: '', rule: 'strict-object' },
    ],
    [
      'a name that is too long',
      () => server.nobody.post('/contact-requests', { ...hello, preferredName: CANARY.repeat(20) }),
      { pointer: '/preferredName', rule: 'length' },
    ],
    [
      'a name of blanks',
      () => server.nobody.post('/contact-requests', { ...hello, preferredName: '   ' }),
      { pointer: '/preferredName', rule: 'text' },
    ],
    [
      'a name that is left out',
      () => server.nobody.post('/contact-requests', { contactPoint: hello.contactPoint }),
      { pointer: '/preferredName', rule: 'strict-object' },
    ],
    [
      'a key that the contract does not know',
      () => server.nobody.post('/contact-requests', { ...hello, [CANARY]: 1 }),
      { pointer: '', rule: 'strict-object' },
    ],
    [
      'a channel that does not exist',
      () =>
        server.nobody.post('/contact-requests', { ...hello, contactPoint: { system: 'fax', value: '1' } }),
      { pointer: '/contactPoint/system', rule: 'variant' },
    ],
    [
      'letters for a phone number',
      () =>
        server.nobody.post('/contact-requests', { ...hello, contactPoint: { system: 'sms', value: CANARY } }),
      { pointer: '/contactPoint/value', rule: 'phone' },
    ],
    [
      'NUL in a text',
      () => server.nobody.post('/contact-requests', { ...hello, note: `${CANARY}\u0000` }),
      { pointer: '', rule: 'text' },
    ],
    [
      'half a surrogate pair in a text',
      () => server.nobody.post('/contact-requests', { ...hello, note: `${CANARY}\ud83d` }),
      { pointer: '', rule: 'text' },
    ],
    [
      'NUL in an answer',
      () =>
        maya.put(
          FORM,
          { formVersion: 1, language: 'en', answers: { hopes: '\u0000' } },
          { 'If-None-Match': '*' },
        ),
      { pointer: '', rule: 'text' },
    ],
    [
      'NUL in a key',
      () =>
        maya.put(
          FORM,
          { formVersion: 1, language: 'en', answers: { 'a\u0000': '' } },
          { 'If-None-Match': '*' },
        ),
      { pointer: '', rule: 'text' },
    ],
    [
      'an answer to no question',
      () =>
        maya.put(
          FORM,
          { formVersion: 1, language: 'en', answers: { [CANARY]: 'x' } },
          { 'If-None-Match': '*' },
        ),
      { pointer: '/answers', rule: 'unknown' },
    ],
    [
      'an answer of another type',
      () =>
        maya.put(
          FORM,
          { formVersion: 1, language: 'en', answers: { hopes: true } },
          { 'If-None-Match': '*' },
        ),
      { pointer: '/answers/hopes', rule: 'type' },
    ],
    [
      'a choice that is not offered',
      () =>
        maya.put(
          FORM,
          { formVersion: 1, language: 'en', answers: { pronouns: CANARY } },
          { 'If-None-Match': '*' },
        ),
      { pointer: '/answers/pronouns', rule: 'option' },
    ],
    [
      'an answer that is too long',
      () =>
        maya.put(
          FORM,
          { formVersion: 1, language: 'en', answers: { hopes: 'x'.repeat(5001) } },
          { 'If-None-Match': '*' },
        ),
      { pointer: '/answers/hopes', rule: 'length' },
    ],
    [
      'a version of the form that is not there',
      () => maya.put(FORM, { formVersion: 9, language: 'en', answers: {} }, { 'If-None-Match': '*' }),
      { pointer: '/formVersion', rule: 'unknown' },
    ],
    [
      'a language that the form does not have',
      () => maya.put(FORM, { formVersion: 1, language: 'fr', answers: {} }, { 'If-None-Match': '*' }),
      { pointer: '/language', rule: 'unknown' },
    ],
    [
      'a feeling off the scale',
      () => ana.post('/check-ins', { ...checkIn(), feeling: 5 }),
      { pointer: '/feeling', rule: 'max-value' },
    ],
    [
      'a check-in that says nothing',
      () => ana.post('/check-ins', { ...checkIn(), feeling: undefined }),
      { pointer: '', rule: 'empty' },
    ],
    [
      'a check-in of last week',
      () => ana.post('/check-ins', { ...checkIn(), occurredAt: '2026-11-10T12:00:00Z' }),
      { pointer: '/occurredAt', rule: 'too-old' },
    ],
    [
      'a check-in of next week',
      () => ana.post('/check-ins', { ...checkIn(), occurredAt: '2026-11-30T12:00:00Z' }),
      { pointer: '/occurredAt', rule: 'future' },
    ],
    [
      'a date that no calendar has',
      () => ana.post('/check-ins', { ...checkIn(), occurredAt: '2026-13-45T99:00:00Z' }),
      { pointer: '/occurredAt', rule: 'instant' },
    ],
    [
      'a date in another age',
      () => ana.post('/check-ins', { ...checkIn(), occurredAt: '9999-01-01T00:00:00Z' }),
      { pointer: '/occurredAt', rule: 'instant' },
    ],
    [
      'a zone that does not exist',
      () => ana.post('/check-ins', { ...checkIn(), timeZone: 'Mars/Olympus' }),
      { pointer: '/timeZone', rule: 'time-zone' },
    ],
    [
      'a medicine of somebody else',
      () =>
        ana.post('/check-ins', { ...checkIn(), medications: [{ medicationId: CANARY, adherence: 'taken' }] }),
      { pointer: '/medications/0/medicationId', rule: 'unknown' },
    ],
    [
      'a goal of somebody else',
      () => ana.post('/check-ins', { ...checkIn(), goals: [{ goalId: CANARY, progress: 'done' }] }),
      { pointer: '/goals/0/goalId', rule: 'unknown' },
    ],
    [
      'a window that ends before it starts',
      () => ana.get('/sessions?from=2026-11-20T00:00:00Z&to=2026-11-19T00:00:00Z'),
      { pointer: '/query/to', rule: 'order' },
    ],
    [
      'a window of a hundred years',
      () => ana.get('/sessions?from=1950-01-01T00:00:00Z&to=2050-01-01T00:00:00Z'),
      { pointer: '/query/to', rule: 'window' },
    ],
    [
      'a window that is no date',
      () => ana.get(`/sessions?from=${CANARY}`),
      { pointer: '/query/from', rule: 'instant' },
    ],
    [
      'a part of a query that does not exist',
      () => ana.get(`/check-ins?${CANARY}=1`),
      { pointer: '/query', rule: 'unknown' },
    ],
    [
      'a session in the past',
      () =>
        dana.post('/sessions', {
          personId: 'x',
          kind: 'group',
          startsAt: '2020-01-01T00:00:00Z',
          minutes: 1,
        }),
      { pointer: '/minutes', rule: 'minutes' },
    ],
    [
      'a body where there is none',
      () => server.nobody.post('/applicants', { a: CANARY }),
      { pointer: '', rule: 'no-body' },
    ],
    [
      'a code that is none',
      () => server.nobody.post('/resume', { code: CANARY }),
      { pointer: '/code', rule: 'resume-code' },
    ],
    [
      'an idempotency key that could be guessed',
      () => server.nobody.post('/contact-requests', hello, { 'Idempotency-Key': '1' }),
      { pointer: '/headers/Idempotency-Key', rule: 'idempotency-key' },
    ],
  ];
  for (const [name, send, error] of cases)
    test(name, async () => {
      const before = await rows();
      const answer = await send();
      isProblem(answer, 400, 'bad-input');
      assert.ok(
        answer.body.errors.some((one: object) => JSON.stringify(one) === JSON.stringify(error)),
        JSON.stringify(answer.body.errors),
      );
      assert.equal(JSON.stringify(answer.body).includes(CANARY), false, 'it repeats nothing that was sent');
      assert.equal(await rows(), before, 'nothing was written');
    });

  test('a session planned in the past or in a far future', async () => {
    const personId = await server.idOf('ana');
    const alex = await server.as('alex');
    for (const [startsAt, rule] of [
      ['2026-11-18T14:00:00Z', 'past'],
      ['2150-01-01T00:00:00Z', 'too-far'],
    ]) {
      const answer = await alex.post('/sessions', { personId, kind: 'individual', startsAt, minutes: 50 });
      isProblem(answer, 400, 'bad-input');
      assert.deepEqual(answer.body.errors, [{ pointer: '/startsAt', rule }]);
    }
  });
});

describe('bodies', () => {
  const send = async (init: RequestInit): Promise<Answer> =>
    answerOf(await server.nobody.send('/contact-requests', { method: 'POST', ...init }));
  const json = { 'Content-Type': 'application/json' };

  test('malformed JSON', async () => {
    for (const body of ['{"preferredName":', '', 'undefined', '{a:1}', '\u0000'])
      isProblem(await send({ headers: json, body }), 400, 'malformed-json');
  });

  test('bytes that are no UTF-8', async () => {
    isProblem(
      await send({ headers: json, body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]) }),
      400,
      'malformed-json',
    );
  });

  test('JSON that nests deeper than a stack', async () => {
    isProblem(
      await send({ headers: json, body: `${'['.repeat(100_000)}${']'.repeat(100_000)}` }),
      400,
      'bad-input',
    );
  });

  test('a body of another type', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      isProblem(
        await send({ headers: { 'Content-Type': type }, body: JSON.stringify(hello) }),
        415,
        'unsupported-media-type',
      );
  });

  test('a key that is also a property of every object', async () => {
    const body = '{"formVersion":1,"language":"en","answers":{"__proto__":"x","constructor":"y"}}';
    const response = await maya.send(FORM, {
      method: 'PUT',
      headers: { ...json, 'If-None-Match': '*' },
      body,
    });
    assert.equal(response.status < 500, true);
  });

  test('just over 256 KiB', async () => {
    const body = JSON.stringify({ ...hello, note: 'x'.repeat(256 * 1024) });
    isProblem(await send({ headers: json, body }), 413, 'too-large');
  });

  test('ten megabytes are refused before they are read, with and without a length', async () => {
    const { port, close } = await listen(server);
    try {
      for (const chunked of [false, true]) {
        const { head, sent } = await upload(port, 10 * 1024 * 1024, chunked);
        assert.match(head, /^HTTP\/1\.1 413 /);
        assert.match(head, /"code":"too-large"/);
        assert.ok(sent < 10 * 1024 * 1024, `all ${sent} bytes were taken`);
      }
      assert.equal((await fetch(`http://127.0.0.1:${port}/api/v1/program`)).status, 200);
    } finally {
      close();
    }
  });
});

/** Sends a body as fast as it is taken, until it is done or the server has had enough. */
const upload = (port: number, size: number, chunked: boolean): Promise<{ head: string; sent: number }> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const part = Buffer.alloc(64 * 1024, 'x');
    let head = '';
    let sent = 0;
    const done = (): void => (socket.destroy(), resolve({ head, sent }));
    const next = (): void => {
      while (sent < size && !socket.destroyed) {
        sent += part.length;
        const piece = chunked ? Buffer.concat([Buffer.from('10000\r\n'), part, Buffer.from('\r\n')]) : part;
        if (!socket.write(piece)) return void socket.once('drain', next);
      }
    };
    socket.on('connect', () => {
      const length = chunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${size}`;
      socket.write(
        `POST /api/v1/contact-requests HTTP/1.1\r\nHost: clinic.test\r\nContent-Type: application/json\r\n${length}\r\n\r\n`,
      );
      next();
    });
    socket.on('data', (data: Buffer) => {
      head += data.toString();
      if (head.includes('"code"')) done();
    });
    socket.on('close', done);
    socket.on('error', error => (head ? done() : reject(error)));
  });

describe('addresses and methods', () => {
  test('ids of nothing', async () => {
    for (const path of [
      '/sessions/unknown',
      '/sessions/..%2f..',
      '/sessions/%00',
      `/sessions/${'x'.repeat(500)}`,
    ])
      isProblem(await ana.get(path), 404, 'not-found');
    isProblem(await server.nobody.get('/intake-forms/unknown'), 404, 'not-found');
    isProblem(await ana.get('/no-such-thing'), 404, 'not-found');
    isProblem(await dana.get('/intake-submissions/unknown'), 404, 'not-found');
    isProblem(await dana.post('/contact-requests/unknown/answer'), 404, 'not-found');
  });

  test('a broken escape in an address', async () => {
    const { status } = await ana.get('/sessions/%E0%A4%A');
    assert.equal(status, 404);
  });

  test('a method that the address does not take', async () => {
    for (const [method, path, allow] of [
      ['DELETE', '/program', 'GET, POST'],
      ['PATCH', '/sessions', 'GET, POST'],
      ['POST', '/me', 'GET'],
    ] as const) {
      const answer = await answerOf(await ana.send(path, { method }));
      isProblem(answer, 405, 'method-not-allowed');
      assert.deepEqual((answer.headers.get('allow') ?? '').split(', ').sort(), allow.split(', ').sort());
    }
  });
});

describe('too many', () => {
  test('beginnings from one address are slowed down, and told for how long', async () => {
    const one = server.from('one');
    let last: Answer | undefined;
    for (let call = 0; call < 25; call++) last = await one.post('/applicants');
    assert.ok(last);
    isProblem(last, 429, 'rate-limited');
    const wait = Number(last.headers.get('retry-after'));
    assert.ok(wait > 0 && wait <= 30);
    server.clock.advance(wait * 1000);
    assert.equal((await one.post('/applicants')).status, 201);
    assert.equal((await server.from('another').post('/applicants')).status, 201);
  });

  test('guesses of a resume code are slowed down', async () => {
    const codes = Array.from({ length: 45 }, (_, n) => `00000-00000-00000-0${String(n).padStart(4, '0')}`);
    const answers = [];
    for (const code of codes) answers.push((await server.from('guesser').post('/resume', { code })).status);
    assert.deepEqual([...new Set(answers)], [404, 429]);
  });
});
