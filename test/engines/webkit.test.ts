import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { By, type WebElement } from 'selenium-webdriver';
import { openWebKit, type WebKit } from '../../.config/scripts/webkit.js';
import { startClinic } from '../intake/clinic.js';

const PATIENCE = 20_000;

const skip = process.platform === 'linux' ? false : 'WebKitGTK, which has a driver, is for Linux alone';

/** Safari’s engine, as people on an iPhone or a Mac come with it. */
describe('the demo clinic in WebKit', { skip }, () => {
  let clinic: Awaited<ReturnType<typeof startClinic>>;
  let webkit: WebKit;

  before(async () => {
    clinic = await startClinic();
    webkit = await openWebKit();
  });
  after(async () => {
    await webkit?.close();
    await clinic?.close();
  });

  const open = async (path: string, tag: string): Promise<WebElement> => {
    await webkit.driver.get(`${clinic.url}${path}`);
    return webkit.driver.findElement(By.css(tag));
  };

  /** Waits until an element shows some words, and says what it showed where they do not come. */
  const see = async (element: WebElement, words: RegExp): Promise<void> => {
    let shown = '';
    const look = async (): Promise<boolean> => {
      shown = await webkit.driver.executeScript('return arguments[0].shadowRoot?.textContent ?? ""', element);
      return words.test(shown);
    };
    await webkit.driver.wait(look, PATIENCE).catch(() => assert.match(shown, words));
  };

  /** The control of an element that a screen reader calls by this name. */
  const named = async (element: WebElement, selector: string, name: string): Promise<WebElement> => {
    const controls = await (await element.getShadowRoot()).findElements(By.css(selector));
    const names = await Promise.all(controls.map(control => control.getAccessibleName()));
    const found = controls[names.indexOf(name)];
    assert.ok(found, `“${name}” is among ${names.join(', ')}`);
    return found;
  };

  it('opens the intake for a visitor whom nobody knows, and saves what they say', async () => {
    const form = await open('/start', 'iop-intake-form');
    await see(form, /Start/);
    await (await named(form, 'button', 'Start')).click();
    await see(form, /What brings you here\?/);
    await (await named(form, 'textarea', 'What brings you here?')).sendKeys('I sleep badly.');
    await see(form, /Saved (at|on)/);
  });

  it('shows the week of somebody who is signed in', async () => {
    await webkit.driver.get(`${clinic.url}/sign-in`);
    const status = await webkit.driver.executeAsyncScript<number>(
      `const done = arguments[0];
       fetch('/demo/sign-in', { method: 'POST', body: '{"person":"ana"}',
         headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'test' } })
         .then(({ status }) => done(status))`,
    );
    assert.equal(status, 200);
    const week = await open('/week', 'iop-session-schedule');
    await see(week, /Grounding/);
  });
});
