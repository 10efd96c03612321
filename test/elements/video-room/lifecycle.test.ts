import { expect, fixture, html } from '@open-wc/testing';
import { register } from '../../../src/define/register.js';
import '../../../src/define/iop-program.js';
import { IopVideoRoom } from '../../../src/elements/video-room/video-room.js';
import { FakeRoom } from '../../../src/media/fake/fake-room.js';
import {
  allByRole,
  byRole,
  comeIn,
  focused,
  group,
  joined,
  live,
  NOW,
  press,
  quiet,
  rested,
  shows,
  textOf,
  tick,
  tiles,
  videoRoom,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const types = (told: readonly { type: string }[]): string[] => told.map(({ type }) => type);

describe('the room element on a page', () => {
  quiet();

  it('keeps what was set on it before it was defined', async () => {
    const { client, devices, element } = await videoRoom();
    element.remove();
    // An element of another document knows no definition until it comes to this one.
    const early = document.implementation.createHTMLDocument('').createElement('iop-video-room');
    const before = early;
    Object.assign(before, { sessionId: 'session-1', client, clock: () => NOW, deviceHost: devices.host });
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.append(before);
    expect(before).to.be.instanceOf(IopVideoRoom);
    await shows(before, 'Take a moment, then come in');
  });

  it('takes its session from the attribute', async () => {
    const { client, devices } = await videoRoom();
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.innerHTML = '<iop-video-room session-id="session-1" locale="en"></iop-video-room>';
    const element = page.querySelector('iop-video-room');
    if (!element) throw new Error('no element');
    Object.assign(element, { client, clock: () => NOW, deviceHost: devices.host });
    await shows(element, 'Friday group');
  });

  it('shows nothing without a program or a session, and begins when both are there', async () => {
    const { client } = await videoRoom();
    const program = await fixture<HTMLElementTagNameMap['iop-program']>(
      html`<iop-program locale="en"><iop-video-room></iop-video-room></iop-program>`,
    );
    const element = program.querySelector('iop-video-room');
    if (!element) throw new Error('no element');
    element.clock = () => NOW;
    await rested(element);
    expect(textOf(element)).to.equal('');
    program.client = client;
    await program.updateComplete;
    await rested(element);
    expect(textOf(element)).to.equal('');
    element.sessionId = 'session-1';
    await shows(element, 'Take a moment, then come in');
    element.deviceHost = {};
  });

  it('can be defined twice', () => {
    expect(() => register('iop-video-room', IopVideoRoom)).not.to.throw();
  });

  it('keeps the call when it is moved, with its pictures, its sound and its tracks', async () => {
    const { element, room, devices, told, rooms } = await joined();
    const video = element.shadowRoot?.querySelector('video');
    await waitUntil(() => video?.paused === false);
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(element);
    await rested(element);
    await Promise.resolve();
    expect(room().state.connection.status).to.equal('connected');
    expect(rooms).to.have.length(1);
    expect(live(devices)).to.equal(2);
    expect(element.shadowRoot?.querySelector('video')).to.equal(video);
    await waitUntil(() => video?.paused === false);
    expect(types(told)).to.deep.equal(['iop-ready', 'iop-room-joined']);
  });

  it('leaves and gives the devices back when it is taken out', async () => {
    const { element, room, devices } = await joined();
    const told: string[] = [];
    element.addEventListener('iop-room-left', event => told.push(event.detail.reason));
    element.remove();
    await waitUntil(() => room().state.connection.status === 'left');
    expect(told).to.deep.equal(['left']);
    await waitUntil(() => live(devices) === 0);
  });

  it('is in the lobby when it is put back, and can be joined again', async () => {
    const stage = await joined();
    const { element, devices, rooms } = stage;
    const page = element.parentElement;
    element.remove();
    await waitUntil(() => live(devices) === 0);
    page?.append(element);
    await shows(element, 'Take a moment, then come in');
    await waitUntil(() => live(devices) === 2);
    await comeIn(stage);
    expect(rooms).to.have.length(2);
  });

  it('gives the camera of the lobby back when it is taken out', async () => {
    const { element, devices } = await videoRoom();
    await waitUntil(() => live(devices) === 2);
    element.remove();
    await waitUntil(() => live(devices) === 0);
  });

  it('does not come in any more when it is taken out on the way', async () => {
    const { element, rooms, devices } = await videoRoom({ room: { joining: 'wait' } });
    await tick(element);
    await press(element, 'Come in');
    await waitUntil(() => rooms[0]?.state.connection.status === 'connecting');
    element.remove();
    await waitUntil(() => rooms[0]?.state.connection.status === 'left');
    expect(live(devices)).to.equal(0);
  });

  it('does not come in when it is taken out while it asks for the grant', async () => {
    const gate = { open: (): void => undefined };
    const { element, rooms, devices } = await videoRoom({
      before: memory => (gate.open = memory.hold('createRoomGrant')),
    });
    await tick(element);
    await press(element, 'Come in');
    element.remove();
    await waitUntil(() => live(devices) === 0);
    gate.open();
    await rested(element);
    expect(rooms.every(({ state }) => state.connection.status === 'idle')).to.equal(true);
  });

  it('leaves when it is given another session, and shows that one', async () => {
    const { element, room, memory, told } = await joined();
    memory.data.sessions.push(group({ id: 'session-2', title: 'Evening group' }));
    element.sessionId = 'session-2';
    await shows(element, 'Evening group');
    expect(room().state.connection.status).to.equal('left');
    expect(told.at(-1)).to.deep.equal({
      type: 'iop-room-left',
      detail: { sessionId: 'session-1', reason: 'left' },
    });
    byRole(element, 'button', 'Come in');
  });

  it('shows the session that was asked for last, whichever answer comes last', async () => {
    const gate = { open: (): void => undefined };
    const { element, memory } = await videoRoom({
      wait: false,
      before: program => {
        program.data.sessions.push(group({ id: 'session-2', title: 'Evening group' }));
        gate.open = program.hold('getSession');
      },
    });
    await waitUntil(() => memory.calls.includes('getSession'));
    const open = gate.open;
    memory.hold('getSession')();
    element.sessionId = 'session-2';
    await shows(element, 'Evening group');
    open();
    await rested(element);
    await shows(element, 'Evening group');
  });

  it('leaves when the page tells it to', async () => {
    const { element, told } = await joined();
    await element.leave();
    await shows(element, 'You have left the room');
    expect(told.at(-1)?.detail).to.deep.equal({ sessionId: 'session-1', reason: 'left' });
    await element.leave();
    expect(types(told).filter(type => type === 'iop-room-left')).to.have.length(1);
  });

  it('does not take the focus from the page when the room ends by itself', async () => {
    const { element, room } = await joined();
    const field = document.createElement('input');
    element.before(field);
    field.focus();
    room().end('ended');
    await shows(element, 'The session has ended');
    expect(document.activeElement).to.equal(field);
    expect(focused(element)).to.equal(null);
  });

  it('tells the page ids and statuses, and nothing else', async () => {
    const { element, told } = await joined();
    await press(element, 'Leave');
    const written = JSON.stringify(told) + element.outerHTML;
    for (const secret of ['Ana', 'Priya', 'Friday', 'ws:', 'token']) expect(written).not.to.include(secret);
    expect(document.title).not.to.include('Friday');
  });

  it('goes on in the room when the program around it is renewed', async () => {
    const { element, room, client } = await joined();
    element.client = undefined;
    await rested(element);
    element.client = client;
    await rested(element);
    expect(room().state.connection.status).to.equal('connected');
    expect(tiles(element)).to.have.length(4);
  });

  it('says so when the room itself cannot be made', async () => {
    const { element } = await videoRoom({
      before: (_memory, made) => {
        made.port = () => Promise.reject(new TypeError('the chunk did not load'));
      },
    });
    await tick(element);
    await press(element, 'Come in');
    await shows(element, 'The room did not open');
    element.port = () => new FakeRoom();
    await press(element, 'Come in');
    await waitUntil(() => allByRole(element, 'button', 'Leave').length === 1);
  });
});
