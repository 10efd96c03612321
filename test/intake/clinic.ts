import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { chromiumArgs, findChromium, findPageChromium } from '../../.config/scripts/chromium.js';
import { buildLibrary } from '../../demo/build-library.js';
import { startServer } from '../../demo/server/serve.js';
import { readSettings } from '../../demo/server/settings.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The demo clinic on a free port with a database of its own. */
export const startClinic = async (): Promise<{ readonly url: string; close(): Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'iop-intake-'));
  await buildLibrary(root, () => undefined);
  const server = await startServer({
    settings: readSettings({ PORT: '0', DEMO: 'on', DATA_DIR: folder }),
    log: () => undefined,
    progress: () => undefined,
    site: { pages: `${root}demo/site`, library: `${root}dist/cdn` },
  });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** The demo clinic, and a browser to visit it. */
export interface Clinic {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** `remembersPages`: a page is kept for the way back, as browsers do and their drivers do not. */
export const openClinic = async ({ remembersPages = false } = {}): Promise<Clinic> => {
  const clinic = await startClinic();
  const browser = await chromium.launch({
    // The headless shell remembers none.
    executablePath: await (remembersPages ? findChromium() : findPageChromium()),
    args: [...chromiumArgs],
    ignoreDefaultArgs: remembersPages ? ['--disable-back-forward-cache'] : [],
  });
  return {
    url: clinic.url,
    browser,
    close: async () => {
      await browser.close();
      await clinic.close();
    },
  };
};
