import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as v from 'valibot';
import { intakeForms } from '../../../demo/server/seed/form.js';
import { QuestionnaireImport } from '../../../src/contract/fhir.js';
import { COMPLETE } from '../support/intake.js';
import { known, startTestServer, type Caller, type TestServer } from '../support/server.js';

let server: TestServer;
before(async () => (server = await startTestServer()));
after(() => server.close());

const [form] = intakeForms;
const id = known(form).id;
type Resource = Readonly<Record<string, unknown>>;
const questionnaire = async (language = ''): Promise<Resource> =>
  (await server.nobody.get(`/intake-forms/${id}/questionnaire${language}`)).body as unknown as Resource;

test('anybody has the form as a Questionnaire, in the language asked for', async () => {
  const [english, spanish] = [await questionnaire('?language=en'), await questionnaire('?language=es')];
  for (const one of [english, spanish]) assert.equal(one['resourceType'], 'Questionnaire');
  assert.deepEqual([english['language'], spanish['language']], ['en', 'es']);
  assert.equal((await server.nobody.get('/intake-forms/nothing/questionnaire')).status, 404);
});

test('a Questionnaire is read as a form that can be published under the id asked for', async () => {
  const noor = await server.as('noor');
  const read = await noor.post('/intake-forms/imported/questionnaire', await questionnaire());
  assert.equal(read.status, 200);
  const { form: imported } = v.parse(QuestionnaireImport, read.body);
  assert.equal(imported.id, 'imported');
  assert.equal((await server.nobody.get('/intake-forms/imported')).status, 404, 'reading publishes nothing');
  const published = await noor.post('/intake-forms/imported/versions', { languages: [imported] });
  assert.deepEqual([published.status, published.body.errors], [201, undefined]);
});

test('what is no Questionnaire is refused, and never a fault of ours', async () => {
  const noor = await server.as('noor');
  const bodies = [
    { resourceType: 'Patient' },
    { resourceType: 'Questionnaire', item: 'x' },
    { resourceType: 'Questionnaire', item: [{ type: 'group', item: [null] }] },
  ];
  for (const body of bodies) {
    const { status } = await noor.post('/intake-forms/imported/questionnaire', body);
    assert.ok(status === 400 || status === 200, `answered ${status}`);
  }
  assert.deepEqual(
    server.log.filter(({ event }) => event === 'fault'),
    [],
  );
});

test('the team has an intake as a QuestionnaireResponse; the person reads that somebody looked', async () => {
  const { body: begun } = await server.nobody.post('/applicants');
  const person: Caller = server.withToken(begun.token);
  await person.put(
    `/intake-drafts/${id}`,
    { formVersion: known(form).version, language: 'en', answers: { ...COMPLETE, hopes: 'To sleep' } },
    { 'If-None-Match': '*' },
  );
  const sent = await person.post('/intake-submissions', { formId: id, draftVersion: 1 });
  assert.equal(sent.status, 201);
  const path = `/intake-submissions/${sent.body.id}/questionnaire-response`;
  const dana = await server.as('dana');
  const { status, body } = await dana.get(path);
  assert.equal(status, 200);
  const response = body as unknown as Resource;
  const me = (await person.get('/me')).body.id;
  assert.deepEqual(
    [response['resourceType'], response['status'], response['subject'], response['authored']],
    ['QuestionnaireResponse', 'completed', { reference: `Patient/${me}` }, sent.body.submittedAt],
  );
  assert.ok(JSON.stringify(response).includes('To sleep'));
  for (const who of ['alex', 'okafor']) assert.equal((await (await server.as(who)).get(path)).status, 404);
  const { body: log } = await person.get('/me/access-log');
  assert.deepEqual(
    log.items.map(look => (look as unknown as { what: string }).what),
    ['intake-copy'],
  );
});

test('what tells of alcohol or drugs is in the copy while the person’s own consent to that is in force', async () => {
  const { body: begun } = await server.nobody.post('/applicants');
  const person = server.withToken(begun.token);
  const answers = {
    ...COMPLETE,
    'in-own-words': 'Wine each night',
    reasons: ['use'],
    'audit-c-1': '4',
    'part-2-consent': true,
    signature: { method: 'typed', name: 'Robin Vale' },
  };
  await person.put(
    `/intake-drafts/${id}`,
    { formVersion: known(form).version, language: 'en', answers },
    { 'If-None-Match': '*' },
  );
  const sent = await person.post('/intake-submissions', { formId: id, draftVersion: 1 });
  assert.equal(sent.status, 201);
  const dana = await server.as('dana');
  const copy = async (): Promise<string> =>
    JSON.stringify((await dana.get(`/intake-submissions/${sent.body.id}/questionnaire-response`)).body);
  const shared = await copy();
  assert.match(shared, /Wine each night/);
  assert.match(shared, /42CFRPart2/);
  assert.match(shared, /"resourceType":"Consent"/);
  const consents = (await person.get('/me/consents')).body.items;
  const given = known(consents.find(({ linkId }) => linkId === 'part-2-consent'));
  assert.equal((await person.post(`/me/consents/${given.id}/revoke`)).status, 200);
  const after = await copy();
  assert.doesNotMatch(after, /Wine each night|"valueString":"use"|42CFRPart2/);
  assert.match(after, /"valueCode":"masked"/);
  assert.match(after, /REDACTED/);
  assert.match(after, /Robin/, 'all else is there');
});
