import { expect } from '@open-wc/testing';
import { SpeakingWatch } from '../../../src/media/openvidu/speaking-watch.js';
import { waitUntil } from '../support/wait-until.js';

/** A connection through which sound comes in, louder by `energy` with each look. */
class StubPeer {
  readonly connectionState = 'connected';
  looks = 0;
  energy = 0;

  getSenders(): object[] {
    return [];
  }

  getReceivers(): object[] {
    return [{ track: { kind: 'audio' }, getStats: () => Promise.resolve(this.#report()) }];
  }

  #report(): Map<string, object> {
    this.looks++;
    const report = {
      type: 'inbound-rtp',
      kind: 'audio',
      totalAudioEnergy: this.looks * this.energy,
      totalSamplesDuration: this.looks,
    };
    return new Map([['sound', report]]);
  }
}

describe('who speaks', () => {
  const open = (count: number): { peers: StubPeer[]; watch: SpeakingWatch } => {
    const peers = Array.from({ length: count }, () => new StubPeer());
    const watch = new SpeakingWatch(
      () =>
        peers.map((peer, index) => ({ id: `person-${index}`, peer: peer as unknown as RTCPeerConnection })),
      () => undefined,
    );
    return { peers, watch };
  };

  it('listens to twelve people in turn, nobody twice before everybody once', async () => {
    const { peers, watch } = open(12);
    await waitUntil(() => peers.every(({ looks }) => looks > 1), 'everybody was listened to twice', {
      timeout: 4_000,
    });
    watch.stop();
    const looks = peers.map(peer => peer.looks);
    expect(Math.max(...looks) - Math.min(...looks)).to.be.at.most(1);
  });

  it('hears each of twelve who speaks, and nobody who does not', async () => {
    const { peers, watch } = open(12);
    const speakers = [0, 5, 11];
    for (const [index, peer] of peers.entries()) if (speakers.includes(index)) peer.energy = 0.01;
    await waitUntil(() => speakers.every(index => watch.isSpeaking(`person-${index}`)), 'all three speak', {
      timeout: 4_000,
    });
    const heard = peers.flatMap((_, index) => (watch.isSpeaking(`person-${index}`) ? [index] : []));
    expect(heard).to.deep.equal(speakers);
    watch.stop();
  });
});
