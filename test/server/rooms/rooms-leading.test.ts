import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { EventReader } from '../support/events.js';
import { openGroup, type TestRoom } from '../support/room.js';
import { known, startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let ana: string;
let leo: string;
before(async () => {
  server = await startTestServer();
  [ana, leo] = await Promise.all([server.idOf('ana'), server.idOf('leo')]);
});
after(() => server.close());

const gathered = async (): Promise<TestRoom> => {
  const room = await openGroup(server, ['ana', 'leo']);
  await room.gather('priya', 'ana', 'leo');
  await room.enter('tom');
  server.ended.length = 0;
  return room;
};
const mediaRoom = (room: TestRoom): string => `room_${room.id.slice(8)}`;

describe('who leads', () => {
  test('asks, and the person answers: nobody is unmuted by somebody else', async () => {
    const room = await gathered();
    await room.lead('priya', { type: 'ask', personId: ana, ask: 'unmute' });
    assert.equal((await room.see('ana')).me.ask?.ask, 'unmute');
    assert.equal((await room.see('leo')).me.ask, null);
    assert.deepEqual(server.ended, []);
    await room.part('ana', { type: 'answer-ask' });
    assert.equal((await room.see('ana')).me.ask, null);
  });

  test('puts somebody in front for everyone, and takes them back', async () => {
    const room = await gathered();
    await room.lead('tom', { type: 'spotlight', personId: ana });
    assert.equal((await room.see('leo')).spotlight, ana);
    await room.lead('tom', { type: 'spotlight', personId: null });
    assert.equal((await room.see('leo')).spotlight, null);
    const { body } = await room.lead('tom', { type: 'spotlight', personId: 'nobody' });
    assert.equal(body.code, 'not-found');
  });

  test('ends what somebody shows of their screen at the media server', async () => {
    const room = await gathered();
    assert.equal((await room.move('priya', { type: 'stop-share', personId: ana })).status, 200);
    assert.deepEqual(server.ended, [`screen ${mediaRoom(room)} ${ana}`]);
  });

  test('removes somebody with a reason: at once, and no reload brings them back', async () => {
    const room = await gathered();
    await room.part('leo', { type: 'choose', choice: 'speak' });
    await room.lead('priya', { type: 'spotlight', personId: leo });
    const { status, body } = await room.move('priya', {
      type: 'remove',
      personId: leo,
      reason: 'Threatened Ana',
    });
    assert.equal(status, 200);
    assert.ok(server.ended.includes(`${mediaRoom(room)} ${leo}`));
    assert.deepEqual(body.lead.removed, [{ id: leo, displayName: 'Leo', reason: 'Threatened Ana' }]);
    assert.equal((await room.enter('leo')).body.code, 'removed');
    assert.equal((await room.knock('leo')).body.code, 'removed');
    await room.lead('priya', { type: 'admit' });
    assert.equal((await room.lead('priya', { type: 'admit', people: [leo] })).body.code, 'not-found');
    assert.equal((await room.enter('leo')).body.code, 'removed');
    const theirs = await room.see('leo');
    assert.deepEqual([theirs.me.standing, theirs.people, theirs.line], ['removed', [], []]);
    const seen = await room.see('ana');
    assert.deepEqual([seen.line, seen.spotlight], [[], null]);
    assert.equal(JSON.stringify(seen).includes('Threatened'), false);
  });

  test('cannot remove who leads', async () => {
    const room = await gathered();
    const personId = await server.idOf('tom');
    const { body } = await room.move('priya', { type: 'remove', personId, reason: 'A slip' });
    assert.equal(body.code, 'conflict');
  });

  test('takes one person aside with a co-leader, and brings both back', async () => {
    const room = await gathered();
    const tom = await server.idOf('tom');
    await room.part('ana', { type: 'choose', choice: 'speak' });
    await room.move('priya', { type: 'aside', personId: ana, withId: tom });
    assert.deepEqual(server.ended, [`${mediaRoom(room)} ${ana}`, `${mediaRoom(room)} ${tom}`]);
    await room.enter('ana');
    await room.enter('tom');
    await room.enter('leo');
    const [anas, toms, leos] = server.grants.slice(-3).map(({ roomId }) => roomId);
    assert.equal(anas, toms);
    assert.notEqual(anas, leos);
    assert.equal(leos, mediaRoom(room));
    assert.equal((await room.see('ana')).me.standing, 'aside');
    server.ended.length = 0;
    await room.move('priya', { type: 'bring-back', personId: ana });
    assert.equal(server.ended.length, 2);
    await room.enter('ana');
    await room.enter('tom');
    assert.deepEqual(
      server.grants.slice(-2).map(({ roomId }) => roomId),
      [leos, leos],
    );
    assert.deepEqual((await room.see('leo')).line, [ana], 'the place in the round is kept');
    const wrong = await room.move('priya', { type: 'aside', personId: ana, withId: leo });
    assert.equal(wrong.body.code, 'conflict');
  });

  test('is told when the media server does not answer, and the right to be there is gone all the same', async () => {
    let connections = 0;
    const down = await startTestServer({
      rooms: {
        createGrant: async ({ roomId }) => ({
          url: `wss://media.test?sessionId=${roomId}`,
          connectionId: `con_${connections++}`,
        }),
        revoke: async () => false,
        sendOut: () => Promise.reject(new Error('silent')),
        stopShare: async () => undefined,
      },
    });
    const room = await openGroup(down, ['ana']);
    await room.gather('priya', 'ana');
    const { status } = await room.move('priya', {
      type: 'remove',
      personId: await down.idOf('ana'),
      reason: 'Threatened Leo',
    });
    assert.equal(status, 500);
    assert.equal((await room.enter('ana')).body.code, 'removed');
    await down.close();
  });
});

describe('words in the room', () => {
  test('go to everyone or to those who lead, and between two people in care there is no way', async () => {
    const room = await gathered();
    await room.part('ana', { type: 'say', text: 'Hello all', to: 'everyone' });
    await room.part('ana', { type: 'say', text: 'Only for you', to: 'leaders' });
    const texts = async (person: string) => (await room.see(person)).chat.map(({ text }) => text);
    for (const person of ['ana', 'priya', 'tom'])
      assert.deepEqual(await texts(person), ['Hello all', 'Only for you']);
    assert.deepEqual(await texts('leo'), ['Hello all']);
    assert.equal((await room.part('ana', { type: 'say', text: 'Psst', to: leo })).body.code, 'bad-input');
  });

  test('"I need help now" is seen by those who lead alone', async () => {
    const room = await gathered();
    await room.part('ana', { type: 'call-for-help' });
    assert.deepEqual(
      (await room.see('tom')).lead.help.map(({ id }) => id),
      [ana],
    );
    assert.equal((await room.see('ana')).me.calledForHelp, true);
    const leos = await room.see('leo');
    assert.deepEqual([leos.lead, leos.me.calledForHelp], [undefined, false]);
    await room.lead('tom', { type: 'answer-help', personId: ana });
    assert.deepEqual((await room.see('priya')).lead.help, []);
  });

  test('a change is heard at once by those in the room, by the id alone', async () => {
    const room = await gathered();
    const events = new EventReader(await (await room.as('leo')).send('/events'));
    await events.until(/hello/);
    await room.part('ana', { type: 'say', text: 'Hello all', to: 'everyone' });
    const event = known(await events.next());
    assert.equal(event.event, 'room.changed');
    assert.equal((JSON.parse(event.data) as { resourceId: string }).resourceId, room.id);
    assert.equal(events.text.includes('Hello'), false);
    await events.cut();
  });

  test('are gone an hour after the session', async () => {
    const own = await startTestServer();
    const room = await openGroup(own, ['ana']);
    await room.gather('priya', 'ana');
    await room.part('ana', { type: 'say', text: 'Hello all', to: 'everyone' });
    own.clock.advance(3 * 3_600_000);
    room.signInAgain();
    assert.deepEqual((await room.see('ana')).chat, []);
    await own.close();
  });
});
