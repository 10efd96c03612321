import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openMedia } from '../../../demo/server/rooms/open-media.js';
import { authorizationOf, webhook } from '../../../demo/server/rooms/webhook.js';
import type { Sighting } from '../../../demo/server/rooms/room-server.js';
import { readSettings } from '../../../demo/server/settings.js';
import { START, startTestServer, type TestServer } from '../support/server.js';
import { openGroup, type TestRoom } from '../support/room.js';

const MINUTE = 60_000;

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

/** What the person is said to have attended, after the session. */
const attended = async (room: TestRoom, person: string): Promise<number | null> => {
  server.clock.advance(2 * 60 * MINUTE);
  room.signInAgain();
  const { body } = await (await room.as(person)).get(`/sessions/${room.id}`);
  return body.attendedMinutes;
};

describe('attendance', () => {
  test('is from when the media server saw somebody to when it saw them last', async () => {
    const room = await openGroup(server, ['ana', 'leo']);
    await room.gather('priya', 'ana', 'leo');
    server.clock.advance(5 * MINUTE);
    await server.sees('came', await room.lastGrantOf('ana'));
    server.clock.advance(30 * MINUTE);
    await server.sees('went', await room.lastGrantOf('ana'));
    assert.equal(await attended(room, 'ana'), 30);
    assert.equal(await attended(room, 'leo'), 0, 'let in, and never there');
  });

  test('joins a short drop up, and counts a long absence as one', async () => {
    const room = await openGroup(server, ['ana']);
    await room.gather('priya', 'ana');
    const there = async (minutes: number): Promise<void> => {
      room.signInAgain();
      await room.enter('ana');
      const nth = await room.lastGrantOf('ana');
      await server.sees('came', nth);
      server.clock.advance(minutes * MINUTE);
      await server.sees('went', nth);
    };
    await there(10);
    server.clock.advance(2 * MINUTE);
    await there(10);
    server.clock.advance(20 * MINUTE);
    await there(8);
    assert.equal(await attended(room, 'ana'), 30);
  });

  test('keeps the seat, the place in the round and the yes of somebody whose line dropped', async () => {
    const room = await openGroup(server, ['ana', 'leo']);
    await room.gather('priya', 'ana', 'leo');
    for (const person of ['ana', 'leo']) {
      await server.sees('came', await room.lastGrantOf(person));
      await room.part(person, { type: 'choose', choice: 'speak' });
    }
    const before = await room.see('leo');
    await server.sees('went', await room.lastGrantOf('ana'));
    const without = await room.see('leo');
    assert.deepEqual(without.line, before.line);
    assert.deepEqual(
      without.people.map(({ displayName, here }) => [displayName, here]),
      [
        ['Priya Nair', true],
        ['Ana', false],
        ['Leo', true],
      ],
    );
    await room.lead('priya', { type: 'lock', locked: true });
    assert.equal((await room.enter('ana')).status, 201);
    await server.sees('came', await room.lastGrantOf('ana'));
    const { line, people } = await room.see('leo');
    assert.deepEqual([line, people.every(({ here }) => here)], [before.line, true]);
  });

  test('counts two browsers once, and is there as long as one of them is', async () => {
    const room = await openGroup(server, ['ana']);
    await room.gather('priya', 'ana');
    const first = await room.lastGrantOf('ana');
    await server.sees('came', first);
    await room.enter('ana');
    const second = await room.lastGrantOf('ana');
    await server.sees('came', second);
    server.clock.advance(10 * MINUTE);
    await server.sees('went', first);
    room.signInAgain();
    assert.ok((await room.see('ana')).people.find(({ displayName }) => displayName === 'Ana')?.here);
    server.clock.advance(10 * MINUTE);
    await server.sees('went', second);
    // What OpenVidu could not post at once it posts again.
    await server.sees('went', second);
    assert.equal(await attended(room, 'ana'), 20);
  });
});

describe("OpenVidu's webhook", () => {
  const seen: Sighting[] = [];
  const hook = webhook('a-secret', async sighting => void seen.push(sighting));
  const post = (body: unknown, authorization = authorizationOf('a-secret')): Promise<Response> => {
    const text = JSON.stringify(body);
    const headers = { authorization, 'content-length': String(text.length) };
    return hook(new Request('http://clinic.test/hooks/openvidu', { method: 'POST', body: text, headers }));
  };
  const joined = {
    event: 'participantJoined',
    sessionId: 'room_1',
    connectionId: 'con_1',
    timestamp: Date.parse(START),
    serverData: JSON.stringify({ participantId: 'person_1', displayName: 'Ana', role: 'member' }),
    clientData: '',
  };

  test('tells of comings and goings by what we gave with the grant', async () => {
    seen.length = 0;
    assert.equal((await post(joined)).status, 200);
    assert.equal(
      (await post({ ...joined, event: 'participantLeft', reason: 'networkDisconnect' })).status,
      200,
    );
    const sighting = { roomId: 'room_1', personId: 'person_1', connectionId: 'con_1', at: new Date(START) };
    assert.deepEqual(seen, [
      { type: 'came', ...sighting },
      { type: 'went', ...sighting },
    ]);
  });

  test('is believed by the secret alone, and takes what it does not know', async () => {
    seen.length = 0;
    for (const authorization of ['', 'Basic x', authorizationOf('another')])
      assert.equal((await post(joined, authorization)).status, 401);
    for (const body of [
      { event: 'sessionCreated', sessionId: 'room_1', timestamp: 1 },
      { ...joined, serverData: 'no JSON' },
      { ...joined, serverData: '{"participantId":7}' },
      { ...joined, timestamp: 'now' },
      [],
      null,
    ])
      assert.equal((await post(body)).status, 200);
    assert.deepEqual(seen, []);
  });

  test('of an OpenVidu deployment comes in at the address that its docs name', async () => {
    const { rooms } = await openMedia(
      readSettings({ DEMO: 'on', OPENVIDU_URL: 'https://media.clinic.example', OPENVIDU_SECRET: 'a-secret' }),
      () => undefined,
      () => undefined,
    );
    const elsewhere = await startTestServer({ rooms });
    const response = await elsewhere.app.request('/hooks/openvidu', {
      method: 'POST',
      body: JSON.stringify(joined),
      headers: {
        Authorization: authorizationOf('a-secret'),
        'Content-Length': String(JSON.stringify(joined).length),
      },
    });
    assert.equal(response.status, 200);
    assert.equal((await elsewhere.app.request('/hooks/openvidu', { method: 'POST' })).status, 401);
    await elsewhere.close();
  });
});
