import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startTestServer, type TestServer } from '../support/server.js';
import { makeCallable, openGroup } from '../support/room.js';

const MEMBERS = [
  'ana',
  'leo',
  'amara',
  'jonah',
  'kim',
  'ben',
  'owen',
  'grace',
  'dev',
  'theo',
  'hana',
  'lucia',
];

let server: TestServer;
const names = new Map<string, string>();
before(async () => {
  server = await startTestServer();
  await makeCallable(server, 'Amara', 'Jonah', 'Kim', 'Ben', 'Owen', 'Grace', 'Dev', 'Theo', 'Hana', 'Lucía');
  for (const key of MEMBERS) names.set(await server.idOf(key), key);
});
after(() => server.close());
const keys = (ids: readonly string[]): (string | undefined)[] => ids.map(id => names.get(id));

describe('the speaking round', () => {
  test('of twelve who press at once has one order, the same for each of them', async () => {
    const room = await openGroup(server, MEMBERS);
    await room.gather('priya', ...MEMBERS);
    const choices = ['speak', 'later', 'listen', 'speak'];
    const answers = await Promise.all(
      MEMBERS.map((person, index) => room.part(person, { type: 'choose', choice: choices[index % 4] })),
    );
    assert.ok(answers.every(({ status }) => status === 200));
    // One loses the line in the middle of it, and comes back by a fresh grant.
    await server.sees('came', await room.lastGrantOf('leo'));
    await server.sees('went', await room.lastGrantOf('leo'));
    const { line } = await room.see('ana');
    await room.enter('leo');
    assert.equal(line.length, 9);
    assert.equal(new Set(line).size, 9);
    for (const person of [...MEMBERS, 'priya', 'tom']) assert.deepEqual((await room.see(person)).line, line);
  });

  test('goes by who said so first, and asks everybody before it is over', async () => {
    const room = await openGroup(server, ['ana', 'dev', 'kim']);
    await room.gather('priya', 'ana', 'dev', 'kim');
    await room.part('kim', { type: 'choose', choice: 'later' });
    await room.part('dev', { type: 'choose', choice: 'speak' });
    const turns: (string | undefined)[] = [];
    for (let turn = (await room.lead('priya', { type: 'offer' })).body.turn; turn;) {
      turns.push(names.get(turn));
      turn = (await room.lead('priya', { type: 'offer' })).body.turn;
    }
    assert.deepEqual(turns, ['dev', 'kim', 'ana']);
  });

  test('shows who was not offered a turn, and what was handed in, to those who lead alone', async () => {
    const room = await openGroup(server, ['ana', 'dev', 'kim']);
    await room.gather('priya', 'ana', 'dev', 'kim');
    await room.part('ana', { type: 'choose', choice: 'listen' });
    await room.part('dev', { type: 'hand-in', words: 'I went outside.' });
    const { lead, line } = await room.see('tom');
    assert.deepEqual(keys(lead.unoffered), ['dev', 'kim']);
    assert.deepEqual(lead.handedIn, [{ id: await server.idOf('dev'), words: 'I went outside.' }]);
    assert.deepEqual(keys(line), ['dev']);
    for (const person of ['ana', 'kim']) {
      const view = await room.see(person);
      assert.equal(view.lead, undefined);
      assert.equal(JSON.stringify(view).includes('outside'), false);
    }
    assert.equal((await room.see('dev')).me.words, 'I went outside.');
    await room.lead('priya', { type: 'offer' });
    await room.lead('priya', { type: 'finish', personId: await server.idOf('dev') });
    assert.deepEqual((await room.see('priya')).lead.handedIn, []);
  });

  test('an act that is sent again by the same key is done once', async () => {
    const room = await openGroup(server, ['ana', 'dev']);
    await room.gather('priya', 'ana', 'dev');
    for (const person of ['ana', 'dev']) await room.part(person, { type: 'choose', choice: 'speak' });
    const again = { 'Idempotency-Key': 'the-same-key-each-time' };
    const priya = await room.as('priya');
    const offer = () => priya.post(`/sessions/${room.id}/room/lead`, { type: 'offer' }, again);
    const answers = await Promise.all([offer(), offer(), offer()]);
    assert.deepEqual(new Set(answers.map(({ body }) => names.get(body.turn ?? ''))), new Set(['ana']));
    assert.deepEqual(keys((await room.see('dev')).line), ['dev']);
  });

  test('is for those who are inside: who waits, and who leads, has no turn', async () => {
    const room = await openGroup(server, ['ana', 'dev']);
    await room.gather('priya', 'ana');
    await room.knock('dev');
    assert.equal((await room.part('dev', { type: 'choose', choice: 'speak' })).body.code, 'waiting');
    assert.equal((await room.part('priya', { type: 'choose', choice: 'speak' })).body.code, 'conflict');
    assert.deepEqual((await room.see('priya')).line, []);
  });
});
