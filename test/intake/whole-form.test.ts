import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { atMoment } from '../../.config/scripts/moment.js';
import { intakeForms } from '../../demo/server/seed/form.js';
import type { IntakeItem } from '../../src/contract/intake-form.js';
import { answerByKeyboard, focused, pressButton, type Wishes } from './keyboard.js';
import { openClinic, type Clinic } from './clinic.js';

const PATIENCE = 15_000;
/** More pages than the form has questions, with its pauses and its review. */
const MOST_PAGES = 200;

/** The longest way: whatever brings further questions is answered so. The safety step comes where it has to. */
const WISHES: Wishes = {
  age: '18-25',
  reasons: ['use', 'worry'],
  'home-state': 'US-OH',
  'hard-times': 'now',
  'phq-9-9': '1',
  'audit-c-1': '2',
  insurance: 'yes',
};

interface Look {
  readonly language: 'en' | 'es';
  readonly width: number;
  readonly start: string;
  readonly next: string;
  readonly resume: string;
  readonly send: string;
  readonly sent: string;
}

const looks: readonly Look[] = [
  {
    language: 'en',
    width: 1280,
    start: 'Start',
    next: 'Next',
    resume: 'Keep going with the form',
    send: 'Send to the clinic',
    sent: 'Your form is with us',
  },
  {
    language: 'es',
    width: 390,
    start: 'Empezar',
    next: 'Siguiente',
    resume: 'Seguir con el formulario',
    send: 'Enviar a la clínica',
    sent: 'Tu formulario está con nosotros',
  },
];

describe('the whole intake', { concurrency: 2 }, () => {
  let clinic: Clinic;

  before(async () => (clinic = await openClinic()));
  after(() => clinic.close());

  const faults = async (page: Page): Promise<string[]> =>
    page.evaluate(async () => {
      const { axe: tool } = globalThis as unknown as { axe: typeof axe };
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      const { violations } = await tool.run('iop-intake-form', { resultTypes: ['violations'] });
      return violations.map(
        ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    });

  /** On a page whose focus is on its heading, as after each step. */
  const arrived = async (page: Page, before: string): Promise<string> => {
    await page.waitForFunction(
      words => {
        const frame = document.querySelector('iop-intake-form')?.shadowRoot;
        const at = frame?.activeElement;
        return at?.localName === 'h2' && at.textContent.trim() !== words;
      },
      before,
      { timeout: PATIENCE },
    );
    return (await page.locator('iop-intake-form h2').first().innerText()).trim();
  };

  for (const look of looks)
    it(`is finished by keyboard alone, and each of its pages is accessible, in ${look.language} at ${look.width} px`, async t => {
      const form = intakeForms.find(({ language }) => language === look.language);
      const items = new Map<string, IntakeItem>(
        form?.parts.flatMap(part => part.items).map(item => [item.linkId, item]),
      );
      const context = await clinic.browser.newContext({
        baseURL: clinic.url,
        locale: look.language === 'en' ? 'en-US' : 'es-US',
        viewport: { width: look.width, height: 900 },
        reducedMotion: 'reduce',
        // What it is looked at with is added to the page.
        bypassCSP: true,
      });
      context.setDefaultTimeout(PATIENCE);
      await atMoment(context);
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('pageerror', error => problems.push(error.message));
      await page.goto('/start');
      if (look.language === 'es')
        await page.evaluate(() => document.querySelector('iop-program')?.setAttribute('locale', 'es-US'));
      await page.getByRole('button', { name: look.start, exact: true }).waitFor();
      await page.addScriptTag({ content: axe.source });

      const seen = new Map<string, string[]>();
      const lookAt = async (heading: string): Promise<void> => {
        if (!seen.has(heading)) seen.set(heading, await faults(page));
      };

      await lookAt('welcome');
      await pressButton(page, look.start);
      let heading = await arrived(page, '');
      let steps = 0;
      const answered = new Set<string>();
      for (; steps < MOST_PAGES; steps++) {
        await lookAt(heading);
        const item = [...items.values()].find(
          one => !answered.has(one.linkId) && plain(one.text) === plain(heading),
        );
        if (await page.getByRole('button', { name: look.send }).isVisible()) break;
        if (item) {
          await answerByKeyboard(page, item, WISHES);
          answered.add(item.linkId);
          await pressButton(page, look.next);
        } else await pressButton(page, look.resume);
        heading = await arrived(page, heading);
      }
      assert.ok(steps < MOST_PAGES, `It goes round in a circle at “${heading}”.`);
      await pressButton(page, look.send);
      assert.equal(await arrived(page, heading), look.sent);
      await lookAt(look.sent);
      assert.equal((await focused(page)).tag, 'h2');
      const bad = [...seen].flatMap(([title, found]) => found.map(one => `“${title}”: ${one}`));
      assert.deepEqual(bad, []);
      assert.deepEqual(problems, []);
      t.diagnostic(`${answered.size} questions answered, ${seen.size} pages looked at`);
      await context.close();
    });
});

/** Without the marks that keep an answer's direction inside it, and with names as they were piped in. */
const plain = (text: string): string =>
  text
    .replaceAll(/\{[\w.-]+(?:\|[^{}]*)?\}|\u2068[^\u2069]*\u2069/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
