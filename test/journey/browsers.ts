import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { chromiumArgs, fakeMediaArgs, findChromium } from '../../.config/scripts/chromium.js';
import { atMoment } from '../../.config/scripts/moment.js';
import { mediaProbe } from './media-probe.js';

/** A browser of one person, that keeps note of every host it asks and every error its pages report. */
export interface PersonsBrowser {
  readonly name: string;
  /** The first tab. */
  readonly page: Page;
  readonly hosts: ReadonlySet<string>;
  readonly faults: readonly string[];
  /** From now on a server that is not there is a fault, or is none. */
  expectServer(expected: boolean): void;
  /** The tab that the person looks at: the last one opened. */
  current(): Page;
  newPage(): Promise<Page>;
  /** A tab that shares nothing with the person's other tabs, as a private window would be. */
  privateTab(): Promise<Page>;
  close(): Promise<void>;
}

/** Opens a browser of its own: nothing is shared with the others but the server. */
export const openBrowser = async (
  name: string,
  url: string,
  viewport = { width: 1280, height: 860 },
): Promise<PersonsBrowser> => {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...chromiumArgs, ...fakeMediaArgs],
  });
  const hosts = new Set<string>();
  const faults: string[] = [];
  let serverExpected = true;
  const openContext = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({
      baseURL: url,
      viewport,
      locale: 'en-US',
      timezoneId: 'America/New_York',
      permissions: ['camera', 'microphone'],
    });
    await atMoment(context);
    await context.addInitScript(mediaProbe);
    context.on('request', request => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http')) hosts.add(hostname);
    });
    context.on('page', watch);
    return context;
  };
  const watch = (page: Page): void => {
    page.setDefaultTimeout(20_000);
    page.on('pageerror', error => faults.push(`${name}: ${error.message}`));
    page.on('console', message => {
      // A 403 before the program begins or a 404 before a first save is an answer, not a fault; the browser reports it
      // all the same.
      if (message.type() !== 'error' || /status of 40[34]/.test(message.text())) return;
      if (serverExpected || !/ERR_|WebSocket|status of 50|Invalid RPC sessionId/.test(message.text()))
        faults.push(`${name}: ${message.text()}`);
    });
    page.on('websocket', socket => hosts.add(new URL(socket.url()).hostname));
  };
  const context = await openContext();
  const page = await context.newPage();
  let current = page;
  return {
    name,
    page,
    hosts,
    faults,
    expectServer: expected => void (serverExpected = expected),
    current: () => current,
    newPage: async () => (current = await context.newPage()),
    privateTab: async () => (await openContext()).newPage(),
    close: () => browser.close(),
  };
};
