import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import { Code } from '../../demo/media/protocol/errors.js';
import { refusedWith } from './support/rpc-probe.js';
import { methodsOf, openWire } from './support/wire.js';

describe('people to each other, on the wire', async () => {
  const wire = await openWire();
  after(() => wire.house.close());
  beforeEach(() => wire.renew());

  describe('a signal', () => {
    const message = (signal: unknown) => ({ message: JSON.stringify(signal) });

    it('goes to everybody, its sender too, when it names nobody', async () => {
      const [first, second] = [await wire.join(), await wire.join()];
      await first.call('sendMessage', message({ to: [], data: 'hello', type: 'signal:chat' }));
      const expected = { data: 'hello', type: 'signal:chat', from: first.joined['id'] };
      assert.deepEqual(await first.noticed('sendMessage'), expected);
      assert.deepEqual(await second.noticed('sendMessage'), expected);
    });

    it('goes to those whom it names, and to nobody else', async () => {
      const [first, second, third] = [await wire.join(), await wire.join(), await wire.join()];
      await first.call('sendMessage', message({ to: [second.joined['id']], data: 'psst' }));
      await second.noticed('sendMessage');
      await third.call('echo', {});
      assert.ok(!methodsOf(third).includes('sendMessage'));
      assert.ok(!methodsOf(first).includes('sendMessage'));
    });

    it('comes from the backend without a sender', async () => {
      const probe = await wire.join();
      await wire.house.openvidu.fetch();
      const response = await fetch(`${wire.house.server.url}/openvidu/api/signal`, {
        method: 'POST',
        headers: { authorization: wire.house.openvidu.basicAuth, 'content-type': 'application/json' },
        body: JSON.stringify({ session: wire.session.sessionId, type: 'notice', data: 'two more minutes' }),
      });
      assert.equal(response.status, 200);
      assert.deepEqual(await probe.noticed('sendMessage'), { type: 'notice', data: 'two more minutes' });
    });

    it('is refused when it cannot be read, or is for somebody who is not here', async () => {
      const probe = await wire.join();
      const send = (params: unknown) => probe.call('sendMessage', params);
      await assert.rejects(send({ message: 'hello' }), refusedWith(Code.SIGNAL_FORMAT));
      await assert.rejects(send(message({ to: [5] })), refusedWith(Code.SIGNAL_FORMAT));
      await assert.rejects(send(message({ data: {} })), refusedWith(Code.SIGNAL_FORMAT));
      await assert.rejects(send(message({ to: ['con_nobody'] })), refusedWith(Code.SIGNAL_RECEIVER));
      await assert.rejects(send({}), refusedWith(Code.TRANSPORT));
    });
  });

  describe('taking somebody out', () => {
    it('is for moderators', async () => {
      const target = await wire.join();
      const { id } = await target.publish();
      for (const role of ['PUBLISHER', 'SUBSCRIBER'] as const) {
        const probe = await wire.join(role);
        const { id: connectionId } = target.joined;
        await assert.rejects(probe.call('forceDisconnect', { connectionId }), refusedWith(Code.UNAUTHORIZED));
        await assert.rejects(probe.call('forceUnpublish', { streamId: id }), refusedWith(Code.UNAUTHORIZED));
      }
      assert.ok(!methodsOf(target).includes('participantEvicted'));
    });

    it('tells everybody, and the person', async () => {
      const [moderator, target, other] = [await wire.join('MODERATOR'), await wire.join(), await wire.join()];
      const { id: connectionId } = target.joined;
      await moderator.call('forceDisconnect', { connectionId });
      const notice = { connectionId, reason: 'forceDisconnectByUser' };
      assert.deepEqual(await target.noticed('participantEvicted'), notice);
      assert.deepEqual(await other.noticed('participantLeft'), notice);
      await assert.rejects(target.publish(), refusedWith(Code.TRANSPORT));
      await assert.rejects(
        moderator.call('forceDisconnect', { connectionId }),
        refusedWith(Code.USER_NOT_FOUND),
      );
    });

    it('can be done to a stream alone', async () => {
      const [moderator, target] = [await wire.join('MODERATOR'), await wire.join()];
      const { id } = await target.publish();
      await moderator.call('forceUnpublish', { streamId: id });
      const notice = { connectionId: target.joined['id'], reason: 'forceUnpublishByUser' };
      assert.deepEqual(await target.noticed('participantUnpublished'), notice);
      assert.deepEqual(await moderator.noticed('participantUnpublished'), notice);
      await target.publish();
    });
  });
});
