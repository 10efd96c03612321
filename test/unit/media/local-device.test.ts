import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LocalDevice, startTogether, type DeviceStatus } from '../../../src/media/local-device.js';
import { FakeMedia, FakeTrack } from '../support/fake-media.js';

/** Settles when the device says so; the runner's time-out ends a test in which it never does. */
const becomes = (device: LocalDevice, status: DeviceStatus): Promise<void> =>
  new Promise(resolve => {
    if (device.state.status === status) return resolve();
    const stop = device.subscribe(state => {
      if (state.status !== status) return;
      stop();
      resolve();
    });
  });

describe('a local device', () => {
  describe('before it is asked for', () => {
    const cases: readonly [string, (media: FakeMedia) => void, DeviceStatus][] = [
      ['is off when the browser would open it', () => undefined, 'off'],
      ['asks when nobody has decided', media => void (media.permission.state = 'prompt'), 'asks'],
      ['is denied when somebody said no before', media => void (media.permission.state = 'denied'), 'denied'],
      ['is missing when there is none', media => void (media.devices = []), 'missing'],
      [
        'asks when the engine knows no permissions and hides the names',
        media => {
          media.knowsPermissions = false;
          media.devices = [{ kind: 'videoinput', deviceId: '', label: '' }];
        },
        'asks',
      ],
      [
        'is off when the engine knows no permissions and tells the names',
        media => void (media.knowsPermissions = false),
        'off',
      ],
    ];
    for (const [name, arrange, expected] of cases)
      it(name, async () => {
        const media = new FakeMedia();
        arrange(media);
        const camera = new LocalDevice('camera', media.host);
        await camera.check();
        assert.equal(camera.state.status, expected);
        assert.deepEqual(media.asked, []);
      });
  });

  describe('when it is asked for', () => {
    for (const [name, expected] of [
      ['NotAllowedError', 'denied'],
      ['SecurityError', 'denied'],
      ['NotFoundError', 'missing'],
      ['NotReadableError', 'busy'],
      ['AbortError', 'busy'],
      ['TypeError', 'missing'],
    ] as const)
      it(`is ${expected} when the browser says ${name}`, async () => {
        const media = new FakeMedia();
        media.refuse(name);
        media.permission.state = 'denied';
        const camera = new LocalDevice('camera', media.host);
        await camera.start();
        assert.deepEqual([camera.state.status, camera.state.track], [expected, undefined]);
      });

    it('still asks when the question was waved away', async () => {
      const media = new FakeMedia();
      media.refuse('NotAllowedError');
      media.permission.state = 'prompt';
      const camera = new LocalDevice('camera', media.host);
      await camera.start();
      assert.equal(camera.state.status, 'asks');
    });

    it('is missing on a page that gets no devices at all', async () => {
      const camera = new LocalDevice('camera', {});
      await camera.start();
      assert.equal(camera.state.status, 'missing');
    });

    it('says that it is starting, then that it is on, and then tells the names', async () => {
      const media = new FakeMedia();
      const camera = new LocalDevice('camera', media.host);
      const seen: DeviceStatus[] = [];
      camera.subscribe(({ status }) => seen.push(status));
      const started = camera.start();
      assert.equal(camera.state.status, 'starting');
      await started;
      assert.equal(camera.state.status, 'on');
      assert.equal(camera.state.track, media.given[0]);
      assert.deepEqual([...new Set(seen)], ['starting', 'on']);
      await camera.check();
      assert.deepEqual(camera.state.choices, [{ deviceId: 'cam-1', label: 'Built-in camera' }]);
    });

    it('stops a track that comes after it was turned off again', async () => {
      const media = new FakeMedia();
      let give: (tracks: FakeTrack[]) => void = () => undefined;
      media.answer = () => new Promise(resolve => (give = resolve));
      const camera = new LocalDevice('camera', media.host);
      const started = camera.start();
      camera.stop();
      const late = new FakeTrack('video', 'cam-1');
      give([late]);
      await started;
      assert.deepEqual([camera.state.status, late.readyState], ['off', 'ended']);
    });

    it('opens any other when the chosen one is gone', async () => {
      const media = new FakeMedia();
      const plain = media.answer;
      media.answer = constraints =>
        (constraints.video as MediaTrackConstraints).deviceId
          ? Promise.reject(new DOMException('gone', 'OverconstrainedError'))
          : plain(constraints);
      const camera = new LocalDevice('camera', media.host);
      await camera.choose('cam-9');
      await camera.start();
      assert.deepEqual([camera.state.status, camera.chosen], ['on', 'cam-1']);
    });
  });

  it('gives the camera back when it is turned off', async () => {
    const media = new FakeMedia();
    const camera = new LocalDevice('camera', media.host);
    await camera.start();
    camera.stop();
    assert.deepEqual([camera.state.status, media.given[0]?.readyState], ['off', 'ended']);
  });

  it('mutes what is open and what is opened later', async () => {
    const media = new FakeMedia();
    const microphone = new LocalDevice('microphone', media.host);
    microphone.setMuted(true);
    await microphone.start();
    assert.equal(media.given[0]?.enabled, false);
    microphone.setMuted(false);
    assert.equal(media.given[0]?.enabled, true);
  });

  it('exchanges the open one for another, and only then ends it', async () => {
    const media = new FakeMedia();
    const camera = new LocalDevice('camera', media.host);
    await camera.start();
    const seen: DeviceStatus[] = [];
    camera.subscribe(({ status }) => seen.push(status));
    await camera.choose('cam-2');
    assert.deepEqual(
      media.given.map(({ deviceId, readyState }) => [deviceId, readyState]),
      [
        ['cam-1', 'ended'],
        ['cam-2', 'live'],
      ],
    );
    assert.ok(!seen.includes('starting'));
  });

  it('keeps the open one when the other cannot be had', async () => {
    const media = new FakeMedia();
    const camera = new LocalDevice('camera', media.host);
    await camera.start();
    media.refuse('NotReadableError');
    await camera.choose('cam-2');
    assert.deepEqual([camera.state.status, media.given[0]?.readyState], ['on', 'live']);
  });

  it('says that it is gone when it is unplugged, and goes on when it is plugged in again', async () => {
    const media = new FakeMedia();
    const devices = media.devices;
    const microphone = new LocalDevice('microphone', media.host);
    await microphone.start();
    media.devices = [];
    media.given[0]?.end();
    await becomes(microphone, 'missing');
    media.change(devices);
    await becomes(microphone, 'on');
    assert.equal(media.given.length, 2);
  });

  it('goes on with another one when the one in use is unplugged', async () => {
    const media = new FakeMedia();
    const microphone = new LocalDevice('microphone', media.host);
    await microphone.start();
    media.answer = () => Promise.resolve([new FakeTrack('audio', 'mic-2')]);
    media.given[0]?.end();
    await becomes(microphone, 'off');
    await becomes(microphone, 'on');
    assert.equal(microphone.chosen, 'mic-2');
  });

  it('does not come on by itself when it was off', async () => {
    const media = new FakeMedia();
    const devices = media.devices;
    media.devices = [];
    const camera = new LocalDevice('camera', media.host);
    await camera.check();
    media.change(devices);
    await becomes(camera, 'off');
    assert.deepEqual(media.asked, []);
  });

  it('notices that the person has changed the permission', async () => {
    const media = new FakeMedia();
    media.permission.state = 'denied';
    const camera = new LocalDevice('camera', media.host);
    await camera.check();
    media.permission.change('granted');
    await becomes(camera, 'off');
  });

  it('hears nothing more once it is disposed of', async () => {
    const media = new FakeMedia();
    const camera = new LocalDevice('camera', media.host);
    await camera.start();
    camera.dispose();
    assert.equal(media.given[0]?.readyState, 'ended');
    const seen: unknown[] = [];
    camera.subscribe(state => seen.push(state));
    media.change([]);
    media.permission.change('denied');
    await camera.check();
    assert.deepEqual(seen, []);
  });
});

describe('starting both together', () => {
  const both = (media: FakeMedia) => ({
    camera: new LocalDevice('camera', media.host),
    microphone: new LocalDevice('microphone', media.host),
  });

  it('asks the person once', async () => {
    const media = new FakeMedia();
    media.permission.state = 'prompt';
    const devices = both(media);
    await Promise.all([devices.camera.check(), devices.microphone.check()]);
    await startTogether(devices, media.host);
    assert.equal(media.asked.length, 1);
    assert.deepEqual([devices.camera.state.status, devices.microphone.state.status], ['on', 'on']);
  });

  it('does not ask again when the person says no', async () => {
    const media = new FakeMedia();
    media.permission.state = 'prompt';
    const devices = both(media);
    await Promise.all([devices.camera.check(), devices.microphone.check()]);
    media.answer = () => {
      media.permission.state = 'denied';
      return Promise.reject(new DOMException('no', 'NotAllowedError'));
    };
    await startTogether(devices, media.host);
    assert.equal(media.asked.length, 1);
    assert.deepEqual([devices.camera.state.status, devices.microphone.state.status], ['denied', 'denied']);
  });

  it('still opens the one when the other cannot be had', async () => {
    const media = new FakeMedia();
    media.permission.state = 'prompt';
    const devices = both(media);
    await Promise.all([devices.camera.check(), devices.microphone.check()]);
    const plain = media.answer;
    media.answer = constraints =>
      constraints.video ? Promise.reject(new DOMException('in use', 'NotReadableError')) : plain(constraints);
    await startTogether(devices, media.host);
    assert.deepEqual([devices.camera.state.status, devices.microphone.state.status], ['busy', 'on']);
  });
});
