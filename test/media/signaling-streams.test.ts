import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import { Code } from '../../demo/media/protocol/errors.js';
import type { RpcProbe } from './support/rpc-probe.js';
import { refusedWith } from './support/rpc-probe.js';
import { methodsOf, openWire } from './support/wire.js';

describe('streams, on the wire', async () => {
  const wire = await openWire();
  after(() => wire.house.close());
  beforeEach(() => wire.renew());

  describe('publishing', () => {
    it('answers the offer and tells the others what there is', async () => {
      const [first, second] = [await wire.join(), await wire.join()];
      const result = await second.publish();
      assert.equal(result['sdpAnswer'], 'answer to offer');
      assert.match(String(result['id']), new RegExp(`^str_CAM_\\w{4}_${String(second.joined['id'])}$`));
      assert.deepEqual(await first.noticed('participantPublished'), {
        id: second.joined['id'],
        streams: [
          {
            id: result['id'],
            createdAt: result['createdAt'],
            hasAudio: true,
            hasVideo: true,
            audioActive: true,
            videoActive: true,
            typeOfVideo: 'CAMERA',
            frameRate: 15,
            videoDimensions: '{"width":320,"height":240}',
            filter: {},
          },
        ],
      });
      assert.deepEqual(methodsOf(second), []);
    });

    it('names a stream by its source', async () => {
      const screen = await (await wire.join()).publish({ typeOfVideo: 'SCREEN' });
      assert.match(String(screen['id']), /^str_SCR_/);
      const voice = await (await wire.join()).publish({ hasVideo: false, typeOfVideo: undefined });
      assert.match(String(voice['id']), /^str_MIC_/);
    });

    it('hands on no dimensions that another client could not read', async () => {
      const [first, second] = [await wire.join(), await wire.join()];
      await second.publish({ videoDimensions: 'wide' });
      const { streams } = await first.noticed('participantPublished');
      assert.ok(!('videoDimensions' in ((streams as object[])[0] ?? {})));
    });

    it('is not for subscribers, and not for those who do already', async () => {
      await assert.rejects((await wire.join('SUBSCRIBER')).publish(), refusedWith(Code.UNAUTHORIZED));
      const probe = await wire.join();
      await probe.publish();
      await assert.rejects(probe.publish(), refusedWith(Code.USER_ALREADY_STREAMING));
    });

    it('is refused with an offer that cannot be used, and can be tried again', async () => {
      const probe = await wire.join();
      await assert.rejects(probe.publish({ sdpOffer: 'bad' }), refusedWith(Code.MEDIA_SDP));
      await assert.rejects(probe.publish({ sdpOffer: 5 }), refusedWith(Code.TRANSPORT));
      await probe.publish();
    });

    it('leaves nothing behind when its client leaves in the middle of it', async () => {
      const [first, second] = [await wire.join(), await wire.join()];
      let release = (): void => {};
      wire.engine.delay = new Promise(resolve => (release = resolve));
      const count = wire.engine.publishers.length;
      const publishing = second.publish();
      await wire.session.fetch();
      await wire.session.forceDisconnect(String(second.joined['id']));
      release();
      await assert.rejects(publishing, refusedWith(Code.USER_NOT_FOUND));
      assert.equal(wire.engine.publishers[count]?.closed, true);
      assert.ok(!methodsOf(first).includes('participantPublished'));
    });

    it('ends for everybody when it is ended', async () => {
      const [first, second] = [await wire.join(), await wire.join()];
      const { id } = await second.publish();
      await first.call('receiveVideoFrom', { sender: id, sdpOffer: 'offer' });
      await second.call('unpublishVideo');
      assert.deepEqual(await first.noticed('participantUnpublished'), {
        connectionId: second.joined['id'],
        reason: 'unpublish',
      });
      assert.equal(wire.engine.publishers.at(-1)?.closed, true);
      assert.equal(wire.engine.viewers.at(-1)?.closed, true);
      await assert.rejects(second.call('unpublishVideo'), refusedWith(Code.USER_NOT_STREAMING));
      await second.publish();
    });

    it('keeps its viewers when its connection is made anew', async () => {
      const probe = await wire.join();
      const { id, createdAt } = await probe.publish();
      const old = wire.engine.publishers.at(-1);
      const result = await probe.call('reconnectStream', { stream: id, sdpString: 'again' });
      assert.equal(result['sdpAnswer'], 'answer to again');
      assert.deepEqual([result['id'], result['createdAt']], [id, createdAt]);
      assert.equal(old?.movedTo, wire.engine.publishers.at(-1));
      assert.equal(old?.closed, true);
    });
  });

  describe('subscribing', () => {
    it('answers the offer; once more in place of the first', async () => {
      const [first, second] = [await wire.join('SUBSCRIBER'), await wire.join()];
      const { id } = await second.publish();
      const result = await first.call('receiveVideoFrom', { sender: id, sdpOffer: 'mine' });
      assert.equal(result['sdpAnswer'], 'answer to mine');
      const old = wire.engine.viewers.at(-1);
      const again = await first.call('reconnectStream', {
        stream: id,
        sdpOffer: 'anew',
        forciblyReconnect: false,
      });
      assert.equal(again['sdpAnswer'], 'answer to anew');
      assert.equal(old?.closed, true);
      await first.call('unsubscribeFromVideo', { sender: second.joined['id'] });
      assert.equal(wire.engine.viewers.at(-1)?.closed, true);
    });

    it('gets candidates to the right end, those too that came first', async () => {
      const [first, second] = [await wire.join(), await wire.join()];
      const candidate = (owner: unknown, text: string) => ({
        endpointName: owner,
        candidate: text,
        sdpMid: '0',
        sdpMLineIndex: 0,
      });
      await second.call('onIceCandidate', candidate(second.joined['id'], 'early'));
      const { id } = await second.publish();
      await second.call('onIceCandidate', candidate(second.joined['id'], 'late'));
      assert.deepEqual(wire.engine.publishers.at(-1)?.candidates, ['early', 'late']);
      await first.call('receiveVideoFrom', { sender: id, sdpOffer: 'offer' });
      await first.call('onIceCandidate', candidate(second.joined['id'], 'viewer'));
      assert.deepEqual(wire.engine.viewers.at(-1)?.candidates, ['viewer']);
    });

    it('is refused where nobody is, or nothing is published', async () => {
      const [first, second] = [await wire.join(), await wire.join()];
      const ask = (sender: unknown) => first.call('receiveVideoFrom', { sender, sdpOffer: 'offer' });
      await assert.rejects(
        ask(`str_CAM_abcd_${String(second.joined['id'])}`),
        refusedWith(Code.USER_NOT_STREAMING),
      );
      await assert.rejects(ask('str_CAM_abcd_con_nobody'), refusedWith(Code.USER_NOT_FOUND));
      await assert.rejects(ask(undefined), refusedWith(Code.TRANSPORT));
    });
  });

  it('tell everybody how good a line is, the one whose it is too', async () => {
    const [first, second] = [await wire.join(), await wire.join()];
    await second.publish();
    wire.engine.publishers.at(-1)?.onQuality?.(5);
    wire.engine.publishers.at(-1)?.onQuality?.(1);
    for (const probe of [first, second]) {
      const told = { connectionId: second.joined['id'], newValue: 5, oldValue: 0 };
      assert.deepEqual(await probe.noticed('networkQualityLevelChanged'), told);
      assert.deepEqual(
        probe.notices
          .filter(({ method }) => method === 'networkQualityLevelChanged')
          .map(({ params }) => params),
        [told, { ...told, newValue: 1, oldValue: 5 }],
      );
    }
  });

  describe('a change of a stream', () => {
    it('is told to the others, and to those who come later', async () => {
      const [first, second] = [await wire.join(), await wire.join()];
      const { id } = await second.publish();
      await second.call('streamPropertyChanged', {
        streamId: id,
        property: 'audioActive',
        newValue: false,
        reason: 'publishAudio',
      });
      assert.deepEqual(await first.noticed('streamPropertyChanged'), {
        connectionId: second.joined['id'],
        streamId: id,
        property: 'audioActive',
        newValue: 'false',
        reason: 'publishAudio',
      });
      const { joined } = await wire.join();
      const publishing = (joined['value'] as { streams?: { audioActive: boolean }[] }[]).find(
        ({ streams }) => streams,
      );
      assert.equal(publishing?.streams?.[0]?.audioActive, false);
    });

    it('is refused when other clients could not read it, or the stream is not one’s own', async () => {
      const [first, second] = [await wire.join(), await wire.join()];
      const { id } = await second.publish();
      const change = (probe: RpcProbe, property: string, newValue: unknown) =>
        probe.call('streamPropertyChanged', { streamId: id, property, newValue, reason: 'r' });
      await assert.rejects(change(second, 'audioActive', 'no'), refusedWith(Code.TRANSPORT));
      await assert.rejects(change(second, 'videoDimensions', 'wide'), refusedWith(Code.TRANSPORT));
      await assert.rejects(change(second, 'role', 'MODERATOR'), refusedWith(Code.TRANSPORT));
      await assert.rejects(change(first, 'audioActive', false), refusedWith(Code.USER_NOT_STREAMING));
      await change(second, 'videoDimensions', '{"width":640,"height":480}');
      assert.equal(
        (await first.noticed('streamPropertyChanged'))['newValue'],
        '"{\\"width\\":640,\\"height\\":480}"',
      );
    });
  });
});
