import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { crowdMediaArgs } from '../../.config/scripts/chromium.js';
import { openHouseApart, type RemoteHouse } from './support/media-house.js';
import { openRoomVenue, type RoomUser, type RoomVenue } from './support/room-venue.js';

describe('a group in the room element, through the embedded media server', () => {
  let house: RemoteHouse;
  /** People in one browser share its camera and wait for each other: who comes late has a computer of their own. */
  let together: RoomVenue;
  let elsewhere: RoomVenue;

  before(async () => {
    [house, together, elsewhere] = await Promise.all([
      openHouseApart(),
      openRoomVenue(crowdMediaArgs),
      openRoomVenue(crowdMediaArgs),
    ]);
  });
  after(async () => {
    await Promise.all([together.close(), elsewhere.close()]);
    await house.close();
  });

  it('lets six people see and hear each other, and who comes late sees the others within three seconds', async t => {
    const session = await house.session();
    const people: RoomUser[] = [];
    try {
      for (let index = 0; index < 6; index++)
        people.push(
          await (index < 5 ? together : elsewhere).enter(session, {
            id: `person-${index}`,
            name: `Person ${index}`,
          }),
        );
      const allReceive = async (present: readonly RoomUser[]): Promise<void> => {
        const others = (own: number): string[] =>
          present.flatMap((_, other) => (other === own ? [] : [`person-${other}`]));
        await Promise.all(present.map((person, own) => person.receives(others(own))));
      };
      const late = people.at(-1) as RoomUser;
      const early = people.slice(0, -1);
      for (const person of early) await person.comeIn();
      await allReceive(early);
      await late.comeIn();
      const seen = await late.page.waitForFunction(() => window.firstFrame);
      const waited = Number(await seen.jsonValue());
      t.diagnostic(`the last one saw somebody ${Math.round(waited)} ms after the press`);
      assert.ok(waited < 3_000, `${waited} ms`);
      await allReceive(people);
      for (const { page } of people) assert.equal(await page.getByRole('listitem').count(), 6);
    } finally {
      // Whatever happened: six people who stay leave nothing of the machine to the tests that follow.
      await Promise.all(people.map(person => person.close()));
    }
  });
});
