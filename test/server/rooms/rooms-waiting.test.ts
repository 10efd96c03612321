import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { GrantExpiry } from '../../../demo/server/rooms/grant-expiry.js';
import { TestClock } from '../support/clock.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { makeCallable, openGroup } from '../support/room.js';

const MINUTE = 60_000;

let server: TestServer;
before(async () => {
  server = await startTestServer();
  await makeCallable(server, 'Dev', 'Kim');
});
after(() => server.close());

describe('the waiting room', () => {
  test('opens on a grant of somebody who leads, and on nothing else', async () => {
    const room = await openGroup(server, ['ana', 'dev']);
    assert.equal((await room.enter('ana')).body.code, 'waiting');
    assert.equal((await room.knock('ana')).body.me.standing, 'waiting');
    assert.equal((await room.see('ana')).open, false);
    // A yes in advance is no open room.
    await room.lead('priya', { type: 'admit' });
    assert.equal((await room.enter('ana')).body.code, 'waiting');
    assert.equal((await room.enter('tom')).body.role, 'co-leader');
    assert.equal((await room.see('ana')).open, true);
    assert.equal((await room.enter('ana')).status, 201);
  });

  test('shows nobody to those who wait, and those who wait to nobody but the leaders', async () => {
    const room = await openGroup(server, ['ana', 'dev', 'kim']);
    await room.gather('priya', 'kim');
    await room.knock('ana', { whereabouts: 'At home in Troy', callback: '555 010 0188' });
    await room.knock('dev');
    await room.part('kim', { type: 'choose', choice: 'speak' });
    await room.part('kim', { type: 'say', text: 'Hello', to: 'everyone' });
    const waits = await room.see('ana');
    assert.equal(waits.lead, undefined);
    assert.deepEqual(
      [waits.people, waits.line, waits.chat, waits.turn, waits.spotlight],
      [[], [], [], null, null],
    );
    for (const name of ['Dev', 'Kim', 'Priya']) assert.equal(JSON.stringify(waits).includes(name), false);
    for (const name of ['Ana', 'Dev', 'Troy'])
      assert.equal(JSON.stringify(await room.see('kim')).includes(name), false);
    const { lead } = await room.see('tom');
    assert.deepEqual(
      lead.waiting.map(({ displayName }) => displayName),
      ['Ana', 'Dev P.'],
    );
    assert.deepEqual(lead.reach, [
      { id: await server.idOf('ana'), whereabouts: 'At home in Troy', callback: '555 010 0188' },
    ]);
  });

  test('says again what was said at an earlier door, for the person to confirm, and to nobody else', async () => {
    server.clock.advance(1000);
    const earlier = await openGroup(server, ['ana']);
    await earlier.knock('ana', { whereabouts: 'Cabin by the lake', callback: '555 010 0177' });
    server.clock.advance(1000);
    const room = await openGroup(server, ['ana']);
    await room.enter('priya');
    const { me } = (await room.knock('ana')).body;
    assert.deepEqual(me.before, { whereabouts: 'Cabin by the lake', callback: '555 010 0177' });
    assert.equal(me.whereabouts, null);
    assert.deepEqual((await room.see('priya')).lead.reach, [], 'nothing is said until it is confirmed');
    const said = (await room.knock('ana', { whereabouts: 'At home', callback: '555 010 0188' })).body.me;
    assert.deepEqual([said.whereabouts, said.callback, said.before], ['At home', '555 010 0188', null]);
    assert.equal((await room.knock('ana')).body.me.whereabouts, 'At home');
    assert.equal((await room.knock('ana', { callback: 'call me' })).body.code, 'bad-input');
  });

  test('lets in one, then all, and keeps back whom the leader holds', async () => {
    const room = await openGroup(server, ['ana', 'dev', 'kim']);
    await room.enter('priya');
    for (const person of ['ana', 'dev', 'kim']) await room.knock(person);
    const id = (person: string): Promise<string> => server.idOf(person);
    await room.lead('priya', { type: 'admit', people: [await id('dev')] });
    assert.equal((await room.see('dev')).me.standing, 'inside');
    assert.equal((await room.see('ana')).me.standing, 'waiting');
    await room.lead('priya', { type: 'hold', personId: await id('kim') });
    await room.knock('kim');
    await room.lead('priya', { type: 'admit' });
    assert.equal((await room.enter('ana')).status, 201);
    assert.equal((await room.see('kim')).me.standing, 'held');
    assert.equal((await room.enter('kim')).body.code, 'waiting');
    await room.lead('priya', { type: 'admit', people: [await id('kim')] });
    assert.equal((await room.enter('kim')).status, 201);
  });

  test('says "two more minutes" to those who wait, until they are let in', async () => {
    const room = await openGroup(server, ['ana']);
    await room.knock('ana');
    await room.lead('priya', { type: 'tell-waiting', word: 'two-minutes' });
    assert.equal((await room.see('ana')).word?.word, 'two-minutes');
    await room.lead('priya', { type: 'admit' });
    assert.equal((await room.see('ana')).word, null);
  });

  test('locked, takes nobody new, and everybody back who was in', async () => {
    const room = await openGroup(server, ['ana', 'dev']);
    await room.gather('priya', 'ana');
    await room.lead('priya', { type: 'lock', locked: true });
    assert.equal((await room.knock('dev')).body.code, 'door-closed');
    assert.equal((await room.enter('dev')).body.code, 'door-closed');
    assert.equal((await room.enter('ana')).status, 201);
    assert.equal((await room.enter('tom')).status, 201);
    await room.lead('priya', { type: 'lock', locked: false });
    assert.equal((await room.knock('dev')).status, 200);
  });

  test('keeps the door for somebody who knocked in time and was let in late', async () => {
    const room = await openGroup(server, ['ana', 'dev']);
    await room.knock('ana');
    server.clock.advance(40 * MINUTE);
    room.signInAgain();
    await room.enter('priya');
    assert.equal((await room.knock('dev')).body.code, 'door-closed');
    await room.lead('priya', { type: 'admit' });
    assert.equal((await room.enter('ana')).status, 201);
  });
});

describe('the name in a room', () => {
  test('is the person’s own choice, for this session, and nobody else’s', async () => {
    const room = await openGroup(server, ['ana', 'dev']);
    assert.equal((await room.knock('ana', { displayName: 'A. from Troy' })).status, 200);
    await room.gather('priya', 'ana');
    const grant = server.grants.at((await room.lastGrantOf('ana')) - 1);
    assert.equal(grant?.data.displayName, 'A. from Troy');
    const seen = (await room.see('priya')).people.map(({ displayName }) => displayName);
    assert.ok(seen.includes('A. from Troy'));
    for (const displayName of [' a. FROM troy', 'Priya Nair', 'PRIYA NAIR ', 'Tom Becker']) {
      const taken = await room.knock('dev', { displayName });
      assert.equal(taken.body.code, 'name-taken', displayName);
    }
    assert.equal((await room.knock('dev', { displayName: 'x'.repeat(41) })).body.code, 'bad-input');
    const elsewhere = await openGroup(server, ['ana']);
    await elsewhere.knock('ana');
    const { lead } = await elsewhere.see('priya');
    assert.deepEqual(
      lead.waiting.map(({ displayName }) => displayName),
      ['Ana'],
    );
  });

  test('of somebody who leads is their own', async () => {
    const room = await openGroup(server, ['ana']);
    assert.equal((await room.knock('priya', { displayName: 'Doctor' })).status, 403);
  });

  test('is the one that the program has where the program says so', async () => {
    const room = await openGroup(server, ['ana']);
    const set = (nameInRooms: string) =>
      sql`update programs set definition = jsonb_set(definition, '{policies,nameInRooms}', ${JSON.stringify(nameInRooms)}::jsonb)`.execute(
        server.store.db,
      );
    await set('registered');
    assert.equal((await room.knock('ana', { displayName: 'Somebody' })).status, 403);
    await set('chosen');
  });
});

describe('when the leader drops', () => {
  test('a co-leader has the controls at once, and the room stays as it is', async () => {
    const room = await openGroup(server, ['ana', 'dev']);
    await room.gather('priya', 'ana');
    await room.enter('tom');
    for (const person of ['priya', 'tom', 'ana']) await server.sees('came', await room.lastGrantOf(person));
    const tom = await server.idOf('tom');
    assert.equal((await room.see('tom')).lead.inCharge, await server.idOf('priya'));
    await server.sees('went', await room.lastGrantOf('priya'));
    const { lead, open } = await room.see('tom');
    assert.deepEqual([lead.inCharge, open], [tom, true]);
    await room.knock('dev');
    assert.equal((await room.enter('dev')).body.code, 'waiting');
    await room.lead('tom', { type: 'admit' });
    assert.equal((await room.enter('dev')).status, 201);
  });

  test('and nobody who leads is there, people wait: it never becomes an open room', async () => {
    const room = await openGroup(server, ['ana', 'dev']);
    await room.gather('priya', 'ana');
    await server.sees('came', await room.lastGrantOf('priya'));
    await server.sees('went', await room.lastGrantOf('priya'));
    assert.equal((await room.see('priya')).lead.inCharge, null);
    assert.equal((await room.knock('dev')).body.me.standing, 'waiting');
    assert.equal((await room.enter('dev')).body.code, 'waiting');
    for (const act of [{ type: 'admit' }, { type: 'lock', locked: false }])
      assert.equal((await room.lead('ana', act)).status, 403);
    assert.equal((await room.lead('alex', { type: 'admit' })).status, 404);
  });
});

describe('a grant', () => {
  test('is worth nothing a minute later, and the person is not there by it', async () => {
    const room = await openGroup(server, ['ana']);
    await room.gather('priya', 'ana');
    const nth = await room.lastGrantOf('ana');
    server.clock.advance(MINUTE);
    // What the clock set off goes on by itself: wait for what it leads to.
    while ((await room.see('priya')).people.find(({ displayName }) => displayName === 'Ana')?.here)
      await new Promise(resolve => setImmediate(resolve));
    assert.ok(server.ended.includes(`con_${nth}`));
  });

  test('is worth nothing a minute later though the server was restarted meanwhile', async () => {
    const room = await openGroup(server, ['ana']);
    await room.gather('priya', 'ana');
    const nth = await room.lastGrantOf('ana');
    const revoked: string[] = [];
    const faults: object[] = [];
    const clock = new TestClock(new Date(server.clock.now()).toISOString());
    let attempts = 0;
    const next = new GrantExpiry({
      db: server.store.db,
      clock,
      log: entry => void faults.push(entry),
      rooms: {
        revoke: async (_, connectionId) => {
          if (connectionId !== `con_${nth}`) return false;
          // Not up again yet, the first time.
          if (!attempts++) throw new Error('no answer');
          revoked.push(connectionId);
          return true;
        },
      },
    });
    await next.resume();
    clock.advance(MINUTE - 1);
    assert.equal(attempts, 0);
    clock.advance(1);
    while (!faults.length) await new Promise(setImmediate);
    clock.advance(MINUTE);
    while ((await room.see('priya')).people.find(({ displayName }) => displayName === 'Ana')?.here)
      await new Promise(setImmediate);
    assert.deepEqual(revoked, [`con_${nth}`]);
  });

  test('that was used is left alone', async () => {
    const room = await openGroup(server, ['ana']);
    await room.gather('priya', 'ana');
    const nth = await room.lastGrantOf('ana');
    await server.sees('came', nth);
    server.clock.advance(MINUTE);
    await room.see('priya');
    assert.equal(server.ended.includes(`con_${nth}`), false);
  });

  test("on a guest's link in a second browser needs a yes of its own, and costs the first nothing", async () => {
    const room = await openGroup(server, ['ana'], { sam: 'family-guest' });
    await room.gather('priya', 'ana', 'sam');
    assert.equal((await room.enter('sam', 'browser-2')).body.code, 'waiting');
    assert.equal((await room.knock('sam', {}, 'browser-2')).body.me.standing, 'waiting');
    assert.deepEqual((await room.see('sam', 'browser-2')).people, []);
    assert.equal((await room.part('sam', { type: 'finish' }, 'browser-2')).body.code, 'waiting');
    assert.equal((await room.enter('sam')).status, 201);
    const { lead } = await room.see('priya');
    assert.deepEqual(
      lead.waiting.map(({ displayName, newDevice }) => [displayName, newDevice]),
      [['Sam', true]],
    );
    await room.lead('priya', { type: 'admit', people: [await server.idOf('sam')] });
    assert.equal((await room.enter('sam', 'browser-2')).status, 201);
    assert.equal((await room.enter('sam')).body.code, 'waiting');
  });

  test('says to the media server what each role may do, an observer under their own name', async () => {
    const room = await openGroup(server, ['ana'], { alex: 'observer', sam: 'family-guest' });
    await room.gather('priya', 'ana', 'alex', 'sam');
    await room.enter('tom');
    const roles = ['priya', 'tom', 'ana', 'sam', 'alex'].map(async person => {
      const { data } = server.grants[(await room.lastGrantOf(person)) - 1] as (typeof server.grants)[number];
      return data.role;
    });
    assert.deepEqual(await Promise.all(roles), ['leader', 'co-leader', 'member', 'family-guest', 'observer']);
    const { people } = await room.see('ana');
    assert.ok(people.some(({ displayName, role }) => displayName === 'Alex Chen' && role === 'observer'));
    assert.equal((await room.part('alex', { type: 'choose', choice: 'speak' })).body.code, 'conflict');
  });
});
