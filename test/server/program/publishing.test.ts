import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { IntakeForm, IntakeItem } from '../../../src/contract/intake-form.js';
import type { Program } from '../../../src/contract/program.js';
import { known, startTestServer, type Answer, type Caller, type TestServer } from '../support/server.js';

let server: TestServer;
let noor: Caller;
before(async () => {
  server = await startTestServer();
  noor = await server.as('noor');
});
after(() => server.close());

const item = (linkId: string, more: Partial<IntakeItem> = {}) => ({
  linkId,
  type: 'text',
  text: `What about ${linkId}?`,
  why: 'To know',
  audience: 'intake-team',
  required: false,
  ...more,
});

const form = (id: string, language: string, items: readonly object[]) => ({
  id,
  version: 99,
  language,
  languages: [language],
  title: `A form in ${language}`,
  parts: [
    { id: 'start', title: 'Start', items: [item('name')] },
    { id: 'rest', title: 'Rest', items },
  ],
});

const publish = (id: string, languages: readonly object[], who = noor): Promise<Answer> =>
  who.post(`/intake-forms/${id}/versions`, { languages });

describe('a new version of a form', () => {
  test('gets the next number, and is what everybody is asked from then on', async () => {
    const first = await publish('house', [
      form('house', 'en', [item('a')]),
      form('house', 'es', [item('a')]),
    ]);
    assert.equal(first.status, 201);
    assert.deepEqual(first.body, { id: 'house', version: 1, languages: ['en', 'es'] });
    const second = await publish('house', [
      form('house', 'en', [item('b')]),
      form('house', 'es', [item('b')]),
    ]);
    assert.equal(second.body.version, 2);
    for (const language of ['en', 'es']) {
      const { body } = await server.nobody.get(`/intake-forms/house?language=${language}`);
      const asked = body as unknown as IntakeForm;
      assert.deepEqual([asked.version, asked.language, asked.languages], [2, language, ['en', 'es']]);
      assert.equal(asked.parts[1]?.items[0]?.linkId, 'b');
    }
  });

  test('twenty at once get twenty numbers', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => publish('busy', [form('busy', 'en', [item('a')])])),
    );
    const versions = answers.map(({ body }) => body.version).sort((one, other) => one - other);
    assert.deepEqual(
      versions,
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  test('leaves a draft of the version before to go on and to be sent', async () => {
    await publish('lasting', [form('lasting', 'en', [item('a', { required: true })])]);
    const person = server.withToken((await server.nobody.post('/applicants')).body.token);
    const save = (answers: object, etag: Record<string, string>) =>
      person.put('/intake-drafts/lasting', { formVersion: 1, language: 'en', answers }, etag);
    assert.equal((await save({ name: 'Robin' }, { 'If-None-Match': '*' })).status, 200);
    await publish('lasting', [form('lasting', 'en', [item('b')])]);
    assert.equal((await save({ name: 'Robin', a: 'Yes' }, { 'If-Match': '"1"' })).status, 200);
    const sent = await person.post('/intake-submissions', { formId: 'lasting', draftVersion: 2 });
    assert.equal(sent.status, 201);
  });

  test('is larger than other things that are sent', async () => {
    const long = 'A long text. '.repeat(700);
    const consents = Array.from({ length: 30 }, (_, index) =>
      item(`consent-${index}`, { type: 'consent', details: long }),
    );
    const { status } = await publish('long', [form('long', 'en', consents), form('long', 'es', consents)]);
    assert.equal(status, 201);
  });

  test('is published by whoever runs the program', async () => {
    for (const who of ['dana', 'alex', 'ana'])
      assert.equal(
        (await publish('house', [form('house', 'en', [item('a')])], await server.as(who))).status,
        403,
      );
  });
});

describe('a form that can’t be used names the question and the fault', () => {
  const refused = async (id: string, languages: readonly object[]) => {
    const { status, body } = await publish(id, languages);
    assert.deepEqual([status, body.code], [400, 'bad-input']);
    assert.equal((await server.nobody.get(`/intake-forms/${id}`)).status, 404, 'nothing of it was kept');
    return body.errors as readonly { pointer: string; rule: string; linkId?: string }[];
  };

  test('a condition on a later question', async () => {
    const items = [
      item('a', { enableWhen: [{ linkId: 'b', operator: 'exists', value: true }] }),
      item('b', { type: 'choice' }),
    ];
    assert.deepEqual(await refused('broken', [form('broken', 'en', items)]), [
      { pointer: '/languages/0/parts/1/items/0/enableWhen/0/linkId', rule: 'when-later', linkId: 'a' },
      { pointer: '/languages/0/parts/1/items/1/options', rule: 'no-options', linkId: 'b' },
    ]);
  });

  test('a translation that asks something else', async () => {
    const languages = [
      form('broken', 'en', [item('a')]),
      form('broken', 'es', [item('a', { type: 'date' })]),
    ];
    assert.deepEqual(await refused('broken', languages), [
      { pointer: '/languages/1/parts/1/items/0/type', rule: 'translation', linkId: 'a' },
    ]);
  });

  test('a language twice, and a form by another id', async () => {
    assert.deepEqual(
      await refused('broken', [form('broken', 'en', [item('a')]), form('other', 'EN', [item('a')])]),
      [
        { pointer: '/languages/1/id', rule: 'id' },
        { pointer: '/languages/1/language', rule: 'duplicate' },
      ],
    );
  });

  test('no more than twenty at a time', async () => {
    const items = Array.from({ length: 40 }, (_, index) => item(`q-${index}`, { type: 'choice' }));
    assert.equal((await refused('broken', [form('broken', 'en', items)])).length, 20);
  });
});

describe('a program', () => {
  const present = async (): Promise<Program> =>
    (await server.nobody.get('/program')).body as unknown as Program;

  test('is changed for everybody at once', async () => {
    const program = await present();
    const answer = await noor.post('/program', { ...program, name: 'Harborlight House' });
    assert.equal(answer.status, 200);
    assert.equal((await present()).name, 'Harborlight House');
    assert.equal((await (await server.as('dana')).post('/program', program)).status, 403);
  });

  const cases: readonly (readonly [string, (program: Program) => object, string, string])[] = [
    ['nobody to call', program => ({ ...program, crisisContacts: [] }), '/crisisContacts', 'crisis-contact'],
    [
      'a contact that can’t be reached',
      program => ({ ...program, crisisContacts: [{ id: 'a', kind: 'clinic', label: 'Us' }] }),
      '/crisisContacts/0',
      'crisis-contact',
    ],
    [
      'no hours at which somebody reads',
      program => ({ ...program, monitoring: { ...program.monitoring, hours: [] } }),
      '/monitoring/hours',
      'monitoring',
    ],
    [
      'hours on no day',
      program => ({
        ...program,
        monitoring: { ...program.monitoring, hours: [{ days: [], opens: '08:00', closes: '18:00' }] },
      }),
      '/monitoring/hours/0/days',
      'min-length',
    ],
    [
      'an answer that never comes due',
      program => ({ ...program, intake: { ...program.intake, replyWithinHours: 1e12 } }),
      '/intake/replyWithinHours',
      'bounds',
    ],
    [
      'a form that is not there',
      program => ({ ...program, intake: { ...program.intake, formId: 'nothing' } }),
      '/intake/formId',
      'unknown',
    ],
    ['another program', program => ({ ...program, id: 'other' }), '/id', 'id'],
  ];
  for (const [name, change, pointer, rule] of cases)
    test(`with ${name} is not published`, async () => {
      const before = await present();
      const { status, body } = await noor.post('/program', change(before));
      assert.equal(status, 400);
      const errors = known(body.errors);
      assert.deepEqual([errors[0]?.pointer, errors[0]?.rule], [pointer, rule]);
      assert.deepEqual(await present(), before);
    });
});
