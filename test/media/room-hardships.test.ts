import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openHouse, type MediaHouse } from './support/media-house.js';
import { openRoomVenue, type RoomUser, type RoomVenue } from './support/room-venue.js';

/** A camera that can be lost, as the browser tells it, and come back. */
const withPlug = (): void => {
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  const list = mediaDevices.enumerateDevices.bind(mediaDevices);
  let failure: string | undefined;
  let camera: MediaStreamTrack | undefined;
  mediaDevices.enumerateDevices = async () =>
    (await list()).filter(({ kind }) => failure !== 'NotFoundError' || kind !== 'videoinput');
  mediaDevices.getUserMedia = async constraints => {
    if (constraints?.video && failure) throw new DOMException('No camera', failure);
    const stream = await open(constraints);
    camera = stream.getVideoTracks()[0] ?? camera;
    return stream;
  };
  window.loseCamera = name => {
    failure = name;
    // A track that ends by itself tells so; one that is stopped does not.
    camera?.stop();
    camera?.dispatchEvent(new Event('ended'));
    if (name === 'NotFoundError') mediaDevices.dispatchEvent(new Event('devicechange'));
  };
  window.regainCamera = () => {
    const wasUnplugged = failure === 'NotFoundError';
    failure = undefined;
    if (wasUnplugged) mediaDevices.dispatchEvent(new Event('devicechange'));
  };
};

declare global {
  interface Window {
    /** The camera ends, and cannot be opened any more for this reason. */
    loseCamera(name: 'NotFoundError' | 'NotReadableError'): void;
    /** It is there again. Nobody tells a page that another program has let go of it. */
    regainCamera(): void;
  }
}

describe('the room element when things go wrong, through the embedded media server', () => {
  let house: MediaHouse;
  let venue: RoomVenue;

  before(async () => {
    [house, venue] = await Promise.all([openHouse({ limits: { reconnectGrace: 1000 } }), openRoomVenue()]);
  });
  after(async () => {
    await venue.close();
    await house.close();
  });

  const enterTwo = async (before?: () => void): Promise<{ ana: RoomUser; ben: RoomUser }> => {
    const session = await house.session();
    const ben = await venue.enter(session, { id: 'person-ben', name: 'Ben' });
    const ana = await venue.enter(session, {
      id: 'person-ana',
      name: 'Ana',
      ...(before ? { before } : {}),
    });
    await ben.comeIn();
    await ana.comeIn();
    await Promise.all([ana.receives('person-ben'), ben.receives('person-ana', { audio: false })]);
    return { ana, ben };
  };

  it('goes on without the camera that was unplugged, and with it once it is plugged in again', async () => {
    const { ana, ben } = await enterTwo(withPlug);
    await ana.page.evaluate(() => window.loseCamera('NotFoundError'));
    await ben.tile('Ana, muted, camera off').waitFor();
    await ana.receives('person-ben');
    await ana.page.evaluate(() => window.regainCamera());
    await ben.tile('Ana, muted').locator('video').waitFor();
    await ben.receives('person-ana', { audio: false });
    assert.equal(await ana.liveTracks(), 2);
    await Promise.all([ana.close(), ben.close()]);
  });

  it('says that another program has taken the camera, and takes it back with one press', async () => {
    const { ana, ben } = await enterTwo(withPlug);
    await ana.page.evaluate(() => window.loseCamera('NotReadableError'));
    await ben.tile('Ana, muted, camera off').waitFor();
    await ana.receives('person-ben');
    await ana.button(/^Cam in use/).click();
    await ana.page.getByText('Another program has the camera').waitFor();
    await ana.page.evaluate(() => window.regainCamera());
    await ana.button(/^Cam in use/).click();
    await ben.tile('Ana, muted').locator('video').waitFor();
    await ben.receives('person-ana', { audio: false });
    await Promise.all([ana.close(), ben.close()]);
  });

  it('shows a screen beside the camera of whoever shares it, as one person, and takes it back', async () => {
    const { ana, ben } = await enterTwo();
    await ana.page.evaluate(async () => window.roomPort?.startScreenShare(await window.takeGrant()));
    const screen = (): boolean => {
      const [person, ...others] = window.roomPort?.state.participants ?? [];
      // A track is muted until something comes in on it.
      return !others.length && person?.videoTrack?.muted === false && person.screenTrack?.muted === false;
    };
    await ben.page.waitForFunction(screen);
    await ben.receives('person-ana', { audio: false });
    await ana.page.evaluate(() => window.roomPort?.stopScreenShare());
    await ben.page.waitForFunction(() => !window.roomPort?.state.participants[0]?.screenTrack);
    await ben.receives('person-ana', { audio: false });
    assert.equal(await ben.page.getByRole('listitem').count(), 2);
    assert.equal(await ana.liveTracks(), 2);
    await Promise.all([ana.close(), ben.close()]);
  });

  it('comes back by itself when the computer wakes, after its place was given away', async () => {
    const session = await house.session();
    const computer = await openRoomVenue();
    try {
      const ben = await venue.enter(session, { id: 'person-ben', name: 'Ben' });
      const ana = await computer.enter(session, { id: 'person-ana', name: 'Ana' });
      await ben.comeIn();
      await ana.comeIn();
      await ben.receives('person-ana', { audio: false });

      const tools = await computer.browser.newBrowserCDPSession();
      const { processInfo } = await tools.send('SystemInfo.getProcessInfo');
      const signal = (name: NodeJS.Signals): void => {
        for (const { id } of processInfo) process.kill(id, name);
      };
      signal('SIGSTOP');
      try {
        await ben.tile('Ana').waitFor({ state: 'detached' });
      } finally {
        signal('SIGCONT');
      }
      await ben.tile('Ana, muted').waitFor();
      await Promise.all([ana.receives('person-ben'), ben.receives('person-ana', { audio: false })]);
      assert.equal(await ben.page.getByRole('listitem').count(), 2);
      assert.equal(await ana.liveTracks(), 2);
      assert.deepEqual(await ana.page.evaluate(() => window.events), ['iop-ready', 'iop-room-joined']);
      await ben.close();
    } finally {
      await computer.close();
    }
  });
});
