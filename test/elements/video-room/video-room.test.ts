import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { people, sampleMe } from '../../../src/api/memory/samples/clinic.js';
import {
  allByRole,
  byRole,
  comeIn,
  focused,
  joined,
  live,
  MINUTE,
  NOW,
  press,
  quiet,
  rested,
  said,
  setOnline,
  shows,
  textOf,
  tick,
  tiles,
  videoRoom,
  type Stage,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const types = (told: readonly { type: string }[]): string[] => told.map(({ type }) => type);

describe('the lobby', () => {
  quiet();

  it('says what this is, shows the picture, and offers the way in', async () => {
    const { element, told } = await videoRoom();
    await shows(element, 'Camera works');
    expect(textOf(element, '.top')).to.match(
      /^Friday group Starts at 4:00 PM, in 4 minutes\. Priya leads A moment$/,
    );
    expect(byRole(element, 'heading', 'Take a moment, then come in').localName).to.equal('h2');
    expect(textOf(element, '.preview')).to.equal('You, as the group will see you');
    expect(allByRole(element, 'button').map(button => button.innerText.split('\n')[0])).to.include.members([
      'Come in',
      'Come in, camera off',
      'Play a sound',
    ]);
    expect(types(told)).to.deep.equal(['iop-ready']);
    await expect(element).to.be.accessible();
  });

  it('mutes before anybody can hear, and asks for no grant before the press', async () => {
    const { element, memory, devices } = await videoRoom();
    await shows(element, 'Microphone works');
    byRole(element, 'button', /^Muted/);
    expect(devices.tracks.find(({ kind }) => kind === 'audio')?.enabled).to.equal(false);
    expect(memory.calls).not.to.include('createRoomGrant');
  });

  it('names the one who sees the picture when there is no group', async () => {
    const { element } = await videoRoom({ session: { kind: 'individual', title: 'Time with Priya' } });
    await shows(element, 'You, as Priya will see you');
    expect(textOf(element, '.agreement')).not.to.include('What people say here stays here');
  });

  for (const [state, camera, microphone] of [
    [
      'asks',
      'May we use your camera? Your browser will ask you. Choose Allow. Turn on',
      'May we use your microphone? Your browser will ask you. Choose Allow. Turn on',
    ],
    [
      'denied',
      'Your browser blocks the camera Press the sign beside the address at the top and allow the camera. Or come in without. Try again',
      'Your browser blocks the microphone Press the sign beside the address at the top and allow the microphone. Or come in to listen. Try again',
    ],
    [
      'missing',
      'We found no camera You can plug one in now, or come in without.',
      'We found no microphone You can plug one in now, or come in to listen.',
    ],
    [
      'busy',
      'Another program has the camera Close that program, then try again. Try again',
      'Another program has the microphone Close that program, then try again. Try again',
    ],
    ['ready', 'Camera works Built-in camera', 'Microphone works Built-in microphone'],
  ] as const)
    it(`has words and a next step for a device that is ${state}`, async () => {
      const { element } = await videoRoom({ devices: { camera: state, microphone: state } });
      await shows(element, camera.split(' ').slice(0, 3).join(' '));
      const rows = allByRole(element, 'listitem').map(row => row.innerText.replace(/\s+/g, ' ').trim());
      expect(rows[0]).to.equal(camera);
      expect(rows[1]?.replace(/ Test it$/, '')).to.equal(microphone);
      expect(allByRole(element, 'button', 'Come in')).to.have.length(1);
      await expect(element).to.be.accessible();
    });

  it('asks for both with one press, and shows what came of it', async () => {
    const { element, devices } = await videoRoom({ devices: { camera: 'asks', microphone: 'asks' } });
    await shows(element, 'May we use your camera?');
    await press(element, 'Use camera and microphone');
    await shows(element, 'Starting your camera');
    devices.answer(true);
    await shows(element, 'Camera works');
    await shows(element, 'Microphone works');
  });

  it('keeps the place of somebody whose button has gone', async () => {
    const { element, devices } = await videoRoom({ devices: { camera: 'busy', microphone: 'missing' } });
    await shows(element, 'Another program has the camera');
    devices.set('camera', 'ready');
    const again = byRole(element, 'button', /^Try again/);
    again.focus();
    again.click();
    await shows(element, 'Camera works');
    expect(focused(element)?.innerText).to.match(/^Camera works/);
    expect(said(element)).to.equal('Camera works');
  });

  it('turns the camera off and on again', async () => {
    const { element, devices } = await videoRoom();
    await shows(element, 'Camera works');
    await press(element, /^Camera on/);
    await shows(element, 'Your camera is off. That is fine.');
    expect(
      devices.tracks.filter(({ kind, readyState }) => kind === 'video' && readyState === 'live'),
    ).to.have.length(0);
    expect(allByRole(element, 'button', 'Come in, camera off')).to.have.length(0);
    await press(element, /^Camera off/);
    await shows(element, 'Camera works');
  });

  it('lets somebody choose another camera', async () => {
    const { element, devices } = await videoRoom({ devices: { cameras: 2 } });
    await shows(element, 'Camera works');
    await press(element, 'Change camera');
    const list = byRole(element, 'combobox', 'Change camera') as HTMLSelectElement;
    expect([...list.options].map(({ text }) => text.trim())).to.deep.equal(['Built-in camera', 'USB camera']);
    list.value = 'camera-2';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await shows(element, 'USB camera');
    await waitUntil(() => live(devices) === 2);
  });

  it('notices that a device was plugged in', async () => {
    const { element, devices } = await videoRoom({ devices: { camera: 'missing' } });
    await shows(element, 'We found no camera');
    devices.set('camera', 'ready');
    await shows(element, 'Camera is off');
  });

  it('hears somebody once they have touched the page, muted or not', async () => {
    const { element } = await videoRoom({ devices: { volume: 0.3 } });
    await shows(element, 'Microphone works');
    await sendKeys({ press: 'Tab' });
    await shows(element, 'We can hear you');
    byRole(element, 'button', /^Muted/);
    expect(element.shadowRoot?.querySelectorAll('.level .on').length).to.be.greaterThan(1);
  });

  it('plays two notes, and says when they were played', async () => {
    const { element } = await videoRoom();
    await sendKeys({ press: 'Tab' });
    await press(element, 'Play a sound');
    await shows(element, 'Playing two notes');
    await shows(element, 'Two notes were played');
  });

  it('asks for a private place before it lets anybody in, and says why', async () => {
    const { element, memory } = await videoRoom();
    await press(element, 'Come in');
    await shows(element, 'Tick this when nobody near you can listen in.');
    const box = byRole(element, 'checkbox') as HTMLInputElement;
    expect(focused(element)).to.equal(box);
    const description = box.getAttribute('aria-describedby') ?? '';
    expect(element.shadowRoot?.getElementById(description)?.textContent).to.include('Headphones are enough');
    expect(memory.calls).not.to.include('createRoomGrant');
    await expect(element).to.be.accessible();
    await tick(element);
    expect(textOf(element)).not.to.include('Tick this when');
  });

  it('says that it is opening the door, takes one press, and lets go of it on the way', async () => {
    const stage = await videoRoom({ room: { joining: 'wait' } });
    const { element, rooms, memory } = stage;
    await tick(element);
    await press(element, 'Come in');
    await waitUntil(() => rooms.length === 1);
    await press(element, 'Opening the door');
    expect(memory.calls.filter(call => call === 'createRoomGrant')).to.have.length(1);
    await expect(element).to.be.accessible();
    stage.room().admit();
    await waitUntil(() => allByRole(element, 'button', 'Leave').length === 1);
  });

  for (const [code, status, text] of [
    ['forbidden', 403, 'This page is not open to you.'],
    ['door-closed', 409, 'It is open from 3:50 PM to 4:30 PM, by the clinic’s clock.'],
  ] as const)
    it(`stays and says why when the program answers "${code}"`, async () => {
      const { element, memory } = await videoRoom({
        before: program => program.fail('createRoomGrant', { code, status }, 1),
      });
      await tick(element);
      await press(element, 'Come in');
      await shows(element, text.replace('’', "'"));
      expect(textOf(element)).to.include('If you call, you can give this number: memory');
      await expect(element).to.be.accessible();
      await press(element, 'Come in');
      await waitUntil(() => allByRole(element, 'button', 'Leave').length === 1);
      expect(memory.calls.filter(call => call === 'createRoomGrant')).to.have.length(2);
    });

  it('blurs what is behind somebody with one press, in the lobby and in the room', async () => {
    const { element } = await videoRoom({
      before: (_memory, room) => {
        room.backgroundBlur = async source => {
          const track = source.clone();
          return { track, ended: new Promise(() => undefined), stop: () => track.stop() };
        };
      },
    });
    await shows(element, 'Camera works');
    await press(element, /^Blur off/);
    await shows(element, 'Blur on');
    await expect(element).to.be.accessible();
    await tick(element);
    await press(element, 'Come in');
    await press(element, 'More');
    const box = byRole(element, 'checkbox', 'Blur what is behind me') as HTMLInputElement;
    expect(box.checked).to.equal(true);
    box.click();
    await rested(element);
    expect(box.checked).to.equal(false);
  });

  it('says that the device is too slow to blur, and shows nobody what is behind the person', async () => {
    let end: (fault: 'slow') => void = () => undefined;
    const { element, room } = await joined({
      before: (_memory, one) => {
        one.backgroundBlur = async source => {
          const track = source.clone();
          return { track, ended: new Promise(resolve => (end = resolve)), stop: () => track.stop() };
        };
      },
    });
    await press(element, 'More');
    byRole(element, 'checkbox', 'Blur what is behind me').click();
    await waitUntil(() => room().state.local?.camera.status === 'on');
    end('slow');
    await shows(element, 'This device is too slow to blur what is behind you.');
    expect(room().state.local?.camera.status).to.equal('off');
    await expect(element).to.be.accessible();
    await press(element, /^Camera off/);
    await waitUntil(() => room().state.local?.camera.status === 'on');
    expect(textOf(element)).not.to.include('too slow');
  });

  it('offers no blur where the page has none', async () => {
    const { element } = await videoRoom();
    await shows(element, 'Camera works');
    expect(allByRole(element, 'button', /Blur/)).to.have.length(0);
  });

  it('lets somebody choose by what name the others see them, where the clinic does', async () => {
    const { element, memory } = await videoRoom();
    await shows(element, 'The others see you as Ana');
    await press(element, 'Change the name');
    await waitUntil(() => focused(element)?.id === 'display-name');
    await sendKeys({ type: 'A. from Troy' });
    await expect(element).to.be.accessible();
    await tick(element);
    await press(element, 'Come in');
    await waitUntil(() => memory.data.room.places.some(({ displayName }) => displayName === 'A. from Troy'));
  });

  it('says so when somebody in the room goes by that name, and keeps what was written', async () => {
    const { element, memory } = await videoRoom();
    memory.fail('knockAtRoom', { code: 'name-taken', status: 409 });
    await press(element, 'Change the name');
    await waitUntil(() => focused(element)?.id === 'display-name');
    await sendKeys({ type: 'Dev' });
    await tick(element);
    await press(element, 'Come in');
    await shows(element, 'Somebody in the room goes by that name');
    expect((byRole(element, 'textbox') as HTMLInputElement).value).to.equal('Dev');
  });

  it('offers no other name where the clinic keeps them, nor to staff', async () => {
    const offered = ({ element }: Stage): boolean => textOf(element).includes('The others see you as');
    const kept = await videoRoom({
      before: memory => (memory.data.program.policies.nameInRooms = 'registered'),
    });
    await shows(kept.element, 'Camera works');
    await shows(kept.element, 'If something does not work');
    expect(offered(kept)).to.equal(false);
    const staff = await videoRoom({
      before: memory => (memory.data.me = { ...sampleMe(), ...people.priya }),
    });
    await shows(staff.element, 'If something does not work');
    expect(offered(staff)).to.equal(false);
  });

  it('says that the device is offline, and that it is not any more', async () => {
    const { element } = await videoRoom();
    setOnline(false);
    await shows(element, 'You are offline');
    setOnline(true);
    await waitUntil(() => !textOf(element).includes('You are offline'));
  });
});

describe('the door', () => {
  quiet();

  it('says when it opens, keeps the camera off until then, and opens by itself', async () => {
    const clock = { now: NOW - 10 * MINUTE };
    const { element, devices, told } = await videoRoom({ clock: () => clock.now });
    await shows(element, 'The room opens at 3:50 PM');
    expect(live(devices)).to.equal(0);
    expect(types(told)).to.deep.equal(['iop-ready']);
    await expect(element).to.be.accessible();
    clock.now = Date.parse('2026-06-12T15:50:00-04:00');
    // As a device does that wakes up.
    document.dispatchEvent(new Event('visibilitychange'));
    await shows(element, 'Take a moment, then come in');
    expect(said(element)).to.equal('The room is open. You can come in.');
    await waitUntil(() => live(devices) === 2);
  });

  it('opens on time without anything else happening', async () => {
    const start = Date.now();
    const { element } = await videoRoom({
      clock: Date.now,
      session: {
        startsAt: new Date(start + 2 * MINUTE).toISOString(),
        endsAt: new Date(start + 60 * MINUTE).toISOString(),
        joinOpensAt: new Date(start + 400).toISOString(),
        joinClosesAt: new Date(start + 30 * MINUTE).toISOString(),
      },
    });
    await shows(element, 'It opens here by itself');
    await shows(element, 'Take a moment, then come in');
  });

  it('names the day when it is not today', async () => {
    const { element } = await videoRoom({ clock: () => NOW - 24 * 60 * MINUTE });
    await shows(element, 'The room opens Friday 3:50 PM');
  });

  it('is kind when it has closed', async () => {
    const { element } = await videoRoom({ clock: () => NOW + 40 * MINUTE });
    await shows(element, 'The door closed at 4:30 PM');
    await shows(element, 'Call Harborlight Clinic (555) 010-0142');
    expect(textOf(element, '.top')).not.to.include('late');
    await expect(element).to.be.accessible();
  });

  it('says that coming late is fine while it is', async () => {
    const { element } = await videoRoom({ clock: () => NOW + 10 * MINUTE });
    expect(textOf(element, '.top')).to.include('Started at 4:00 PM. Coming late is fine. Priya leads');
  });

  it('says when the session was called off, also in front of an open door', async () => {
    const { element, memory, devices } = await videoRoom();
    await waitUntil(() => live(devices) === 2);
    const [session] = memory.data.sessions;
    if (!session) throw new Error('no session');
    session.status = 'cancelled';
    await waitUntil(() => memory.calls.includes('streamEvents'));
    memory.emit('session.cancelled', session.id);
    await shows(element, 'This session was called off');
    expect(live(devices)).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('says when the browser cannot', async () => {
    const real = window.RTCPeerConnection;
    Object.defineProperty(window, 'RTCPeerConnection', { value: undefined, configurable: true });
    try {
      const { element } = await videoRoom();
      await shows(element, 'This browser cannot open the room');
      await expect(element).to.be.accessible();
    } finally {
      Object.defineProperty(window, 'RTCPeerConnection', { value: real, configurable: true, writable: true });
    }
  });
});

describe('before there is a session', () => {
  quiet();

  it('shows that it is loading, after a while, and then the lobby', async () => {
    const gate = { open: (): void => undefined };
    const { element, told } = await videoRoom({
      wait: false,
      before: memory => (gate.open = memory.hold('getSession')),
    });
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(textOf(element, '.face')).to.equal('');
    await shows(element, 'Getting the room ready');
    await expect(element).to.be.accessible();
    expect(types(told)).to.deep.equal([]);
    gate.open();
    await shows(element, 'Take a moment');
    expect(element.matches(':state(lobby)')).to.equal(true);
  });

  it('says when it could not be had, and tries again', async () => {
    const { element, memory, told } = await videoRoom({
      wait: false,
      before: program => program.fail('getSession', 'offline'),
    });
    await shows(element, 'We could not load this session');
    await shows(element, 'Call Harborlight Clinic');
    expect(element.matches(':state(error)')).to.equal(true);
    await expect(element).to.be.accessible();
    memory.mend('getSession');
    await press(element, 'Try again');
    await shows(element, 'Take a moment');
    expect(types(told)).to.deep.equal(['iop-ready']);
  });

  it('says that the sign-in has ended, tells the page, and goes on after it', async () => {
    const { element, memory, told } = await videoRoom({
      wait: false,
      before: program => program.fail('getSession', { code: 'signed-out', status: 401 }),
    });
    await shows(element, 'Your sign-in has ended');
    await expect(element).to.be.accessible();
    await press(element, 'Sign in');
    expect(types(told)).to.deep.equal(['iop-signed-out', 'iop-sign-in-requested']);
    memory.mend('getSession');
    await element.refresh();
    await shows(element, 'Take a moment');
  });

  it('gives the devices back when the sign-in ends at the door', async () => {
    const { element, devices, told } = await videoRoom({
      before: program => program.fail('createRoomGrant', { code: 'token-expired', status: 401 }),
    });
    await waitUntil(() => live(devices) === 2);
    await tick(element);
    await press(element, 'Come in');
    await shows(element, 'Your sign-in has ended');
    expect(live(devices)).to.equal(0);
    expect(types(told)).to.include('iop-signed-out');
  });
});

describe('the room', () => {
  quiet();

  it('shows everyone, who leads first and oneself last, and says so once', async () => {
    const { element, told } = await joined();
    expect(tiles(element)).to.deep.equal([
      'Priya, leader',
      'Dev Speaking',
      'S Sam, muted, camera off',
      'You, muted',
    ]);
    expect(said(element)).to.equal('You are in. 3 others are here.');
    expect(textOf(element, '.controls')).to.match(/Muted.*Camera on.*Chat Help now More Leave/);
    await waitUntil(() => focused(element)?.textContent === 'People in the room');
    expect(element.matches(':state(room)')).to.equal(true);
    expect(told.at(-1)).to.deep.equal({ type: 'iop-room-joined', detail: { sessionId: 'session-1' } });
    await expect(element).to.be.accessible();
  });

  it('says how long it goes on, and that nobody records', async () => {
    const clock = { now: NOW };
    const { element } = await joined({ clock: () => clock.now });
    expect(textOf(element, '.top')).to.include('Starts at 4:00 PM, in 4 minutes');
    clock.now = NOW + 26 * MINUTE;
    element.requestUpdate();
    await shows(element, '38 min left. Not recorded');
    clock.now = NOW + 70 * MINUTE;
    element.requestUpdate();
    await shows(element, 'The planned time is over. Not recorded');
  });

  it('mutes, unmutes and turns the camera off and on, and states only what is so', async () => {
    const { element, room, devices } = await joined();
    await press(element, /^Muted/);
    await waitUntil(() => allByRole(element, 'button', /^Mic on/).length === 1);
    expect(room().state.local?.microphone.status).to.equal('on');
    await press(element, /^Mic on/);
    byRole(element, 'button', /^Muted/);
    await press(element, /^Camera on/);
    await waitUntil(() => allByRole(element, 'button', /^Camera off/).length === 1);
    expect(tiles(element).at(-1)).to.equal('A You, muted, camera off');
    expect(
      devices.tracks.filter(({ kind, readyState }) => kind === 'video' && readyState === 'live'),
    ).to.have.length(0);
    await press(element, /^Camera off/);
    await waitUntil(() => allByRole(element, 'button', /^Camera on/).length === 1);
  });

  it('explains a device that somebody tries in vain', async () => {
    const { element, devices } = await joined({ devices: { camera: 'missing' } });
    await press(element, /^No camera/);
    await shows(element, 'We found no camera');
    await expect(element).to.be.accessible();
    devices.set('camera', 'ready');
    await waitUntil(() => allByRole(element, 'button', /^Camera on/).length === 1);
    expect(textOf(element)).not.to.include('We found no camera');
  });

  it('comes in without the camera when told to', async () => {
    const { element, room, devices } = await videoRoom();
    await waitUntil(() => live(devices) === 2);
    await tick(element);
    await press(element, 'Come in, camera off');
    await waitUntil(() => allByRole(element, 'button', 'Leave').length === 1);
    expect(room().state.local?.camera.status).to.equal('off');
    expect(live(devices)).to.equal(1);
  });

  it('comes in with neither a camera nor a microphone', async () => {
    const { element } = await joined({ devices: { camera: 'missing', microphone: 'missing' } });
    expect(tiles(element).at(-1)).to.equal('A You, muted, camera off');
    byRole(element, 'button', /^No mic/);
  });

  it('offers no switches to somebody who may only watch', async () => {
    const { element } = await joined({ room: { watching: true } });
    await shows(element, 'You are here to watch. Nobody sees or hears you.');
    expect(allByRole(element, 'button').map(({ innerText }) => innerText.trim())).to.deep.equal([
      'A moment',
      'Chat',
      'Help now',
      'More',
      'Leave',
    ]);
  });

  it('tells the first one that nobody else is here yet', async () => {
    const { element } = await joined({ room: { people: [] } });
    await shows(element, 'You are the first one here.');
    expect(said(element)).to.equal('You are in. Nobody else is here yet.');
    await expect(element).to.be.accessible();
  });

  it('tells comings and goings together, and not of one who only dropped for a moment', async () => {
    const { element, room } = await joined();
    for (const id of ['a', 'b', 'c']) room().enter({ id, displayName: id.toUpperCase() });
    room().depart('person-sam');
    room().enter({ id: 'person-sam', displayName: 'Sam' });
    room().depart('person-dev');
    await waitUntil(() => said(element) === '3 people came in. Dev left.', '', { timeout: 5000 });
  });

  it('keeps everybody’s tile where it is when somebody speaks or goes', async () => {
    const { element, room } = await joined();
    const tile = element.shadowRoot?.querySelector('.tiles > .tile:nth-child(3)');
    room().enter({ id: 'person-sam', displayName: 'Sam', speaking: true });
    await shows(element, /Sam Speaking/);
    expect(element.shadowRoot?.querySelector('.tiles > .tile:nth-child(3)')).to.equal(tile);
    room().depart('person-dev');
    await rested(element);
    expect(element.shadowRoot?.querySelector('.tiles > .tile:nth-child(2)')).to.equal(tile);
  });

  it('plays the others, and keeps its own picture silent and mirrored', async () => {
    const { element } = await joined();
    const videos = [...(element.shadowRoot?.querySelectorAll('video') ?? [])];
    expect(videos.map(({ muted, playsInline }) => [muted, playsInline])).to.deep.equal(
      videos.map(() => [true, true]),
    );
    await waitUntil(() => videos.every(({ paused }) => !paused), 'all play');
    expect(element.shadowRoot?.querySelectorAll('audio')).to.have.length(3);
    expect(element.shadowRoot?.querySelector('.self audio')).to.equal(null);
  });

  it('asks for a press when the browser holds the sound back', async () => {
    const play = HTMLMediaElement.prototype.play;
    let blocked = true;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      if (blocked && this instanceof HTMLAudioElement)
        return Promise.reject(new DOMException('a press is needed', 'NotAllowedError'));
      return play.call(this);
    };
    try {
      const { element } = await joined();
      await shows(element, 'Your browser holds the sound back');
      await expect(element).to.be.accessible();
      blocked = false;
      await press(element, 'Turn on sound');
      await waitUntil(() => !textOf(element).includes('holds the sound back'));
    } finally {
      HTMLMediaElement.prototype.play = play;
    }
  });

  it('says that the line dropped, and that it is back', async () => {
    const { element, room } = await joined();
    room().drop();
    await shows(element, 'The line dropped. We are getting you back in');
    byRole(element, 'button', 'Leave');
    await expect(element).to.be.accessible();
    room().recover();
    await waitUntil(() => !textOf(element).includes('The line dropped'));
    expect(said(element)).to.equal('You are back in the room.');
  });
});

describe('after the room', () => {
  quiet();

  it('leaves without a question, gives the devices back, and lets the person back in as they were', async () => {
    const stage = await joined();
    const { element, devices, told, rooms } = stage;
    await press(element, 'Leave');
    await shows(
      element,
      'You have left the room No one is told why you left. The door stays open until 4:30 PM.',
    );
    expect(live(devices)).to.equal(0);
    expect(told.at(-1)).to.deep.equal({
      type: 'iop-room-left',
      detail: { sessionId: 'session-1', reason: 'left' },
    });
    await waitUntil(() => focused(element)?.textContent === 'You have left the room');
    await expect(element).to.be.accessible();
    await press(element, 'Come back in');
    await waitUntil(() => allByRole(element, 'button', 'Leave').length === 1);
    expect(rooms).to.have.length(2);
    await waitUntil(() => stage.room().state.local?.camera.status === 'on');
    expect(stage.room().state.local?.microphone.status).to.equal('off');
    expect(types(told).filter(type => type === 'iop-ready')).to.have.length(1);
  });

  it('keeps the camera off for somebody who had it off', async () => {
    const stage = await joined();
    const { element } = stage;
    await press(element, /^Camera on/);
    await press(element, 'Leave');
    await press(element, 'Come back in');
    await waitUntil(() => allByRole(element, 'button', 'Leave').length === 1);
    expect(stage.room().state.local?.camera.status).to.equal('off');
  });

  it('has no way back once the door has closed', async () => {
    const clock = { now: NOW };
    const { element } = await joined({ clock: () => clock.now });
    clock.now = NOW + 50 * MINUTE;
    await press(element, 'Leave');
    await shows(element, 'You have left the room No one is told why you left.');
    expect(allByRole(element, 'button', 'Come back in')).to.have.length(0);
  });

  for (const [reason, text] of [
    ['removed', 'The people who lead the session ended your time in the room'],
    ['ended', 'The session has ended'],
  ] as const)
    it(`says it calmly when the person was ${reason}`, async () => {
      const { element, room, told, devices } = await joined();
      room().end(reason);
      await shows(element, text);
      expect(told.at(-1)?.detail).to.deep.equal({ sessionId: 'session-1', reason });
      expect(allByRole(element, 'button', 'Come back in')).to.have.length(0);
      expect(live(devices)).to.equal(0);
      await expect(element).to.be.accessible();
    });

  it('takes the place again on a fresh grant when it was given away while the line was down', async () => {
    const { element, memory, room, told } = await joined();
    const asked = (): number => memory.calls.filter(operation => operation === 'createRoomGrant').length;
    expect(asked()).to.equal(1);
    const release = memory.hold('createRoomGrant');
    void room().lose();
    await shows(element, 'The line dropped');
    release();
    await waitUntil(() => !textOf(element).includes('The line dropped'));
    expect(asked()).to.equal(2);
    expect(told.map(({ type }) => type)).to.deep.equal(['iop-ready', 'iop-room-joined']);
  });

  it('asks somebody to sign in whose sign-in ended while the line was down', async () => {
    const { element, memory, room, told } = await joined();
    memory.fail('createRoomGrant', { code: 'signed-out', status: 401 });
    void room().lose();
    await shows(element, 'Your sign-in has ended');
    expect(told.map(({ type }) => type).slice(-2)).to.deep.equal(['iop-room-left', 'iop-signed-out']);
  });

  it('says that the line was lost, and lets the person back in', async () => {
    const { element, room, told } = await joined();
    room().drop();
    room().fail('lost');
    await shows(element, 'The line was lost');
    expect(told.at(-1)?.detail).to.deep.equal({ sessionId: 'session-1', reason: 'lost' });
    await press(element, 'Come back in');
    await waitUntil(() => allByRole(element, 'button', 'Leave').length === 1);
  });

  for (const [code, text, again] of [
    ['unreachable', 'We could not reach the room', 'Try again'],
    ['refused', 'The door did not open', 'Try again'],
    ['unknown', 'The room did not open', 'Try again'],
    ['unsupported', 'This browser cannot open the room', undefined],
  ] as const)
    it(`says what to do when joining ended as ${code}`, async () => {
      const { element, told, devices } = await videoRoom({ room: { joining: code } });
      await tick(element);
      await press(element, 'Come in');
      await shows(element, text);
      await shows(element, 'Call Harborlight Clinic');
      expect(allByRole(element, 'button', 'Try again')).to.have.length(again ? 1 : 0);
      expect(types(told)).to.deep.equal(['iop-ready']);
      expect(live(devices)).to.equal(0);
      await expect(element).to.be.accessible();
    });
});

describe('a moment to oneself', () => {
  quiet();

  it('is there in the lobby, says who answers now, and gives the focus back', async () => {
    const { element } = await videoRoom();
    await press(element, 'A moment');
    await shows(element, 'Take the time you need');
    await waitUntil(() => focused(element)?.textContent === 'Take the time you need');
    // Who answers comes with the program.
    await waitUntil(() => textOf(element, '.panel').includes('answers until 6:00 PM'));
    expect(textOf(element, '.panel')).to.include('Call 988');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await rested(element);
    expect(allByRole(element, 'region')).to.have.length(0);
    expect(focused(element)?.innerText.trim()).to.equal('A moment');
  });

  it('is there in the room, beside the others', async () => {
    const { element } = await joined({ width: 1000 });
    await press(element, 'I need a moment');
    await shows(element, 'Take the time you need');
    expect(tiles(element)).to.have.length(4);
    byRole(element, 'button', 'Leave');
    await expect(element).to.be.accessible();
    await press(element, 'Close this');
    expect(textOf(element)).not.to.include('Take the time you need');
  });

  it('is there before the door opens and after the person has left', async () => {
    const early = await videoRoom({ clock: () => NOW - 60 * MINUTE });
    byRole(early.element, 'button', 'A moment');
    const { element } = await joined();
    await press(element, 'Leave');
    byRole(element, 'button', 'A moment');
  });

  it('shows the emergency line when the program cannot be had', async () => {
    const { element } = await videoRoom({ before: memory => memory.fail('getProgram', 'offline') });
    await press(element, 'A moment');
    await shows(element, 'call your local emergency number');
  });
});

describe('in Spanish', () => {
  quiet();

  it('speaks it in the lobby, in the room and after it', async () => {
    const stage = await videoRoom({ locale: 'es-MX' });
    const { element } = stage;
    await shows(element, 'Tómate un momento y luego entra');
    await shows(element, 'La cámara funciona');
    expect(element.shadowRoot?.querySelector('.view')?.getAttribute('lang')).to.equal('es');
    await expect(element).to.be.accessible();
    await tick(element);
    await press(element, 'Entrar');
    await shows(element, 'Salir');
    expect(tiles(element)).to.include('Priya, guía');
    await expect(element).to.be.accessible();
    await press(element, 'Un momento');
    await shows(element, 'Tómate el tiempo que necesites');
    await press(element, 'Salir');
    await shows(element, 'Saliste de la sala');
  });

  it('changes over in the middle of a call', async () => {
    const { element } = await joined();
    element.locale = 'es';
    await shows(element, 'Salir');
    expect(tiles(element)).to.include('Priya, guía');
    element.locale = 'en';
    await shows(element, 'Leave');
    expect(tiles(element)).to.include('Priya, leader');
  });
});

describe('coming in again', () => {
  quiet();
  it('asks for a new grant each time', async () => {
    const stage = await joined();
    await press(stage.element, 'Leave');
    await press(stage.element, 'Come back in');
    await waitUntil(() => allByRole(stage.element, 'button', 'Leave').length === 1);
    expect(stage.memory.calls.filter(call => call === 'createRoomGrant')).to.have.length(2);
    await comeIn(await videoRoom());
  });
});
