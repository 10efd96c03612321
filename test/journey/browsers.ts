import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { chromiumArgs, fakeMediaArgs, findChromium } from '../../.config/scripts/chromium.js';
import { atMoment } from '../../.config/scripts/moment.js';
import type { Language } from '../../src/i18n/catalogue.js';
import { mediaProbe } from './media-probe.js';

/** A browser of one person, that keeps note of every host it asks and every error its pages report. */
export interface PersonsBrowser {
  readonly name: string;
  /** In which the elements speak to this person. The clinic's own pages and forms are in English. */
  readonly language: Language;
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
  privateTab(language?: Language): Promise<Page>;
  close(): Promise<void>;
}

interface Opening {
  readonly width?: number;
  readonly height?: number;
  readonly language?: Language;
}

/** What a clinic does whose pages are in another language: says so on the page and on the elements. */
const speak = (language: string): void => {
  const say = (): void => {
    document.documentElement.lang = language;
    for (const element of document.querySelectorAll('[locale]')) element.setAttribute('locale', language);
  };
  document.addEventListener('DOMContentLoaded', say);
  document.addEventListener('iop-ready', say);
};

/** Opens a browser of its own: nothing is shared with the others but the server. */
export const openBrowser = async (
  name: string,
  url: string,
  { language = 'en', ...viewport }: Opening = {},
): Promise<PersonsBrowser> => {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...chromiumArgs, ...fakeMediaArgs],
  });
  const hosts = new Set<string>();
  const faults: string[] = [];
  let serverExpected = true;
  const openContext = async (spoken = language): Promise<BrowserContext> => {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: 1280, height: 860, ...viewport },
      locale: 'en-US',
      timezoneId: 'America/New_York',
      permissions: ['camera', 'microphone'],
    });
    await atMoment(context);
    await context.addInitScript(mediaProbe);
    if (spoken !== 'en') await context.addInitScript(speak, spoken);
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
    language,
    page,
    hosts,
    faults,
    expectServer: expected => void (serverExpected = expected),
    current: () => current,
    newPage: async () => (current = await context.newPage()),
    privateTab: async spoken => (await openContext(spoken)).newPage(),
    close: () => browser.close(),
  };
};
