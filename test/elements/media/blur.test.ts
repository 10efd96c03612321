import { expect } from '@open-wc/testing';
import { blur } from '../../../src/media/blur/blur.js';
import { LocalDevice, type DeviceState } from '../../../src/media/local-device.js';
import { waitUntil } from '../support/wait-until.js';

const ASSETS = '/node_modules/@mediapipe/selfie_segmentation/';
const WORKER = '/src/media/blur/worker.ts';

const settled = (device: LocalDevice, fits: (state: DeviceState) => boolean): Promise<void> =>
  waitUntil(() => fits(device.state), 'the device gets there', { timeout: 25_000 });

/** How many edges a picture has: neighbours that differ a lot. What is blurred has hardly any. */
const edgesIn = async (track: MediaStreamTrack): Promise<number> => {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  await video.play();
  await new Promise(resolve => video.requestVideoFrameCallback(resolve));
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const context = canvas.getContext('2d');
  context?.drawImage(video, 0, 0);
  const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  let edges = 0;
  // In the green of a picture, which the fake camera is made of.
  for (let at = 1; at + 5 < data.length; at += 4)
    if (Math.abs((data[at] ?? 0) - (data[at + 4] ?? 0)) > 24) edges++;
  video.srcObject = null;
  return edges;
};

/** More than it takes the fake camera's shape to come round to where the model takes none of it for a person. */
const PICTURES = 24;

/** The fewest edges of several pictures. Without a blur, none has less than all of them. */
const detail = async (track: MediaStreamTrack): Promise<number> => {
  let fewest = Infinity;
  for (let at = 0; at < PICTURES; at++) fewest = Math.min(fewest, await edgesIn(track));
  return fewest;
};

describe('a blurred background', () => {
  it('is made of the real model on this device, follows the camera, and gives everything back', async function () {
    this.timeout(60_000);
    const camera = new LocalDevice('camera');
    await camera.start();
    const plain = camera.state.track;
    if (!plain) throw new Error('no camera');
    const sharp = await detail(plain);
    const asked = new PerformanceObserver(() => undefined);
    asked.observe({ type: 'resource' });
    // However slow the machine is on which this runs: what a slow device does has a test of its own.
    await camera.setEffect(blur({ assets: ASSETS, worker: WORKER, slowest: Infinity }));
    await settled(camera, ({ effect, track }) => effect === 'on' && track !== plain);
    const blurred = camera.state.track;
    if (!blurred) throw new Error('no picture');
    expect(plain.readyState).to.equal('ended');
    // The fake camera shows nobody, so all of it is background.
    expect(sharp).to.be.greaterThan(100);
    expect(await detail(blurred)).to.be.below(sharp / 4);
    await camera.setEffect(undefined);
    await settled(camera, ({ effect, track }) => effect === 'off' && track !== blurred);
    expect(blurred.readyState).to.equal('ended');
    camera.dispose();
    const elsewhere = asked
      .takeRecords()
      .map(({ name }) => new URL(name).origin)
      .filter(origin => origin !== location.origin);
    expect(elsewhere).to.deep.equal([]);
  });

  it('shows nothing of what it was to hide when the model is not to be had', async () => {
    const camera = new LocalDevice('camera');
    await camera.setEffect(blur({ assets: '/nowhere/' }));
    const shown: (MediaStreamTrack | undefined)[] = [];
    camera.subscribe(({ track }) => shown.push(track));
    await camera.start();
    await settled(camera, ({ effect }) => effect === 'failed');
    expect(camera.state.status).to.equal('off');
    expect(shown.every(track => track === undefined)).to.equal(true);
    await camera.start();
    expect(camera.state.status).to.equal('on');
    camera.dispose();
  });

  it('turns the camera off when the device is too slow, and not on by itself', async () => {
    const camera = new LocalDevice('camera');
    let end: (fault: 'slow') => void = () => undefined;
    await camera.setEffect(async source => {
      const track = source.clone();
      return { track, ended: new Promise(resolve => (end = resolve)), stop: () => track.stop() };
    });
    await camera.start();
    const { track } = camera.state;
    expect(camera.state).to.include({ status: 'on', effect: 'on' });
    end('slow');
    await settled(camera, ({ effect }) => effect === 'slow');
    expect(camera.state.status).to.equal('off');
    expect(track?.readyState).to.equal('ended');
    camera.dispose();
  });

  it('takes the choice that was made last', async () => {
    const camera = new LocalDevice('camera');
    const made: MediaStreamTrack[] = [];
    let go: () => void = () => undefined;
    const held = new Promise<void>(resolve => (go = resolve));
    await camera.setEffect(async source => {
      await held;
      const track = source.clone();
      made.push(track);
      return { track, ended: new Promise(() => undefined), stop: () => track.stop() };
    });
    const starting = camera.start();
    await settled(camera, ({ effect }) => effect === 'starting');
    await camera.setEffect(undefined);
    go();
    await starting;
    expect(camera.state).to.include({ status: 'on', effect: 'off' });
    expect(made.map(({ readyState }) => readyState)).to.deep.equal(['ended']);
    expect(made.some(track => track === camera.state.track)).to.equal(false);
    camera.dispose();
  });
});
