import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import * as v from 'valibot';
import { intakeForms } from '../../../demo/server/seed/form.js';
import { Consent } from '../../../src/contract/consent.js';
import { COMPLETE } from '../support/intake.js';
import { asPerson, begin, lastHeard, send } from '../support/minors.js';
import { START, known, startTestServer, type Body, type Caller, type TestServer } from '../support/server.js';

let server: TestServer;
before(async () => (server = await startTestServer()));
after(() => server.close());

const YES = { ...COMPLETE, 'telehealth-consent': true, 'privacy-consent': true };
const itemOf = (linkId: string, language = 'en') =>
  known(
    intakeForms
      .find(form => form.language === language)
      ?.parts.flatMap(part => part.items)
      .find(item => item.linkId === linkId),
  );
const mine = async (caller: Caller): Promise<readonly Body[]> =>
  (await caller.get('/me/consents')).body.items;
const ofLink = (items: readonly Body[], linkId: string): readonly Body[] =>
  items.filter(one => one.linkId === linkId);
const teamSees = async (intakeId: string): Promise<readonly Body[]> => {
  const dana = await asPerson(server, await server.idOf('dana'));
  return (await dana.get(`/intake-submissions/${intakeId}`)).body.consents;
};

test('each consent that was given is kept as it stood in front of the person, and no other', async () => {
  for (const language of ['en', 'es']) {
    const person = await begin(server);
    const sent = await send(person, { ...YES, 'group-consent': false }, { language });
    const consents = await mine(person);
    assert.deepEqual(consents.map(({ linkId }) => linkId).sort(), ['privacy-consent', 'telehealth-consent']);
    for (const consent of consents) {
      assert.ok(v.is(Consent, consent));
      const { text, hint, details } = itemOf(consent.linkId, language);
      assert.deepEqual([consent.title, consent.summary, consent.text], [text, hint, details]);
      // Made here apart from the code under test.
      const whole = [text, hint, details].map(part => `${part}\n`).join('');
      assert.equal(consent.hash, createHash('sha256').update(whole, 'utf8').digest('hex'));
      assert.deepEqual(
        [consent.status, consent.signedAt, consent.language, consent.method, consent.revokedAt],
        ['active', START, language, 'checkbox', undefined],
      );
      assert.deepEqual(consent.signer, { name: 'Robin', relationship: 'self' });
    }
    assert.deepEqual(await teamSees(sent.body.id), consents);
  }
});

test('with a signature, typed or drawn, the consents say how and by what name', async () => {
  for (const [method, signature] of [
    ['typed', { method: 'typed', name: 'Robin Doe' }],
    ['drawn', { method: 'drawn', name: 'Robin Doe', drawing: 'M10 10L200 120' }],
  ] as const) {
    const person = await begin(server);
    await send(person, { ...YES, signature });
    for (const consent of await mine(person))
      assert.deepEqual([consent.method, consent.signer.name], [method, 'Robin Doe']);
  }
});

test('a consent that was taken back is inactive at the next request, for the person and for the team', async () => {
  const person = await begin(server);
  const sent = await send(person, { ...YES, reasons: ['use'], 'part-2-consent': true });
  const part2 = known(ofLink(await mine(person), 'part-2-consent')[0]);
  server.clock.advance(60_000);
  const revoked = await person.post(`/me/consents/${part2.id}/revoke`);
  assert.equal(revoked.status, 200);
  assert.deepEqual(
    [revoked.body.status, revoked.body.revokedAt],
    ['inactive', new Date(server.clock.now()).toISOString()],
  );
  assert.equal(known(ofLink(await teamSees(sent.body.id), 'part-2-consent')[0]).status, 'inactive');
  assert.equal(known(ofLink(await mine(person), 'telehealth-consent')[0]).status, 'active');
  const heard = await lastHeard(server, 'intake.updated');
  assert.ok(heard.includes('team:intake') && heard.includes(`person:${(await person.get('/me')).body.id}`));

  server.clock.advance(60_000);
  const again = await person.post(`/me/consents/${part2.id}/revoke`);
  assert.deepEqual([again.status, again.body], [200, revoked.body], 'a second time changes nothing');
});

test('nobody takes back what somebody else agreed to', async () => {
  const [person, other] = [await begin(server), await begin(server)];
  await send(person, YES);
  const consent = known((await mine(person))[0]);
  assert.equal((await other.post(`/me/consents/${consent.id}/revoke`)).status, 404);
  assert.equal(known((await mine(person))[0]).status, 'active');
  assert.deepEqual(await mine(other), []);
});

test('a later form that asks again makes a new consent, and drops none in silence', async () => {
  const person = await begin(server);
  await send(person, { ...YES, 'group-consent': true });
  server.clock.advance(60_000);
  // One is given anew, one is refused, one gets no answer.
  const { 'privacy-consent': _, ...later } = { ...YES, 'group-consent': false };
  await send(person, later);
  const consents = await mine(person);
  const statuses = (linkId: string): unknown =>
    ofLink(consents, linkId).map(({ status, revokedAt }) => [status, revokedAt !== undefined]);
  assert.deepEqual(statuses('telehealth-consent'), [
    ['active', false],
    ['inactive', false],
  ]);
  assert.deepEqual(statuses('group-consent'), [['inactive', true]]);
  assert.deepEqual(statuses('privacy-consent'), [['active', false]]);
  const first = known(ofLink(consents, 'telehealth-consent')[1]);
  const taken = await person.post(`/me/consents/${first.id}/revoke`);
  assert.deepEqual([taken.status, taken.body.revokedAt], [200, undefined], 'there is nothing to take back');
  assert.equal(known(ofLink(await mine(person), 'telehealth-consent')[0]).status, 'active');
});

test('a form that is sent twice with one key makes each consent once', async () => {
  const person = await begin(server);
  const { body: draft } = await person.put(
    '/intake-drafts/harborlight-intake',
    { formVersion: 1, language: 'en', answers: YES },
    { 'If-None-Match': '*' },
  );
  const body = { formId: 'harborlight-intake', draftVersion: draft.version };
  const key = { 'Idempotency-Key': crypto.randomUUID() };
  for (let time = 0; time < 3; time++)
    assert.equal((await person.post('/intake-submissions', body, key)).status, 201);
  assert.equal((await mine(person)).length, 2);
});
