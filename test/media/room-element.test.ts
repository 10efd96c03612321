import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openHouseApart, type RemoteHouse } from './support/media-house.js';
import { leftBehind } from './support/left-behind.js';
import { openLine, type Line } from './support/line.js';
import { openRoomVenue, type RoomVenue } from './support/room-venue.js';

/** Nobody is at this address: port 9 is for discarding what is sent there. */
const nowhere = (): Promise<string> => Promise.resolve('ws://127.0.0.1:9?sessionId=ses_X&token=tok_Y');

/** Takes the devices away, as a computer without any would. */
const withoutDevices = (): void => {
  navigator.mediaDevices.enumerateDevices = () => Promise.resolve([]);
  navigator.mediaDevices.getUserMedia = () =>
    Promise.reject(new DOMException('Requested device not found', 'NotFoundError'));
};

describe('the room element with openvidu-browser, through the embedded media server', () => {
  let house: RemoteHouse;
  let venue: RoomVenue;
  let line: Line;

  before(async () => {
    line = await openLine(() => house.port);
    house = await openHouseApart(`ws://localhost:${line.port}`);
    venue = await openRoomVenue();
  });
  after(async () => {
    await venue.close();
    await house.close();
    await line.close();
  });

  it('lets two people see and hear each other, and leaves nothing behind', async t => {
    const session = await house.session();
    const ana = await venue.enter(session, { id: 'person-ana', name: 'Ana' });
    const priya = await venue.enter(session, { id: 'person-priya', name: 'Priya', role: 'leader' });
    await priya.comeIn();
    await ana.comeIn();

    await ana.tile('Priya, leader').waitFor();
    await priya.tile('Ana').waitFor();
    await ana.receives('person-priya');
    await priya.receives('person-ana');
    await ana.page.waitForFunction(() => window.firstFrame !== undefined);
    t.diagnostic(
      `press to first remote frame: ${Math.round(await ana.page.evaluate(() => window.firstFrame ?? 0))} ms`,
    );

    await priya.button(/^Muted/).click();
    await ana.tile('Priya, leader').getByText('Speaking').waitFor();
    await priya.tile('You').getByText('Speaking').waitFor();
    await priya.button(/^Mic on/).click();
    await ana.tile('Priya, leader, muted').waitFor();

    await ana.button('Leave').click();
    await ana.heading('You have left the room').waitFor();
    await priya.tile('Ana').waitFor({ state: 'detached' });
    assert.equal(await ana.liveTracks(), 0);
    assert.deepEqual(await ana.page.evaluate(() => window.events), [
      'iop-ready',
      'iop-room-joined',
      'iop-room-left',
    ]);

    const left = await ana.page.evaluate(() => ({
      globals: ['getScreenId', 'getScreenConstraints', 'getChromeExtensionStatus'].filter(
        name => name in window,
      ),
      onerror: window.onerror,
      onunhandledrejection: window.onunhandledrejection,
    }));
    assert.deepEqual(left, { globals: [], onerror: null, onunhandledrejection: null });
    // openvidu-browser's own listener throws on a message like this one.
    await ana.page.evaluate(() => window.postMessage(null, location.origin));

    await ana.button('Come back in').click();
    await ana.button('Leave').waitFor();
    await priya.receives('person-ana');
    await ana.receives('person-priya');

    for (const user of [ana, priya]) {
      assert.deepEqual([...user.hosts].sort(), ['127.0.0.1', 'localhost']);
      assert.deepEqual(user.noise, []);
      await user.close();
    }
  });

  it('gives the camera back when it is turned off, and shows it again', async () => {
    const session = await house.session();
    const ana = await venue.enter(session, { id: 'person-ana', name: 'Ana' });
    const ben = await venue.enter(session, { id: 'person-ben', name: 'Ben' });
    await ben.comeIn();
    await ana.comeIn();
    await ben.receives('person-ana');
    assert.equal(await ana.liveTracks(), 2);

    await ana.button(/^Camera on/).click();
    await ben.tile('Ana, muted, camera off').waitFor();
    assert.equal(await ana.liveTracks(), 1);

    await ana.button(/^Camera off/).click();
    await ben.tile('Ana, muted').locator('video').waitFor();
    await ben.receives('person-ana');
    assert.deepEqual([...ana.noise, ...ben.noise], []);
    await Promise.all([ana.close(), ben.close()]);
  });

  it('lets somebody in who has neither a camera nor a microphone, and one who comes without their camera', async () => {
    const session = await house.session();
    const ben = await venue.enter(session, { id: 'person-ben', name: 'Ben' });
    const ana = await venue.enter(session, { id: 'person-ana', name: 'Ana', before: withoutDevices });
    await ben.page.getByRole('checkbox').check();
    await ben.button('Come in, camera off').click();
    await ben.button('Leave').waitFor();
    assert.equal(await ben.liveTracks(), 1);
    await ana.page.getByText('We found no camera').waitFor();
    await ana.page.getByText('We found no microphone').waitFor();
    await ana.comeIn();
    await ana.receives('person-ben', { video: false });
    await ben.tile('Ana, muted, camera off').waitFor();

    // A first camera makes the stream anew, and the sound goes on.
    await ben.button(/^Camera off/).click();
    await ana.receives('person-ben');
    assert.deepEqual([...ana.noise, ...ben.noise], []);
    await Promise.all([ana.close(), ben.close()]);
  });

  it('keeps the call when it is moved in the page, and leaves when it is taken out', async () => {
    const session = await house.session();
    const ana = await venue.enter(session, { id: 'person-ana', name: 'Ana' });
    const ben = await venue.enter(session, { id: 'person-ben', name: 'Ben' });
    await ben.comeIn();
    await ana.comeIn();
    await ana.receives('person-ben');

    await ana.page.evaluate(() => document.body.append(window.element));
    await ana.receives('person-ben');
    await ben.receives('person-ana');
    assert.equal(ana.sockets, 1);

    await ana.page.evaluate(() => window.element.remove());
    await ben.tile('Ana').waitFor({ state: 'detached' });
    assert.equal(await ana.liveTracks(), 0);
    assert.deepEqual([...ana.noise, ...ben.noise], []);
    await Promise.all([ana.close(), ben.close()]);
  });

  it('takes the seat with it when the tab is closed', async () => {
    const session = await house.session();
    const ana = await venue.enter(session, { id: 'person-ana', name: 'Ana' });
    const ben = await venue.enter(session, { id: 'person-ben', name: 'Ben' });
    await ben.comeIn();
    await ana.comeIn();
    await ben.tile('Ana').waitFor();
    const closed = Date.now();
    await ana.page.goto('about:blank');
    await ben.tile('Ana').waitFor({ state: 'detached' });
    // Without a word it would be the ten seconds after which the media server gives up.
    assert.ok(Date.now() - closed < 5_000);
    await Promise.all([ana.close(), ben.close()]);
  });

  it('says so when the room cannot be reached, and does not go on trying behind the person’s back', async () => {
    const session = await house.session();
    const ana = await venue.enter(session, { id: 'person-ana', name: 'Ana', address: nowhere });
    await ana.page.clock.install();
    await ana.page.getByRole('checkbox').check();
    await ana.button('Come in').click();
    await ana.heading('We could not reach the room').waitFor();
    assert.equal(await ana.liveTracks(), 0);
    const tried = ana.sockets;
    await ana.page.clock.runFor(30_000);
    assert.equal(ana.sockets, tried);
    assert.deepEqual(await ana.page.evaluate(() => WebSocket.name), 'WebSocket');
    await ana.close();
  });

  it('says that the pass had run out, and opens with the next one', async () => {
    const session = await house.session();
    let first = true;
    const used = await session.createConnection({});
    const ben = await venue.enter(session, {
      id: 'person-ben',
      name: 'Ben',
      address: async () => used.token,
    });
    await ben.comeIn();
    const ana = await venue.enter(session, {
      id: 'person-ana',
      name: 'Ana',
      address: async () => {
        const again = first;
        first = false;
        return again ? used.token : (await session.createConnection({})).token;
      },
    });
    await ana.page.getByRole('checkbox').check();
    await ana.button('Come in').click();
    await ana.heading('The door did not open').waitFor();
    await ana.button('Try again').click();
    await ana.button('Leave').waitFor();
    // Neither was named by the program: they are there all the same.
    await ana.tile('Somebody').waitFor();
    assert.deepEqual(ana.noise, []);
    await Promise.all([ana.close(), ben.close()]);
  });

  it('goes on where it was when the line drops and comes back', async () => {
    const session = await house.session();
    const ana = await venue.enter(session, { id: 'person-ana', name: 'Ana' });
    const ben = await venue.enter(session, { id: 'person-ben', name: 'Ben' });
    line.mend();
    await ben.comeIn();
    await ana.comeIn();
    await ana.receives('person-ben');

    line.cut();
    await ana.page.getByText('The line dropped').waitFor();
    // Muting does not wait for the line.
    await ana.button(/^Muted/).click();
    await ana.button(/^Mic on/).waitFor();
    line.mend();
    await ana.page.getByText('The line dropped').waitFor({ state: 'detached' });
    await ben.tile('Ana, muted').waitFor({ state: 'detached' });
    await ana.receives('person-ben');
    await ben.receives('person-ana');
    assert.equal(await ben.page.getByRole('listitem').count(), 2);
    await Promise.all([ana.close(), ben.close()]);
  });

  it('comes back by itself when the line was down so long that the place was given away', async () => {
    const session = await house.session();
    const ana = await venue.enter(session, { id: 'person-ana', name: 'Ana' });
    const ben = await venue.enter(session, { id: 'person-ben', name: 'Ben' });
    line.mend();
    await ben.comeIn();
    await ana.comeIn();
    await ben.tile('Ana, muted').waitFor();

    line.cut();
    await ana.page.getByText('The line dropped').waitFor();
    await ben.tile('Ana').waitFor({ state: 'detached' });
    line.mend();
    await ana.page.getByText('The line dropped').waitFor({ state: 'detached' });
    // The same camera, still muted, in one place, and nobody was asked to press anything.
    await ben.tile('Ana, muted').waitFor();
    await Promise.all([ana.receives('person-ben'), ben.receives('person-ana', { audio: false })]);
    assert.equal(await ben.page.getByRole('listitem').count(), 2);
    assert.equal(await ana.liveTracks(), 2);
    assert.deepEqual(await ana.page.evaluate(() => window.events), ['iop-ready', 'iop-room-joined']);
    // The browser names each socket that failed, and the library what it made of that: never a token or a person.
    assert.deepEqual(
      ana.noise.filter(line => /tok_|token=|Ana|Ben|person-/.test(line)),
      [],
    );
    await Promise.all([ana.close(), ben.close()]);
  });

  it('lets somebody leave while the line is down, and leaves no ghost in the room', async () => {
    const session = await house.session();
    const ana = await venue.enter(session, { id: 'person-ana', name: 'Ana' });
    const ben = await venue.enter(session, { id: 'person-ben', name: 'Ben' });
    line.mend();
    await ana.page.clock.install();
    await ben.comeIn();
    await ana.comeIn();
    await ben.tile('Ana').waitFor();

    line.cut();
    await ana.page.getByText('The line dropped').waitFor();
    await ana.button('Leave').click();
    await ana.heading('You have left the room').waitFor();
    assert.equal(await ana.liveTracks(), 0);
    const tried = line.tried;
    line.mend();
    await ana.page.clock.runFor(30_000);
    assert.equal(line.tried, tried);
    await ben.tile('Ana').waitFor({ state: 'detached' });
    await Promise.all([ana.close(), ben.close()]);
  });

  it('holds on to nothing when it comes and goes', async () => {
    const session = await house.session();
    const ana = await venue.enter(session, { id: 'person-ana', name: 'Ana' });
    // A session ends with its last participant.
    const ben = await venue.enter(session, { id: 'person-ben', name: 'Ben' });
    await ben.comeIn();
    const cycle = async (times: number): Promise<void> => {
      for (let count = 0; count < times; count++) {
        await ana.page.evaluate(() => {
          window.element.remove();
          document.querySelector('main')?.replaceChildren(window.remake());
        });
        await ana.comeIn();
        await ana.receives('person-ben');
        await ana.button('Leave').click();
        await ana.heading('You have left the room').waitFor();
      }
    };
    await cycle(2);
    const before = await leftBehind(ana.page);
    await cycle(5);
    const after = await leftBehind(ana.page);
    for (const name of ['Nodes', 'JSEventListeners', 'AudioOperations'])
      assert.ok(
        (after[name] ?? 0) <= (before[name] ?? 0) + 8,
        `${name}: ${before[name] ?? 0} before, ${after[name] ?? 0} after`,
      );
    assert.equal(await ana.liveTracks(), 0);
    await Promise.all([ana.close(), ben.close()]);
  });

  it('tells the one who was sent out, and does not ask back in', async () => {
    const session = await house.session();
    const ana = await venue.enter(session, { id: 'person-ana', name: 'Ana' });
    await ana.comeIn();
    await session.fetch();
    const [connection] = session.activeConnections;
    assert.ok(connection);
    await session.forceDisconnect(connection);
    await ana.heading(/ended your time in the room/).waitFor();
    assert.equal(await ana.button('Come back in').count(), 0);
    assert.equal(await ana.liveTracks(), 0);
    assert.deepEqual(ana.noise, []);
    await ana.close();
  });
});
