import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import WebSocket from 'ws';
import { openViduRooms } from '../../../demo/server/rooms/openvidu.js';
import { startServer, type RunningServer } from '../../../demo/server/serve.js';
import { readSettings } from '../../../demo/server/settings.js';
import { databaseUrl, emptyDatabase } from '../support/database.js';
import { known, startTestServer, type Answer, type Body } from '../support/server.js';

/** What the media server answers to `joinRoom`. */
interface Joined {
  readonly result?: { readonly metadata: string; readonly role: string };
  readonly error?: unknown;
}

/** What was asked of the media server's REST API. */
interface Asked {
  readonly method: string;
  readonly url: string;
  readonly authorization: string;
  readonly body: { customSessionId: string; role: string; record: boolean; data: string };
}

describe('the embedded media server, through our own port', () => {
  let server: RunningServer;
  let folder: string;
  let drop = async (): Promise<void> => undefined;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'iop-rooms-'));
    const env: Record<string, string> = { PORT: '0', DEMO: 'on', DATA_DIR: folder };
    if (databaseUrl) {
      const database = await emptyDatabase(databaseUrl);
      env['DATABASE_URL'] = database.url;
      drop = database.drop;
    }
    server = await startServer({
      settings: readSettings(env),
      log: () => undefined,
      progress: () => undefined,
    });
  });
  after(async () => {
    await server.close();
    await drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Signs in, and does something about the session whose door is open. */
  const use = async (person: string, what: string, body?: object): Promise<Response> => {
    const signedIn = await fetch(`${server.url}/demo/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    const headers = { Authorization: `Bearer ${((await signedIn.json()) as { token: string }).token}` };
    const { items, serverTime } = (await (
      await fetch(`${server.url}/api/v1/sessions`, { headers })
    ).json()) as Body;
    const now = Date.parse(serverTime);
    const open = known(
      items.find(
        (one: Body) =>
          one.kind === 'group' && Date.parse(one.joinOpensAt) <= now && now < Date.parse(one.joinClosesAt),
      ),
    );
    return fetch(`${server.url}/api/v1/sessions/${open.id}/${what}`, {
      method: 'POST',
      headers: { ...headers, ...(body ? { 'Content-Type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  };
  const grant = async (person: string): Promise<Body> => {
    const response = await use(person, 'room-grants');
    assert.equal(response.status, 201);
    return (await response.json()) as Body;
  };

  /** Joins as openvidu-browser does: at the token's host, under `/openvidu`. */
  const joinRoom = async (token: string): Promise<Joined> => {
    const url = new URL(token);
    const session = url.searchParams.get('sessionId');
    const socket = new WebSocket(`${url.protocol}//${url.host}/openvidu?sessionId=${session}`);
    await once(socket, 'open');
    const params = {
      token,
      session,
      platform: 'test',
      sdkVersion: '2.32.2',
      metadata: '',
      secret: '',
      recorder: false,
    };
    socket.send(JSON.stringify({ jsonrpc: '2.0', id: 0, method: 'joinRoom', params }));
    const [answer] = (await once(socket, 'message')) as [Buffer];
    socket.terminate();
    return JSON.parse(answer.toString()) as Joined;
  };

  test('nobody goes in before somebody who leads has let them in', async () => {
    assert.equal((await use('ana', 'room-grants')).status, 409);
    assert.equal((await use('ana', 'room/knock', {})).status, 200);
    assert.equal((await use('priya', 'room-grants')).status, 201);
    assert.equal((await use('ana', 'room-grants')).status, 409);
    assert.equal((await use('priya', 'room/lead', { type: 'admit' })).status, 200);
  });

  test('a grant leads into the room, with the name and the role that we gave, once', async () => {
    const { connection, participantId } = await grant('ana');
    assert.equal(new URL(connection.url).host, new URL(server.url).host);
    const joined = await joinRoom(connection.url);
    assert.deepEqual(JSON.parse(known(joined.result).metadata), {
      participantId,
      displayName: 'Ana',
      role: 'member',
    });
    assert.equal(joined.result?.role, 'PUBLISHER');
    const again = await joinRoom(connection.url);
    assert.ok(again.error, 'a token works once');
  });

  test('whoever leads may send others out', async () => {
    const { connection, role } = await grant('priya');
    assert.equal(role, 'leader');
    assert.equal((await joinRoom(connection.url)).result?.role, 'MODERATOR');
  });

  test('no other socket passes', async () => {
    for (const path of ['/', '/openvidu-and-more', '/api/v1/events']) {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}`);
      const [error] = (await once(socket, 'error')) as [Error];
      assert.match(error.message, /404/);
    }
  });

  test('a page of another origin opens no socket, whatever grant it has got hold of', async () => {
    const { connection } = await grant('ana');
    const { host, search } = new URL(connection.url);
    const open = (origin: string): WebSocket => new WebSocket(`ws://${host}/openvidu${search}`, { origin });
    for (const origin of ['https://elsewhere.example', `http://${host}.elsewhere.example`, 'null']) {
      const [error] = (await once(open(origin), 'error')) as [Error];
      assert.match(error.message, /403/);
    }
    const own = open(server.url);
    await once(own, 'open');
    own.terminate();
  });

  test("the media server's own API is not reachable through us", async () => {
    assert.equal((await fetch(`${server.url}/openvidu/api/sessions`)).status, 404);
  });
});

describe('an OpenVidu deployment', () => {
  const requests: Asked[] = [];
  let answer: (url: string) => { status: number; body: object };
  let openvidu: Server;
  let url: string;

  before(async () => {
    openvidu = createServer(
      (request, response) =>
        void respond(request).then(({ status, body }) => {
          response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
        }),
    );
    const respond = async (request: IncomingMessage): Promise<{ status: number; body: object }> => {
      let text = '';
      for await (const chunk of request) text += String(chunk);
      requests.push({
        method: request.method ?? '',
        url: request.url ?? '',
        authorization: request.headers.authorization ?? '',
        body: JSON.parse(text || '{}') as Asked['body'],
      });
      return answer(request.url ?? '');
    };
    openvidu.listen(0, '127.0.0.1');
    await once(openvidu, 'listening');
    url = `http://127.0.0.1:${(openvidu.address() as AddressInfo).port}`;
  });
  after(() => openvidu.close());

  const sessionId = 'room_x';
  const working = (address: string): { status: number; body: object } =>
    address.endsWith('/connection')
      ? {
          status: 200,
          body: {
            id: 'con_1',
            connectionId: 'con_1',
            type: 'WEBRTC',
            token: 'wss://media.clinic.example?sessionId=room_x&token=tok_1',
          },
        }
      : {
          status: 200,
          body: { id: sessionId, sessionId, createdAt: 1, connections: { numberOfElements: 0, content: [] } },
        };

  const enter = async (): Promise<Answer> => {
    const server = await startTestServer({
      rooms: openViduRooms(() => ({ url, secret: 'a-secret' }), false),
    });
    try {
      const priya = await server.as('priya');
      const now = server.clock.now();
      const { items } = (await priya.get('/sessions')).body;
      const open = known(
        items.find((one: Body) => Date.parse(one.joinOpensAt) <= now && now < Date.parse(one.joinClosesAt)),
      );
      return await priya.post(`/sessions/${open.id}/room-grants`);
    } finally {
      await server.close();
    }
  };

  test('is asked with its secret for an unrecorded connection, and browsers go to it directly', async () => {
    answer = working;
    requests.length = 0;
    const { status, body } = await enter();
    assert.equal(status, 201);
    assert.equal(body.connection.url, 'wss://media.clinic.example?sessionId=room_x&token=tok_1');
    const [session, connection] = requests;
    assert.match(known(session).body.customSessionId, /^room_[0-9a-f]{32}$/);
    assert.equal(session?.authorization, `Basic ${Buffer.from('OPENVIDUAPP:a-secret').toString('base64')}`);
    assert.equal(connection?.body.role, 'MODERATOR');
    assert.equal(connection?.body.record, false);
    assert.deepEqual(Object.keys(JSON.parse(known(connection).body.data) as object).sort(), [
      'displayName',
      'participantId',
      'role',
    ]);
  });

  test('that is broken, or not there, is said to be unavailable, and nobody counts as having come', async () => {
    answer = () => ({ status: 500, body: {} });
    const broken = await enter();
    assert.equal(broken.status, 503);
    assert.equal(broken.body.code, 'unavailable');
    assert.ok(Number(broken.headers.get('retry-after')) > 0);
  });
});
