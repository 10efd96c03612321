import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import { Code } from '../../demo/media/protocol/errors.js';
import { MAX_FRAME } from '../../demo/media/protocol/json-rpc.js';
import { FakeEngine } from './support/fake-engine.js';
import { openHouse, tokenFor, type MediaHouse } from './support/media-house.js';
import { refusedWith, RpcProbe, type Refusal } from './support/rpc-probe.js';

describe('a room goes on', () => {
  let house: MediaHouse;
  let ana: RpcProbe;
  let ben: RpcProbe;
  let said = 0;

  const open = () => RpcProbe.open(house.server.port);

  /** Both are here, hear each other, and the room is open to newcomers. */
  const roomGoesOn = async (): Promise<void> => {
    const data = `still here ${(said += 1)}`;
    await ana.call('sendMessage', { message: JSON.stringify({ to: [], data }) });
    await ben.until(() => ben.notices.some(({ params }) => params['data'] === data), data);
    assert.equal(ana.closeCode, undefined);
    assert.equal(ben.closeCode, undefined);
  };

  before(async () => {
    house = await openHouse({
      engine: new FakeEngine(),
      limits: { joinTimeout: 1000, maxWaiting: 50, requestBurst: 400, requestRate: 10, maxPending: 20 },
    });
    const session = await house.session();
    ana = await RpcProbe.join(house.server.port, await tokenFor(session));
    ben = await RpcProbe.join(house.server.port, await tokenFor(session));
  });
  after(() => house.close());

  it('while somebody sends what is no request', async () => {
    for (const [frame, code] of [
      ['{', Code.PARSE_ERROR],
      ['', Code.PARSE_ERROR],
      ['null', Code.INVALID_REQUEST],
      ['[{"jsonrpc":"2.0","id":1,"method":"ping"}]', Code.INVALID_REQUEST],
      ['"ping"', Code.INVALID_REQUEST],
      ['{"id":7}', Code.INVALID_REQUEST],
      ['{"id":7,"method":5}', Code.INVALID_REQUEST],
      ['{"id":7,"method":"ping","params":[1]}', Code.INVALID_REQUEST],
      ['['.repeat(100_000), Code.PARSE_ERROR],
    ] as const) {
      const probe = await open();
      probe.sendRaw(frame);
      await probe.until(() => probe.strays.length > 0, frame.slice(0, 40));
      const [answer] = probe.strays;
      assert.equal((answer?.['error'] as { code: number }).code, code, frame.slice(0, 40));
      assert.equal(answer?.['id'], frame.includes('"id":7') ? 7 : null);
      probe.cut();
    }
    await roomGoesOn();
  });

  it('while somebody asks for what there is not, before and after joining', async () => {
    for (const method of ['nothing', 'constructor', '__proto__', 'toString', '']) {
      for (const probe of [await open(), ana]) {
        await assert.rejects(probe.call(method), refusedWith(Code.METHOD_NOT_FOUND));
      }
    }
    await roomGoesOn();
  });

  it('while somebody who has not joined acts as if they had', async () => {
    const probe = await open();
    for (const method of ['publishVideo', 'sendMessage', 'leaveRoom', 'forceDisconnect', 'onIceCandidate']) {
      await assert.rejects(probe.call(method, {}), refusedWith(Code.TRANSPORT));
    }
    await roomGoesOn();
  });

  it('while somebody sends answers that nobody waits for', async () => {
    const probe = await open();
    probe.sendRaw('{"jsonrpc":"2.0","id":1,"result":{}}');
    await probe.call('ping');
    assert.deepEqual(probe.strays, []);
    await roomGoesOn();
  });

  it('while somebody sends a frame that is too long', async () => {
    const probe = await open();
    probe.sendRaw('x'.repeat(MAX_FRAME + 1));
    assert.equal(await probe.closed(), 1009);
    await roomGoesOn();
  });

  it('while somebody sends bytes', async () => {
    const probe = await open();
    probe.sendRaw(Buffer.from([1, 2, 3]));
    assert.equal(await probe.closed(), 1008);
    await roomGoesOn();
  });

  it('while somebody asks too much', async () => {
    const probe = await open();
    for (let count = 0; count < 500; count++) probe.sendRaw('{"jsonrpc":"2.0","id":1,"method":"ping"}');
    assert.equal(await probe.closed(), 1008);
    assert.ok(house.log.some(({ reason }) => reason === 'too-many-requests'));
    await roomGoesOn();
  });

  it('while somebody tries tokens', async () => {
    const probe = await open();
    const session = await house.session();
    const refusals: number[] = [];
    for (let count = 0; count < 100; count++) {
      const token = `ws://localhost?sessionId=${session.sessionId}&token=tok_${count}`;
      await probe.joinRoom(token).catch((error: unknown) => refusals.push((error as Refusal).code));
    }
    assert.deepEqual(new Set(refusals), new Set([Code.UNAUTHORIZED]));
    assert.equal(refusals.length, 100);
    await roomGoesOn();
  });

  it('while somebody opens a socket and says nothing', async () => {
    const probe = await open();
    assert.equal(await probe.closed(), 1008);
    await roomGoesOn();
  });

  it('while somebody keeps a socket with pings and never joins', async () => {
    const probe = await open();
    await probe.call('ping', { interval: 50 });
    assert.equal(await probe.closed(), 1008);
    await roomGoesOn();
  });

  it('while a thousand say nothing, and newcomers still get in', async () => {
    const silent = await Promise.all(
      Array.from({ length: 1000 }, async () => {
        const socket = new WebSocket(`ws://127.0.0.1:${house.server.port}/openvidu`);
        socket.on('error', () => {});
        await once(socket, 'open').catch(() => {});
        return socket;
      }),
    );
    await roomGoesOn();
    const session = await house.session();
    await RpcProbe.join(house.server.port, await tokenFor(session));
    const open = silent.filter(socket => socket.readyState !== WebSocket.CLOSED);
    await Promise.all(open.map(socket => once(socket, 'close')));
    await roomGoesOn();
  });

  it('while somebody asks for other addresses', async () => {
    for (const path of ['/', '/openvidu/', '/other', '//', '/openvidu/../x', '*']) {
      const socket = connect(house.server.port, '127.0.0.1');
      socket.write(
        `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n` +
          'sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      );
      const [answer] = (await once(socket, 'data')) as [Buffer];
      assert.match(answer.toString(), /^HTTP\/1\.1 404 /, path);
      socket.destroy();
    }
    const outgoing = request({ port: house.server.port, path: '//', method: 'GET' }).end();
    const [response] = (await once(outgoing, 'response')) as [{ statusCode: number; resume(): void }];
    response.resume();
    assert.equal(response.statusCode, 404);
    await roomGoesOn();
  });

  it('while somebody lets requests pile up: they are dropped, the others are not', async () => {
    const engine = new FakeEngine();
    let release = (): void => {};
    engine.delay = new Promise(resolve => (release = resolve));
    const other = await openHouse({ engine, limits: { maxPending: 20 } });
    const probe = await RpcProbe.join(other.server.port, await tokenFor(await other.session()));
    probe.publish().catch(() => {});
    for (let count = 0; count < 30; count++) probe.sendRaw('{"jsonrpc":"2.0","id":99,"method":"leaveRoom"}');
    assert.equal(await probe.closed(), 1008);
    release();
    await other.close();
  });
});

describe('a server that is full', () => {
  it('lets the oldest go of those who say nothing', async () => {
    const house = await openHouse({ engine: new FakeEngine(), limits: { maxWaiting: 10 } });
    const probes: RpcProbe[] = [];
    for (let count = 0; count < 30; count++) probes.push(await RpcProbe.open(house.server.port));
    for (const probe of probes.slice(0, 20)) assert.equal(await probe.closed(), 1008);
    for (const probe of probes.slice(20)) assert.equal((await probe.call('ping'))['value'], 'pong');
    await house.close();
  });

  it('says so, and keeps those who are in', async () => {
    const house = await openHouse({ engine: new FakeEngine(), limits: { maxJoined: 1 } });
    const session = await house.session();
    const first = await RpcProbe.join(house.server.port, await tokenFor(session));
    const token = await tokenFor(session);
    await assert.rejects(RpcProbe.join(house.server.port, token), refusedWith(Code.GENERIC));
    await first.call('echo', {});
    await house.close();
  });
});
