import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Session } from 'openvidu-node-client';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumArgs, fakeMediaArgs, findPageChromium } from '../../../.config/scripts/chromium.js';
import { atOurs } from '../../../.config/scripts/moment.js';
import { serve } from '../../../.config/scripts/serve.js';
import type { RoomGrant, RoomRole } from '../../../src/contract/session.js';
import { tokenFor } from './media-house.js';
import { trackProbe } from './track-probe.js';

/** Longest wait for something to be seen in a page. */
const PATIENCE = 20_000;
/** Between two looks at how much has come in, in milliseconds: thirty pairs that look at each frame leave nothing for the video. */
const PAUSE = 200;

/** A tablet: painting is no part of what is tested here. */
const VIEWPORT = { width: 768, height: 700 };

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Room</title>
<link rel="icon" href="data:,"></head><body><main></main><script type="module" src="/page.js"></script></body></html>`;

/** As strict as a page can be that still lets the media server be reached. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self' ws://localhost:* ws://127.0.0.1:*",
  'img-src data:',
  "media-src 'self' blob: mediastream:",
  "require-trusted-types-for 'script'",
].join('; ');

export interface Guest {
  readonly id: string;
  readonly name: string;
  readonly role?: RoomRole;
  /** Gives an address in place of one on the session, such as one where nobody is, for what others learn of the guest. */
  readonly address?: (data: string) => Promise<string>;
  /** Runs in the page before anything else. */
  readonly before?: () => void;
}

/** A person who uses the element in a browser context of their own, by what it says and shows. */
export class RoomUser {
  readonly page: Page;
  readonly hosts = new Set<string>();
  /** What the page said on its console, threw, or asked in a dialog. */
  readonly noise: string[] = [];
  sockets = 0;
  readonly close: () => Promise<void>;

  constructor(page: Page, close: () => Promise<void>) {
    this.page = page;
    this.close = close;
    page.setDefaultTimeout(PATIENCE);
    page.on('console', message => this.noise.push(message.text()));
    page.on('pageerror', error => this.noise.push(error.message));
    page.on('dialog', dialog => {
      this.noise.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', request => this.hosts.add(new URL(request.url()).hostname));
    page.on('websocket', socket => {
      this.sockets++;
      this.hosts.add(new URL(socket.url()).hostname);
    });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  /** The tile of somebody by the name on it. */
  tile(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name });
  }

  async comeIn(): Promise<void> {
    await this.page.getByRole('checkbox', { name: /somewhere private/ }).check();
    await this.button('Come in').click();
    await this.button('Leave').waitFor();
  }

  /** Waits until pictures and sound of somebody, or of everybody here named, come in, beyond what there is now. */
  async receives(
    from: string | readonly string[],
    { video = true, audio = true }: { video?: boolean; audio?: boolean } = {},
  ): Promise<void> {
    // A predicate that gives a promise would count as true at once: this asks until it is so.
    const missing = await this.page.evaluate(
      async ([ids, sees, hears, patience, pause]) => {
        const nothing = { framesDecoded: 0, audioSamples: 0 };
        const before = await window.roomPort?.getStats();
        const end = performance.now() + patience;
        for (;;) {
          const now = await window.roomPort?.getStats();
          const still = ids.filter(id => {
            const { framesDecoded, audioSamples } = before?.received[id] ?? nothing;
            const { framesDecoded: frames, audioSamples: samples } = now?.received[id] ?? nothing;
            return (sees && frames < framesDecoded + 10) || (hears && samples < audioSamples + 20_000);
          });
          if (still.length === 0 || performance.now() > end) return still;
          await new Promise(resolve => setTimeout(resolve, pause));
        }
      },
      [[from].flat(), video, audio, PATIENCE, PAUSE] as const,
    );
    if (missing.length > 0)
      throw new Error(`Nothing came in from ${missing.join(', ')} within ${PATIENCE} ms.`);
  }

  /** Tracks of the camera and the microphone that are still live. */
  liveTracks(): Promise<number> {
    return this.page.evaluate(() => globalThis.liveTracks());
  }
}

export interface RoomVenue {
  readonly browser: Browser;
  /** Opens the page of somebody who is let into a session. */
  enter(session: Session | undefined, guest: Guest): Promise<RoomUser>;
  close(): Promise<void>;
}

let built: Promise<string> | undefined;

/** The folder with the page of the element, built once however many venues this process opens. */
const pageFolder = (): Promise<string> =>
  (built ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'iop-room-'));
    process.once('exit', () => rmSync(folder, { recursive: true }));
    await build({
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: folder,
        target: 'es2022',
        minify: true,
        lib: {
          entry: { page: fileURLToPath(new URL('./room-page.ts', import.meta.url)) },
          formats: ['es'],
        },
      },
    });
    return folder;
  })());

/** Serves a page with the element, and starts a browser with these devices. */
export const openRoomVenue = async (devices: readonly string[] = fakeMediaArgs): Promise<RoomVenue> => {
  const server = await serve({
    '/': await pageFolder(),
    '/visit': () =>
      new Response(html, { headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': policy } }),
  });
  const browser: Browser = await chromium.launch({
    executablePath: await findPageChromium(),
    args: [...chromiumArgs, ...devices],
  });
  return {
    browser,
    async enter(session, { id, name, role = 'member', address, before }) {
      const context = await browser.newContext({ permissions: ['camera', 'microphone'], viewport: VIEWPORT });
      await atOurs(context);
      if (before) await context.addInitScript(before);
      await context.addInitScript(trackProbe);
      let count = 0;
      await context.exposeFunction('takeGrant', async (): Promise<RoomGrant> => {
        const data = JSON.stringify({ participantId: id, displayName: name, role });
        if (!address && !session) throw new Error('A guest needs a session or an address.');
        const url = await (address?.(data) ?? tokenFor(session as Session, 'PUBLISHER', data));
        return {
          id: `grant-${id}-${++count}`,
          sessionId: 'session-1',
          participantId: id,
          role,
          displayName: name,
          expiresAt: new Date(Date.now() + 60_000).toISOString(),
          connection: { provider: 'openvidu', url },
          iceServers: [],
        };
      });
      const page = await context.newPage();
      const user = new RoomUser(page, () => context.close());
      await page.goto(`${server.origin}/visit`);
      await page.waitForFunction(() => window.events.includes('iop-ready'));
      return user;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
};
