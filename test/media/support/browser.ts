import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { chromiumArgs, fakeMediaArgs, findPageChromium } from '../../../.config/scripts/chromium.js';
import type { Outcome, PageRoom, PublishOptions, SeenEvent } from './page.js';

/** Longest wait for something to be seen in a page. */
const PATIENCE = 20_000;

/** Bundles the page's script; openvidu-browser goes in as it is published. */
const bundle = async (): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('./page.ts', import.meta.url)), formats: ['iife'], name: 'page' },
    },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (!chunk) throw new Error('The page could not be bundled');
  return chunk.code;
};

type Act = {
  [K in keyof PageRoom]: PageRoom[K] extends (...args: never[]) => Promise<Outcome> ? K : never;
}[keyof PageRoom];

/** A person at a browser of their own. */
export class Person {
  readonly page: Page;
  readonly #close: () => Promise<void>;
  /** Errors that the page itself threw. */
  readonly errors: string[] = [];

  constructor(page: Page, close: () => Promise<void>) {
    this.page = page;
    this.#close = close;
    page.on('pageerror', error => this.errors.push(error.message));
  }

  /** Joins; answers with the connection id. Rejects when the server refuses. */
  join(token: string, name = 'somebody'): Promise<string> {
    return this.do('join', token, name);
  }

  publish(options: PublishOptions = {}): Promise<string> {
    return this.do('publish', options);
  }

  /** As `act`, but rejects when it didn't work. Answers with the id of what was made, if any. */
  async do<K extends Act>(name: K, ...args: Parameters<PageRoom[K]>): Promise<string> {
    const outcome = await this.act(name, ...args);
    if (!outcome.ok) throw new Error(`${name}: ${outcome.error}`);
    return outcome.id;
  }

  /** Waits until the page has seen an event like this one. */
  async sees(event: SeenEvent): Promise<void> {
    await this.page.waitForFunction(
      wanted =>
        window.room.seen.some(seen =>
          Object.entries(wanted).every(
            ([key, value]) => JSON.stringify(seen[key as keyof SeenEvent]) === JSON.stringify(value),
          ),
        ),
      event,
      { timeout: PATIENCE },
    );
  }

  /** Lets the page's room do something; answers with what came of it. */
  act<K extends Act>(name: K, ...args: Parameters<PageRoom[K]>): Promise<Outcome> {
    return this.page.evaluate(
      ([method, some]) => (window.room[method] as (...some: unknown[]) => Promise<Outcome>)(...some),
      [name, args] as const,
    );
  }

  async seen(type: string): Promise<SeenEvent[]> {
    return this.page.evaluate(wanted => window.room.seen.filter(event => event.type === wanted), type);
  }

  /** Waits until pictures and sound of somebody have come in, beyond what there was before the call. */
  async receives(connectionId: string, kinds: { audio?: boolean; video?: boolean } = {}): Promise<void> {
    const { audio = true, video = true } = kinds;
    const before = (await this.page.evaluate(id => window.room.received(id), connectionId)) ?? {
      frames: 0,
      audioEnergy: 0,
      audioPackets: 0,
    };
    await this.page.waitForFunction(
      ([id, from, hears, watches]) => {
        const now = window.room.received(id);
        return (
          now !== undefined &&
          (!watches || now.frames >= from.frames + 10) &&
          (!hears || (now.audioPackets >= from.audioPackets + 20 && now.audioEnergy > from.audioEnergy))
        );
      },
      [connectionId, before, audio, video] as const,
      { timeout: PATIENCE },
    );
  }

  /** Closes the tab without a word to anybody. */
  close(): Promise<void> {
    return this.#close();
  }
}

export interface Venue {
  /** Opens a page in a browser context of its own. */
  enter(): Promise<Person>;
  close(): Promise<void>;
}

/** Starts a browser and a server for its pages. */
export const openVenue = async (): Promise<Venue> => {
  const script = await bundle();
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<!doctype html><title>Room</title><script defer src="/page.js"></script>',
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser: Browser = await chromium.launch({
    executablePath: await findPageChromium(),
    args: [...chromiumArgs, ...fakeMediaArgs],
  });
  return {
    async enter() {
      const context = await browser.newContext();
      const page = await context.newPage();
      const person = new Person(page, () => context.close());
      await page.goto(`http://localhost:${port}/`);
      await page.waitForFunction(() => window.room !== undefined);
      return person;
    },
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
};
