import { expect } from '@open-wc/testing';
import type { RoomGrant } from '../../../src/contract/session.js';
import { FakeDevices, type FakeDevicesOptions } from '../../../src/media/fake/fake-devices.js';
import { LocalDevice } from '../../../src/media/local-device.js';
import type { LocalDevices, RenewGrant, RoomPort, RoomState } from '../../../src/media/room.js';
import { waitUntil } from './wait-until.js';

/** How a suite acts on the far side of a port. */
export interface FarSide {
  readonly port: RoomPort;
  enter(person: { id: string; displayName: string; camera?: boolean; microphone?: boolean }): void;
  depart(id: string): void;
  /** Somebody's camera or microphone goes on or off. */
  turn(id: string, change: { camera?: boolean; microphone?: boolean }): void;
  say(topic: string, text: string, from: string): void;
  drop(): void;
  recover(): void;
  end(how: 'removed' | 'ended' | 'lost'): void;
  /** Messages that left the port: topic and text. */
  sent(): readonly string[];
}

export interface FarSideOptions {
  /** `wait` until `admit`. */
  readonly joining?: 'works' | 'wait' | 'unreachable' | 'refused';
}

export const grant: RoomGrant = {
  id: 'grant-1',
  sessionId: 'session-1',
  participantId: 'person-ana',
  role: 'member',
  displayName: 'Ana',
  expiresAt: '2030-01-01T00:00:00Z',
  connection: { provider: 'openvidu', url: 'wss://media.test?sessionId=ses_stub&token=tok_stub' },
  iceServers: [],
};

export const makeDevices = (
  options: FakeDevicesOptions = {},
): { fake: FakeDevices; devices: LocalDevices } => {
  const fake = new FakeDevices(options);
  const camera = new LocalDevice('camera', fake.host);
  const microphone = new LocalDevice('microphone', fake.host);
  return { fake, devices: { camera, microphone } };
};

/** Settles when the state is as wanted; the runner's time-out ends a test in which it never is. */
export const becomes = (port: RoomPort, wanted: (state: RoomState) => boolean): Promise<RoomState> =>
  new Promise(resolve => {
    if (wanted(port.state)) return resolve(port.state);
    const stop = port.subscribe(state => {
      if (!wanted(state)) return;
      stop();
      resolve(state);
    });
  });

const names = (port: RoomPort): string[] => port.state.participants.map(({ displayName }) => displayName);

/** What every room port must do, whatever media server is behind it. */
export const itIsARoomPort = (open: (options?: FarSideOptions) => FarSide): void => {
  const inside = async (options: FakeDevicesOptions = {}) => {
    const far = open();
    const { fake, devices } = makeDevices(options);
    await devices.camera.start();
    await devices.microphone.start();
    await far.port.join(grant, devices);
    return { far, port: far.port, fake, devices };
  };

  it('is idle before anybody joins', async () => {
    const { port } = open();
    expect(port.state).to.deep.equal({ connection: { status: 'idle' }, local: undefined, participants: [] });
    await port.leave();
    await port.setCamera(true);
    expect(port.state.connection.status).to.equal('idle');
  });

  it('says that it is connecting, then that it is connected, and never anything too early', async () => {
    const { port } = open();
    const seen: string[] = [];
    port.subscribe(({ connection }) => seen.push(connection.status));
    await port.join(grant, makeDevices().devices);
    expect([...new Set(seen)]).to.deep.equal(['connecting', 'connected']);
    const { id, displayName, role } = port.state.local ?? {};
    expect([id, displayName, role]).to.deep.equal(['person-ana', 'Ana', 'member']);
    await port.leave();
  });

  it('joins with a camera and a microphone, and says when the others get them', async () => {
    const { port } = await inside();
    const { local } = await becomes(port, state => state.local?.camera.status === 'on');
    expect(local?.microphone.status).to.equal('on');
    await port.leave();
  });

  it('joins with neither, and tells why', async () => {
    const { port } = await inside({ camera: 'missing', microphone: 'denied' });
    expect(port.state.connection.status).to.equal('connected');
    expect(port.state.local?.camera.status).to.equal('missing');
    expect(port.state.local?.microphone.status).to.equal('denied');
    await port.leave();
  });

  it('gives the camera back when it is turned off, and takes a new picture when it is on again', async () => {
    const { port, fake } = await inside();
    await becomes(port, state => state.local?.camera.status === 'on');
    const first = port.state.local?.camera.track;
    await port.setCamera(false);
    expect(port.state.local?.camera.status).to.equal('off');
    expect(first?.readyState).to.equal('ended');
    await port.setCamera(true);
    const { local } = await becomes(port, state => state.local?.camera.status === 'on');
    expect(local?.camera.track).not.to.equal(first);
    await port.leave();
    expect(fake.tracks.every(({ readyState }) => readyState === 'ended')).to.equal(true);
  });

  it('mutes at once and keeps the microphone open', async () => {
    const { port } = await inside();
    await becomes(port, state => state.local?.microphone.status === 'on');
    const track = port.state.local?.microphone.track;
    await port.setMicrophone(false);
    expect(port.state.local?.microphone.status).to.equal('off');
    expect([track?.enabled, track?.readyState]).to.deep.equal([false, 'live']);
    await port.setMicrophone(true);
    await becomes(port, state => state.local?.microphone.status === 'on');
    expect(track?.enabled).to.equal(true);
    await port.leave();
  });

  it('takes a first camera in the middle of the call, without losing the sound', async () => {
    const far = open();
    const { port } = far;
    const { devices } = makeDevices();
    await devices.microphone.start();
    await port.join(grant, devices);
    await becomes(port, state => state.local?.microphone.status === 'on');
    const sound = port.state.local?.microphone.track;
    await port.setCamera(true);
    await becomes(port, ({ local }) => local?.camera.status === 'on' && local.microphone.status === 'on');
    expect(port.state.local?.microphone.track).to.equal(sound);
    expect(sound?.readyState).to.equal('live');
    await port.leave();
  });

  it('shows the others as they come, change and go', async () => {
    const { far, port } = await inside();
    far.enter({ id: 'person-ben', displayName: 'Ben' });
    far.enter({ id: 'person-dev', displayName: 'Dev', camera: false, microphone: false });
    await becomes(port, ({ participants }) => participants.length === 2);
    expect(names(port)).to.deep.equal(['Ben', 'Dev']);
    await becomes(port, ({ participants }) => participants[0]?.videoTrack !== undefined);
    expect(port.state.participants.map(({ camera, microphone }) => [camera, microphone])).to.deep.equal([
      [true, true],
      [false, false],
    ]);
    far.turn('person-ben', { camera: false, microphone: false });
    const { participants } = await becomes(port, state => state.participants[0]?.camera === false);
    expect(participants[0]?.microphone).to.equal(false);
    expect(participants[0]?.videoTrack).to.equal(undefined);
    far.depart('person-ben');
    await becomes(port, state => state.participants.length === 1);
    expect(names(port)).to.deep.equal(['Dev']);
    await port.leave();
  });

  it('hands messages on, and tells who sent them', async () => {
    const { far, port } = await inside();
    far.enter({ id: 'person-ben', displayName: 'Ben' });
    const heard: unknown[] = [];
    const stop = port.onMessage(message => heard.push(message));
    far.say('chat', 'Hello', 'person-ben');
    expect(heard).to.deep.equal([{ topic: 'chat', text: 'Hello', from: 'person-ben' }]);
    stop();
    far.say('chat', 'Again', 'person-ben');
    expect(heard).to.have.length(1);
    await port.leave();
  });

  it('sends messages, does not echo them, and says when one could not be sent', async () => {
    const { far, port } = await inside();
    const heard: unknown[] = [];
    port.onMessage(message => heard.push(message));
    far.enter({ id: 'person-ben', displayName: 'Ben' });
    await port.send('chat', 'To all');
    await port.send('chat', 'To Ben', ['person-ben']);
    expect(far.sent()).to.deep.equal(['chat To all', 'chat To Ben']);
    expect(heard).to.deep.equal([]);
    const failures: string[] = [];
    await port.send('chat', 'To nobody', ['person-x']).catch(() => failures.push('nobody'));
    far.drop();
    await port.send('chat', 'Into the void').catch(() => failures.push('no line'));
    expect(failures).to.deep.equal(['nobody', 'no line']);
    await port.leave();
    expect(far.sent()).to.have.length(2);
  });

  it('says that the line is down, still mutes, and goes on when it is back', async () => {
    const { far, port } = await inside();
    await becomes(port, state => state.local?.microphone.status === 'on');
    far.drop();
    expect(port.state.connection.status).to.equal('reconnecting');
    await port.setMicrophone(false);
    expect(port.state.local?.microphone.status).to.equal('off');
    far.recover();
    expect(port.state.connection.status).to.equal('connected');
    expect(port.state.local?.microphone.status).to.equal('off');
    await port.leave();
  });

  for (const [how, expected] of [
    ['removed', { status: 'left', reason: 'removed' }],
    ['ended', { status: 'left', reason: 'ended' }],
    ['lost', { status: 'failed', code: 'lost' }],
  ] as const)
    it(`ends when the person is ${how}, and gives the devices back`, async () => {
      const { far, port, fake } = await inside();
      far.enter({ id: 'person-ben', displayName: 'Ben' });
      far.end(how);
      await becomes(port, ({ connection }) => connection.status === expected.status);
      expect(port.state.connection).to.deep.equal(expected);
      expect(port.state.participants).to.deep.equal([]);
      expect(port.state.local?.camera.status).to.equal('off');
      expect(fake.tracks.every(({ readyState }) => readyState === 'ended')).to.equal(true);
    });

  describe('whose place was given away while the line was down', () => {
    const fresh: RoomGrant = { ...grant, id: 'grant-2' };
    const lost = async (renew: RenewGrant) => {
      const far = open();
      const { fake, devices } = makeDevices();
      await devices.camera.start();
      await devices.microphone.start();
      devices.microphone.setMuted(true);
      await far.port.join(grant, devices, renew);
      await becomes(far.port, state => state.local?.camera.status === 'on');
      const camera = far.port.state.local?.camera.track;
      far.end('lost');
      return { far, port: far.port, fake, camera };
    };

    it('comes back on a fresh grant, with the same camera and the same mute', async () => {
      const seen: string[] = [];
      const { far, port, camera } = await lost(() => Promise.resolve(fresh));
      port.subscribe(({ connection }) => seen.push(connection.status));
      await becomes(port, ({ connection }) => connection.status === 'reconnecting');
      await becomes(port, ({ connection }) => connection.status === 'connected');
      expect(seen).not.to.include('failed');
      await becomes(port, ({ local }) => local?.camera.status === 'on');
      expect(port.state.local?.camera.track).to.equal(camera);
      expect(camera?.readyState).to.equal('live');
      expect(port.state.local?.microphone.status).to.equal('off');
      far.enter({ id: 'person-ben', displayName: 'Ben' });
      await becomes(port, ({ participants }) => participants.length === 1);
      await port.leave();
      expect(camera?.readyState).to.equal('ended');
    });

    it('asks again while nobody answers', async () => {
      let asked = 0;
      const { port } = await lost(() =>
        ++asked < 3 ? Promise.reject(new Error('no network')) : Promise.resolve(fresh),
      );
      await becomes(port, ({ connection }) => connection.status === 'reconnecting');
      const connected = becomes(port, ({ connection }) => connection.status === 'connected');
      // A network that is back is tried at once.
      await waitUntil(
        () => (dispatchEvent(new Event('online')), port.state.connection.status === 'connected'),
      );
      await connected;
      expect(asked).to.equal(3);
      await port.leave();
    });

    it('is out when the program lets them in no more', async () => {
      const { port, fake } = await lost(() => Promise.resolve(null));
      await becomes(port, ({ connection }) => connection.status === 'failed');
      expect(port.state.connection).to.deep.equal({ status: 'failed', code: 'lost' });
      expect(fake.tracks.every(({ readyState }) => readyState === 'ended')).to.equal(true);
    });

    it('is left in the middle of it, and stays left', async () => {
      let give: (grant: RoomGrant) => void = () => undefined;
      let signal: AbortSignal | undefined;
      const { port, fake } = await lost(given => {
        signal = given;
        return new Promise(resolve => (give = resolve));
      });
      await waitUntil(() => signal !== undefined);
      await port.leave();
      expect(signal?.aborted).to.equal(true);
      give(fresh);
      await Promise.resolve();
      expect(port.state.connection).to.deep.equal({ status: 'left', reason: 'left' });
      expect(fake.tracks.every(({ readyState }) => readyState === 'ended')).to.equal(true);
    });
  });

  it('leaves once, however often it is told to', async () => {
    const { port, fake } = await inside();
    const seen: string[] = [];
    port.subscribe(({ connection }) => seen.push(connection.status));
    await port.leave();
    await port.leave();
    expect(port.state.connection).to.deep.equal({ status: 'left', reason: 'left' });
    expect(seen.filter(status => status === 'left')).to.have.length(1);
    expect(fake.tracks.every(({ readyState }) => readyState === 'ended')).to.equal(true);
  });

  it('does not come in any more when the person left on the way', async () => {
    const far = open({ joining: 'wait' });
    const { fake, devices } = makeDevices();
    await devices.camera.start();
    const joining = far.port.join(grant, devices);
    expect(far.port.state.connection.status).to.equal('connecting');
    await far.port.leave();
    await joining;
    expect(far.port.state.connection).to.deep.equal({ status: 'left', reason: 'left' });
    expect(fake.tracks.every(({ readyState }) => readyState === 'ended')).to.equal(true);
  });

  for (const code of ['unreachable', 'refused'] as const)
    it(`says that it is ${code}, and gives the devices back`, async () => {
      const far = open({ joining: code });
      const { fake, devices } = makeDevices();
      await devices.camera.start();
      await far.port.join(grant, devices);
      expect(far.port.state.connection).to.deep.equal({ status: 'failed', code });
      expect(fake.tracks.every(({ readyState }) => readyState === 'ended')).to.equal(true);
    });

  it('exchanges the camera in the middle of the call', async () => {
    const { port, fake } = await inside({ cameras: 2 });
    await becomes(port, state => state.local?.camera.status === 'on');
    const first = port.state.local?.camera.track;
    await port.switchDevice('camera', 'camera-2');
    const { local } = await becomes(
      port,
      state => state.local?.camera.status === 'on' && state.local.camera.track !== first,
    );
    expect(local?.camera.track?.getSettings().deviceId).to.equal('camera-2');
    expect(first?.readyState).to.equal('ended');
    await port.leave();
    expect(fake.tracks.every(({ readyState }) => readyState === 'ended')).to.equal(true);
  });

  it('counts what arrives', async () => {
    const { port } = await inside();
    const { sent, received } = await port.getStats();
    expect(sent).to.have.all.keys('videoFrames', 'audioPackets');
    expect(received).to.deep.equal({});
    await port.leave();
  });
};
