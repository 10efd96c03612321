import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { OpenVidu, OpenViduRole } from 'openvidu-node-client';
import { FakeEngine } from './support/fake-engine.js';
import { openHouse, SECRET, tokenFor, type MediaHouse } from './support/media-house.js';
import { RpcProbe } from './support/rpc-probe.js';

const status = (code: number) => (error: unknown) => {
  assert.equal((error as Error).message, String(code));
  return true;
};

describe('REST, by the real openvidu-node-client', () => {
  let house: MediaHouse;

  before(async () => {
    house = await openHouse({
      engine: new FakeEngine(),
      publicUrl: 'wss://rooms.example/',
      iceServers: [{ url: 'turn:turn.example', username: 'u', credential: 'c' }],
    });
  });
  after(() => house.close());

  /** A call that the client would not make. */
  const call = (method: string, path: string, body?: string, authorization = house.openvidu.basicAuth) =>
    fetch(`${house.server.url}/openvidu/api${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body }),
    });

  it('makes sessions, by name too, and makes none twice', async () => {
    const first = await house.openvidu.createSession({ customSessionId: 'group-7' });
    assert.equal(first.sessionId, 'group-7');
    const again = await house.openvidu.createSession({ customSessionId: 'group-7' });
    assert.equal(again.createdAt, first.createdAt);
    assert.match((await house.openvidu.createSession()).sessionId, /^ses_\w{10}$/);
  });

  it('gives a connection a token at the public address', async () => {
    const session = await house.session();
    const connection = await session.createConnection({
      role: OpenViduRole.MODERATOR,
      data: 'd',
      record: false,
    });
    const url = new URL(connection.token ?? '');
    assert.equal(url.origin + url.pathname, 'wss://rooms.example/');
    assert.equal(url.searchParams.get('sessionId'), session.sessionId);
    assert.match(url.searchParams.get('token') ?? '', /^tok_\w{16}$/);
    assert.equal(connection.status, 'pending');
    assert.equal(connection.role, 'MODERATOR');
    assert.equal(connection.serverData, 'd');
    assert.equal(connection.connectionProperties.record, false);
  });

  it('gives clients the connection’s ICE servers, or the server’s own', async () => {
    const session = await house.session();
    const { joined } = await RpcProbe.join(house.server.port, await tokenFor(session));
    assert.deepEqual(joined['customIceServers'], [
      { url: 'turn:turn.example', username: 'u', credential: 'c' },
    ]);
    const { token } = await session.createConnection({
      customIceServers: [{ url: 'stun:stun.example' }],
    });
    const other = await RpcProbe.join(house.server.port, token);
    assert.deepEqual(other.joined['customIceServers'], [{ url: 'stun:stun.example' }]);
  });

  it('shows who is in a session, who is expected, and who sees whom', async () => {
    const session = await house.session();
    const first = await RpcProbe.join(house.server.port, await tokenFor(session), 'client');
    const second = await RpcProbe.join(house.server.port, await tokenFor(session));
    const { id } = await first.publish({ frameRate: 20 });
    await second.call('receiveVideoFrom', { sender: id, sdpOffer: 'offer' });
    await tokenFor(session);

    assert.equal(await session.fetch(), true);
    assert.equal(await session.fetch(), false, 'nothing changed since');
    assert.deepEqual(
      session.connections.map(connection => connection.status),
      ['active', 'active', 'pending'],
    );
    const [publishing, watching] = session.activeConnections;
    assert.equal(publishing?.clientData, 'client');
    assert.equal(publishing?.platform, 'probe');
    assert.deepEqual(
      publishing?.publishers.map(({ streamId, frameRate, typeOfVideo }) => [
        streamId,
        frameRate,
        typeOfVideo,
      ]),
      [[id, 20, 'CAMERA']],
    );
    assert.deepEqual(watching?.subscribers, [id]);
  });

  it('takes people and streams out, and closes sessions', async () => {
    const session = await house.session();
    const first = await RpcProbe.join(house.server.port, await tokenFor(session));
    const second = await RpcProbe.join(house.server.port, await tokenFor(session));
    const { id } = await first.publish();
    await session.forceUnpublish(String(id));
    assert.equal((await first.noticed('participantUnpublished'))['reason'], 'forceUnpublishByServer');
    await session.forceDisconnect(String(first.joined['id']));
    assert.equal((await first.noticed('participantEvicted'))['reason'], 'forceDisconnectByServer');
    assert.equal((await second.noticed('participantLeft'))['reason'], 'forceDisconnectByServer');
    await session.close();
    await second.until(
      () => second.notices.some(({ params }) => params['reason'] === 'sessionClosedByServer'),
      'the end of the session',
    );
    await assert.rejects(session.fetch(), status(404));
  });

  it('answers by the statuses that OpenVidu answers by', async () => {
    const session = await house.session();
    const { sessionId } = session;
    const expectations = [
      ['GET', '/sessions/ses_none', 404],
      ['DELETE', '/sessions/ses_none', 404],
      ['POST', '/sessions/ses_none/connection', 404],
      ['GET', '/sessions/ses_none/connection/con_none', 400],
      ['GET', `/sessions/${sessionId}/connection/con_none`, 404],
      ['DELETE', `/sessions/${sessionId}/stream/str_none`, 404],
      ['PUT', '/sessions', 405],
      ['GET', '/nowhere', 404],
      ['GET', '/recordings', 501],
      ['GET', '/config', 200],
    ] as const;
    for (const [method, path, expected] of expectations) {
      assert.equal((await call(method, path)).status, expected, `${method} ${path}`);
    }
    const signal = JSON.stringify({ session: sessionId, data: 'x' });
    assert.equal((await call('POST', '/signal', signal)).status, 406, 'nobody is there');
    assert.equal((await call('POST', '/signal', '{}')).status, 400);
  });

  it('refuses what it cannot use', async () => {
    const { sessionId } = await house.session();
    for (const [path, body] of [
      ['/sessions', '{"customSessionId":"a b"}'],
      ['/sessions', '{"customSessionId":7}'],
      ['/sessions', '[]'],
      ['/sessions', '{'],
      [`/sessions/${sessionId}/connection`, '{"role":"OWNER"}'],
      [`/sessions/${sessionId}/connection`, '{"type":"IPCAM"}'],
      [`/sessions/${sessionId}/connection`, '{"customIceServers":{}}'],
      [`/sessions/${sessionId}/connection`, '{"customIceServers":[5]}'],
      ['/signal', `{"session":"${sessionId}","to":"everybody"}`],
    ] as const) {
      const response = await call('POST', path, body);
      assert.ok([400, 406].includes(response.status), `${path} ${body}: ${response.status}`);
    }
    const large = await call('POST', '/sessions', JSON.stringify({ data: 'x'.repeat(70_000) }));
    assert.equal(large.status, 413);
  });

  it('lets nobody in without the secret, and says nothing to them', async () => {
    await assert.rejects(new OpenVidu(house.server.url, 'guess').createSession(), status(401));
    for (const authorization of ['', 'Basic', `Bearer ${SECRET}`, 'Basic T1BFTlZJRFVBUFA6']) {
      const response = await call('GET', '/sessions', undefined, authorization);
      assert.equal(response.status, 401);
      assert.deepEqual(Object.keys((await response.json()) as object).sort(), [
        'message',
        'status',
        'timestamp',
      ]);
    }
  });

  it('still makes tokens as old backends ask for them', async () => {
    const session = await house.session();
    const body = JSON.stringify({ session: session.sessionId, role: 'SUBSCRIBER', data: null });
    const { token } = (await (await call('POST', '/tokens', body)).json()) as { token: string };
    const { joined } = await RpcProbe.join(house.server.port, token);
    assert.equal(joined['role'], 'SUBSCRIBER');
  });
});

describe('webhooks', () => {
  it('tell the backend what happened, in order, and again when it did not hear', async () => {
    const heard: Record<string, unknown>[] = [];
    let refusals = 1;
    const backend = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        assert.equal(request.headers.authorization, 'Basic hook');
        const refuse = refusals-- > 0;
        if (!refuse) heard.push(JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>);
        response.writeHead(refuse ? 503 : 200).end();
        if (heard.at(-1)?.['event'] === 'sessionDestroyed') backend.emit('ended');
      });
    }).listen(0);
    const ended = once(backend, 'ended');
    const { port } = backend.address() as AddressInfo;
    const webhook = { endpoint: `http://localhost:${port}/`, headers: { authorization: 'Basic hook' } };
    const house = await openHouse({ engine: new FakeEngine(), webhook });

    const probe = await RpcProbe.join(house.server.port, await tokenFor(await house.session()));
    await probe.publish();
    await probe.call('leaveRoom');
    await ended;
    assert.deepEqual(
      heard.map(({ event }) => event),
      [
        'sessionCreated',
        'participantJoined',
        'webrtcConnectionCreated',
        'participantLeft',
        'sessionDestroyed',
      ],
    );
    const left = heard.find(({ event }) => event === 'participantLeft');
    assert.equal(left?.['connectionId'], probe.joined['id']);
    assert.equal(left?.['reason'], 'disconnect');
    await house.close();
    backend.close();
    backend.closeAllConnections();
  });
});
