import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitFor } from 'storybook/test';
import { ProgramClient } from '../src/api/index.js';
import type { Session } from '../src/contract/index.js';
import '../src/define/iop-video-room.js';
import type { EffectFault, RoomPort, TrackEffect } from '../src/media/index.js';
import {
  EMPTY_ROOM,
  afterEntry,
  afterKnock,
  afterLead,
  afterMove,
  afterPart,
  type Room as RoomState,
} from '../src/rules/index.js';
import {
  FakeDevices,
  FakeRoom,
  MemoryProgram,
  people,
  sampleMe,
  sampleRoom,
  sampleSession,
  type FakeDevicesOptions,
  type FakePerson,
  type FakeRoomOptions,
} from '../src/testing.js';

/** What a page sets, and how the clinic, the devices and the room behind it fare. */
interface Args {
  locale: string;
  theme: '' | 'light' | 'dark' | 'auto';
  width: string;
  /** Empty for as tall as it gets. */
  height: string;
  dir: 'ltr' | 'rtl';
  /** The accent of the page; empty for the element's own. */
  accent: string;
  /** What time it is. A story always plays at the same one. */
  now: string;
  session: Partial<Session>;
  devices: FakeDevicesOptions;
  room: FakeRoomOptions;
  /** The page has what blurs a background. */
  blur: boolean;
  /** Changes the clinic before the element asks it anything. */
  prepare: (clinic: MemoryProgram) => void;
}

type Story = StoryObj<Args>;

/** The fakes behind each element, for the plays. */
const rooms = new WeakMap<Element, FakeRoom>();
const clinics = new WeakMap<Element, MemoryProgram>();

const PEOPLE: readonly FakePerson[] = [
  { id: 'person-priya', displayName: 'Priya', role: 'leader' },
  { id: 'person-dev', displayName: 'Dev', speaking: true },
  { id: 'person-sam', displayName: 'Sam', microphone: false },
  { id: 'person-ruth', displayName: 'Ruth', microphone: false },
  { id: 'person-noor', displayName: 'Noor', microphone: false, camera: false },
  { id: 'person-lee', displayName: 'Lee', microphone: false },
  { id: 'person-kim', displayName: 'Kim', microphone: false },
  { id: 'person-jonah', displayName: 'Jonah' },
];

const faults = new WeakMap<Element, (fault: EffectFault) => void>();

/** A blur that can act its faults. */
const blurOf =
  (element: Element): TrackEffect =>
  async source => {
    const track = source.clone();
    const ended = new Promise<EffectFault>(resolve => faults.set(element, resolve));
    return { track, ended, stop: () => track.stop() };
  };

const elementOf = (canvas: HTMLElement): HTMLElementTagNameMap['iop-video-room'] => {
  const element = canvas.querySelector('iop-video-room');
  if (!element) throw new Error('no room');
  return element;
};

const clinicOf = (canvas: HTMLElement): MemoryProgram => {
  const clinic = clinics.get(elementOf(canvas));
  if (!clinic) throw new Error('no clinic');
  return clinic;
};

const rootOf = (canvas: HTMLElement): ShadowRoot => {
  const root = elementOf(canvas).shadowRoot;
  if (!root) throw new Error('nothing is drawn');
  return root;
};

/** Waits until a screen says something. */
const reads = (canvas: HTMLElement, words: string): Promise<void> =>
  waitFor(
    () => {
      if (!rootOf(canvas).querySelector('.view')?.textContent.includes(words))
        throw new Error(`not "${words}"`);
    },
    { timeout: 5000 },
  );

/** Presses what a person would, by the first words on it, as soon as it is there. */
const press = async (canvas: HTMLElement, words: string): Promise<void> => {
  const found = await waitFor(
    () => {
      const one = [...rootOf(canvas).querySelectorAll<HTMLElement>('button, label')].find(({ innerText }) =>
        innerText.trim().startsWith(words),
      );
      if (!one) throw new Error(`no "${words}"`);
      return one;
    },
    { timeout: 5000 },
  );
  found.click();
};

const says = (words: string): Pick<Story, 'play'> => ({
  play: ({ canvasElement }) => reads(canvasElement, words),
});

/** Into the room, and what happens there. */
const inside = (
  then: (room: FakeRoom, canvas: HTMLElement) => void | Promise<void> = () => undefined,
): Pick<Story, 'play'> => ({
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'I am somewhere private');
    await press(canvasElement, 'Come in');
    await reads(canvasElement, 'People in the room');
    const room = rooms.get(elementOf(canvasElement));
    if (room) await then(room, canvasElement);
  },
});

/** To the door, where the person waits or is sent away. */
const knocked = (
  words: string,
  place = 'I am somewhere private',
  enter = 'Come in',
): Pick<Story, 'play'> => ({
  play: async ({ canvasElement }) => {
    await press(canvasElement, place);
    await press(canvasElement, enter);
    await reads(canvasElement, words);
  },
});

const AT = '2026-06-12T19:55:00.000Z';
const DEV = { id: 'person-dev', displayName: 'Dev', role: 'member', device: null } as const;
const OPENED = sampleRoom(AT, people.priya);

const ANA = { ...DEV, ...people.ana, role: 'member' } as const;
const SAM = { ...DEV, id: 'person-sam', displayName: 'Sam' };
const RUTH = { ...DEV, id: 'person-ruth', displayName: 'Ruth' };

/** Everybody is in, and two have said when they would like to speak. */
const GROUP = (
  [
    [DEV, { type: 'choose', choice: 'later' }],
    [SAM, { type: 'choose', choice: 'speak' }],
  ] as const
).reduce(
  (room, [guest, act]) => afterPart(room, guest, act, AT, 'line-0'),
  [DEV, SAM, RUTH, ANA].reduce(
    (room, guest) => afterEntry(room, guest, AT),
    sampleRoom(AT, people.priya, people.ana, DEV, SAM, RUTH),
  ),
);

const CHATTING = (
  [
    [DEV, { type: 'say', text: 'Good to see you all', to: 'everyone' }],
    [ANA, { type: 'say', text: 'Can we talk after?', to: 'leaders' }],
    [RUTH, { type: 'hand-in', words: 'I went for a walk on Tuesday.' }],
  ] as const
).reduce((room, [guest, act], index) => afterPart(room, guest, act, AT, `line-${index}`), GROUP);

/** Ana looks at it, one of the group. */
const seeing =
  (room: RoomState): Args['prepare'] =>
  clinic =>
    (clinic.data.room = room);

/** In the room, with a panel open. On a wide screen the first of them is open from the start. */
const opening = (button: string, words: string): Pick<Story, 'play'> =>
  inside(async (_room, canvas) => {
    const open = [...rootOf(canvas).querySelectorAll('[data-side][aria-expanded=true]')];
    if (!open.some(({ textContent }) => textContent.trim().startsWith(button))) await press(canvas, button);
    await reads(canvas, words);
  });

/** Priya looks at it, who leads. */
const leadBy =
  (room: RoomState): Args['prepare'] =>
  clinic => {
    clinic.data.me = { ...sampleMe(), ...people.priya };
    clinic.data.room = room;
  };

const meta: Meta<Args> = {
  title: 'Elements/iop-video-room',
  component: 'iop-video-room',
  args: {
    locale: '',
    theme: '',
    width: '1280px',
    height: '',
    dir: 'ltr',
    accent: '',
    now: '2026-06-12T15:56:00-04:00',
    session: {},
    devices: {},
    room: { people: PEOPLE.slice(0, 5) },
    blur: false,
    prepare: () => undefined,
  },
  argTypes: {
    theme: { control: 'select', options: ['', 'light', 'dark', 'auto'] },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'] },
    accent: { control: 'color' },
    session: { table: { disable: true } },
    devices: { table: { disable: true } },
    room: { table: { disable: true } },
    prepare: { table: { disable: true } },
  },
  render: ({ locale, theme, width, height, dir, accent, now, session, devices, room, blur, prepare }) => {
    const start = Date.parse('2026-06-12T16:00:00-04:00');
    const clinic = new MemoryProgram(
      {
        sessions: [
          sampleSession('group', 'Friday group', start, 60, {
            id: 'friday',
            leader: people.priya,
            ...session,
          }),
        ],
      },
      () => Date.parse(now),
    );
    prepare(clinic);
    const element = document.createElement('iop-video-room');
    clinics.set(element, clinic);
    const client = new ProgramClient({
      endpoint: 'http://memory.example/api/v1',
      getToken: () => 'memory',
      fetch: clinic.fetch,
    });
    const port = (): RoomPort => {
      const made = new FakeRoom(room);
      rooms.set(element, made);
      return made;
    };
    Object.assign(element, {
      client,
      locale,
      theme,
      port,
      sessionId: 'friday',
      timeZone: 'America/New_York',
      clock: () => Date.parse(now),
      deviceHost: new FakeDevices(devices).host,
      backgroundBlur: blur ? blurOf(element) : undefined,
    });
    const page = document.createElement('div');
    page.dir = dir;
    page.style.maxInlineSize = width;
    if (height) page.style.blockSize = height;
    if (accent) page.style.setProperty('--iop-accent', accent);
    page.append(element);
    return html`${page}`;
  },
};

export default meta;

/** How one looks and sounds, what people ask of each other, and the way in. */
export const Lobby: Story = says('Camera works');

export const LobbyOnAPhone: Story = { args: { width: '390px' }, ...says('Camera works') };

/** In a session with one other person the plate names them. */
export const LobbyOneToOne: Story = {
  args: { session: { kind: 'individual', title: 'Time with Alex', leader: people.alex } },
  ...says('You, as Alex Chen will see you'),
};

/** The browser has not been asked yet, and is asked by a press, never by surprise. */
export const DevicesAsk: Story = {
  args: { devices: { camera: 'asks', microphone: 'asks' } },
  ...says('May we use your camera?'),
};

export const DevicesDenied: Story = {
  args: { devices: { camera: 'denied', microphone: 'denied' } },
  ...says('Your browser blocks the camera'),
};

/** Joining works without them. */
export const DevicesMissing: Story = {
  args: { devices: { camera: 'missing', microphone: 'missing' } },
  ...says('We found no camera'),
};

export const DevicesBusy: Story = {
  args: { devices: { camera: 'busy', microphone: 'busy' } },
  ...says('Another program has the camera'),
};

export const AnotherCamera: Story = {
  args: { devices: { cameras: 3, microphones: 2 } },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Camera works');
    await press(canvasElement, 'Change');
  },
};

/** What is behind the person is blurred by a model that the clinic serves itself. Here a still picture plays its part. */
export const Blurred: Story = {
  args: { blur: true },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Camera works');
    await press(canvasElement, 'Blur off');
    await reads(canvasElement, 'Blur on');
  },
};

/** The camera goes off with the blur, so that nobody sees what it was to hide. */
export const TooSlowToBlur: Story = {
  args: { blur: true },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Camera works');
    await press(canvasElement, 'Blur off');
    await reads(canvasElement, 'Blur on');
    faults.get(elementOf(canvasElement))?.('slow');
    await reads(canvasElement, 'This device is too slow');
  },
};

/** What is asked for before anybody is let in, said when it is missing. */
export const PrivatePlace: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Come in');
    await reads(canvasElement, 'Tick this when nobody near you can listen in.');
  },
};

export const Entering: Story = {
  args: { room: { joining: 'wait' } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'I am somewhere private');
    await press(canvasElement, 'Come in');
  },
};

/** Shows after 400 milliseconds, so that a fast answer never flickers. */
export const Loading: Story = { args: { prepare: clinic => void clinic.hold('getSession') } };

export const NotWorking: Story = {
  args: { prepare: clinic => clinic.fail('getSession', { code: 'internal', status: 500 }) },
  ...says('We could not load this session'),
};

export const SignedOut: Story = {
  args: { prepare: clinic => clinic.fail('getSession', { code: 'signed-out', status: 401 }) },
  ...says('Your sign-in has ended'),
};

/** Opens by itself. */
export const TooEarly: Story = {
  args: { now: '2026-06-12T14:00:00-04:00' },
  ...says('The room opens at 3:50'),
};

export const DoorClosed: Story = {
  args: { now: '2026-06-12T16:40:00-04:00' },
  ...says('The door closed at 4:30'),
};

export const CalledOff: Story = {
  args: { session: { status: 'cancelled' } },
  ...says('This session was called off'),
};

/** The program said no: the reason stands where the press was. */
export const NotLetIn: Story = {
  args: { prepare: clinic => clinic.fail('createRoomGrant', { code: 'door-closed', status: 409 }) },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'I am somewhere private');
    await press(canvasElement, 'Come in');
    await reads(canvasElement, 'The door is closed right now');
  },
};

/** Nobody sees who else waits. The page can be left open. */
export const AtTheDoor: Story = {
  args: { prepare: clinic => (clinic.data.room = OPENED) },
  ...knocked('You are at the door'),
};

export const AtTheDoorOnAPhone: Story = {
  args: { width: '320px', locale: 'es', prepare: clinic => (clinic.data.room = EMPTY_ROOM) },
  ...knocked('Estás en la puerta', 'Estoy en un lugar privado', 'Entrar'),
};

/** What was said another time is confirmed with one press, not typed again. */
export const AtTheDoorAgain: Story = {
  args: {
    prepare: clinic => {
      clinic.data.room = OPENED;
      clinic.data.reach = { whereabouts: '12 Elm Street, Troy', callback: '555 010 0188' };
    },
  },
  ...knocked('Yes, that is right'),
};

export const TwoMoreMinutes: Story = {
  args: {
    prepare: clinic =>
      (clinic.data.room = afterLead(OPENED, { type: 'tell-waiting', word: 'two-minutes' }, AT)),
  },
  ...knocked('Two more minutes, please.'),
};

/** A reload does not bring them back, and the reason is between the clinic and them. */
export const NoWayBack: Story = {
  args: {
    prepare: clinic =>
      (clinic.data.room = afterMove(clinic.data.room, {
        type: 'remove',
        personId: people.ana.id,
        reason: 'Threatened somebody',
      })),
  },
  ...knocked('The people who lead the session ended your time in the room'),
};

/** What those who lead have to know at once stands over everyone's tiles. */
export const SomebodyWaits: Story = {
  args: { height: '720px', prepare: leadBy(afterKnock(OPENED, DEV, {}, AT)) },
  ...inside((_room, canvas) => reads(canvas, 'Dev waits to come in')),
};

/** Kept waiting while somebody else is let in first. */
export const SomebodyIsHeld: Story = {
  args: {
    height: '720px',
    prepare: leadBy(
      afterLead(
        afterKnock(
          afterKnock(OPENED, DEV, {}, AT),
          { ...DEV, id: 'person-ruth', displayName: 'Ruth' },
          {},
          AT,
        ),
        { type: 'hold', personId: DEV.id },
        AT,
      ),
    ),
  },
  ...inside((_room, canvas) => reads(canvas, 'kept waiting by you')),
};

export const MoreWaitOnAPhone: Story = {
  args: {
    width: '320px',
    height: '780px',
    prepare: leadBy(
      ['Dev', 'Ruth', 'Noor', 'Kim'].reduce(
        (room, displayName) => afterKnock(room, { ...DEV, id: displayName, displayName }, {}, AT),
        OPENED,
      ),
    ),
  },
  ...inside((_room, canvas) => reads(canvas, '4 people wait to come in')),
};

/** Each says when they would like to speak; the order is the same for everyone. */
export const SpeakingRound: Story = {
  args: { height: '720px', prepare: seeing(GROUP) },
  ...opening('Round', "I'd like to speak"),
};

export const YourTurn: Story = {
  args: {
    width: '390px',
    height: '780px',
    prepare: seeing(afterLead(GROUP, { type: 'offer', personId: people.ana.id }, AT)),
  },
  ...opening('Round', 'It is your turn.'),
};

export const SpeakingRoundInSpanish: Story = {
  args: { width: '320px', height: '780px', locale: 'es', prepare: seeing(GROUP) },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Estoy en un lugar privado');
    await press(canvasElement, 'Entrar');
    await press(canvasElement, 'Ronda');
    await reads(canvasElement, 'Hoy escucho');
  },
};

export const Chat: Story = {
  args: { height: '720px', prepare: seeing(CHATTING) },
  ...opening('Chat', 'Can we talk after?'),
};

export const ChatBeforeAnyWord: Story = {
  args: { width: '320px', height: '780px' },
  ...opening('Chat', 'Nothing was written yet.'),
};

/** Whoever leads asks; the press is the person's own. */
export const AskedToUnmute: Story = {
  args: {
    height: '720px',
    prepare: seeing(afterLead(GROUP, { type: 'ask', personId: people.ana.id, ask: 'unmute' }, AT)),
  },
  ...inside((_room, canvas) => reads(canvas, 'Only you can.')),
};

export const HelpIsCalled: Story = {
  args: { height: '720px', prepare: seeing(GROUP) },
  ...inside(async (_room, canvas) => {
    await press(canvas, 'Help now');
    await reads(canvas, 'Help is called');
  }),
};

export const NotReached: Story = {
  args: {
    height: '720px',
    prepare: clinic => clinic.fail('takePartInRoom', { code: 'forbidden', status: 403 }),
  },
  ...inside(async (_room, canvas) => {
    await press(canvas, 'Help now');
    await reads(canvas, 'That did not reach the room.');
  }),
};

/** Whom to ask next, who was not asked yet, what to read out, and what can be done for one person. */
export const Leading: Story = {
  args: { height: '720px', prepare: leadBy(CHATTING) },
  ...opening('Lead', 'Not yet offered'),
};

export const LeadingOnAPhone: Story = {
  args: { width: '320px', height: '780px', prepare: leadBy(CHATTING) },
  ...opening('Lead', 'Not yet offered'),
};

export const SomebodyNeedsHelp: Story = {
  args: {
    height: '720px',
    prepare: leadBy(afterPart(GROUP, DEV, { type: 'call-for-help' }, AT, 'line-0')),
  },
  ...inside((_room, canvas) => reads(canvas, 'Dev needs help now')),
};

/** Said in a word on the tile, to everyone alike. */
export const WeakLine: Story = {
  args: {
    height: '720px',
    room: { people: [{ id: 'person-dev', displayName: 'Dev', quality: 'poor' }, ...PEOPLE.slice(2, 4)] },
  },
  ...inside((_room, canvas) => reads(canvas, 'weak line')),
};

/** What is done now and then: the own screen, how one sees the others, other devices, keys. */
export const More: Story = {
  args: { height: '720px', devices: { cameras: 2, microphones: 2 }, prepare: seeing(CHATTING) },
  ...opening('More', 'Show your screen'),
};

export const MoreOnAPhone: Story = {
  args: { width: '390px', height: '780px', devices: { cameras: 2 }, prepare: seeing(CHATTING) },
  ...opening('More', 'Show your screen'),
};

/** Nobody has to look at themselves. The others see them all the same. */
export const HiddenFromOneself: Story = {
  args: { width: '390px', height: '780px' },
  ...inside(async (_room, canvas) => {
    await press(canvas, 'More');
    await press(canvas, 'Do not show me');
    await reads(canvas, 'You, not shown to you');
  }),
};

/** Whoever speaks large, the others small: each person's own choice. */
export const SpeakerLarge: Story = {
  args: { height: '720px', room: { people: PEOPLE } },
  ...inside(async (_room, canvas) => {
    await press(canvas, 'More');
    await press(canvas, 'Speaker large');
    await press(canvas, 'More');
  }),
};

export const SpeakerLargeOnAPhone: Story = {
  ...SpeakerLarge,
  args: { width: '390px', height: '780px', room: { people: PEOPLE } },
};

const SHARING = PEOPLE.slice(0, 5).map((one, index) => (index ? one : { ...one, screen: true }));

/** A screen that somebody shows comes before everybody's face. */
export const AScreen: Story = {
  args: { height: '720px', room: { people: SHARING } },
  ...inside((_room, canvas) => reads(canvas, "Priya's screen")),
};

export const AScreenOnAPhone: Story = {
  args: { width: '390px', height: '780px', room: { people: SHARING } },
  ...inside((_room, canvas) => reads(canvas, "Priya's screen")),
};

export const ShowingTheOwnScreen: Story = {
  args: { height: '720px' },
  ...inside(async (_room, canvas) => {
    await press(canvas, 'More');
    await press(canvas, 'Show your screen');
    await reads(canvas, 'You are showing your screen');
  }),
};

export const ScreenNotShown: Story = {
  args: { height: '720px' },
  ...inside(async (_room, canvas) => {
    clinicOf(canvas).fail('createRoomGrant', { code: 'unavailable', status: 503 }, 4);
    await press(canvas, 'More');
    await press(canvas, 'Show your screen');
    await reads(canvas, 'Your screen is not shown');
  }),
};

/** A clinic's own captions service, in the `captions` slot. */
export const Captions: Story = {
  args: { height: '720px' },
  ...inside((_room, canvas) => {
    const captions = document.createElement('p');
    captions.slot = 'captions';
    captions.textContent = 'Dev: We walked to the lake, and for once I did not look at the phone.';
    elementOf(canvas).append(captions);
  }),
};

export const ShownInFront: Story = {
  args: {
    height: '720px',
    prepare: seeing(afterLead(GROUP, { type: 'spotlight', personId: DEV.id }, AT)),
  },
  ...inside(),
};

/** Who leads comes first, oneself last; a tile stays where it is. */
export const Room: Story = { args: { height: '720px' }, ...inside() };

/** As tall as its tiles when the page gives it no height. */
export const RoomInAPage: Story = inside();

export const RoomOnAPhone: Story = { args: { width: '390px', height: '780px' }, ...inside() };

export const Alone: Story = { args: { height: '720px', room: { people: [] } }, ...inside() };

export const TwoPeople: Story = {
  args: { height: '720px', room: { people: PEOPLE.slice(0, 1) } },
  ...inside(),
};

export const FourPeople: Story = {
  args: { height: '720px', room: { people: PEOPLE.slice(0, 3) } },
  ...inside(),
};

export const NinePeople: Story = { args: { height: '720px', room: { people: PEOPLE } }, ...inside() };

export const NinePeopleOnAPhone: Story = {
  args: { width: '390px', height: '780px', room: { people: PEOPLE } },
  ...inside(),
};

export const NoCamera: Story = {
  args: { height: '720px', devices: { camera: 'missing', microphone: 'missing' } },
  ...inside(),
};

/** A press on a device that cannot be had says what stands in the way. */
export const CameraBlocked: Story = {
  args: { height: '720px', devices: { camera: 'denied' } },
  ...inside((_room, canvas) => press(canvas, 'Cam blocked')),
};

export const OnlyWatching: Story = {
  args: { height: '720px', room: { people: PEOPLE.slice(0, 5), watching: true } },
  ...inside(),
};

/** Somebody whom the program did not name. */
export const Unnamed: Story = {
  args: { height: '720px', room: { people: [{ id: 'con_X', displayName: '' }] } },
  ...inside(),
};

export const Speaking: Story = {
  args: { height: '720px' },
  ...inside(async (room, canvas) => {
    await press(canvas, 'Muted');
    room.speak(true);
  }),
};

/** A moment to oneself: who answers now, and that the room waits. */
export const Moment: Story = {
  args: { height: '720px' },
  ...inside(async (_room, canvas) => {
    await press(canvas, 'I need a moment');
    await reads(canvas, 'Take the time you need');
  }),
};

export const MomentOnAPhone: Story = {
  args: { width: '390px', height: '780px' },
  ...inside(async (_room, canvas) => {
    await press(canvas, 'A moment');
    await reads(canvas, 'Take the time you need');
  }),
};

export const Reconnecting: Story = { args: { height: '720px' }, ...inside(room => room.drop()) };

export const Left: Story = inside((_room, canvas) => press(canvas, 'Leave'));

export const Ended: Story = inside(room => room.end('ended'));

export const Removed: Story = inside(room => room.end('removed'));

export const LineLost: Story = inside(room => room.fail('lost'));

export const Unreachable: Story = {
  args: { room: { joining: 'unreachable' } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'I am somewhere private');
    await press(canvasElement, 'Come in');
    await reads(canvasElement, 'We could not reach the room');
  },
};

const dentro: Pick<Story, 'play'> = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Estoy en un lugar privado');
    await press(canvasElement, 'Entrar');
    await reads(canvasElement, 'Personas en la sala');
  },
};

export const LobbyInSpanish: Story = { args: { locale: 'es' }, ...says('La cámara funciona') };

export const RoomInSpanish: Story = { args: { locale: 'es', height: '720px' }, ...dentro };

export const RoomInSpanishOnAPhone: Story = {
  args: { locale: 'es', width: '390px', height: '780px' },
  ...dentro,
};

export const LobbyInFrench: Story = {
  args: { locale: 'fr-CA', width: '390px' },
  ...says('La caméra marche'),
};

export const RoomInFrenchOnAPhone: Story = {
  args: { locale: 'fr-CA', width: '390px', height: '780px' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Je suis dans un lieu privé');
    await press(canvasElement, 'Entrer');
    await reads(canvasElement, 'Personnes dans la salle');
  },
};

export const RightToLeft: Story = { args: { dir: 'rtl', height: '720px' }, ...inside() };

export const Narrow: Story = { args: { width: '320px' }, ...says('Camera works') };

export const RoomNarrow: Story = { args: { width: '320px', height: '640px' }, ...inside() };

export const Dark: Story = { args: { theme: 'dark' }, ...says('Camera works') };

export const RoomDark: Story = { args: { theme: 'dark', height: '720px' }, ...inside() };

export const Themed: Story = { args: { accent: '#8a3d1f', height: '720px' }, ...inside() };
