import { fixture, html } from '@open-wc/testing';
import { MemoryProgram } from '../../../src/api/memory/memory-program.js';
import { people, sampleSession } from '../../../src/api/memory/samples/clinic.js';
import type { ProgramClient } from '../../../src/api/program-client.js';
import type { Session } from '../../../src/contract/session.js';
import '../../../src/define/iop-video-room.js';
import type { IopVideoRoom } from '../../../src/elements/video-room/video-room.js';
import { FakeDevices, type FakeDevicesOptions } from '../../../src/media/fake/fake-devices.js';
import { FakeRoom, type FakePerson, type FakeRoomOptions } from '../../../src/media/fake/fake-room.js';
import { allByRole, byRole, clean, clientOf, rested } from '../support/element-stage.js';
import { waitUntil } from '../support/wait-until.js';

export const MINUTE = 60_000;
/** Friday, 3:56 in New York: four minutes before the group. */
export const NOW = Date.parse('2026-06-12T15:56:00-04:00');

export const group = (more: Partial<Session> = {}): Session =>
  sampleSession('group', 'Friday group', NOW + 4 * MINUTE, 60, {
    id: 'session-1',
    leader: people.priya,
    ...more,
  });

export const PEOPLE: readonly FakePerson[] = [
  { id: 'person-dev', displayName: 'Dev', speaking: true },
  { id: 'person-priya', displayName: 'Priya', role: 'leader' },
  { id: 'person-sam', displayName: 'Sam', camera: false, microphone: false },
];

export interface Options {
  readonly session?: Partial<Session>;
  readonly devices?: FakeDevicesOptions;
  readonly room?: FakeRoomOptions;
  readonly locale?: string;
  readonly theme?: 'light' | 'dark';
  readonly dir?: 'ltr' | 'rtl';
  readonly width?: number;
  readonly height?: number;
  readonly clock?: () => number;
  /** Runs before the element comes to the page. */
  readonly before?: (memory: MemoryProgram, element: IopVideoRoom) => void;
  /** Whether to wait until it can be used. */
  readonly wait?: boolean;
}

export interface Stage {
  readonly element: IopVideoRoom;
  readonly memory: MemoryProgram;
  readonly client: ProgramClient;
  readonly devices: FakeDevices;
  /** The room of the present stay. */
  room(): FakeRoom;
  /** How many rooms were made. */
  readonly rooms: FakeRoom[];
  /** What the element told the page, by type and detail. */
  readonly told: { type: string; detail: unknown }[];
}

const EVENTS = ['iop-ready', 'iop-room-joined', 'iop-room-left', 'iop-signed-out', 'iop-sign-in-requested'];

export const videoRoom = async (options: Options = {}): Promise<Stage> => {
  const memory = new MemoryProgram({ sessions: [group(options.session)] }, () => NOW);
  const client = clientOf(memory);
  const devices = new FakeDevices(options.devices);
  const rooms: FakeRoom[] = [];
  const element = document.createElement('iop-video-room');
  element.client = client;
  element.sessionId = 'session-1';
  element.clock = options.clock ?? (() => NOW);
  element.locale = options.locale ?? 'en-US';
  element.timeZone = 'America/New_York';
  element.theme = options.theme ?? '';
  element.deviceHost = devices.host;
  element.port = () => {
    const room = new FakeRoom({ people: PEOPLE, ...options.room });
    rooms.push(room);
    return room;
  };
  options.before?.(memory, element);
  const told: Stage['told'] = [];
  const page = await fixture<HTMLElement>(html`<div dir=${options.dir ?? 'ltr'}></div>`);
  page.style.inlineSize = `${options.width ?? 390}px`;
  if (options.height) page.style.blockSize = `${options.height}px`;
  for (const type of EVENTS)
    page.addEventListener(type, event => told.push({ type, detail: (event as CustomEvent<unknown>).detail }));
  page.append(element);
  if (options.wait ?? true)
    await waitUntil(() => told.some(({ type }) => type === 'iop-ready'), 'iop-ready', { timeout: 5000 });
  await rested(element);
  const room = (): FakeRoom => {
    const last = rooms.at(-1);
    if (!last) throw new Error('nobody has come in');
    return last;
  };
  return { element, memory, client, devices, rooms, room, told };
};

/** Presses a button as soon as it is there: what no first screen needs comes a little after it. */
export const press = async (element: IopVideoRoom, name: string | RegExp): Promise<void> => {
  const there = (): boolean => allByRole(element, 'button', name).length > 0;
  await waitUntil(there, `a button "${String(name)}"`, { timeout: 5000 });
  byRole(element, 'button', name).click();
  await rested(element);
};

export const tick = async (element: IopVideoRoom): Promise<void> => {
  byRole(element, 'checkbox').click();
  await rested(element);
};

/** Into the room. */
export const comeIn = async (stage: Stage): Promise<void> => {
  const { element } = stage;
  if (allByRole(element, 'checkbox').some(box => !(box as HTMLInputElement).checked)) await tick(element);
  await press(element, 'Come in');
  await waitUntil(() => allByRole(element, 'button', 'Leave').length === 1, 'in the room', {
    timeout: 5000,
  });
  await rested(element);
};

export const joined = async (options: Options = {}): Promise<Stage> => {
  const stage = await videoRoom(options);
  await comeIn(stage);
  return stage;
};

/** The tiles, as a screen reader tells them. */
export const tiles = (element: IopVideoRoom): string[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.tiles > .tile') ?? [])].map(tile =>
    clean(tile.textContent ?? ''),
  );

export const live = (devices: FakeDevices): number =>
  devices.tracks.filter(({ readyState }) => readyState === 'live').length;

export {
  allByRole,
  byRole,
  focusOf as focused,
  rested,
  saidBy as said,
  setOnline,
  shows,
  still as quiet,
  textOf,
} from '../support/element-stage.js';
