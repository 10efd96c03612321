import { aTimeout, expect } from '@open-wc/testing';
import { createOpenVidu, evaluateContained } from '../../../src/media/openvidu/library.js';
import { OpenViduRoom } from '../../../src/media/openvidu/openvidu-room.js';
import { stopRetrying } from '../../../src/media/openvidu/stop-retrying.js';
import { PORTRAITS, portraitTrack, soundTrack } from '../../../src/media/fake/fake-track.js';
import { becomes, grant, makeDevices } from '../support/room-port-contract.js';
import { StubServer } from '../support/stub-openvidu.js';
import { waitUntil } from '../support/wait-until.js';

const page = window as unknown as Record<string, unknown>;
const [portrait] = PORTRAITS;
if (!portrait) throw new Error('no portrait');

const dataOf = (id: string, displayName: string, role = 'member'): string =>
  JSON.stringify({ participantId: id, displayName, role });

const join = async (
  server: StubServer,
  start: 'both' | 'microphone' | 'nothing' = 'both',
): Promise<{ room: OpenViduRoom } & ReturnType<typeof makeDevices>> => {
  const room = new OpenViduRoom({ load: () => Promise.resolve(server.library), timeout: 50, retryAfter: 5 });
  const made = makeDevices();
  if (start === 'both') await made.devices.camera.start();
  if (start !== 'nothing') await made.devices.microphone.start();
  await room.join(grant, made.devices);
  return { room, ...made };
};

/** A publication that nobody answered, as the library tells of it: by a text. */
const unanswered = (): Promise<void> =>
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- so the library does
  Promise.reject('Error on publishVideo: {"request":"{}"}');

describe('evaluating openvidu-browser', () => {
  /** Does what the library does when it is evaluated. */
  const evaluate = (): void => {
    if (typeof page['__jsnlog_configure'] === 'function') throw new Error('a stranger');
    page['keptConsole'] = window.console;
    window.onerror = () => false;
    window.onunhandledrejection = () => undefined;
    page['getScreenId'] = () => undefined;
    page['getScreenConstraints'] = () => undefined;
    page['getChromeExtensionStatus'] = () => undefined;
    addEventListener('message', () => (page['heard'] = true));
  };

  const left = ['getScreenId', 'getScreenConstraints', 'getChromeExtensionStatus', '__jsnlog_configure'];
  /** The runner has handlers and a console of its own. Compared by truth: a failure must not print the window. */
  let before: Window['onerror'][] = [];
  const handlers = (): Window['onerror'][] => [
    window.onerror,
    window.onunhandledrejection as Window['onerror'],
  ];

  beforeEach(() => {
    before = handlers();
    window.onerror = null;
    window.onunhandledrejection = null;
  });

  afterEach(() => {
    window.onerror = before[0] ?? null;
    window.onunhandledrejection = (before[1] ?? null) as typeof window.onunhandledrejection;
    delete page['keptConsole'];
    delete page['heard'];
  });

  const sayHello = async (): Promise<void> => {
    const arrived = new Promise(resolve => addEventListener('message', resolve, { once: true }));
    postMessage(null, location.origin);
    await arrived;
  };

  it('leaves nothing on the page', async () => {
    const { console, addEventListener } = window;
    await evaluateContained(() => Promise.resolve().then(evaluate));
    expect(left.filter(key => key in page)).to.deep.equal([]);
    expect(handlers().every(handler => handler === null)).to.equal(true);
    expect(window.console === console).to.equal(true);
    expect(window.addEventListener === addEventListener).to.equal(true);
    expect(page['keptConsole'] === console).to.equal(false);
    await sayHello();
    expect(page['heard']).to.equal(undefined);
  });

  it('gives back what the page had there before', async () => {
    const onerror = (): boolean => true;
    const getScreenId = (): string => 'of the page';
    window.onerror = onerror;
    page['getScreenId'] = getScreenId;
    try {
      await evaluateContained(() => Promise.resolve().then(evaluate));
      expect(window.onerror === onerror).to.equal(true);
      expect(page['getScreenId'] === getScreenId).to.equal(true);
    } finally {
      delete page['getScreenId'];
    }
  });

  it('does not touch what the page does while it loads', async () => {
    const heard: string[] = [];
    await evaluateContained(async () => {
      addEventListener('test-before', () => heard.push('before'));
      await Promise.resolve();
      evaluate();
      await Promise.resolve();
      addEventListener('test-after', () => heard.push('after'));
      page['ofThePage'] = true;
    });
    dispatchEvent(new Event('test-before'));
    dispatchEvent(new Event('test-after'));
    expect(heard).to.deep.equal(['before', 'after']);
    expect(page['ofThePage']).to.equal(true);
    delete page['ofThePage'];
  });

  it('takes its trap away when there was nothing to evaluate, or it did not load', async () => {
    await evaluateContained(() => Promise.resolve());
    expect('__jsnlog_configure' in page).to.equal(false);
    await evaluateContained(() => Promise.reject(new Error('offline'))).catch(() => undefined);
    expect('__jsnlog_configure' in page).to.equal(false);
  });

  it('leaves a page alone that uses the same logger', async () => {
    const configure = (): void => undefined;
    page['__jsnlog_configure'] = configure;
    try {
      await evaluateContained(() => Promise.resolve());
      expect(page['__jsnlog_configure']).to.equal(configure);
    } finally {
      delete page['__jsnlog_configure'];
    }
  });

  it('works with the real one', async () => {
    const { loadLibrary } = await import('../../../src/media/openvidu/library.js');
    const { OpenVidu } = await loadLibrary();
    expect('initSession' in new OpenVidu()).to.equal(true);
    expect(left.filter(key => key in page)).to.deep.equal([]);
    expect(handlers().every(handler => handler === null)).to.equal(true);
  });
});

describe('an OpenVidu object', () => {
  const ice = (server: StubServer): RTCIceServer[] => {
    const { rtcConfiguration } = server.configurations[0] as { rtcConfiguration: RTCConfiguration };
    return rtcConfiguration.iceServers ?? [];
  };

  it('is quiet, hears no orientation, and can be told to post nobody’s console', () => {
    const server = new StubServer();
    const openvidu = createOpenVidu(server.library, []);
    Object.assign(openvidu, { sendBrowserLogs: 'debug_app' });
    expect(openvidu.sendBrowserLogs).to.equal('disabled');
    dispatchEvent(new Event('orientationchange'));
    expect(server.calls).to.deep.equal(['enableProdMode']);
  });

  it('never uses a public STUN server: no list is an empty list', () => {
    const server = new StubServer();
    createOpenVidu(server.library, []);
    expect(ice(server)).to.deep.equal([]);
  });

  it('uses the program’s ICE servers, in a fresh copy each time', () => {
    const server = new StubServer();
    const given = [{ urls: ['turn:turn.test'], username: 'u', credential: 'c' }];
    createOpenVidu(server.library, given);
    ice(server).length = 0;
    for (const one of ice(server)) one.urls = 'stun:elsewhere';
    expect(ice(server)).to.deep.equal(given);
  });

  it('uses the media server’s own when the grant names none', () => {
    const server = new StubServer();
    server.iceServers = [{ urls: ['turn:media.test'] }];
    createOpenVidu(server.library, []);
    expect(ice(server)).to.deep.equal([{ urls: ['turn:media.test'] }]);
  });

  it('answers with an error where the socket would throw', () => {
    const openvidu = createOpenVidu(new StubServer().library, []);
    const answers: unknown[] = [];
    openvidu.sendRequest('one', {}, (error: unknown) => answers.push(error));
    openvidu.sendRequest('two', (error: unknown) => answers.push(error));
    openvidu.sendRequest('three', {});
    expect(answers).to.have.length(2);
  });
});

describe('a stay on OpenVidu', () => {
  it('gives up on a media server that does not answer', async () => {
    const server = new StubServer();
    server.connecting = () => new Promise(() => undefined);
    const { room, fake } = await join(server);
    expect(room.state.connection).to.deep.equal({ status: 'failed', code: 'unreachable' });
    expect(server.calls).to.include('closeWs');
    expect(fake.tracks.every(({ readyState }) => readyState === 'ended')).to.equal(true);
  });

  it('says that it is unreachable when the library itself cannot be had', async () => {
    const room = new OpenViduRoom({ load: () => Promise.reject(new TypeError('offline')) });
    await room.join(grant, makeDevices().devices);
    expect(room.state.connection).to.deep.equal({ status: 'failed', code: 'unreachable' });
  });

  it('sends nothing more to a media server that has ended the stay', async () => {
    const server = new StubServer();
    const { room } = await join(server);
    server.session?.end('forceDisconnectByUser');
    expect(room.state.connection).to.deep.equal({ status: 'left', reason: 'removed' });
    const [openvidu] = server.objects as {
      sendRequest(method: string, params: object, done: () => void): void;
    }[];
    let answered = false;
    openvidu?.sendRequest('onIceCandidate', {}, () => (answered = true));
    expect(answered).to.equal(true);
    expect(server.calls).not.to.include('sendRequest');
  });

  it('takes one object a join', async () => {
    const server = new StubServer();
    const { room, devices } = await join(server);
    await room.leave();
    await room.join(grant, devices);
    expect(server.objects).to.have.length(2);
    await room.leave();
  });

  it('asks the library for no device of its own', async () => {
    const server = new StubServer();
    const { room } = await join(server);
    await becomes(room, state => state.local?.camera.status === 'on');
    const [properties] = server.published;
    expect(properties?.['audioSource']).to.be.instanceOf(MediaStreamTrack);
    expect(properties?.['videoSource']).to.be.instanceOf(MediaStreamTrack);
    await room.leave();
  });

  it('publishes nothing when there is nothing', async () => {
    const server = new StubServer();
    const { room } = await join(server, 'nothing');
    expect(room.state.connection.status).to.equal('connected');
    expect(server.calls).not.to.include('publish');
    await room.leave();
  });

  it('never asks for what is so already, which would not settle', async () => {
    const server = new StubServer();
    const { room, devices } = await join(server);
    await becomes(room, state => state.local?.camera.status === 'on');
    await room.setCamera(true);
    await room.setMicrophone(true);
    devices.microphone.setMuted(false);
    await room.setCamera(false);
    await room.setCamera(false);
    await room.setCamera(true);
    await becomes(room, state => state.local?.camera.status === 'on');
    expect(server.calls.filter(call => call.startsWith('publish'))).to.deep.equal([
      'publish',
      'publishVideo false',
      'publishVideo true',
    ]);
    await room.leave();
  });

  it('makes the stream anew for a first camera, and does not end the sound for it', async () => {
    const server = new StubServer();
    const { room } = await join(server, 'microphone');
    await becomes(room, state => state.local?.microphone.status === 'on');
    const sound = room.state.local?.microphone.track;
    await room.setCamera(true);
    await becomes(room, state => state.local?.camera.status === 'on');
    expect(server.calls.filter(call => call.includes('publish'))).to.deep.equal([
      'publish',
      'unpublish',
      'publish',
    ]);
    expect(sound?.readyState).to.equal('live');
    await room.leave();
  });

  it('keeps the sound when the picture cannot be published', async () => {
    const server = new StubServer();
    server.publishing = ({ hasVideo }) => (hasVideo ? Promise.reject(new Error('codec')) : Promise.resolve());
    const { room } = await join(server);
    const { local } = await becomes(room, state => state.local?.microphone.status === 'on');
    expect(local?.camera.status).to.equal('starting');
    await room.leave();
  });

  it('publishes the whole again when the media server does not answer, and takes back what it may have taken', async () => {
    const server = new StubServer();
    let asked = 0;
    server.publishing = () => (++asked < 3 ? unanswered() : Promise.resolve());
    const { room } = await join(server);
    const { local } = await becomes(room, state => state.local?.camera.status === 'on');
    expect(local?.microphone.status).to.equal('on');
    expect(server.calls.filter(call => call.includes('publish'))).to.deep.equal([
      'publish',
      'unpublish',
      'publish',
      'unpublish',
      'publish',
    ]);
    expect(server.published.every(({ videoSource }) => videoSource instanceof MediaStreamTrack)).to.equal(
      true,
    );
    await room.leave();
  });

  it('publishes the whole again when the library itself never settles', async () => {
    const server = new StubServer();
    let asked = 0;
    server.publishing = () => (++asked < 2 ? new Promise(() => undefined) : Promise.resolve());
    const { room } = await join(server);
    const { local } = await becomes(room, state => state.local?.camera.status === 'on');
    expect(local?.microphone.status).to.equal('on');
    expect(asked).to.equal(2);
    await room.leave();
  });

  it('publishes nothing any more once the person has left, whatever failed before', async () => {
    const server = new StubServer();
    server.publishing = unanswered;
    const { room } = await join(server);
    await waitUntil(() => server.calls.filter(call => call === 'publish').length > 1);
    await room.leave();
    const asked = server.calls.length;
    await aTimeout(60);
    expect(server.calls.slice(asked)).to.deep.equal([]);
  });

  it('sees somebody a little later whose stream could not be had at once', async () => {
    const server = new StubServer();
    let asked = 0;
    server.subscribing = stream => {
      stream.peerClosed = false;
      return ++asked < 3 ? Promise.reject(new Error('timeout')) : Promise.resolve();
    };
    server.tracks = () => [portraitTrack(portrait)];
    const { room } = await join(server);
    const stream = server.publish(server.enter('con_ben', dataOf('ben', 'Ben'), 2_000), {
      hasAudio: false,
      hasVideo: true,
    });
    await becomes(room, ({ participants: [ben] }) => ben?.videoTrack !== undefined);
    expect(asked).to.equal(3);
    expect(stream.peerClosed).to.equal(false);
    await room.leave();
  });

  it('does not go on asking for the stream of somebody who has left', async () => {
    const server = new StubServer();
    server.subscribing = () => Promise.reject(new Error('timeout'));
    const { room } = await join(server);
    const ben = server.enter('con_ben', dataOf('ben', 'Ben'), 2_000);
    server.publish(ben, { hasAudio: true, hasVideo: true });
    const asked = (): number => server.calls.filter(call => call.startsWith('subscribe')).length;
    await waitUntil(() => asked() > 1);
    server.leave(ben);
    const before = asked();
    await aTimeout(60);
    expect(asked()).to.equal(before);
    await room.leave();
  });

  it('sends a small picture into a room of five and more, and a whole one into a smaller', async () => {
    const server = new StubServer();
    const { room } = await join(server);
    await becomes(room, state => state.local?.camera.status === 'on');
    const encoding = (): RTCRtpEncodingParameters | undefined =>
      server.session?.publisher?.stream.encodings[0];
    const others = ['ben', 'cem', 'dee'].map((id, index) =>
      server.enter(`con_${id}`, dataOf(id, id), 2_000 + index),
    );
    await becomes(room, ({ participants }) => participants.length === 3);
    expect(encoding()?.scaleResolutionDownBy ?? 1).to.equal(1);
    others.push(server.enter('con_eve', dataOf('eve', 'eve'), 3_000));
    await waitUntil(() => encoding()?.scaleResolutionDownBy === 2);
    expect(encoding()).to.include({ maxFramerate: 15, maxBitrate: 250_000 });
    // A stream that is made anew is as small.
    await room.setCamera(false);
    await room.setCamera(true);
    await becomes(room, state => state.local?.camera.status === 'on');
    expect(encoding()?.scaleResolutionDownBy).to.equal(2);
    // Whom those who lead show in front is seen as their camera sees them, and after that no longer.
    room.showInFront(true);
    await waitUntil(() => encoding()?.scaleResolutionDownBy === 1);
    room.showInFront(false);
    await waitUntil(() => encoding()?.scaleResolutionDownBy === 2);
    for (const other of others.splice(0, 2)) server.leave(other);
    await waitUntil(() => encoding()?.scaleResolutionDownBy === 1);
    await room.leave();
  });

  it('says so when the person may only watch', async () => {
    const server = new StubServer();
    server.publishing = () =>
      Promise.reject(Object.assign(new Error('no'), { name: 'OPENVIDU_PERMISSION_DENIED' }));
    const { room } = await join(server);
    await becomes(room, state => state.local?.mayPublish === false);
    expect(room.state.connection.status).to.equal('connected');
    await room.leave();
  });

  it('leaves when the page goes away', async () => {
    const server = new StubServer();
    const { room } = await join(server);
    dispatchEvent(new Event('pagehide'));
    expect(room.state.connection).to.deep.equal({ status: 'left', reason: 'left' });
    expect(server.calls).to.include('leave');
    server.calls.length = 0;
    dispatchEvent(new Event('pagehide'));
    expect(server.calls).to.deep.equal([]);
  });

  it('does not call out over a line that is down', async () => {
    const server = new StubServer();
    const { room } = await join(server);
    await becomes(room, state => state.local?.camera.status === 'on');
    server.session?.emit('reconnecting');
    server.calls.length = 0;
    await room.setCamera(false);
    await room.setMicrophone(false);
    expect(server.calls).to.deep.equal([]);
    server.session?.emit('reconnected');
    await becomes(room, () => server.calls.includes('publishVideo false'));
    await room.setMicrophone(false);
    expect(server.calls).to.include('publishAudio false');
    await room.leave();
  });

  it('shows those whom it cannot name, and does not trust what they say of themselves', async () => {
    const server = new StubServer();
    const { room } = await join(server);
    server.enter('con_1', 'not ours', 1);
    server.enter('con_2', `${dataOf('person-eve', 'Eve', 'leader')}%/%`, 2);
    const seen = room.state.participants.map(({ id, displayName, role }) => [id, displayName, role]);
    expect(seen).to.deep.equal([
      ['con_1', '', 'member'],
      ['con_2', '', 'member'],
    ]);
    await room.leave();
  });

  it('makes one person of a camera, a screen and a seat that was not cleared away', async () => {
    const server = new StubServer();
    server.tracks = () => [portraitTrack(portrait), soundTrack()];
    const { room } = await join(server);
    const old = server.enter('con_1', dataOf('person-ben', 'Ben'), 1);
    const camera = server.enter('con_2', dataOf('person-ben', 'Ben'), 2);
    const screen = server.enter('con_3', dataOf('person-ben', 'Ben'), 3);
    server.publish(camera, { hasAudio: true, hasVideo: true });
    server.publish(screen, { hasAudio: false, hasVideo: true, typeOfVideo: 'SCREEN' });
    const { participants } = await becomes(room, state => state.participants[0]?.screenTrack !== undefined);
    expect(participants).to.have.length(1);
    expect(participants[0]?.videoTrack).not.to.equal(participants[0]?.screenTrack);
    expect(participants[0]?.joinedAt).to.equal(1);
    for (const connection of [old, screen]) server.leave(connection);
    expect(room.state.participants.map(({ screenTrack }) => screenTrack)).to.deep.equal([undefined]);
    server.leave(camera);
    expect(room.state.participants).to.deep.equal([]);
    await room.leave();
  });

  it('does not play the person’s own second device back to them', async () => {
    const server = new StubServer();
    const { room } = await join(server);
    const twin = server.enter('con_1', dataOf('person-ana', 'Ana'), 1);
    server.publish(twin, { hasAudio: true, hasVideo: true });
    expect(room.state.participants).to.deep.equal([]);
    expect(server.calls).not.to.include('subscribe con_1');
    await room.leave();
  });

  it('puts network quality in words', async () => {
    const server = new StubServer();
    const { room } = await join(server);
    const connection = server.enter('con_1', dataOf('person-ben', 'Ben'), 1);
    const seen = [5, 4, 3, 2, 1, 0].map(newValue => {
      server.session?.emit('networkQualityLevelChanged', { connection, newValue });
      return room.state.participants[0]?.quality;
    });
    expect(seen).to.deep.equal(['good', 'good', 'fair', 'fair', 'poor', 'poor']);
    await room.leave();
  });

  it('shares a screen on a connection of its own, and takes it back', async () => {
    const server = new StubServer();
    const { room } = await join(server);
    await room.startScreenShare({ ...grant, id: 'grant-2' });
    expect(room.state.local?.screen).to.equal('on');
    expect(server.published.at(-1)).to.include({ videoSource: 'screen', audioSource: false });
    expect(server.objects).to.have.length(2);
    await room.stopScreenShare();
    expect(room.state.local?.screen).to.equal('off');
    expect(room.state.connection.status).to.equal('connected');
    await room.leave();
  });
});

describe('ending retries', () => {
  const real = window.WebSocket;
  afterEach(() => (window.WebSocket = real));

  it('lets the next attempt at the address come to nothing, once, and nobody else’s', () => {
    stopRetrying('wss://media.test/openvidu?sessionId=ses_1');
    const other = new WebSocket('ws://127.0.0.1:9/other');
    expect(other).to.be.instanceOf(real);
    other.close();
    const next = new WebSocket('wss://media.test/openvidu?sessionId=ses_1&reconnect=true');
    expect(next).not.to.be.instanceOf(real);
    next.close();
    expect(window.WebSocket).to.equal(real);
  });

  it('leaves what somebody else has put in its place', () => {
    stopRetrying('wss://media.test/openvidu?sessionId=ses_1');
    class Theirs extends WebSocket {}
    window.WebSocket = Theirs;
    expect(new WebSocket('ws://127.0.0.1:9/other')).to.be.instanceOf(real);
    new WebSocket('wss://media.test/openvidu?sessionId=ses_1').close();
    expect(window.WebSocket).to.equal(Theirs);
  });
});
