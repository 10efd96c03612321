import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MemoryProgram } from '../../../src/api/memory/memory-program.js';
import { sampleRoom } from '../../../src/api/memory/rooms.js';
import { ProgramClient } from '../../../src/api/program-client.js';
import { people, sampleMe } from '../../../src/api/memory/samples/clinic.js';
import type { LeadAct, PartAct } from '../../../src/contract/room.js';
import {
  afterEntry,
  afterKnock,
  afterLead,
  afterMove,
  afterPart,
  placeOf,
  type Room,
} from '../../../src/rules/room.js';
import { lineOf } from '../../../src/rules/speaking-round.js';
import {
  allByRole,
  byRole,
  comeIn,
  focused,
  NOW,
  press,
  quiet,
  rested,
  said,
  shows,
  textOf,
  videoRoom,
  type Options,
  type Stage,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const AT = new Date(NOW).toISOString();
const DEV = { id: 'person-dev', displayName: 'Dev', role: 'member', device: null } as const;
const NOOR = { ...DEV, id: 'person-noor', displayName: 'Noor' };
const ANA = { ...people.ana, role: 'member', device: null } as const;

const group = (): Room =>
  [DEV, NOOR].reduce(
    (room, guest) => afterEntry(room, guest, AT),
    sampleRoom(AT, people.priya, people.ana, DEV, NOOR),
  );

/** Ana in the room with Dev and Noor, which Priya leads. */
const inGroup = async (options: Options = {}): Promise<Stage> => {
  const stage = await videoRoom({ ...options, before: memory => (memory.data.room = group()) });
  await comeIn(stage);
  return stage;
};

/** Priya in the room that she leads. */
const leading = async (room: Room = afterEntry(group(), ANA, AT), width = 390): Promise<Stage> => {
  const stage = await videoRoom({
    width,
    before: memory => {
      memory.data.me = { ...sampleMe(), ...people.priya };
      memory.data.room = room;
    },
  });
  await comeIn(stage);
  return stage;
};

const change = (memory: MemoryProgram, room: Room): void => {
  memory.data.room = room;
  memory.emit('room.changed', 'session-1');
};
const leads = (memory: MemoryProgram, act: LeadAct): void =>
  change(memory, afterLead(memory.data.room, act, AT));
const acts = (memory: MemoryProgram, guest: typeof DEV | typeof NOOR | typeof ANA, act: PartAct): void =>
  change(memory, afterPart(memory.data.room, guest, act, AT, `line-${act.type}`));
const choose = async (element: Stage['element'], name: string): Promise<void> => {
  byRole(element, 'radio', name).click();
  await rested(element);
};
const write = async (element: Stage['element'], name: string | RegExp, text: string): Promise<void> => {
  byRole(element, 'textbox', name).focus();
  await sendKeys({ type: text });
  await rested(element);
};

/** Whose name stands on the large tile. */
const large = (element: Stage['element']): string | undefined =>
  element.shadowRoot?.querySelector('.tile.large [part=name]')?.textContent.trim().split(',')[0];

describe('iop-video-room: the speaking round', () => {
  quiet();

  it('lets somebody say when they would like to speak, and change it', async () => {
    const { element, memory } = await inGroup();
    await press(element, 'Round');
    expect(focused(element)?.textContent).to.equal('Speaking round');
    await choose(element, "I'd like to speak");
    await waitUntil(() => lineOf(memory.data.room.round).length === 1);
    await shows(element, 'You');
    await expect(element).to.be.accessible();
    await choose(element, 'Listening today');
    await shows(element, 'Nobody waits to speak.');
  });

  it('shows the order that everybody sees, and says aloud whose turn it is', async () => {
    const { element, memory } = await inGroup();
    await press(element, 'Round');
    acts(memory, NOOR, { type: 'choose', choice: 'later' });
    acts(memory, DEV, { type: 'choose', choice: 'speak' });
    await choose(element, "I'd like to speak");
    await waitUntil(() => allByRole(element, 'listitem').filter(item => item.closest('ol')).length === 3);
    expect(
      allByRole(element, 'listitem')
        .filter(item => item.closest('ol'))
        .map(item => item.innerText),
    ).to.deep.equal(['Dev\nnext', 'You', 'Noor']);
    leads(memory, { type: 'offer' });
    await shows(element, 'Dev has the turn.');
    expect(said(element)).to.equal('Dev has the turn.');
    leads(memory, { type: 'offer' });
    await shows(element, 'It is your turn. Take the time that you need.');
    await press(element, 'I am done');
    await waitUntil(() => memory.data.room.round.turn === null);
  });

  it('takes words that are to be read out', async () => {
    const { element, memory } = await inGroup();
    await press(element, 'Round');
    await write(element, /Or write/, 'I slept well.');
    await press(element, 'Hand it in');
    await shows(element, 'Handed in. You can still change it.');
    expect(lineOf(memory.data.room.round).map(({ words }) => words)).to.deep.equal(['I slept well.']);
  });

  it('says so when a choice did not reach the room', async () => {
    const { element, memory } = await inGroup();
    await press(element, 'Round');
    memory.fail('takePartInRoom', { code: 'internal', status: 500 }, 4);
    await choose(element, 'Listening today');
    await shows(element, 'That did not reach the room.');
    memory.mend('takePartInRoom');
    await choose(element, 'Come back to me');
    await waitUntil(() => !textOf(element).includes('That did not reach'));
  });

  it('is not there in a talk with one person', async () => {
    const stage = await videoRoom();
    await comeIn(stage);
    await press(stage.element, 'Chat');
    expect(allByRole(stage.element, 'button', 'Round')).to.have.length(0);
  });

  it('closes with Escape, and gives the focus back', async () => {
    const { element } = await inGroup();
    await press(element, 'Round');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => allByRole(element, 'heading', 'Speaking round').length === 0);
    await waitUntil(() => focused(element)?.innerText.trim() === 'Round');
  });

  it('speaks Spanish', async () => {
    const { element } = await videoRoom({ locale: 'es', before: memory => (memory.data.room = group()) });
    byRole(element, 'checkbox').click();
    await press(element, 'Entrar');
    await press(element, 'Ronda');
    await shows(element, 'Me gustaría hablar');
  });
});

describe('iop-video-room: words, help and what one is asked', () => {
  quiet();

  it('sends words to everyone, or to those who lead alone', async () => {
    const { element, memory } = await inGroup();
    await press(element, 'More');
    await press(element, 'Chat');
    await write(element, 'Write to the room', 'Hello all');
    await sendKeys({ press: 'Enter' });
    await shows(element, 'Hello all');
    expect((byRole(element, 'textbox', 'Write to the room') as HTMLInputElement).value).to.equal('');
    await choose(element, 'Only those who lead');
    await write(element, 'Write to the room', 'Can we talk?');
    await press(element, 'Send');
    await shows(element, 'to those who lead');
    expect(memory.data.room.chat.map(({ text, to }) => [text, to])).to.deep.equal([
      ['Hello all', 'everyone'],
      ['Can we talk?', 'leaders'],
    ]);
    await expect(element).to.be.accessible();
  });

  it('keeps what was written when it did not reach the room', async () => {
    const { element, memory } = await inGroup();
    await press(element, 'More');
    await press(element, 'Chat');
    await write(element, 'Write to the room', 'Hello all');
    memory.fail('takePartInRoom', { code: 'internal', status: 500 }, 4);
    await press(element, 'Send');
    await shows(element, 'That did not reach the room.');
    expect((byRole(element, 'textbox', 'Write to the room') as HTMLInputElement).value).to.equal('Hello all');
  });

  it('calls those who lead with one press', async () => {
    const { element, memory } = await inGroup();
    await press(element, 'Help now');
    await shows(element, 'Help is called');
    expect(placeOf(memory.data.room, people.ana.id)?.help).to.equal(AT);
  });

  it('asks to unmute, and unmutes by the own press alone', async () => {
    const { element, memory, room } = await inGroup();
    leads(memory, { type: 'ask', personId: people.ana.id, ask: 'unmute' });
    await shows(element, 'Would you like to unmute? Only you can.');
    expect(room().state.local?.microphone.status).to.equal('off');
    await expect(element).to.be.accessible();
    await press(element, 'Not now');
    await waitUntil(() => !textOf(element).includes('Would you like'));
    expect(room().state.local?.microphone.status).to.equal('off');
    leads(memory, { type: 'ask', personId: people.ana.id, ask: 'unmute' });
    await press(element, 'Unmute');
    await waitUntil(() => room().state.local?.microphone.status === 'on');
    await waitUntil(() => placeOf(memory.data.room, people.ana.id)?.ask === null);
  });

  it('goes along when somebody is taken aside, and comes back, without a word of leaving', async () => {
    const stage = await inGroup();
    const { element, memory, rooms, told } = stage;
    const away = (act: Parameters<typeof afterMove>[1]): void => {
      memory.data.room = afterMove(memory.data.room, act);
      stage.room().end('removed');
    };
    away({ type: 'aside', personId: people.ana.id, withId: people.priya.id });
    await waitUntil(() => rooms.length === 2);
    await waitUntil(() => allByRole(element, 'button', 'Leave').length === 1);
    away({ type: 'bring-back', personId: people.ana.id });
    await waitUntil(() => rooms.length === 3);
    await waitUntil(() => allByRole(element, 'button', 'Leave').length === 1);
    expect(told.map(({ type }) => type)).not.to.include('iop-room-left');
  });

  it('is out for good when somebody who leads has removed them', async () => {
    const stage = await inGroup();
    const { element, memory, rooms, told } = stage;
    memory.data.room = afterMove(memory.data.room, {
      type: 'remove',
      personId: people.ana.id,
      reason: 'Threatened Dev',
    });
    stage.room().end('removed');
    await shows(element, 'The people who lead the session ended your time in the room');
    expect(rooms).to.have.length(1);
    expect(told.at(-1)).to.deep.equal({
      type: 'iop-room-left',
      detail: { sessionId: 'session-1', reason: 'removed' },
    });
  });
});

describe('iop-video-room: what one sees', () => {
  quiet();

  it('says in a word whose line is weak', async () => {
    const { element } = await inGroup({
      room: {
        people: [
          { id: DEV.id, displayName: 'Dev', quality: 'poor' },
          { id: NOOR.id, displayName: 'Noor' },
        ],
      },
    });
    const plates = [...(element.shadowRoot?.querySelectorAll('.tile [part=name]') ?? [])];
    expect(plates.map(({ textContent }) => textContent.includes('weak line'))).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  it('hides the own picture from oneself alone, and shows it again', async () => {
    const { element, room } = await inGroup();
    const own = (): Element | null | undefined => element.shadowRoot?.querySelector('.tile.self video');
    await press(element, 'More');
    byRole(element, 'checkbox', /^Do not show me/).focus();
    await sendKeys({ press: 'Space' });
    await shows(element, 'You, not shown to you');
    expect(own()).to.equal(null);
    expect(room().state.local?.camera.status).to.equal('on');
    expect(said(element)).to.equal('You are hidden from yourself. The others still see you.');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Space' });
    await waitUntil(() => own() !== null);
  });

  it('shows a screen large before the others, and nothing moves when it ends', async () => {
    const { element, room } = await inGroup({ width: 1000 });
    const order = (): (string | null)[] =>
      [...(element.shadowRoot?.querySelectorAll('.tiles > .tile [part=name]') ?? [])].map(
        ({ textContent }) => textContent.trim().split(',')[0] ?? null,
      );
    const before = order();
    const video = element.shadowRoot?.querySelector('.tile video');
    room().enter({ id: DEV.id, displayName: 'Dev', screen: true });
    await waitUntil(() => large(element) === "Dev's screen");
    const [first] = [...(element.shadowRoot?.querySelectorAll('.tiles > .tile') ?? [])]
      .map(tile => ({ tile, top: tile.getBoundingClientRect().top }))
      .sort((one, other) => one.top - other.top);
    expect(first?.tile.classList.contains('screen')).to.equal(true);
    await expect(element).to.be.accessible();
    room().enter({ id: DEV.id, displayName: 'Dev' });
    await waitUntil(() => large(element) === undefined);
    expect(order()).to.deep.equal(before);
    expect(element.shadowRoot?.querySelector('.tile video')).to.equal(video);
  });

  it('shows whoever speaks large for who wants it, and stays through a pause', async () => {
    const { element, room } = await inGroup();
    await press(element, 'More');
    await choose(element, 'Speaker large');
    const speaks = (id: string, displayName: string, speaking: boolean): void =>
      room().enter({ id, displayName, speaking });
    await waitUntil(() => large(element) === 'Dev');
    speaks(DEV.id, 'Dev', false);
    await rested(element);
    expect(large(element)).to.equal('Dev');
    speaks('person-sam', 'Sam', true);
    await waitUntil(() => large(element) === 'Sam');
    speaks(DEV.id, 'Dev', true);
    await rested(element);
    expect(large(element)).to.equal('Sam');
    await choose(element, 'All alike');
    await waitUntil(() => large(element) === undefined);
  });

  it('has a place for the clinic’s own captions', async () => {
    const { element } = await inGroup();
    const captions = document.createElement('p');
    captions.slot = 'captions';
    captions.textContent = 'Dev: I went outside.';
    element.append(captions);
    await waitUntil(() => captions.assignedSlot !== null);
    expect(captions.checkVisibility()).to.equal(true);
  });
});

describe('iop-video-room: what one does now and then', () => {
  quiet();

  it('shows the own screen on a grant of its own, says what others see, and ends it', async () => {
    const { element, memory, room } = await inGroup();
    const grants = (): number => memory.calls.filter(call => call === 'createRoomGrant').length;
    await press(element, 'More');
    await press(element, 'Show your screen');
    await shows(element, 'You are showing your screen');
    expect(grants()).to.equal(2);
    await expect(element).to.be.accessible();
    await press(element, 'Stop showing');
    await waitUntil(() => room().state.local?.screen === 'off');
    await waitUntil(() => !textOf(element).includes('You are showing'));
  });

  it('says so when the screen could not be shown', async () => {
    const { element, memory, room } = await inGroup();
    memory.fail('createRoomGrant', { code: 'waiting', status: 409 });
    await press(element, 'More');
    await press(element, 'Show your screen');
    await shows(element, 'Your screen is not shown');
    expect(room().state.local?.screen).to.equal('off');
  });

  it('counts what was written while the chat was closed, tells it, and counts no own line', async () => {
    const { element, memory } = await inGroup({ width: 1000 });
    acts(memory, NOOR, { type: 'say', text: 'Hello', to: 'everyone' });
    await shows(element, /Chat\s*1/);
    expect(said(element)).to.equal('Noor wrote in the chat.');
    expect(byRole(element, 'button', 'Chat, 1 new').checkVisibility()).to.equal(true);
    await press(element, 'Chat, 1 new');
    await write(element, 'Write to the room', 'Good morning');
    await press(element, 'Send');
    await shows(element, 'Good morning');
    expect(byRole(element, 'button', 'Chat').checkVisibility()).to.equal(true);
  });

  it('opens the round by itself where there is room beside the tiles', async () => {
    const { element } = await inGroup({ width: 1000 });
    await shows(element, 'Speaking round');
    await press(element, 'Round');
    await waitUntil(() => !textOf(element).includes('Speaking round'));
    const phone = await inGroup();
    expect(textOf(phone.element)).not.to.include('Speaking round');
  });

  it('takes keys with Alt from anywhere on the page, as long as the person is in the room', async () => {
    const { element, room } = await inGroup();
    const status = (): string | undefined => room().state.local?.microphone.status;
    const before = status();
    document.body.focus();
    await sendKeys({ press: 'Alt+KeyM' });
    await waitUntil(() => status() !== before);
    await sendKeys({ press: 'Alt+KeyR' });
    await shows(element, 'Speaking round');
    await write(element, /Or write/, 'mm');
    expect(status()).not.to.equal(before);
    await sendKeys({ press: 'Alt+KeyO' });
    await shows(element, 'How you see the others');
    await element.leave();
    await shows(element, 'You have left the room');
    const camera = room().state.local?.camera.status;
    await sendKeys({ press: 'Alt+KeyV' });
    await rested(element);
    expect(room().state.local?.camera.status).to.equal(camera);
  });
});

describe('iop-video-room: by keyboard alone', () => {
  quiet();

  /** Moves on with Tab until something has the focus by this name, as somebody without a mouse does. */
  const tabTo = async (element: Stage['element'], name: RegExp): Promise<void> => {
    for (let count = 0; count < 60; count++) {
      await sendKeys({ press: 'Tab' });
      const at = focused(element);
      const label =
        at?.getAttribute('aria-label') ??
        at?.closest('label')?.innerText ??
        (at?.id
          ? element.shadowRoot?.querySelector<HTMLElement>(`label[for=${at.id}]`)?.innerText
          : undefined) ??
        at?.innerText ??
        '';
      if (at && name.test(label.trim())) return;
    }
    throw new Error(`nothing named ${String(name)} was reached`);
  };

  it('somebody takes part: the round, words to read out, the chat, a screen, help, and the way out', async () => {
    const { element, memory, room } = await inGroup({ width: 1000 });
    const own = () => memory.data.room.round.seats.find(({ id }) => id === ANA.id);
    await tabTo(element, /^I'd like to speak/);
    await sendKeys({ press: 'Space' });
    await waitUntil(() => own()?.choice === 'speak');
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => own()?.choice === 'later');
    await tabTo(element, /^Or write/);
    await sendKeys({ type: 'I went outside.' });
    await tabTo(element, /^Hand it in/);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => own()?.words === 'I went outside.');
    await tabTo(element, /^Chat/);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element)?.textContent === 'Chat');
    await tabTo(element, /^Write to the room/);
    await sendKeys({ type: 'Hello' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => memory.data.room.chat.at(-1)?.text === 'Hello');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => focused(element)?.innerText.trim() === 'Chat');
    await tabTo(element, /^More/);
    await sendKeys({ press: 'Enter' });
    await tabTo(element, /^Show your screen/);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => room().state.local?.screen === 'on');
    await sendKeys({ press: 'Escape' });
    await tabTo(element, /^Help now/);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => placeOf(memory.data.room, ANA.id)?.help != null);
    await tabTo(element, /^Leave/);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element)?.innerText === 'You have left the room');
  });

  it('somebody leads: lets people in, holds a turn out, asks, and takes somebody out', async () => {
    const { element, memory } = await leading(
      afterKnock(group(), { ...DEV, id: 'person-kim', displayName: 'Kim' }, {}, AT),
      1000,
    );
    await tabTo(element, /^Let in Kim/);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => placeOf(memory.data.room, 'person-kim')?.standing === 'inside');
    await tabTo(element, /^Offer next: Dev/);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => memory.data.room.round.turn === DEV.id);
    await tabTo(element, /^Dev/);
    await sendKeys({ press: 'Enter' });
    await tabTo(element, /^Ask to mute/);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => placeOf(memory.data.room, DEV.id)?.ask?.ask === 'mute');
    await tabTo(element, /^Remove from the room/);
    await sendKeys({ press: 'Enter' });
    await tabTo(element, /^Why/);
    await sendKeys({ type: 'Threatened Noor' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => placeOf(memory.data.room, DEV.id)?.standing === 'removed');
  });
});

describe('iop-video-room: a sign-in in the middle of a session', () => {
  quiet();

  it('that has run out is renewed by itself, and what was pressed arrives once', async () => {
    let tokens = 0;
    const stage = await videoRoom({
      width: 1000,
      before: (memory, element) => {
        memory.data.room = group();
        element.client = new ProgramClient({
          endpoint: 'http://memory.example/api/v1',
          getToken: () => `token-${tokens++}`,
          fetch: memory.fetch,
        });
      },
    });
    await comeIn(stage);
    const { element, memory } = stage;
    const before = tokens;
    memory.fail('takePartInRoom', { code: 'signed-out', status: 401 }, 1);
    await choose(element, 'Listening today');
    await waitUntil(() => memory.data.room.round.seats.some(({ choice }) => choice === 'listen'));
    expect(tokens).to.equal(before + 1);
    expect(textOf(element)).not.to.include('did not reach');
  });

  it('that is over leaves the call as it is, and says what did not arrive', async () => {
    const { element, memory, room } = await inGroup({ width: 1000 });
    memory.fail('takePartInRoom', { code: 'signed-out', status: 401 }, 100);
    await choose(element, 'Listening today');
    await shows(element, 'That did not reach the room.');
    expect(room().state.connection.status).to.equal('connected');
    expect(byRole(element, 'button', 'Leave').checkVisibility()).to.equal(true);
  });
});

describe('iop-video-room: leading', () => {
  quiet();

  it('holds out turns: whom to ask next, who was not asked, and the words to read out', async () => {
    const { element, memory } = await leading();
    await press(element, 'Lead');
    acts(memory, DEV, { type: 'hand-in', words: 'I went outside.' });
    await shows(element, 'I went outside.');
    await expect(element).to.be.accessible();
    await press(element, 'Offer next: Dev');
    await shows(element, 'Dev has the turn.');
    await press(element, 'Dev is done');
    await press(element, 'Offer to Ana');
    await press(element, 'Offer next: Noor');
    await press(element, 'Noor is done');
    await shows(element, 'Everyone was asked.');
    await press(element, 'Begin a new round');
    await shows(element, 'Not yet offered');
  });

  it('hears a call for help whatever is on the screen, and says that it was heard', async () => {
    const { element, memory } = await leading();
    acts(memory, NOOR, { type: 'call-for-help' });
    await shows(element, 'Noor needs help now');
    await expect(element).to.be.accessible();
    await press(element, 'I am with Noor');
    await waitUntil(() => placeOf(memory.data.room, NOOR.id)?.help === null);
  });

  it('asks, shows in front, takes aside and locks', async () => {
    const { element, memory } = await leading();
    const dev = () => placeOf(memory.data.room, DEV.id);
    await press(element, 'Lead');
    allByRole(element, 'group')
      .find(({ innerText }) => innerText.startsWith('Dev'))
      ?.querySelector('summary')
      ?.click();
    await press(element, 'Ask to unmute');
    await waitUntil(() => dev()?.ask?.ask === 'unmute');
    await press(element, 'Show in front');
    await waitUntil(() => memory.data.room.spotlight === DEV.id);
    await waitUntil(
      () =>
        element.shadowRoot?.querySelector('.tile.large [part=name]')?.textContent.includes('Dev') ?? false,
    );
    await press(element, 'Aside with You');
    await waitUntil(() => dev()?.standing === 'aside');
    await press(element, 'Bring back');
    await waitUntil(() => dev()?.standing === 'inside');
    byRole(element, 'checkbox', 'Let nobody new in').click();
    await waitUntil(() => memory.data.room.locked);
  });

  it('sends a whole picture of whom those who lead show in front, and of nobody else', async () => {
    const { memory, room } = await inGroup();
    expect(room().inFront).to.equal(false);
    leads(memory, { type: 'spotlight', personId: ANA.id });
    await waitUntil(() => room().inFront);
    leads(memory, { type: 'spotlight', personId: DEV.id });
    await waitUntil(() => !room().inFront);
  });

  it('sends a whole picture of whom they showed in front before that person came in', async () => {
    const stage = await videoRoom({
      before: memory => (memory.data.room = { ...group(), spotlight: ANA.id }),
    });
    await comeIn(stage);
    expect(stage.room().inFront).to.equal(true);
  });

  it('removes somebody with a reason, and not without one', async () => {
    const { element, memory } = await leading();
    await press(element, 'Lead');
    const dev = allByRole(element, 'group').find(({ innerText }) => innerText.startsWith('Dev'));
    dev?.querySelector('summary')?.click();
    dev?.querySelector<HTMLElement>(':scope details summary')?.click();
    await press(element, 'Remove now');
    expect(memory.calls).not.to.include('moveInRoom');
    await write(element, /^Why/, 'Threatened Noor');
    await press(element, 'Remove now');
    await waitUntil(() => placeOf(memory.data.room, DEV.id)?.reason === 'Threatened Noor');
  });
});
