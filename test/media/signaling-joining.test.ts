import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import { Code } from '../../demo/media/protocol/errors.js';
import { refusedWith, RpcProbe } from './support/rpc-probe.js';
import { tokenFor } from './support/media-house.js';
import { methodsOf, openWire } from './support/wire.js';

describe('joining a session, on the wire', async () => {
  const wire = await openWire();
  after(() => wire.house.close());
  beforeEach(() => wire.renew());

  describe('joining', () => {
    it('tells who one is, and what the server can do', async () => {
      const token = await tokenFor(wire.session, 'MODERATOR', 'server says');
      const { joined } = await RpcProbe.join(wire.house.server.port, token, 'client says');
      assert.match(String(joined['id']), /^con_\w{10}$/);
      assert.equal(joined['session'], wire.session.sessionId);
      assert.equal(joined['role'], 'MODERATOR');
      assert.equal(joined['metadata'], 'client says%/%server says');
      assert.equal(joined['mediaServer'], 'kurento');
      assert.equal(joined['videoSimulcast'], false);
      assert.match(String(joined['version']), /^2\.32\.\d+$/);
      assert.ok(joined['sessionId'], 'the key for coming back');
      assert.deepEqual(joined['value'], []);
      assert.ok(!('life' in joined), 'a life makes refused clients hang');
    });

    it('tells who is here: without a role, and with streams only of those who publish', async () => {
      const publishing = await wire.join('PUBLISHER', 'ana');
      await publishing.publish();
      const silent = await wire.join('SUBSCRIBER');
      const { joined } = await wire.join();
      const here = joined['value'] as Record<string, unknown>[];
      assert.deepEqual(
        here.map(({ id }) => id),
        [publishing.joined['id'], silent.joined['id']],
      );
      const [first, second] = here;
      assert.deepEqual(Object.keys(first ?? {}).sort(), ['createdAt', 'id', 'metadata', 'streams']);
      assert.deepEqual(Object.keys(second ?? {}).sort(), ['createdAt', 'id', 'metadata']);
    });

    it('tells the others', async () => {
      const first = await wire.join();
      const second = await wire.join('PUBLISHER', 'ben');
      const notice = await first.noticed('participantJoined');
      assert.deepEqual(notice, {
        id: second.joined['id'],
        createdAt: second.joined['createdAt'],
        metadata: 'ben',
      });
      assert.deepEqual(methodsOf(second), []);
    });

    it('takes a token once', async () => {
      const token = await tokenFor(wire.session);
      await RpcProbe.join(wire.house.server.port, token);
      await assert.rejects(RpcProbe.join(wire.house.server.port, token), refusedWith(Code.UNAUTHORIZED));
    });

    it('takes no token of another session, none that was changed, and none that was withdrawn', async () => {
      const other = await tokenFor(await wire.house.session());
      const moved = other.replace(/sessionId=\w+/, `sessionId=${wire.session.sessionId}`);
      await assert.rejects(RpcProbe.join(wire.house.server.port, moved), refusedWith(Code.UNAUTHORIZED));
      const changed = `${await tokenFor(wire.session)}x`;
      await assert.rejects(RpcProbe.join(wire.house.server.port, changed), refusedWith(Code.UNAUTHORIZED));
      const connection = await wire.session.createConnection();
      await wire.session.forceDisconnect(connection);
      await assert.rejects(
        RpcProbe.join(wire.house.server.port, connection.token ?? ''),
        refusedWith(Code.UNAUTHORIZED),
      );
    });

    it('is refused where there is no such session', async () => {
      const token = 'ws://localhost?sessionId=ses_nowhere&token=tok_none';
      await assert.rejects(RpcProbe.join(wire.house.server.port, token), refusedWith(Code.ROOM_NOT_FOUND));
    });

    it('is refused twice on one socket, and with metadata that is no text', async () => {
      const probe = await wire.join();
      await assert.rejects(probe.joinRoom(await tokenFor(wire.session)), refusedWith(Code.USER_EXISTS));
      const token = await tokenFor(wire.session);
      const fresh = await RpcProbe.open(wire.house.server.port);
      await assert.rejects(fresh.joinRoom(token, { a: 1 }), refusedWith(Code.METADATA_FORMAT));
      await assert.rejects(fresh.joinRoom(token, 'x'.repeat(10_001)), refusedWith(Code.METADATA_FORMAT));
      await fresh.joinRoom(token);
    });
  });

  describe('leaving', () => {
    it('is told to the others, and ends the session with its last', async () => {
      const [first, second] = [await wire.join(), await wire.join()];
      await second.call('leaveRoom');
      assert.deepEqual(await first.noticed('participantLeft'), {
        connectionId: second.joined['id'],
        reason: 'disconnect',
      });
      const unused = await tokenFor(wire.session);
      await first.call('leaveRoom');
      await assert.rejects(RpcProbe.join(wire.house.server.port, unused), refusedWith(Code.ROOM_NOT_FOUND));
    });
  });

  describe('a broken line', () => {
    it('is taken up again, with all that was missed', async () => {
      const [first, second] = [await wire.join(), await wire.join()];
      first.cut();
      await second.call('sendMessage', { message: JSON.stringify({ data: 'are you there?' }) });
      const again = await RpcProbe.open(wire.house.server.port);
      const result = await again.call('connect', { sessionId: first.joined['sessionId'], reconnect: true });
      assert.equal(result['value'], 'reconnection successful');
      assert.equal((await again.noticed('sendMessage'))['data'], 'are you there?');
      await again.publish();
      await second.noticed('participantPublished');
      assert.ok(!methodsOf(second).includes('participantLeft'));
    });

    it('takes the seat from a socket that only seems alive', async () => {
      const first = await wire.join();
      const again = await RpcProbe.open(wire.house.server.port);
      await again.call('connect', { sessionId: first.joined['sessionId'], reconnect: true });
      await first.closed();
      await again.call('echo', {});
    });

    it('costs the seat after the grace', async () => {
      const [first, second] = [await wire.join(), await wire.join()];
      first.cut();
      assert.deepEqual(await second.noticed('participantLeft'), {
        connectionId: first.joined['id'],
        reason: 'networkDisconnect',
      });
      const late = await RpcProbe.open(wire.house.server.port);
      const coming = late.call('connect', { sessionId: first.joined['sessionId'], reconnect: true });
      await assert.rejects(coming, (error: unknown) => {
        assert.equal((error as Error).message, 'reconnection error', 'clients compare this text');
        return refusedWith(Code.RECONNECTION)(error);
      });
    });

    it('shows by three pings that do not come', async () => {
      const [first, second] = [await wire.join(), await wire.join()];
      const pong = await first.call('ping', { interval: 50 });
      assert.equal(pong['value'], 'pong');
      assert.equal((await second.noticed('participantLeft'))['reason'], 'networkDisconnect');
      assert.equal(await first.closed(), 1006);
    });

    it('is not taken for broken by a server that was held up itself, and reads late what came in time', async () => {
      const probe = await wire.join();
      await probe.call('ping', { interval: 50 });
      const inTime = probe.call('ping', {});
      const end = performance.now() + 250;
      while (performance.now() < end);
      assert.equal((await inTime)['value'], 'pong');
    });
  });

  it('answers what clients ask by the way', async () => {
    const probe = await wire.join();
    await probe.call('videoData', { height: 1, width: 1, videoActive: true, audioActive: true });
    await assert.rejects(probe.call('applyFilter', {}), refusedWith(Code.FILTER_NOT_APPLIED));
    await assert.rejects(probe.call('subscribeToSpeechToText', {}), refusedWith(Code.WRONG_EDITION));
  });

  it('writes ids into its log, and nothing that anybody said', async () => {
    const probe = await wire.join('PUBLISHER', 'name-of-somebody');
    await probe.call('sendMessage', {
      message: JSON.stringify({ data: 'text-of-a-signal', type: 'type-of-it' }),
    });
    await assert.rejects(probe.call('forceDisconnect', { connectionId: 'x' }));
    const written = JSON.stringify(wire.house.log);
    assert.match(written, new RegExp(String(probe.joined['id'])));
    assert.doesNotMatch(written, /tok_|name-of-somebody|text-of-a-signal|type-of-it|probe/);
  });
});
