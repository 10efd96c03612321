import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { aptInstall, MissingProgram, onPath } from './apt.js';
import { freePort } from './free-port.js';

const remedy = 'Install WebKitGTK’s driver and Xvfb (on Debian: apt-get install webkit2gtk-driver xvfb).';
const libraries = '/usr/lib';

interface Programs {
  readonly driver: string;
  readonly display: string;
  /** WebKitGTK's own small browser, which its driver starts. */
  readonly browser: string;
}

const miniBrowser = (): string | undefined =>
  (existsSync(libraries) ? readdirSync(libraries) : [])
    .flatMap(folder =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map(name => `${libraries}/${folder}/${name}/MiniBrowser`),
    )
    .find(existsSync);

const installed = (): Programs | undefined => {
  const [driver, display, browser] = [onPath('WebKitWebDriver'), onPath('Xvfb'), miniBrowser()];
  return driver && display && browser ? { driver, display, browser } : undefined;
};

const findWebKit = async (): Promise<Programs> => {
  const found = installed();
  if (found) return found;
  await aptInstall('WebKit', ['webkit2gtk-driver', 'xvfb'], remedy);
  const fresh = installed();
  if (!fresh) throw new MissingProgram('WebKit', remedy);
  return fresh;
};

/** A browser with Safari's engine. */
export interface WebKit {
  readonly driver: WebDriver;
  close(): Promise<void>;
}

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
};

/** A screen that nobody sees. @returns its name. */
const openDisplay = async (program: string): Promise<{ child: ChildProcess; name: string }> => {
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = await new Promise<string>((resolve, reject) => {
    (child.stdio[3] as Readable).once('data', (data: Buffer) => resolve(`:${data.toString().trim()}`));
    child.once('error', reject).once('exit', code => reject(new Error(`Xvfb ended with code ${code}.`)));
  });
  return { child, name };
};

/** Asks until the driver answers, for as long as it runs. */
const untilReady = async (url: string, child: ChildProcess): Promise<void> => {
  let ended = false;
  child.once('exit', () => (ended = true));
  while (
    !(await fetch(`${url}/status`).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    if (ended) throw new Error(`WebKitWebDriver ended with code ${child.exitCode}.`);
};

/** Opens WebKit with an empty profile on a screen of its own; installs it first where it is not there. */
export const openWebKit = async (): Promise<WebKit> => {
  const programs = await findWebKit();
  const display = await openDisplay(programs.display);
  const port = await freePort();
  const child = spawn(programs.driver, ['-p', String(port)], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display.name,
      // There is no graphics card where tests run.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      // As Chromium's --no-sandbox: root would be refused one.
      ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
    },
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(url, child);
    const driver = await new Builder()
      .disableEnvironmentOverrides()
      .usingServer(url)
      .withCapabilities(
        new Capabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
        }),
      )
      .build();
    return {
      driver,
      close: async () => {
        await driver.quit();
        await end(child);
        await end(display.child);
      },
    };
  } catch (error) {
    await end(child);
    await end(display.child);
    throw error;
  }
};
