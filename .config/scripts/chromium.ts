import { existsSync } from 'node:fs';
import { aptInstall, MissingProgram, onPath } from './apt.js';

const remedy = 'Install Chromium or Chrome, and set CHROMIUM to its path if it is not on the PATH.';

/** What every test browser is started with: no requests of its own, and no sandbox where root would be refused one. */
export const chromiumArgs: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const fakeMedia = (framesPerSecond: number): readonly string[] => [
  '--use-fake-ui-for-media-stream',
  `--use-fake-device-for-media-stream=fps=${framesPerSecond}`,
  '--autoplay-policy=no-user-gesture-required',
];

/** A camera and a microphone that are always there, always allowed, and show a test picture. */
export const fakeMediaArgs = fakeMedia(10);

/** For rooms of many people: one machine encodes and decodes for all of them. */
export const crowdMediaArgs = fakeMedia(5);

const installed = (): string | undefined =>
  onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');

/** Path of a Chromium: that of the CHROMIUM variable, one on the PATH, or one that is installed now. */
export const findChromium = async (): Promise<string> => {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, and there is no such file.`);
    return named;
  }
  const found = installed();
  if (found) return found;
  await aptInstall('Chromium', ['chromium'], remedy);
  const fresh = installed();
  if (!fresh) throw new MissingProgram('Chromium', remedy);
  return fresh;
};

/**
 * Path of a Chromium for tests that open many pages. Its headless shell, which Debian has as a package of its own, is the
 * same engine without the windows, and starts a page at a third of what the whole browser takes; a CI run installs it.
 * Elsewhere it is used where it is, and nobody is asked for it. The journey takes the whole browser, as people do.
 */
export const findPageChromium = async (): Promise<string> => {
  const shell = 'chromium-headless-shell';
  if (process.env['CHROMIUM']) return findChromium();
  const found = onPath(shell);
  if (found) return found;
  if (process.env['CI']) {
    try {
      await aptInstall('Chromium’s headless shell', [shell], remedy);
    } catch (error) {
      console.error(
        `${error instanceof Error ? error.message : String(error)} Going on with the whole browser.`,
      );
    }
  }
  return onPath(shell) ?? findChromium();
};
