import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Session } from 'openvidu-node-client';
import { openVenue, type Person, type Venue } from './support/browser.js';
import { openHouse, tokenFor, type MediaHouse } from './support/media-house.js';

describe('people in a room, in real browsers', () => {
  let venue: Venue;
  let house: MediaHouse;
  let session: Session;
  const people: Person[] = [];

  /** Somebody who is at the door. */
  const arrive = async (): Promise<Person> => {
    const person = await venue.enter();
    people.push(person);
    return person;
  };
  /** Somebody who is in. */
  const enter = async (role: Parameters<typeof tokenFor>[1] = 'PUBLISHER', name?: string) => {
    const person = await arrive();
    return { person, id: await person.join(await tokenFor(session, role), name) };
  };
  /** Two who see and hear each other. */
  const enterTwo = async () => {
    const [ana, ben] = [await enter('MODERATOR', 'ana'), await enter('PUBLISHER', 'ben')];
    await Promise.all([ana.person.publish(), ben.person.publish()]);
    await Promise.all([ana.person.receives(ben.id), ben.person.receives(ana.id)]);
    return { ana, ben };
  };

  before(async () => {
    [venue, house] = await Promise.all([openVenue(), openHouse({ limits: { reconnectGrace: 3000 } })]);
  });
  after(async () => {
    await venue.close();
    await house.close();
  });
  beforeEach(async () => {
    session = await house.session();
  });
  afterEach(async () => {
    const errors = people.flatMap(person => person.errors);
    await Promise.all(people.splice(0).map(person => person.close()));
    assert.deepEqual(errors, [], 'the pages threw');
  });

  it('see and hear each other, talk, mute, and leave cleanly', async () => {
    const { ana, ben } = await enterTwo();
    await ana.person.sees({ type: 'connectionCreated', connectionId: ben.id, data: '{"name":"ben"}' });

    await ana.person.do('signal', 'chat', 'hello');
    await ben.person.sees({ type: 'signal chat', connectionId: ana.id, data: 'hello' });
    await ana.person.sees({ type: 'signal chat', connectionId: ana.id, data: 'hello' });
    await ben.person.do('signal', 'chat', 'to you', [ana.id]);
    await ana.person.sees({ type: 'signal chat', connectionId: ben.id, data: 'to you' });
    assert.equal((await ben.person.seen('signal chat')).length, 1);

    await ben.person.do('muteAudio', true);
    const muted = {
      type: 'streamPropertyChanged',
      connectionId: ben.id,
      property: 'audioActive',
      value: false,
    };
    await ana.person.sees(muted);

    await session.fetch();
    assert.deepEqual(
      session.activeConnections.map(({ publishers, subscribers }) => [publishers.length, subscribers.length]),
      [
        [1, 1],
        [1, 1],
      ],
    );

    await ben.person.page.evaluate(() => window.room.leave());
    await ana.person.sees({ type: 'streamDestroyed', connectionId: ben.id, reason: 'disconnect' });
    await ana.person.sees({ type: 'connectionDestroyed', connectionId: ben.id, reason: 'disconnect' });
    await ben.person.sees({ type: 'sessionDisconnected', reason: 'disconnect' });
    await session.fetch();
    assert.deepEqual(
      session.activeConnections.map(({ connectionId, subscribers }) => [connectionId, subscribers]),
      [[ana.id, []]],
    );
  });

  it('see each other when they come late, at once', async () => {
    const { ana, ben } = await enterTwo();
    const late = await enter('SUBSCRIBER');
    await Promise.all([late.person.receives(ana.id), late.person.receives(ben.id)]);
    const frames = await late.person.page.evaluate(() => window.room.firstFrames);
    assert.equal(frames.length, 2);
    for (const { sinceJoin } of frames) assert.ok(sinceJoin < 3000, `${sinceJoin} ms to the first picture`);
  });

  it('share voices alone, or a screen beside the camera', async () => {
    const [voice, watcher] = [await enter(), await enter('SUBSCRIBER')];
    await voice.person.publish({ video: false });
    await watcher.person.receives(voice.id, { video: false });
    const screen = await enter();
    assert.match(await screen.person.publish({ screen: true, audio: false }), /^str_SCR_/);
    await watcher.person.receives(screen.id, { audio: false });
  });

  it('are let in once on a token, and publish only when their role says so', async () => {
    const token = await tokenFor(session, 'SUBSCRIBER');
    const first = await arrive();
    await first.join(token);
    const second = await arrive();
    assert.deepEqual(await second.act('join', token, 'second'), { ok: false, error: '401' });
    assert.deepEqual(await first.act('publish', {}), { ok: false, error: 'OPENVIDU_PERMISSION_DENIED' });
    second.errors.length = 0;
  });

  it('are taken out by a moderator, and by nobody else', async () => {
    const { ana, ben } = await enterTwo();
    const refused = { ok: false, error: 'OPENVIDU_PERMISSION_DENIED' };
    assert.deepEqual(await ben.person.act('forceDisconnect', ana.id), refused);
    const quiet = await enter('SUBSCRIBER');
    assert.deepEqual(await quiet.person.act('forceDisconnect', ana.id), refused);

    await ana.person.do('forceUnpublish', ben.id);
    await ben.person.sees({ type: 'own streamDestroyed', reason: 'forceUnpublishByUser' });
    await ana.person.sees({ type: 'streamDestroyed', connectionId: ben.id, reason: 'forceUnpublishByUser' });
    await ben.person.publish();
    await ana.person.receives(ben.id);

    await ana.person.do('forceDisconnect', ben.id);
    await ben.person.sees({ type: 'sessionDisconnected', reason: 'forceDisconnectByUser' });
    await ana.person.sees({
      type: 'connectionDestroyed',
      connectionId: ben.id,
      reason: 'forceDisconnectByUser',
    });
    await quiet.person.receives(ana.id);
  });

  it('come back on a new socket with their media untouched', async () => {
    const { ana, ben } = await enterTwo();
    await ben.person.page.evaluate(() => window.room.breakSocket());
    await ana.person.do('signal', 'chat', 'while you were away');
    await ben.person.sees({ type: 'reconnected' });
    await ben.person.sees({ type: 'signal chat', data: 'while you were away' });
    await Promise.all([ana.person.receives(ben.id), ben.person.receives(ana.id)]);
    assert.deepEqual(await ana.person.seen('streamDestroyed'), []);
  });

  it('make their media connections anew, either end', async () => {
    const { ana, ben } = await enterTwo();
    await ben.person.do('reconnectOwn');
    await ana.person.receives(ben.id);
    await ben.person.do('reconnectRemote', ana.id);
    await ben.person.receives(ana.id);
  });

  it('hear of a tab that was closed, after the grace', async () => {
    const { ana, ben } = await enterTwo();
    await ben.person.close();
    await ana.person.sees({ type: 'connectionDestroyed', connectionId: ben.id, reason: 'networkDisconnect' });
  });
});
