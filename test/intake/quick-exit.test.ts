import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { atMoment } from '../../.config/scripts/moment.js';
import { openClinic, type Clinic } from './clinic.js';

const WORDS = 'Nobody may see this';
const LOCKED = 'The form is closed';

/** The browser's own way back, with its memory of pages, which drivers switch off. */
describe('somebody who leaves quickly, in a real browser', () => {
  let clinic: Clinic;
  let weather: Server;
  let exit: string;

  before(async () => {
    weather = createServer((_, response) => response.end('<!doctype html><title>Weather</title><p>Sunny.'));
    await new Promise<void>(resolve => weather.listen(0, '127.0.0.1', resolve));
    exit = `http://127.0.0.1:${(weather.address() as AddressInfo).port}/`;
    clinic = await openClinic({ remembersPages: true });
  });
  after(async () => {
    await clinic.close();
    weather.closeAllConnections();
    weather.close();
  });

  /** At the first question, with words that are saved. */
  const write = async (): Promise<Page> => {
    const context = await atMoment(await clinic.browser.newContext({ baseURL: clinic.url, locale: 'en-US' }));
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await page.goto('/');
    await page.goto('/start');
    await page.evaluate(url => document.querySelector('iop-program')?.setAttribute('exit-url', url), exit);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    const saved = page.waitForResponse(one => one.url().endsWith('/api/v1/applicants'));
    await page.getByRole('textbox').fill(WORDS);
    await saved;
    return page;
  };
  const back = async (page: Page): Promise<void> => {
    // Said, and not waited for: the page that says it is gone by then.
    await page.evaluate(() => void setTimeout(() => history.back()));
  };
  const shown = (page: Page): Promise<string> =>
    page.evaluate(() => document.querySelector('iop-intake-form')?.shadowRoot?.textContent ?? '');

  it('is elsewhere after Shift three times; the way back passes the form by, and its address finds it locked', async () => {
    const page = await write();
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await page.getByText('Sunny.').waitFor();
    await back(page);
    // From the browser's memory, where nothing loads again.
    await page.waitForURL(`${clinic.url}/`, { waitUntil: 'commit' });
    await page.goto('/start');
    await page.getByRole('heading', { name: LOCKED }).waitFor();
    assert.ok(!(await shown(page)).includes(WORDS));
    await page.context().close();
  });

  it('finds it locked when the browser kept the page for the way back', async () => {
    const page = await write();
    // As an app that leaves in its own way, and keeps the page in the history.
    await page.evaluate(url => {
      addEventListener('iop-quick-exit-requested', event => {
        event.preventDefault();
        location.assign(url);
      });
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
    }, exit);
    await page.getByRole('button', { name: 'Leave quickly' }).click();
    await page.getByText('Sunny.').waitFor();
    await back(page);
    await page.getByRole('heading', { name: LOCKED }).waitFor();
    const [isSame, why] = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      const { notRestoredReasons } = (navigation ?? {}) as { notRestoredReasons?: unknown };
      return [(window as unknown as { persisted?: boolean }).persisted, JSON.stringify(notRestoredReasons)];
    });
    assert.equal(isSame, true, `it is another load of the page that was left: ${why}`);
    assert.ok(!(await shown(page)).includes(WORDS));
    await page.context().close();
  });
});
