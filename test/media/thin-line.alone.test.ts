import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadEngine } from '../../demo/media/transport-node-datachannel.js';
import { openHouse, tokenFor, type MediaHouse } from './support/media-house.js';
import { openRoomVenue, type RoomUser, type RoomVenue } from './support/room-venue.js';
import { soundProbe } from './support/sound-probe.js';
import { ThinLine, ThinLineEngine } from './support/thin-line.js';

/** Packets of sound that somebody sends a second. */
const SENT = 50;
/** Seconds over which sound is counted, and how many of them a line is given to find out what it can carry. */
const SPAN = 5;
const PATIENCE = 30;
/** Of the sound: what a line with such losses carries at its best, less what chance may take. */
const FLOWING = 0.85;

interface Heard {
  /** Share of what was sent, and of what was played. */
  readonly arrived: number;
  readonly madeUp: number;
  /** Pictures a second. */
  readonly rate: number;
}

/** How somebody else's sound comes in from now on, for a while. */
const listen = (user: RoomUser): Promise<Heard> =>
  user.page.evaluate(
    async ([span, sent]) => {
      const from = await soundSoFar();
      const begun = performance.now();
      for (;;) {
        await new Promise(requestAnimationFrame);
        const seconds = (performance.now() - begun) / 1000;
        if (seconds < span) continue;
        const now = await soundSoFar();
        return {
          arrived: (now.packets - from.packets) / (seconds * sent),
          madeUp: (now.madeUp - from.madeUp) / (now.samples - from.samples),
          rate: (now.frames - from.frames) / seconds,
        };
      }
    },
    [SPAN, SENT] as const,
  );

const words = ({ arrived, madeUp, rate }: Heard): string =>
  `${Math.round(arrived * 100)} % of the sound came, ${Math.round(madeUp * 100)} % of it was made up, ` +
  `${rate.toFixed(1)} pictures a second`;

describe('somebody on a line of 100 kbit/s, 300 ms there and back, and 5 % loss', () => {
  let house: MediaHouse;
  let venue: RoomVenue;
  let line: ThinLine;
  let signaling: Awaited<ReturnType<ThinLine['stream']>>;

  before(async () => {
    line = new ThinLine({ rate: 100_000, delay: 150, loss: 0.05, queue: 500 });
    const engine = new ThinLineEngine(await loadEngine(() => undefined), line);
    house = await openHouse({ engine });
    signaling = await line.stream(() => house.server.port);
    venue = await openRoomVenue();
  });
  after(async () => {
    await venue.close();
    signaling.close();
    await house.close();
    line.close();
  });

  it('hears the others and is heard, mutes, says something and leaves', async t => {
    const session = await house.session();
    const ben = await venue.enter(session, { id: 'person-ben', name: 'Ben', before: soundProbe });
    const ana = await venue.enter(session, {
      id: 'person-ana',
      name: 'Ana',
      before: soundProbe,
      address: async data => {
        const address = new URL(await tokenFor(session, 'PUBLISHER', data));
        address.port = String(signaling.port);
        return address.href;
      },
    });
    await ben.comeIn();
    await ben.button(/^Muted/).click();
    await ana.comeIn();
    await ana.button(/^Muted/).click();
    await ana.receives('person-ben', { video: false });
    await ben.receives('person-ana', { video: false });

    const flows = async (way: string, user: RoomUser): Promise<void> => {
      for (let seconds = 0; seconds < PATIENCE; seconds += SPAN) {
        const heard = await listen(user);
        t.diagnostic(`${way}, after ${seconds} s: ${words(heard)}`);
        if (heard.arrived > FLOWING) return;
      }
      assert.fail(`The sound does not flow ${way}.`);
    };
    await ben.page.waitForFunction(() => {
      const quality = window.roomPort?.state.participants[0]?.quality;
      return quality === 'poor' || quality === 'fair';
    });
    await Promise.all([flows('down the thin line', ana), flows('up the thin line', ben)]);

    const timed = async (name: string, act: () => Promise<unknown>): Promise<void> => {
      const from = performance.now();
      await act();
      const ms = Math.round(performance.now() - from);
      t.diagnostic(`${name}: ${ms} ms`);
      assert.ok(ms < 3_000, `${name}: ${ms} ms`);
    };
    await ben.page.evaluate(() => {
      window.roomPort?.onMessage(({ text }) => (document.title = text));
    });
    await timed('a word', async () => {
      await ana.page.evaluate(() => window.roomPort?.send('chat', 'still here'));
      await ben.page.waitForFunction(() => document.title === 'still here');
    });
    await timed('muting', async () => {
      await ana.button(/^Mic on/).click();
      await ben.tile('Ana, muted').waitFor();
    });
    await timed('leaving', async () => {
      await ana.button('Leave').click();
      await ana.heading('You have left the room').waitFor();
      await ben.tile('Ana').waitFor({ state: 'detached' });
    });
    await Promise.all([ana.close(), ben.close()]);
  });
});
