import { ProgramClient } from '../../../src/api/program-client.js';
import type { RoomGrant } from '../../../src/contract/session.js';
import type { IopVideoRoom } from '../../../src/elements/video-room/video-room.js';
import type { RoomPort } from '../../../src/media/room.js';
import { MemoryProgram, sampleSession } from '../../../src/testing.js';
import '../../../src/define/iop-video-room.js';

declare global {
  interface Window {
    /** Given by the test: a grant on the media server that runs. */
    takeGrant(): Promise<RoomGrant>;
    element: IopVideoRoom;
    /** Another element in the place of the present one. */
    remake(): IopVideoRoom;
    /** The port of the present stay. */
    roomPort: RoomPort | undefined;
    /** Names of the element's events, in order. */
    events: string[];
    /** Milliseconds from the press to the first picture of somebody else. */
    firstFrame: number | undefined;
    pressedAt: number;
  }
}

const memory = new MemoryProgram({
  sessions: [sampleSession('group', 'Thursday group', Date.now() + 60_000, 60, { id: 'session-1' })],
});

/** The program in memory, but for the grants, which are for the media server of the test. */
const program: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  if (!new URL(request.url).pathname.endsWith('/room-grants')) return memory.fetch(request);
  return Response.json(await window.takeGrant(), { status: 201 });
};

window.events = [];
for (const name of ['iop-ready', 'iop-room-joined', 'iop-room-left'])
  addEventListener(name, () => window.events.push(name));

const remake = (): IopVideoRoom => {
  const element = document.createElement('iop-video-room');
  element.sessionId = 'session-1';
  element.locale = 'en-US';
  element.client = new ProgramClient({
    endpoint: 'http://program.test/api/v1',
    getToken: () => 'token',
    fetch: program,
  });
  element.port = async () => {
    // Fetched when somebody joins, as the element does by itself.
    const { OpenViduRoom } = await import('../../../src/media/openvidu/openvidu-room.js');
    const port = new OpenViduRoom();
    window.roomPort = port;
    return port;
  };
  window.element = element;
  return element;
};
window.remake = remake;
addEventListener(
  'click',
  event => {
    const [pressed] = event.composedPath();
    if (!(pressed instanceof Element) || !pressed.closest('.enter')) return;
    window.pressedAt = performance.now();
    const look = async (): Promise<void> => {
      const stats = await window.roomPort?.getStats();
      if (Object.values(stats?.received ?? {}).some(({ framesDecoded }) => framesDecoded > 0))
        window.firstFrame = performance.now() - window.pressedAt;
      else requestAnimationFrame(() => void look());
    };
    void look();
  },
  { capture: true },
);
document.querySelector('main')?.append(remake());
