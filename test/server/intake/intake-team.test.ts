import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { COMPLETE } from '../support/intake.js';
import { FORM, asPerson, begin, lastHeard, read, save, send } from '../support/minors.js';
import { START, known, startTestServer, type Caller, type TestServer } from '../support/server.js';

let server: TestServer;
before(async () => (server = await startTestServer()));
after(() => server.close());

const as = async (key: string): Promise<Caller> => asPerson(server, await server.idOf(key));
const pathOf = (id: string): string => `/intake-submissions/${id}`;
const QUESTION = { items: ['hopes', 'past-care'], words: 'Could you tell us more about these two?' };
const REFERRAL = {
  place: 'Elm House',
  phone: '(555) 010-0190',
  words: 'They have what you need, by the river.',
};

const applied = async (answers: Record<string, unknown> = COMPLETE) => {
  const person = await begin(server);
  const { status, body } = await send(person, answers);
  assert.equal(status, 201, JSON.stringify(body));
  return { person, personId: (await person.get('/me')).body.id, id: body.id, dana: await as('dana') };
};
const receiptOf = async (person: Caller) => known((await person.get('/me/intake-submissions')).body.items[0]);
const statusOf = async (sent: Promise<{ status: number; body: { code: string } }>): Promise<unknown> => {
  const { status, body } = await sent;
  return [status, body.code];
};

test('an answer says in which part it stands, of what type it is, and whether it was given at all', async () => {
  const { id, dana } = await applied({
    ...COMPLETE,
    'in-own-words': 'I sleep in the day.',
    hopes: null,
    'medication-list': [{ name: 'Sertraline', dose: '50 mg' }],
    medications: true,
  });
  const answers = read(await dana.get(pathOf(id)));
  const of = (linkId: string) => known(answers.find(one => one.linkId === linkId));
  assert.deepEqual(
    [of('in-own-words').type, of('in-own-words').state, of('in-own-words').answer],
    ['long-text', 'answered', 'I sleep in the day.'],
  );
  assert.ok(of('in-own-words').private && of('in-own-words').part);
  assert.deepEqual([of('hopes').state, of('hopes').answer], ['skipped', null]);
  assert.deepEqual([of('asq-1').state, of('asq-1').answer], ['unanswered', null], 'no answer is no "no"');
  assert.match(of('medication-list').answer ?? '', /Sertraline.*50 mg/);
  const order = answers.map(({ part }) => part);
  assert.deepEqual(
    order,
    [...new Set(order)].flatMap(part => order.filter(one => one === part)),
    'parts stand together',
  );
});

test('the team asks for more: the person reads it, goes on where they were, and sends the same intake again', async () => {
  const { person, personId, id, dana } = await applied({ ...COMPLETE, hopes: 'First words' });
  const asked = await dana.post(`${pathOf(id)}/ask`, QUESTION);
  assert.deepEqual([asked.status, asked.body.status], [200, 'more-asked']);
  const heard = await lastHeard(server, 'intake.updated');
  assert.ok(heard.includes(`person:${personId}`) && heard.includes('team:intake'));

  const { reply, status } = await receiptOf(person);
  assert.equal(status, 'more-asked');
  assert.deepEqual(
    [reply?.by.displayName, reply?.at, reply?.words, reply?.items],
    ['Dana Ruiz', START, QUESTION.words, QUESTION.items],
  );
  const { body: draft } = await person.get(`/intake-drafts/${FORM}`);
  assert.equal(draft.answers.hopes, 'First words');
  assert.equal(draft.currentItem, 'hopes');
  assert.ok(draft.version > 1, 'no page that is still open can save over it');

  server.clock.advance(60_000);
  const again = await send(person, { ...COMPLETE, hopes: 'More words', 'past-care': ['therapy'] });
  assert.deepEqual([again.body.id, again.body.status], [id, 'received']);
  assert.equal((await person.get('/me/intake-submissions')).body.items.length, 1);
  assert.equal((await receiptOf(person)).reply?.words, QUESTION.words, 'what was asked stays readable');
  const answers = read(await dana.get(pathOf(id)));
  assert.equal(known(answers.find(one => one.linkId === 'hopes')).answer, 'More words');
  const kept = await server.store.db
    .selectFrom('intake_amendments')
    .where('submission_id', '=', id)
    .selectAll()
    .execute();
  assert.deepEqual(
    kept.map(row => [row.answers['hopes'], row.submitted_at.toISOString()]),
    [['First words', START]],
    'what was said before is not lost',
  );
  server.clock.set(START);
});

test('asking opens nothing over a form that the person began meanwhile', async () => {
  const { person, id, dana } = await applied();
  await save(person, { hopes: 'Begun anew' });
  await dana.post(`${pathOf(id)}/ask`, QUESTION);
  assert.equal((await person.get(`/intake-drafts/${FORM}`)).body.answers.hopes, 'Begun anew');
});

test('a safety answer that the team has read raises no second alert when the form is opened again', async () => {
  const { person, personId, id, dana } = await applied({ ...COMPLETE, 'asq-3': true, 'asq-5': false });
  const alerts = async () =>
    (await dana.get('/alerts')).body.items.filter(alert => alert.person.id === personId).length;
  assert.equal(await alerts(), 1);
  await dana.post(`${pathOf(id)}/ask`, QUESTION);
  await save(person, { ...COMPLETE, 'asq-3': true, 'asq-5': false, hopes: 'More' });
  assert.equal(await alerts(), 1);
});

test('the team refers somebody elsewhere, with words, a place and a number', async () => {
  const { person, id, dana } = await applied();
  const referred = await dana.post(`${pathOf(id)}/refer`, REFERRAL);
  assert.deepEqual([referred.status, referred.body.status], [200, 'referred']);
  const receipt = await receiptOf(person);
  assert.equal(receipt.status, 'referred');
  const { by, at, ...said } = known(receipt.reply) as unknown as Record<string, unknown>;
  assert.deepEqual(said, REFERRAL);
  assert.ok(by && at);
});

test('said twice it is said once; what can no longer be said is a conflict', async () => {
  const { id, dana } = await applied();
  const care = { therapistId: await server.idOf('alex'), coachId: await server.idOf('rosa') };
  const replies = async () =>
    (await server.store.db.selectFrom('intake_replies').where('submission_id', '=', id).selectAll().execute())
      .length;
  for (let time = 0; time < 3; time++)
    assert.equal((await dana.post(`${pathOf(id)}/ask`, QUESTION)).status, 200);
  assert.equal(await replies(), 1);
  const other = { ...QUESTION, words: 'Something else?' };
  assert.deepEqual(await statusOf(dana.post(`${pathOf(id)}/ask`, other)), [409, 'conflict']);
  assert.deepEqual(await statusOf(dana.post(`${pathOf(id)}/accept`, care)), [409, 'conflict']);
  for (let time = 0; time < 2; time++)
    assert.equal((await dana.post(`${pathOf(id)}/refer`, REFERRAL)).status, 200);
  assert.equal(await replies(), 2);
  for (const [act, body] of [
    ['ask', QUESTION],
    ['accept', care],
    ['refer', { ...REFERRAL, place: 'Oak House' }],
  ] as const)
    assert.deepEqual(await statusOf(dana.post(`${pathOf(id)}/${act}`, body)), [409, 'conflict']);

  const taken = await applied();
  await dana.post(`${pathOf(taken.id)}/accept`, care);
  assert.deepEqual(await statusOf(dana.post(`${pathOf(taken.id)}/refer`, REFERRAL)), [409, 'conflict']);
});

test('a question about what the form does not ask is refused, and nobody outside reach decides', async () => {
  const { id, dana } = await applied();
  const strange = await dana.post(`${pathOf(id)}/ask`, { items: ['hopes', 'no-such'], words: 'And this?' });
  assert.deepEqual([strange.status, strange.body.errors], [400, [{ pointer: '/items/1', rule: 'unknown' }]]);
  const alex = await as('alex');
  for (const [act, body] of [
    ['ask', QUESTION],
    ['refer', REFERRAL],
  ] as const) {
    assert.equal((await alex.post(`${pathOf(id)}/${act}`, body)).status, 404);
    assert.equal((await (await as('noor')).post(`${pathOf(id)}/${act}`, body)).status, 403);
  }
});
