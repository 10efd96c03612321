import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { OpenVidu } from 'openvidu-node-client';
import { startMediaProcess, type MediaProcess } from '../../demo/server/media/supervise.js';
import { openVenue, type Person, type Venue } from './support/browser.js';
import { SECRET, tokenFor } from './support/media-house.js';

describe('a room whose media server is killed', () => {
  let venue: Venue;
  let media: MediaProcess;
  const states = new EventEmitter();

  before(async () => {
    [venue, media] = await Promise.all([
      openVenue(),
      startMediaProcess({ port: 0, secret: SECRET, onState: ({ state }) => void states.emit(state) }),
    ]);
  });
  after(async () => {
    await venue.close();
    await media.close();
  });

  /** Both see and hear each other in a new session. */
  const meet = async (ana: Person, ben: Person): Promise<void> => {
    const session = await new OpenVidu(media.url, SECRET).createSession();
    const ids = [await ana.join(await tokenFor(session)), await ben.join(await tokenFor(session))] as const;
    await Promise.all([ana.publish(), ben.publish()]);
    await Promise.all([ana.receives(ids[1]), ben.receives(ids[0])]);
  };

  it('is told, and meets again on new tokens at the same address', async () => {
    const [ana, ben] = [await venue.enter(), await venue.enter()];
    await meet(ana, ben);

    const back = once(states, 'ready');
    process.kill(media.pid ?? 0, 'SIGKILL');
    await back;
    for (const person of [ana, ben]) {
      await person.sees({ type: 'reconnecting' });
      await person.sees({ type: 'sessionDisconnected', reason: 'networkDisconnect' });
    }
    await meet(ana, ben);
    assert.deepEqual([...ana.errors, ...ben.errors], []);
  });
});
