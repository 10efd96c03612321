import { createConfig, lintFromString } from '@redocly/openapi-core';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { after, before, describe, test } from 'node:test';
import * as v from 'valibot';
import { openApiDocument } from '../../../demo/server/http/openapi.js';
import { everyOperation, operations, type Operation } from '../../../src/contract/operations.js';
import { Problem } from '../../../src/contract/problem.js';
import { damaged, fromSchema, nearly } from '../support/from-schema.js';
import { jpegWithPlace, pdf, png } from '../support/pictures.js';
import { known, startTestServer, type Body, type Caller, type TestServer } from '../support/server.js';

const RUNS = 40;

let server: TestServer;
let ids: string[] = [];
const callers: Caller[] = [];
before(async () => {
  server = await startTestServer();
  for (const person of ['ana', 'maya', 'carmen', 'alex', 'dana', 'priya', 'okafor', 'rosa', 'noor'])
    callers.push(await server.as(person));
  const [ana] = callers as [Caller];
  const sessions = (await ana.get('/sessions')).body.items.map((one: Body) => one.id);
  await (callers[1] as Caller).put(
    '/intake-drafts/harborlight-intake',
    { formVersion: 1, language: 'en', answers: {} },
    { 'If-None-Match': '*' },
  );
  const slots = (await ana.get('/slots')).body.items.map((one: Body) => one.id);
  ids = [
    'harborlight-intake',
    await server.idOf('ana'),
    await server.idOf('alex'),
    ...sessions,
    ...slots.slice(0, 20),
  ];
});
after(() => server.close());

type Schema = Parameters<typeof fromSchema>[0];

interface Described {
  readonly operationId: string;
  readonly security: readonly unknown[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, unknown>> } | undefined>
  >;
}

const document = openApiDocument() as unknown as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};
const components = document.components.schemas;
const described = (op: Operation): Described => known(document.paths[op.path]?.[op.method]);

/** Things that are there, things that are not, and things that cannot be. */
const anId = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.nat().map(n => ids[n % ids.length] as string),
    fc.stringMatching(/^[\w-]{1,64}$/),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );

/** A body as it travels. */
interface Sent {
  readonly type: string;
  readonly data: string | Uint8Array<ArrayBuffer>;
}

const asJson = (body: unknown): Sent => ({ type: 'application/json', data: JSON.stringify(body) });

/** A file: whole, cut off, by a wrong name, or nothing of the kind. */
const fileOf = (types: readonly string[]): fc.Arbitrary<Sent> =>
  fc
    .tuple(
      fc.constantFrom(...types, 'application/json', 'text/html', ''),
      fc.oneof(
        fc.constantFrom(png(), png('Comment'), jpegWithPlace(), pdf()).map(bytes => Uint8Array.from(bytes)),
        fc.uint8Array({ maxLength: 200 }),
      ),
      fc.integer({ min: 1, max: 4 }),
    )
    .map(([type, bytes, quarters]) => ({
      type,
      data: Uint8Array.from(bytes.subarray(0, (bytes.length * quarters) / 4)),
    }));

const bodyOf = (op: Operation): fc.Arbitrary<Sent | undefined> => {
  const body = described(op).requestBody;
  if (!body) return fc.constant(undefined);
  const json = body.content['application/json'];
  if (!json) return fileOf(Object.keys(body.content));
  const valid = fromSchema(json.schema, components).chain(body =>
    // Ids that fit the pattern are ids of nothing: put real ones in now and then.
    fc.tuple(fc.constant(body), anId()).map(([whole, id]) => {
      if (typeof whole !== 'object' || whole === null) return whole;
      const names = Object.keys(whole).filter(name => name.endsWith('Id'));
      return { ...whole, ...Object.fromEntries(names.map(name => [name, id])) };
    }),
  );
  return fc.oneof(valid, damaged(valid), fc.jsonValue({ stringUnit: 'binary' })).map(asJson);
};

const queryOf = (op: Operation): fc.Arbitrary<string> => {
  const parts = (described(op).parameters ?? []).filter(one => one.in === 'query');
  if (!parts.length) return fc.constantFrom('', '', '?unknown=1');
  const shape = Object.fromEntries(
    parts.map(one => [
      one.name,
      fc.oneof(
        fromSchema(one.schema, components),
        fc
          .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
          .map(date => date.toISOString()),
        anId(),
      ),
    ]),
  );
  return fc
    .record(shape as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] })
    .map(query => `?${new URLSearchParams(query as Record<string, string>).toString()}`);
};

const headersOf = (): fc.Arbitrary<Record<string, string>> =>
  fc.record(
    {
      'If-Match': fc.constantFrom('"1"', '"2"', '*', 'W/"1"', 'nonsense'),
      'If-None-Match': fc.constantFrom('*', '"1"'),
      'Idempotency-Key': fc.oneof(fc.uuid(), fc.stringMatching(/^[\x21-\x7e]{1,40}$/)),
    },
    { requiredKeys: [] },
  );

describe('whatever is sent, the answer keeps to the contract', () => {
  for (const op of everyOperation) {
    if (!op.response) continue;
    test(op.id, async () => {
      const accepted = { count: 0 };
      await fc.assert(
        fc.asyncProperty(
          fc.nat(callers.length - 1),
          anId(),
          queryOf(op),
          bodyOf(op),
          headersOf(),
          async (who, id, query, body, headers) => {
            const path = op.path.replaceAll(/\{\w+\}/g, encodeURIComponent(id));
            const caller = op.access === 'public' ? server.nobody : (callers[who] as Caller);
            const response = await caller.send(`${path}${query}`, {
              method: op.method.toUpperCase(),
              headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': body.type }) },
              ...(body === undefined ? {} : { body: body.data }),
            });
            const text = await response.text();
            const answer: unknown = JSON.parse(text);
            assert.ok(response.status < 500, `answered ${response.status}: ${text}`);
            if (response.status >= 400) assert.ok(v.is(Problem, answer), text);
            else {
              accepted.count += 1;
              const parsed = v.safeParse(op.response as v.GenericSchema, answer);
              assert.ok(parsed.success, JSON.stringify(parsed.issues?.map(issue => v.getDotPath(issue))));
            }
          },
        ),
        { numRuns: RUNS, seed: 20_261_124 },
      );
      // An operation that was never let through was not tested.
      if (op.method === 'get' && !op.params) assert.ok(accepted.count > 0);
    });
  }

  test('a download is a file of a kind that the contract names, or a problem', async () => {
    const [caller] = callers as [Caller];
    const sent = await caller.send('/intake-drafts/harborlight-intake/files', {
      method: 'POST',
      headers: { 'Content-Type': 'application/pdf' },
      body: Uint8Array.from(pdf()),
    });
    ids.push(((await sent.json()) as Body).id);
    for (const op of everyOperation.filter(({ download }) => download)) {
      const statuses = new Set<number>();
      await fc.assert(
        fc.asyncProperty(fc.nat(callers.length - 1), anId(), headersOf(), async (who, id, headers) => {
          const path = op.path.replaceAll(/\{\w+\}/g, encodeURIComponent(id));
          const response = await (callers[who] as Caller).send(path, { headers });
          statuses.add(response.status);
          if (response.ok) assert.ok(op.download?.includes(response.headers.get('content-type') ?? ''));
          else assert.ok(v.is(Problem, await response.json()));
        }),
        { numRuns: 200, seed: 20_261_124, examples: [[0, ids.at(-1) ?? '', {}]] },
      );
      assert.deepEqual([...statuses].sort(), [200, 403, 404]);
    }
  });

  test('no fault was logged', () => {
    assert.deepEqual(
      server.log.filter(({ event }) => event === 'fault'),
      [],
    );
  });
});

describe('good input with one odd thing in it', () => {
  interface Good {
    readonly as: string;
    readonly method?: 'POST' | 'PUT';
    readonly path: string;
    readonly body: () => Promise<unknown>;
  }
  const now = (): string => new Date(server.clock.now()).toISOString();
  const good: Readonly<Record<string, Good>> = {
    createContactRequest: {
      as: 'nobody',
      path: '/contact-requests',
      body: async () => ({
        preferredName: 'Maya',
        contactPoint: { system: 'email', value: 'maya@clinic.example' },
        note: 'Hello',
        locale: 'en-US',
        timeZone: 'America/New_York',
      }),
    },
    saveIntakeDraft: {
      as: 'maya',
      method: 'PUT',
      path: '/intake-drafts/harborlight-intake',
      body: async () => ({
        formVersion: 1,
        language: 'en',
        answers: { hopes: 'Sleep', reasons: ['worry'], 'asq-1': true, 'phq-9-2': '1', pronouns: null },
        currentItem: 'hopes',
      }),
    },
    createCheckIn: {
      as: 'ana',
      path: '/check-ins',
      body: async () => ({
        occurredAt: now(),
        timeZone: 'America/New_York',
        feeling: 2,
        urge: 3,
        sleepHours: 6.5,
        note: 'A day',
        visibility: 'care-team',
      }),
    },
    sendMessage: {
      as: 'ana',
      path: '/messages',
      body: async () => ({ toId: await server.idOf('alex'), text: 'Hello' }),
    },
    bookSession: {
      as: 'alex',
      path: '/sessions',
      body: async () => ({
        personId: await server.idOf('ana'),
        kind: 'individual',
        startsAt: now(),
        minutes: 50,
        leaderId: await server.idOf('alex'),
        title: 'A talk',
      }),
    },
  };
  for (const [name, { as, method = 'POST', path, body }] of Object.entries(good))
    test(name, async () => {
      const caller = as === 'nobody' ? server.nobody : await server.as(as);
      const { response: schema } = operations[name as keyof typeof operations] as Operation;
      let accepted = 0;
      await fc.assert(
        fc.asyncProperty(nearly(await body()), async input => {
          const response = await caller.send(path, {
            method,
            headers: { 'Content-Type': 'application/json', ...(method === 'PUT' ? { 'If-Match': '*' } : {}) },
            body: JSON.stringify(input),
          });
          const answer: unknown = await response.json();
          assert.ok(response.status < 500, `answered ${response.status}`);
          if (response.ok) accepted += 1;
          assert.ok(
            v.is(response.ok ? (schema as v.GenericSchema) : Problem, answer),
            JSON.stringify(answer),
          );
        }),
        { numRuns: 150, seed: 20_261_124 },
      );
      assert.ok(accepted >= 20, `only ${accepted} were accepted`);
    });
});

describe('the API document', () => {
  test('an independent linter finds nothing to say', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source: JSON.stringify(document), config });
    assert.deepEqual(
      problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
      [],
    );
  });

  test('it names every operation, its noes and its way to sign', () => {
    for (const op of everyOperation) {
      const { operationId, security, responses } = described(op);
      assert.equal(operationId, op.id);
      assert.equal(security.length, op.access === 'public' ? 0 : 1);
      assert.ok(responses['400']?.content['application/problem+json']);
    }
  });

  test('it says of each upload which files, and of each download', () => {
    for (const op of everyOperation) {
      const { requestBody, responses } = described(op);
      if (op.upload) assert.deepEqual(Object.keys(known(requestBody).content), op.upload.types);
      if (op.upload) for (const status of ['413', '415']) assert.ok(responses[status], status);
      if (op.download) assert.deepEqual(Object.keys(known(responses['200']).content), op.download);
    }
  });

  test('the server hands it out', async () => {
    const { status, body } = await server.nobody.get('/openapi.json');
    assert.equal(status, 200);
    assert.equal(body.openapi, '3.1.0');
    assert.deepEqual(body.paths, JSON.parse(JSON.stringify(document.paths)));
  });
});
