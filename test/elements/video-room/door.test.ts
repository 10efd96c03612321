import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MemoryProgram } from '../../../src/api/memory/memory-program.js';
import { people, sampleMe } from '../../../src/api/memory/samples/clinic.js';
import { sampleRoom } from '../../../src/api/memory/rooms.js';
import type { LeadAct } from '../../../src/contract/room.js';
import { EMPTY_ROOM, afterKnock, afterLead, afterMove, placeOf, type Room } from '../../../src/rules/room.js';
import {
  allByRole,
  byRole,
  comeIn,
  focused,
  live,
  NOW,
  press,
  quiet,
  said,
  shows,
  textOf,
  tick,
  videoRoom,
  type Options,
  type Stage,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const AT = new Date(NOW).toISOString();
const dev = { id: 'person-dev', displayName: 'Dev', role: 'member', device: null } as const;
const noor = { ...dev, id: 'person-noor', displayName: 'Noor' };

/** Somebody else changes the room. */
const change = (memory: MemoryProgram, room: Room): void => {
  memory.data.room = room;
  memory.emit('room.changed', 'session-1');
};
const lead = (memory: MemoryProgram, act: LeadAct): void =>
  change(memory, afterLead(memory.data.room, act, AT));

/** Before the door, which the leader has opened or not. */
const atTheDoor = async (room: Room, options: Options = {}): Promise<Stage> => {
  const stage = await videoRoom({ ...options, before: memory => (memory.data.room = room) });
  await tick(stage.element);
  await press(stage.element, options.locale === 'es' ? 'Entrar' : 'Come in');
  return stage;
};

const write = async (element: Stage['element'], name: string, text: string): Promise<void> => {
  byRole(element, 'textbox', name).focus();
  await sendKeys({ type: text });
};

const opened = sampleRoom(AT, people.priya);

describe('iop-video-room: at the door', () => {
  quiet();

  it('says who will let them in, and that nobody sees them', async () => {
    const { element, memory } = await atTheDoor(opened);
    await shows(element, 'Priya knows that you are here and will let you in.');
    expect(textOf(element)).to.include('Nobody else sees your name or your picture');
    expect(memory.calls).not.to.include('createRoomGrant');
    expect(focused(element)?.textContent).to.equal('You are at the door');
    await expect(element).to.be.accessible();
  });

  it('says that the room is not open yet', async () => {
    const { element } = await atTheDoor(EMPTY_ROOM);
    await shows(element, 'Priya opens the room and lets you in.');
  });

  it('goes in by itself when the leader says yes', async () => {
    const { element, memory, told } = await atTheDoor(opened);
    await shows(element, 'You are at the door');
    lead(memory, { type: 'admit' });
    await waitUntil(() => told.some(({ type }) => type === 'iop-room-joined'));
    expect(allByRole(element, 'button', 'Leave')).to.have.length(1);
  });

  it('waits on through a yes in advance, until the room is open', async () => {
    const { element, memory } = await atTheDoor(EMPTY_ROOM);
    await shows(element, 'You are at the door');
    lead(memory, { type: 'admit' });
    await waitUntil(() => memory.calls.includes('getRoom'));
    expect(memory.calls).not.to.include('createRoomGrant');
    change(memory, { ...memory.data.room, openedAt: AT, version: memory.data.room.version + 1 });
    await waitUntil(() => memory.calls.includes('createRoomGrant'));
  });

  it('hears "two more minutes", with and without the screen', async () => {
    const { element, memory } = await atTheDoor(opened);
    await shows(element, 'You are at the door');
    lead(memory, { type: 'tell-waiting', word: 'two-minutes' });
    await shows(element, 'Two more minutes, please.');
    expect(said(element)).to.include('Two more minutes, please.');
  });

  it('takes no notice of an answer that an other one has overtaken', async () => {
    const { element, memory } = await atTheDoor(opened);
    await shows(element, 'You are at the door');
    lead(memory, { type: 'tell-waiting', word: 'two-minutes' });
    await shows(element, 'Two more minutes, please.');
    const calls = memory.calls.length;
    change(memory, opened);
    await waitUntil(() => memory.calls.length > calls);
    expect(textOf(element)).to.include('Two more minutes, please.');
  });

  it('lets somebody go back, and keeps their camera for the next try', async () => {
    const { element, memory, devices } = await atTheDoor(opened);
    await press(element, 'Go back');
    await shows(element, 'Take a moment, then come in');
    expect(live(devices)).to.equal(2);
    await press(element, 'Come in');
    await shows(element, 'You are at the door');
    lead(memory, { type: 'admit' });
    await waitUntil(() => allByRole(element, 'button', 'Leave').length === 1);
  });

  it('tells somebody who was removed that the clinic can talk with them, and does not let them in', async () => {
    const removed = afterMove(
      afterLead(afterKnock(opened, { ...dev, id: people.ana.id }, {}, AT), { type: 'admit' }, AT),
      { type: 'remove', personId: people.ana.id, reason: 'Threatened somebody' },
    );
    const { element, memory } = await atTheDoor(removed);
    await shows(element, 'The people who lead the session ended your time in the room');
    expect(textOf(element)).not.to.include('Threatened');
    expect(memory.calls).not.to.include('createRoomGrant');
    await expect(element).to.be.accessible();
  });

  it('asks where somebody is and can be called, for those who lead alone', async () => {
    const { element, memory } = await atTheDoor(opened);
    await shows(element, 'While you wait: where are you now?');
    await write(element, 'Where you are right now', 'At home in Troy');
    await write(element, 'A number that reaches you', '555 010 0188');
    await press(element, 'Save');
    await shows(element, 'Saved. Thank you.');
    const place = placeOf(memory.data.room, people.ana.id);
    expect([place?.whereabouts, place?.callback]).to.deep.equal(['At home in Troy', '555 010 0188']);
    await expect(element).to.be.accessible();
  });

  it('lets somebody confirm what they said another time with one press', async () => {
    const stage = await videoRoom({
      before: memory => {
        memory.data.room = opened;
        memory.data.reach = { whereabouts: 'At home in Troy', callback: '555 010 0188' };
      },
    });
    const { element, memory } = stage;
    await tick(element);
    await press(element, 'Come in');
    await press(element, 'Yes, that is right');
    await waitUntil(() => placeOf(memory.data.room, people.ana.id)?.callback === '555 010 0188');
  });

  it('says what to mend on a number that is none, and keeps what was written', async () => {
    const { element, memory } = await atTheDoor(opened);
    await shows(element, 'While you wait: where are you now?');
    memory.fail('knockAtRoom', { code: 'bad-input', status: 400 }, 1);
    await write(element, 'A number that reaches you', 'call me');
    await press(element, 'Save');
    await shows(element, 'Please write the number with its area code');
    expect((byRole(element, 'textbox', 'A number that reaches you') as HTMLInputElement).value).to.equal(
      'call me',
    );
    await expect(element).to.be.accessible();
  });

  it('leads by keyboard alone from the lobby over the door into the room', async () => {
    const { element, memory } = await videoRoom({ before: program => (program.data.room = opened) });
    const walk = async (to: RegExp, key: 'Enter' | 'Space'): Promise<void> => {
      for (let count = 0; count < 30; count++) {
        await sendKeys({ press: 'Tab' });
        const at = focused(element);
        if (to.test((at?.closest('label') ?? at)?.innerText.trim() ?? '')) return sendKeys({ press: key });
      }
      throw new Error(`${String(to)} was not reached`);
    };
    await walk(/somewhere private/, 'Space');
    await walk(/^Come in$/, 'Enter');
    await waitUntil(() => focused(element)?.innerText === 'You are at the door');
    await walk(/^Go back$/, 'Enter');
    await waitUntil(() => focused(element)?.innerText === 'Take a moment, then come in');
    await walk(/^Come in$/, 'Enter');
    await shows(element, 'You are at the door');
    lead(memory, { type: 'admit' });
    await waitUntil(() => allByRole(element, 'button', 'Leave').length === 1);
    await walk(/^Chat$/, 'Enter');
    await waitUntil(() => focused(element)?.innerText === 'Chat' && focused(element)?.localName === 'h2');
    await walk(/^Close$/, 'Enter');
    await waitUntil(
      () => focused(element)?.innerText.trim() === 'Chat' && focused(element)?.localName === 'button',
    );
    await walk(/^Leave$/, 'Enter');
    await waitUntil(() => focused(element)?.innerText === 'You have left the room');
  });

  it('speaks Spanish', async () => {
    const { element } = await atTheDoor(opened, { locale: 'es' });
    await shows(element, 'Priya sabe que estás aquí y te va a dejar entrar.');
  });

  it('is gone with the element, and asks nothing more', async () => {
    const { element, memory } = await atTheDoor(opened);
    await shows(element, 'You are at the door');
    element.remove();
    await element.updateComplete;
    const calls = memory.calls.length;
    lead(memory, { type: 'admit' });
    await Promise.resolve();
    expect(memory.calls.length).to.equal(calls);
  });
});

describe('iop-video-room: whoever leads', () => {
  quiet();

  const leading = async (room: Room): Promise<Stage> => {
    const stage = await videoRoom({
      before: memory => {
        memory.data.me = { ...sampleMe(), ...people.priya };
        memory.data.room = room;
      },
    });
    await comeIn(stage);
    return stage;
  };

  it('opens the room by going in, and waits for nobody', async () => {
    const { memory } = await leading(EMPTY_ROOM);
    expect(memory.data.room.openedAt).to.equal(AT);
  });

  it('sees who waits, lets one in, then everyone', async () => {
    const { element, memory } = await leading(afterKnock(EMPTY_ROOM, dev, {}, AT));
    await shows(element, 'Dev waits to come in');
    change(memory, afterKnock(memory.data.room, noor, {}, AT));
    await shows(element, 'Dev, Noor wait to come in');
    await expect(element).to.be.accessible();
    await press(element, 'Let in Noor');
    await waitUntil(() => !textOf(element).includes('Noor'));
    change(memory, afterKnock(memory.data.room, { ...noor, id: 'person-kim', displayName: 'Kim' }, {}, AT));
    await press(element, 'Let everyone in');
    await waitUntil(() => !textOf(element).includes('to come in'));
    expect(memory.data.room.places.map(({ standing }) => standing)).to.deep.equal([
      'inside',
      'inside',
      'inside',
      'inside',
    ]);
  });

  it('holds one back, so that everyone else can be let in first', async () => {
    const { element } = await leading(
      [noor, { ...noor, id: 'person-kim', displayName: 'Kim' }].reduce(
        (room, guest) => afterKnock(room, guest, {}, AT),
        afterKnock(EMPTY_ROOM, dev, {}, AT),
      ),
    );
    await press(element, 'Hold Dev');
    await shows(element, 'kept waiting by you');
    await press(element, 'Let everyone in');
    await shows(element, 'Dev waits to come in');
    await press(element, 'Let in Dev');
    await waitUntil(() => !textOf(element).includes('to come in'));
  });

  it('says "two more minutes" to those who wait', async () => {
    const { element, memory } = await leading(afterKnock(EMPTY_ROOM, dev, {}, AT));
    await press(element, 'Say "two more minutes"');
    await waitUntil(() => memory.data.room.word?.word === 'two-minutes');
  });
});
