import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as v from 'valibot';
import { Program } from '../../../src/contract/program.js';
import { known, startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
before(async () => (server = await startTestServer()));
after(() => server.close());

test('anybody can read what the program is and whom to turn to', async () => {
  const { status, body } = await server.nobody.get('/program');
  assert.equal(status, 200);
  assert.ok(v.is(Program, body));
  assert.deepEqual(
    body.crisisContacts.map((contact: { phone?: string | undefined }) => contact.phone),
    ['988', '(555) 010-0142', '911'],
  );
});

test('a first hello reaches the team, with a time by which it is answered', async () => {
  const hello = {
    preferredName: 'Maya',
    contactPoint: { system: 'sms', value: '555 010 0187' },
    note: 'Do you have a group in the evening?',
  };
  const sent = await server.nobody.post('/contact-requests', hello);
  assert.equal(sent.status, 201);
  assert.equal(sent.body.status, 'received');
  // Eight reading hours from ten in the morning end when the team goes home at six.
  assert.equal(sent.body.replyBy, '2026-11-18T23:00:00.000Z');
  assert.equal(JSON.stringify(sent.body).includes('Maya'), false, 'what was typed does not come back');

  const dana = await server.as('dana');
  const { body } = await dana.get('/contact-requests');
  assert.equal(known(body.items[0]).id, sent.body.id);
  assert.equal(known(body.items[0]).preferredName, 'Maya');

  const answered = await dana.post(`/contact-requests/${sent.body.id}/answer`);
  assert.equal(answered.status, 200);
  assert.equal(answered.body.status, 'answered');
});

test('a hello on Saturday evening is answered on Monday', async () => {
  server.clock.set('2026-11-21T23:30:00.000Z');
  const { body } = await server.nobody.post('/contact-requests', {
    preferredName: 'Late',
    contactPoint: { system: 'phone', value: '555 010 0188' },
  });
  assert.equal(body.replyBy, '2026-11-23T21:00:00.000Z');
});

test('everybody learns who they are and who looks after them', async () => {
  const ana = await (await server.as('ana')).get('/me');
  assert.deepEqual(
    ana.body.careTeam.map((person: { displayName: string }) => person.displayName),
    ['Alex Chen', 'Rosa Lind', 'Dr. Ada Okafor'],
  );
  const carmen = await (await server.as('carmen')).get('/me');
  assert.deepEqual(
    carmen.body.guardianOf.map((person: { displayName: string }) => person.displayName),
    ['Leo'],
  );
  assert.deepEqual(carmen.body.careTeam, []);
});

test('staff see who runs the program', async () => {
  const { body } = await (await server.as('dana')).get('/team');
  const names = body.items.map((person: { displayName: string }) => person.displayName);
  assert.ok(names.includes('Alex Chen') && names.includes('Rosa Lind'));
  assert.equal(names.includes('Ana'), false);
});

test('health says whether the database answers', async () => {
  const response = await server.app.request('/healthz');
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { status: 'ok' });
});
