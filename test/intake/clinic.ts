import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { chromiumArgs, findPageChromium } from '../../.config/scripts/chromium.js';
import { buildLibrary } from '../../demo/server/library.js';
import { startServer } from '../../demo/server/serve.js';
import { readSettings } from '../../demo/server/settings.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The demo clinic on a free port with a database of its own, and a browser to visit it. */
export interface Clinic {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

export const openClinic = async (): Promise<Clinic> => {
  const folder = await mkdtemp(join(tmpdir(), 'iop-intake-'));
  await buildLibrary(root, () => undefined);
  const server = await startServer({
    settings: readSettings({ PORT: '0', DEMO: 'on', DATA_DIR: folder }),
    log: () => undefined,
    progress: () => undefined,
    site: { pages: `${root}demo/site`, library: `${root}dist/cdn` },
  });
  const browser = await chromium.launch({
    executablePath: await findPageChromium(),
    args: [...chromiumArgs],
  });
  return {
    url: server.url,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
