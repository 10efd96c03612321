/**
 * What a room costs on this machine, for 2, 4, 6 and 8 people who all send picture and sound: the element in four
 * Chromiums, through the embedded media server in its own process. The cameras are Chromium's test picture at 5 frames a
 * second, the pages as wide as a phone's, and everybody is muted, as in a group that listens: one machine decodes for
 * everybody here. `--brief` goes through it once with three people and says whether they meet; its figures are none to go
 * by.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as pass } from 'node:timers/promises';
import { OpenVidu } from 'openvidu-node-client';
import type { CDPSession } from 'playwright-core';
import { crowdMediaArgs } from '../../.config/scripts/chromium.js';
import { startMediaProcess, type MediaProcess } from '../../demo/media/supervise.js';
import { leftBehind } from '../media/support/left-behind.js';
import { SECRET, tokenFor } from '../media/support/media-house.js';
import { openRoomVenue, type RoomUser, type RoomVenue } from '../media/support/room-venue.js';

const isBrief = process.argv.includes('--brief');
const SIZES = isBrief ? [3] : [2, 4, 6, 8];
/** Rooms of each size that people come into, one after the other. */
const ROUNDS = isBrief ? 1 : 3;
/** How long processor time is counted, in milliseconds. */
const SPAN = isBrief ? 1_000 : 8_000;
const CYCLES = isBrief ? 2 : 20;
/** Four have a browser of their own; beyond that two share one, with its processes for sound and picture. */
const BROWSERS = isBrief ? 2 : 4;
const EVERY = isBrief ? 1 : 5;
/** Longest wait for something to be seen, in milliseconds: eight browsers share two cores here. */
const PATIENCE = 90_000;
/** As wide as a phone: painting eight desktops is no part of what a room costs one person. */
const PHONE = { width: 390, height: 844 };
/** Of the kernel's clock for processor time, a second. The same on every Linux that Node runs on. */
const TICKS = 100;
const PAGE = 4096;

/** Without echo cancellation, which costs each person the same whoever else is there, and here eight times over. */
const withPlainSound = (): void => {
  const { mediaDevices } = navigator;
  const real = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = ({ audio, ...rest } = {}) =>
    real({
      ...rest,
      audio: audio ? { echoCancellation: false, noiseSuppression: false, autoGainControl: false } : false,
    });
};

interface Usage {
  /** Seconds. */
  readonly cpu: number;
  /** MiB in memory. */
  readonly memory: number;
}

const usageOf = (pid: number): Usage => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program may hold spaces; what comes after it does not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user = 0, system = 0] = [fields[11], fields[12]].map(Number);
  return { cpu: (user + system) / TICKS, memory: (Number(fields[21]) * PAGE) / 1024 ** 2 };
};

/** Seconds of processor time of all pages together. */
const pagesCpu = async (tools: readonly CDPSession[]): Promise<number> => {
  const all = await Promise.all(tools.map(one => one.send('SystemInfo.getProcessInfo')));
  return all
    .flatMap(({ processInfo }) => processInfo)
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { cpuTime }) => sum + cpuTime, 0);
};

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
};

const cell = (value: number, digits = 0): string => value.toFixed(digits).padStart(9);
const line = (...cells: readonly string[]): void =>
  console.log(cells.map(text => text.padStart(9)).join(' '));

interface Bench {
  readonly media: MediaProcess;
  readonly venues: readonly RoomVenue[];
}

let room = 0;
const inARoom = async <T>(
  { venues, media }: Bench,
  size: number,
  act: (people: readonly RoomUser[]) => Promise<T>,
): Promise<T> => {
  const customSessionId = `bench-${++room}`;
  const openvidu = new OpenVidu(media.url, SECRET);
  openvidu.enableProdMode();
  const address = async (data: string): Promise<string> =>
    tokenFor(await openvidu.createSession({ customSessionId }), 'PUBLISHER', data);
  const people: RoomUser[] = [];
  try {
    for (let index = 0; index < size; index++) {
      const venue = venues[index % venues.length] as RoomVenue;
      const guest = { id: `person-${index}`, name: `Person ${index}`, address, before: withPlainSound };
      const person = await venue.enter(undefined, guest);
      person.page.setDefaultTimeout(PATIENCE);
      await person.page.setViewportSize(PHONE);
      people.push(person);
    }
    return await act(people);
  } finally {
    await Promise.all(people.map(person => person.close()));
  }
};

/** Everybody comes in, one after the other; milliseconds from each press to the first picture of somebody else. */
const comeIn = async (people: readonly RoomUser[]): Promise<number[]> => {
  const waits: number[] = [];
  for (const [index, person] of people.entries()) {
    await person.comeIn();
    if (index === 0) continue;
    const seen = await person.page.waitForFunction(() => window.firstFrame);
    waits.push(Number(await seen.jsonValue()));
  }
  const others = people.length - 1;
  for (const { page } of people)
    await page.waitForFunction(
      wanted => window.roomPort?.state.participants.filter(({ videoTrack }) => videoTrack).length === wanted,
      others,
    );
  return waits;
};

const measure = async (bench: Bench, size: number, idle: Usage): Promise<void> => {
  const { pid } = bench.media;
  if (pid === undefined) throw new Error('The media server is not running.');
  const waits: number[] = [];
  for (let round = 1; round < ROUNDS; round++) waits.push(...(await inARoom(bench, size, comeIn)));
  await inARoom(bench, size, async people => {
    waits.push(...(await comeIn(people)));
    const tools = await Promise.all(bench.venues.map(({ browser }) => browser.newBrowserCDPSession()));
    const [server, pages] = [usageOf(pid), await pagesCpu(tools)];
    await pass(SPAN);
    const [serverNow, pagesNow] = [usageOf(pid), await pagesCpu(tools)];
    await Promise.all(tools.map(one => one.detach()));
    const [first] = people;
    if (!first) return;
    const heap = await first.page.context().newCDPSession(first.page);
    await heap.send('HeapProfiler.collectGarbage');
    const { usedSize } = await heap.send('Runtime.getHeapUsage');
    const streams = size * (size - 1);
    const share = (before: number, after: number): number => ((after - before) / (SPAN / 1000)) * 100;
    console.log(
      [
        cell(size),
        cell(streams),
        cell(quantile(waits, 0.5)),
        cell(quantile(waits, 0.95)),
        cell(share(server.cpu, serverNow.cpu) / streams, 2),
        cell((serverNow.memory - idle.memory) / streams, 2),
        cell(share(pages, pagesNow) / size, 1),
        cell(usedSize / 1024 ** 2, 1),
      ].join(' '),
    );
  });
};

/** Somebody comes and goes while another person stays. */
const comeAndGo = async (bench: Bench): Promise<void> => {
  await inARoom(bench, 2, async ([stays, comes]) => {
    if (!stays || !comes) return;
    await stays.comeIn();
    console.log(`\nHeld by a page that joins and leaves ${CYCLES} times`);
    line('cycles', 'heap MiB', 'nodes', 'listeners', 'tracks on');
    for (let cycle = 1; cycle <= CYCLES; cycle++) {
      await comes.page.evaluate(() => {
        window.element.remove();
        document.querySelector('main')?.replaceChildren(window.remake());
      });
      await comes.comeIn();
      await comes.receives('person-0');
      await comes.button('Leave').click();
      await comes.heading('You have left the room').waitFor();
      if (cycle % EVERY > 0) continue;
      const { JSHeapUsedSize = NaN, Nodes = NaN, JSEventListeners = NaN } = await leftBehind(comes.page);
      console.log(
        [
          cell(cycle),
          cell(JSHeapUsedSize / 1024 ** 2, 2),
          cell(Nodes),
          cell(JSEventListeners),
          cell(await comes.liveTracks()),
        ].join(' '),
      );
    }
  });
};

const media = await startMediaProcess({ port: 0, secret: SECRET });
const venues: RoomVenue[] = [];
try {
  while (venues.length < BROWSERS) venues.push(await openRoomVenue(crowdMediaArgs));
  const bench = { media, venues };
  const idle = usageOf(media.pid ?? 0);
  console.log(
    `The media server by itself: ${idle.memory.toFixed(0)} MiB. First picture in ms after the press.`,
  );
  line('people', 'streams', 'median', 'p95', 'CPU %/str', 'MiB/str', 'page CPU%', 'page MiB');
  for (const size of SIZES) await measure(bench, size, idle);
  await comeAndGo(bench);
} finally {
  await Promise.all(venues.map(venue => venue.close()));
  await media.close();
}
