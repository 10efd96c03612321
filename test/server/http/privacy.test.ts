import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { describeError, jsonLog } from '../../../demo/server/http/log.js';
import { COMPLETE } from '../support/intake.js';
import { letIn, startTestServer, type TestServer } from '../support/server.js';

const NAME = 'Canaryname';
const ANSWER = 'canary-answer';
const NOTE = 'canary-note';
const PHONE = '555 010 4711';
const CANARIES = [NAME, ANSWER, NOTE, PHONE];

let server: TestServer;
const lines: string[] = [];
before(async () => {
  server = await startTestServer({
    log: jsonLog(Date.now, line => void lines.push(line)),
    allowedOrigins: ['https://clinic.example'],
  });
});
after(() => server.close());

test('a whole journey leaves ids and outcomes in the log, and nothing that anybody said or holds', async () => {
  const secrets: string[] = [];
  const hello = { preferredName: NAME, contactPoint: { system: 'sms', value: PHONE }, note: NOTE };
  await server.nobody.post('/contact-requests', hello, { 'Idempotency-Key': 'canary-key-canary-key' });
  const begun = (await server.nobody.post('/applicants')).body;
  secrets.push(begun.token, begun.resumeCode, 'canary-key');
  const applicant = server.withToken(begun.token);
  await server.nobody.post('/resume', { code: begun.resumeCode });
  const answers = {
    ...COMPLETE,
    'preferred-name': NAME,
    hopes: ANSWER,
    phone: PHONE,
    'asq-1': true,
  };
  const form = { formVersion: 1, language: 'en', answers };
  await applicant.put('/intake-drafts/harborlight-intake', form, { 'If-None-Match': '*' });
  await applicant.put(
    '/intake-drafts/harborlight-intake',
    { ...form, answers: { [ANSWER]: NOTE } },
    { 'If-Match': '"1"' },
  );
  const sent = await applicant.post('/intake-submissions', { formId: 'harborlight-intake', draftVersion: 1 });
  const dana = await server.as('dana');
  await dana.get(`/intake-submissions/${sent.body.id}`);
  await dana.post(`/intake-submissions/${sent.body.id}/accept`, {
    therapistId: await server.idOf('alex'),
    coachId: await server.idOf('rosa'),
  });
  const alex = await server.as('alex');
  const me = (await applicant.get('/me')).body;
  const session = await alex.post('/sessions', {
    personId: me.id,
    kind: 'individual',
    startsAt: new Date(server.clock.now()).toISOString(),
    minutes: 50,
    title: ANSWER,
  });
  await letIn(applicant, alex, session.body.id);
  await applicant.post(`/sessions/${session.body.id}/room/knock`, { whereabouts: ANSWER });
  await applicant.post(`/sessions/${session.body.id}/room/part`, { type: 'say', text: NOTE, to: 'leaders' });
  const grant = await applicant.post(`/sessions/${session.body.id}/room-grants`);
  secrets.push(grant.body.connection.url, ...new URL(grant.body.connection.url).searchParams.values());
  await applicant.post('/check-ins', {
    occurredAt: new Date(server.clock.now()).toISOString(),
    timeZone: 'UTC',
    note: NOTE,
    visibility: 'care-team',
  });
  await applicant.post('/messages', { toId: await server.idOf('alex'), text: ANSWER });
  await applicant.post(`/sessions/${session.body.id}/cancel`, { reason: NOTE });
  await applicant.get(`/sessions/${ANSWER}`);
  await server.nobody.post('/contact-requests', { [ANSWER]: NOTE });
  await server.nobody.get('/me', { Authorization: `Bearer ${ANSWER}` });

  assert.ok(lines.length > 15);
  const all = lines.join('');
  for (const word of [...CANARIES, ...secrets])
    assert.equal(all.includes(word), false, `the log holds ${word}`);
  for (const line of lines) {
    const entry = JSON.parse(line) as Record<string, unknown>;
    const known = [
      'time',
      'event',
      'requestId',
      'operation',
      'status',
      'code',
      'personId',
      'role',
      'replayed',
      'ms',
    ];
    assert.deepEqual(
      Object.keys(entry).filter(key => !known.includes(key)),
      [],
    );
  }
});

test('an unexpected error is logged by where it was thrown, never by what it said', async () => {
  const { db } = server.store;
  const error = await db
    .insertInto('notes')
    .values([
      { key: 'one', value: NOTE },
      { key: 'one', value: ANSWER },
    ])
    .execute()
    .catch((caught: unknown) => caught);
  const described = JSON.stringify(describeError(error));
  assert.match(described, /"code":"23505"/);
  assert.match(JSON.stringify(describeError(new Error(`${NOTE}\n${ANSWER}`))), /"at":\["at /);
  for (const word of CANARIES) assert.equal(described.includes(word), false);
  assert.equal(JSON.stringify(describeError(new Error(NOTE))).includes(NOTE), false);
});

test('a fault inside is a problem with an id and no inside', async () => {
  const { db } = server.store;
  const dana = await server.as('dana');
  await db.schema.alterTable('contact_requests').renameTo('elsewhere').execute();
  const { status, body, headers } = await dana.get('/contact-requests');
  await db.schema.alterTable('elsewhere').renameTo('contact_requests').execute();
  assert.equal(status, 500);
  assert.equal(body.code, 'internal');
  assert.equal(/relation|select|elsewhere/.test(JSON.stringify(body)), false);
  const fault = lines
    .map(line => JSON.parse(line) as Record<string, unknown>)
    .find(({ event }) => event === 'fault');
  assert.equal(fault?.['requestId'], headers.get('x-request-id'));
});

describe('headers', () => {
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    Promise.resolve(
      server.app.request(`http://clinic.test${path}`, { headers: { Host: 'clinic.test', ...headers } }),
    );

  test('every answer of the API is kept by nobody and has an id', async () => {
    for (const path of ['/api/v1/program', '/api/v1/me', '/api/v1/nothing']) {
      const { headers } = await get(path);
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
    }
  });

  test('pages may run nothing inline, reach nobody but us and be framed by nobody', async () => {
    const { headers } = await get('/healthz');
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of [
      `default-src 'none'`,
      `script-src 'self'`,
      `style-src 'self'`,
      `connect-src 'self' ws://clinic.test wss://clinic.test`,
      `frame-ancestors 'none'`,
      `base-uri 'none'`,
    ])
      assert.ok(policy.split('; ').includes(part), `${part} is not in ${policy}`);
    assert.equal(policy.includes('unsafe'), false);
    assert.match(headers.get('permissions-policy') ?? '', /camera=\(self\), microphone=\(self\)/);
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
  });

  test('a host name cannot write the policy', async () => {
    const { headers } = await get('/healthz', { Host: `x; script-src 'unsafe-inline'` });
    assert.equal(headers.get('content-security-policy')?.includes('unsafe-inline'), false);
  });

  test('a website that was named may call; another may not', async () => {
    const ask = (origin: string): Promise<Response> =>
      Promise.resolve(
        server.app.request('http://clinic.test/api/v1/me', {
          method: 'OPTIONS',
          headers: {
            Origin: origin,
            'Access-Control-Request-Method': 'PUT',
            'Access-Control-Request-Headers': 'authorization,idempotency-key,if-match',
          },
        }),
      );
    const named = await ask('https://clinic.example');
    assert.equal(named.status, 204);
    assert.equal(named.headers.get('access-control-allow-origin'), 'https://clinic.example');
    assert.match(named.headers.get('access-control-allow-headers') ?? '', /Idempotency-Key/i);
    assert.equal(named.headers.get('access-control-allow-credentials'), null);
    const other = await ask('https://other.example');
    assert.equal(other.headers.get('access-control-allow-origin'), null);
    const read = await get('/api/v1/program', { Origin: 'https://clinic.example' });
    assert.match(read.headers.get('access-control-expose-headers') ?? '', /ETag/i);
    assert.match(read.headers.get('vary') ?? '', /Origin/);
    assert.equal(
      (await get('/demo/people', { Origin: 'https://clinic.example' })).headers.get(
        'access-control-allow-origin',
      ),
      null,
    );
  });

  test('a refusal can be read by the website that was refused', async () => {
    const { status, headers } = await get('/api/v1/me', { Origin: 'https://clinic.example' });
    assert.equal(status, 401);
    assert.equal(headers.get('access-control-allow-origin'), 'https://clinic.example');
  });
});

test('one log line can only hold what its type names', () => {
  const written: string[] = [];
  jsonLog(
    () => 0,
    line => void written.push(line),
  )({ event: 'started' });
  assert.deepEqual(written, ['{"time":"1970-01-01T00:00:00.000Z","event":"started"}\n']);
});
