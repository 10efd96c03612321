import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { OpenVidu } from 'openvidu-node-client';
import { startMediaProcess, type MediaProcess } from '../../demo/media/supervise.js';
import { openVenue, type Person, type Venue } from './support/browser.js';
import { SECRET, tokenFor } from './support/media-house.js';
import { openRoomVenue } from './support/room-venue.js';

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

  it('comes back by itself within ten seconds for those who use the element', async t => {
    const elements = await openRoomVenue();
    try {
      // As the program does: the room of a session is made when somebody asks for a way in.
      const address = async (data: string): Promise<string> => {
        const openvidu = new OpenVidu(media.url, SECRET);
        openvidu.enableProdMode();
        return tokenFor(await openvidu.createSession({ customSessionId: 'friday' }), 'PUBLISHER', data);
      };
      const ana = await elements.enter(undefined, { id: 'person-ana', name: 'Ana', address });
      const ben = await elements.enter(undefined, { id: 'person-ben', name: 'Ben', address });
      await ana.comeIn();
      await ben.comeIn();
      await Promise.all([ana.receives('person-ben'), ben.receives('person-ana')]);

      process.kill(media.pid ?? 0, 'SIGKILL');
      const killed = performance.now();
      for (const { page } of [ana, ben]) await page.getByText('The line dropped').waitFor();
      for (const { page } of [ana, ben])
        await page.getByText('The line dropped').waitFor({ state: 'detached' });
      await Promise.all([ana.receives('person-ben'), ben.receives('person-ana')]);
      const away = performance.now() - killed;
      t.diagnostic(`both saw and heard each other again after ${Math.round(away)} ms`);
      assert.ok(away < 10_000, `${Math.round(away)} ms`);
      for (const { page } of [ana, ben]) assert.equal(await page.getByRole('listitem').count(), 2);
    } finally {
      await elements.close();
    }
  });
});
