import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { ProgramClient } from '../../../src/api/program-client.js';
import { unlessNotFound } from '../../../src/api/unless-not-found.js';
import { sampleForm, sampleMe, sampleProgram } from '../../../src/api/memory/samples/clinic.js';
import { AT_ONCE, sendJson, sendProblem, startServer } from '../support/api-server.js';
import { apiErrorOf } from '../support/rejection.js';

const draft = {
  formId: 'harborlight-intake',
  formVersion: 1,
  language: 'en',
  answers: { name: 'Ana' },
  version: 3,
  updatedAt: '2026-06-11T09:00:00Z',
};
const input = { formVersion: 1, language: 'en', answers: { name: 'Ana' } };

describe('an answer that breaks the contract', () => {
  it('is named by where and which rule, never by value', async context => {
    const { endpoint } = await startServer(context, (_, response) => {
      const { policies, ...rest } = sampleProgram();
      const broken = {
        ...rest,
        phone: 'secret-canary',
        policies: { ...policies, dropGrace: 'secret-canary' },
      };
      sendJson(response, 200, broken, { 'X-Request-Id': 'req-7' });
    });
    const error = await apiErrorOf(new ProgramClient({ endpoint }).getProgram());
    assert.deepEqual([error.code, error.status, error.retryable], ['bad-response', 200, false]);
    assert.equal(error.requestId, 'req-7');
    assert.deepEqual(error.issues, [
      { pointer: '/phone', rule: 'check' },
      { pointer: '/policies/dropGrace', rule: 'number' },
    ]);
    assert.doesNotMatch(inspect(error), /canary/);
  });

  it('points into keys that hold dots and lists, and hides keys that are no keys', async context => {
    const { endpoint } = await startServer(context, (_, response) => {
      const answers = { 'phq-2.1': { a: [1] }, 'Ana said: secret-canary': 'x' };
      sendJson(response, 200, { ...draft, answers }, { ETag: '"3"' });
    });
    const client = new ProgramClient({ endpoint, getToken: () => 't' });
    const error = await apiErrorOf(client.getIntakeDraft({ formId: 'harborlight-intake' }));
    assert.deepEqual(error.issues.map(({ pointer }) => pointer).sort(), ['/answers/*', '/answers/phq-2.1']);
    assert.doesNotMatch(inspect(error), /canary|Ana/);
  });

  it('may pass when it is no JSON at all', async context => {
    const { endpoint } = await startServer(context, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Welcome to the hotel</h1>');
    });
    const error = await apiErrorOf(new ProgramClient({ endpoint }).getProgram());
    assert.deepEqual([error.code, error.retryable], ['bad-response', true]);
    assert.doesNotMatch(inspect(error), /hotel/);
  });

  it('may hold more than this version knows', async context => {
    const { endpoint } = await startServer(context, (_, response) => {
      sendJson(response, 200, { ...sampleMe(), pronouns: 'she', careTeam: [] });
    });
    const me = await new ProgramClient({ endpoint, getToken: () => 't' }).getMe();
    assert.equal('pronouns' in me, false);
  });
});

describe('a problem of the API', () => {
  it('keeps its code, its request and where the input differs', async context => {
    const errors = [{ pointer: '/contactPoint/value', rule: 'phone' }];
    const { endpoint } = await startServer(context, (_, response) => {
      sendProblem(response, 400, 'bad-input', { errors });
    });
    const error = await apiErrorOf(
      new ProgramClient({ endpoint }).createContactRequest({
        body: {
          preferredName: 'Ana',
          contactPoint: { system: 'sms', value: '1' },
        },
      }),
    );
    assert.deepEqual(error.issues, errors);
    assert.deepEqual(
      [error.name, error.code, error.status, error.requestId],
      ['ApiError', 'bad-input', 400, 'req-1'],
    );
  });

  it('with a code that this version does not know goes by its status', async context => {
    const { endpoint } = await startServer(context, (_, response) => {
      sendProblem(response, 409, 'room-full-since-2027');
    });
    const client = new ProgramClient({ endpoint, getToken: () => 't', timing: AT_ONCE });
    const error = await apiErrorOf(client.bookSession({ body: { slotId: 'slot-1' } }));
    assert.deepEqual([error.code, error.status], ['conflict', 409]);
  });

  const PAGES = {
    401: 'signed-out',
    403: 'forbidden',
    404: 'not-found',
    405: 'method-not-allowed',
    408: 'unavailable',
    412: 'stale',
    413: 'too-large',
    418: 'bad-input',
    429: 'rate-limited',
    500: 'unavailable',
    502: 'unavailable',
    504: 'unavailable',
  } as const;
  for (const [status, code] of Object.entries(PAGES)) {
    it(`that is a page of something in between with ${status} is ${code}`, async context => {
      const { endpoint } = await startServer(context, (_, response) => {
        response
          .writeHead(Number(status), {
            'Content-Type': 'text/html',
            'X-Request-Id': 'see https://canary.example/',
          })
          .end('<h1>secret-canary</h1>');
      });
      const error = await apiErrorOf(new ProgramClient({ endpoint, timing: AT_ONCE }).getProgram());
      assert.deepEqual([error.code, error.status, error.requestId], [code, Number(status), '']);
      assert.doesNotMatch(inspect(error), /canary/);
    });
  }
});

describe('an error says nothing of', () => {
  const outcomes: Record<string, (response: Parameters<Parameters<typeof startServer>[1]>[1]) => void> = {
    'a refusal': response => {
      sendProblem(response, 403, 'forbidden', { title: 'canary', detail: 'canary', instance: '/canary' });
    },
    'a broken answer': response => {
      sendJson(response, 201, { canary: 'canary' });
    },
    'a lost connection': response => {
      response.destroy();
    },
    'a lasting fault': response => {
      sendProblem(response, 500, 'internal', { title: 'canary', requestId: 'canary says <hello>' });
    },
    silence: () => undefined,
  };
  for (const [name, outcome] of Object.entries(outcomes)) {
    it(`address, token, words and answer after ${name}`, async context => {
      const { endpoint } = await startServer(context, (_, response) => {
        outcome(response);
      });
      const client = new ProgramClient({
        endpoint: `${endpoint}/canary`,
        getToken: () => 'token-canary',
        timing: { ...AT_ONCE, timeout: 60, totalTimeout: 100 },
      });
      const error = await apiErrorOf(client.sendMessage({ body: { toId: 'canary', text: 'canary' } }));
      for (const text of [
        inspect(error, { depth: 9, showHidden: true }),
        JSON.stringify(error),
        String(error),
      ])
        assert.doesNotMatch(text, /canary|127\.0\.0\.1/);
    });
  }
});

describe('a draft with a version', () => {
  it('is saved over the version that was read, and first over none', async context => {
    const { endpoint, arrived } = await startServer(context, ({ method }, response) => {
      sendJson(response, 200, draft, { ETag: method === 'GET' ? '"3"' : '"4"' });
    });
    const client = new ProgramClient({ endpoint, getToken: () => 't' });
    const read = await client.getIntakeDraft({ formId: 'harborlight-intake' });
    const saved = await client.saveIntakeDraft({
      formId: 'harborlight-intake',
      body: input,
      ifMatch: read?.etag ?? null,
    });
    await client.saveIntakeDraft({ formId: 'harborlight-intake', body: input, ifMatch: saved.etag });
    await client.saveIntakeDraft({ formId: 'harborlight-intake', body: input, ifMatch: null });
    assert.deepEqual(
      arrived.map(({ headers }) => [headers['if-match'], headers['if-none-match']]),
      [
        [undefined, undefined],
        ['"3"', undefined],
        ['"4"', undefined],
        [undefined, '*'],
      ],
    );
  });

  it('keeps its version when a proxy has weakened the tag', async context => {
    const { endpoint } = await startServer(context, (_, response) => {
      sendJson(response, 200, draft, { ETag: 'W/"3"' });
    });
    const client = new ProgramClient({ endpoint, getToken: () => 't' });
    assert.equal((await client.getIntakeDraft({ formId: 'harborlight-intake' }))?.etag, '"3"');
  });

  it('whose version is hidden from the page is a bad response at once, not a lost draft later', async context => {
    const { endpoint } = await startServer(context, (_, response) => {
      sendJson(response, 200, draft);
    });
    const client = new ProgramClient({ endpoint, getToken: () => 't' });
    const error = await apiErrorOf(client.getIntakeDraft({ formId: 'harborlight-intake' }));
    assert.deepEqual([error.code, error.issues], ['bad-response', [{ pointer: '', rule: 'etag' }]]);
  });

  it('is null when there is none yet, and stale when somebody saved meanwhile', async context => {
    const { endpoint } = await startServer(context, ({ method }, response) => {
      if (method === 'GET') sendProblem(response, 404, 'not-found');
      else sendProblem(response, 412, 'stale');
    });
    const client = new ProgramClient({ endpoint, getToken: () => 't' });
    assert.equal(await unlessNotFound(client.getIntakeDraft({ formId: 'harborlight-intake' })), null);
    const error = await apiErrorOf(
      client.saveIntakeDraft({ formId: 'harborlight-intake', body: input, ifMatch: '"3"' }),
    );
    assert.deepEqual([error.code, error.status], ['stale', 412]);
  });
});

describe('a request', () => {
  it('escapes what stands in its path and leaves out what is not asked', async context => {
    const { endpoint, arrived } = await startServer(context, (_, response) => {
      sendJson(response, 200, { ...sampleForm(), items: [] });
    });
    const client = new ProgramClient({ endpoint: `${endpoint}/`, getToken: () => 't' });
    await client.getIntakeForm({ id: 'a/../b?c', language: 'es-MX' });
    await client.listCheckIns();
    await client.listCheckIns({ personId: 'person-ana' });
    assert.deepEqual(
      arrived.map(({ path }) => path),
      [
        '/api/v1/intake-forms/a%2F..%2Fb%3Fc?language=es-MX',
        '/api/v1/check-ins',
        '/api/v1/check-ins?personId=person-ana',
      ],
    );
  });
});
