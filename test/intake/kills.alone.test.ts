import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pass } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { atMoment } from '../../.config/scripts/moment.js';
import { intakeForms } from '../../demo/server/seed/form.js';
import type { Answers, IntakeItem } from '../../src/contract/intake-form.js';
import type { IntakeDraft } from '../../src/contract/intake.js';
import { openClinic, type Clinic } from './clinic.js';
import { FAULTS, openFaultyLine, type Fault, type FaultyLine } from './faulty-line.js';

/** How many people, each of whom loses their tab ten times. */
const PEOPLE = Number(process.env['PEOPLE'] ?? 20);
const KILLS = 10;
const AT_ONCE = 3;
const PATIENCE = 20_000;

const items = intakeForms[0]?.parts.flatMap(part => part.items) ?? [];

/** The question under a heading, in which a name may stand. */
const itemUnder = (words: string): IntakeItem | undefined =>
  items.find(({ text }) => {
    const [before = '', after] = text.split(/\{[^}]*\}/);
    return after === undefined ? text === words : words.startsWith(before) && words.endsWith(after);
  });

/** The same chances at each run. */
const chances = (seed: number): (() => number) => {
  let state = seed;
  return () => (state = (state * 48_271) % 0x7fffffff) / 0x7fffffff;
};
const oneOf = <T>(random: () => number, values: readonly T[]): T => {
  const value = values[Math.floor(random() * values.length)];
  assert.ok(value !== undefined);
  return value;
};

/** Between two looks at what the API has, in milliseconds. */
const LOOK_EVERY = 100;

/** What the form promises of an answer that nobody has gone on from: longer than this, in milliseconds of the page's own time, nothing is only in its memory. */
const KEPT_WITHIN = 250;

/** Lives on for as long as it may take until what was said is kept, and until the disk has done what it was told. */
const liveOn = (page: Page): Promise<void> =>
  page.evaluate(async moment => {
    await new Promise(resolve => setTimeout(resolve, moment));
    // Opened by this test first, it would stay without what the form keeps in it.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'iop-elements')) return;
    const request = indexedDB.open('iop-elements');
    await new Promise<void>((resolve, reject) => {
      request.onerror = () => {
        reject(new Error('The storage can’t be opened.'));
      };
      request.onsuccess = () => {
        const { result } = request;
        if (!result.objectStoreNames.contains('drafts')) return resolve();
        // Read only once what was written before is there.
        result.transaction('drafts').objectStore('drafts').count().onsuccess = () => {
          result.close();
          resolve();
        };
      };
    });
  }, KEPT_WITHIN);

const heading = (page: Page): Promise<string> => page.locator('iop-intake-form h2').first().innerText();

/** Answers the question on the screen as somebody might, and gives what they said. */
const answer = async (page: Page, item: IntakeItem, random: () => number): Promise<Answers[string]> => {
  const pick = async (role: 'radio' | 'checkbox', name: string): Promise<void> => {
    await page.getByRole(role, { name, exact: true }).check();
  };
  switch (item.type) {
    case 'choice': {
      // A heavy answer to a safety question leads elsewhere first, which has tests of its own.
      const option = item.safety
        ? item.options?.[0]
        : item.linkId === 'age'
          ? item.options?.find(({ value }) => value === '18-25')
          : oneOf(random, item.options ?? []);
      assert.ok(option);
      if ((item.options?.length ?? 0) > 15)
        await page.getByRole('combobox').selectOption({ value: option.value });
      else await page.locator(`iop-intake-form input[value="${option.value}"]`).check();
      return option.value;
    }
    case 'multiple-choice': {
      const option = oneOf(random, item.options ?? []);
      await page.locator(`iop-intake-form input[value="${option.value}"]`).check();
      return [option.value];
    }
    case 'yes-no': {
      const yes = !item.safety && random() < 0.5;
      await pick('radio', yes ? 'Yes' : 'No');
      return yes;
    }
    case 'consent':
      await pick('checkbox', 'Yes, I agree');
      return true;
    case 'group': {
      const words = `Words number ${Math.floor(random() * 1e9)}`;
      await page.getByRole('textbox').first().fill(words);
      return [{ [item.items?.[0]?.linkId ?? '']: words }];
    }
    case 'phone':
      await page.getByRole('textbox').fill('555 010 0187');
      return '555 010 0187';
    case 'email':
      await page.getByRole('textbox').fill('robin@example.com');
      return 'robin@example.com';
    case 'text':
    case 'long-text': {
      const words = `Words number ${Math.floor(random() * 1e9)}`;
      await page.getByRole('textbox').fill(words);
      return words;
    }
    default:
      return assert.fail(`Nobody here knows how to answer ${item.linkId}, a question of type ${item.type}.`);
  }
};

describe('somebody whose tab is killed in the middle of the intake', () => {
  let clinic: Clinic;

  /** Where one of these people fails, those of the others are still open. */
  const openLines = new Set<FaultyLine>();

  before(async () => (clinic = await openClinic()));
  after(async () => {
    await Promise.all([...openLines].map(line => line.close()));
    await clinic.close();
  });

  const device = async ({ url }: { url: string }): Promise<BrowserContext> => {
    const context = await clinic.browser.newContext({
      baseURL: url,
      locale: 'en-US',
      // A phone whose owner wants no motion: what is painted is no part of this.
      viewport: { width: 390, height: 700 },
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE);
    return atMoment(context);
  };
  /** Signs a browser in, and gives what the demo answered. */
  const signIn = async (context: BrowserContext, code: string): Promise<string> => {
    const answered = await context.request.post('/demo/sign-in', { data: { code } });
    assert.equal(answered.status(), 200);
    return answered.text();
  };
  const visit = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    await page.goto('/start');
    await page.locator('iop-intake-form h2').first().waitFor();
    return page;
  };
  /** No event of the page gets to run: as when the system takes the memory back, or the battery is empty. */
  const kill = async (page: Page): Promise<void> => {
    const gone = page.waitForEvent('crash');
    const tools = await page.context().newCDPSession(page);
    void tools.send('Page.crash').catch(() => undefined);
    await gone;
    await page.close();
  };

  /** What the API has, read by the page itself on a browser that has seen none of it. */
  const readElsewhere = async (context: BrowserContext): Promise<Answers> => {
    const page = await context.newPage();
    const answered = page.waitForResponse(
      one => one.request().method() === 'GET' && one.url().includes('/intake-drafts/'),
    );
    await page.goto('/start');
    const draft = (await (await answered).json()) as IntakeDraft;
    await page.close();
    return draft.answers;
  };

  const live = async (seed: number, faults: Map<Fault, number>): Promise<number> => {
    const random = chances(seed * 7919);
    const lines = await Promise.all([openFaultyLine(clinic.url), openFaultyLine(clinic.url)]);
    for (const one of lines) openLines.add(one);
    const [line] = lines;
    const [here, elsewhere] = await Promise.all([device(lines[0]), device(lines[1])]);
    const given: Record<string, Answers[string]> = {};
    let page = await visit(here);
    const begun = page.waitForResponse(one => one.url().endsWith('/api/v1/applicants'));
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('textbox').fill(`Words of ${seed}`);
    await page.getByRole('button', { name: 'Next' }).click();
    const { resumeCode } = (await (await begun).json()) as { resumeCode: string };
    given['in-own-words'] = `Words of ${seed}`;
    await page.getByRole('heading', { name: 'Is some of this part of it?' }).waitFor();
    for (const [index, context] of [here, elsewhere].entries())
      (lines[index] as FaultyLine).token = await signIn(context, resumeCode);
    const { token } = JSON.parse(line.token ?? '') as { token: string };
    /** What the API has. */
    const readApi = async (): Promise<Answers> => {
      const answered = await elsewhere.request.get('/api/v1/intake-drafts/harborlight-intake', {
        headers: { Authorization: `Bearer ${token}` },
        // A connection that was kept open may be closed by the server in the moment in which it is used again.
        maxRetries: 3,
      });
      return ((await answered.json()) as IntakeDraft).answers;
    };
    await kill(page);

    let kills = 0;
    page = await visit(here);
    for (let round = 0; round < KILLS; round++) {
      const fault = oneOf(random, FAULTS);
      faults.set(fault, (faults.get(fault) ?? 0) + 1);
      line.fault = fault;
      // Somebody whose sign-in has ended is asked to sign in, and goes no further.
      const ended = page.getByText('Your sign-in has ended');
      const most = fault === 'expired' ? 1 : 4;
      for (let count = 1 + Math.floor(random() * most); count > 0; count--) {
        const item = itemUnder(await heading(page));
        if (!item) break;
        // Where it was left without going on, it stands as it was.
        if (given[item.linkId] === undefined) {
          const words = answer(page, item, chances(seed * 7919 + (items.indexOf(item) + 1) * 104_729));
          // What the page sends on its own may end the sign-in while they say it: they say the same another time.
          const said = await Promise.race([words, ended.waitFor({ timeout: 0 }).then(() => undefined)]);
          if (said === undefined) {
            await liveOn(page);
            break;
          }
          given[item.linkId] = said;
        }
        // Said, and not gone on.
        if (count === 1 && random() < 0.3) {
          await liveOn(page);
          break;
        }
        const before = item.text;
        // A press, and not where the button was before the page moved under it.
        const next = page.getByRole('button', { name: 'Next' });
        await next.or(ended).first().waitFor();
        if (await ended.isVisible()) {
          await liveOn(page);
          break;
        }
        await next.dispatchEvent('click', undefined, { timeout: 3_000 }).catch(async (error: unknown) => {
          if (!(await ended.isVisible())) throw error;
        });
        await page
          .waitForFunction(
            words =>
              document
                .querySelector('iop-intake-form')
                ?.shadowRoot?.querySelector('h2')
                ?.textContent.trim() !== words,
            before,
          )
          .catch(async (error: unknown) => {
            const shown = await page.locator('iop-intake-form').ariaSnapshot();
            throw new Error(`person ${seed}, round ${round}, ${fault}: no way on from\n${shown}`, {
              cause: error,
            });
          });
      }
      await kill(page);
      kills++;
      // The same device, once what went wrong is over: what it kept goes where it belongs.
      line.fault = 'none';
      page = await visit(here);
      const end = Date.now() + PATIENCE;
      for (;;) {
        // The last time by a browser that opens the form, which asks the same.
        const found = await (round === KILLS - 1 ? readElsewhere(elsewhere) : readApi());
        const lost = Object.keys(given).filter(
          linkId => JSON.stringify(found[linkId]) !== JSON.stringify(given[linkId]),
        );
        if (!lost.length) break;
        assert.ok(Date.now() < end, `person ${seed}, round ${round}, ${fault}: lost ${lost.join(', ')}`);
        // To ask without a pause would take the processor from the page that has to open.
        await pass(LOOK_EVERY);
      }
    }
    await Promise.all([here, elsewhere].map(context => context.close()));
    await Promise.all(lines.map(one => one.close()));
    for (const one of lines) openLines.delete(one);
    return kills;
  };

  it(
    `finds every answer on another browser, after ${PEOPLE * KILLS} kills at random points, with faults`,
    { timeout: 520_000 },
    async t => {
      const faults = new Map<Fault, number>();
      let next = 1;
      let kills = 0;
      const worker = async (): Promise<void> => {
        while (next <= PEOPLE) {
          const done = await live(next++, faults);
          kills += done;
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      assert.equal(kills, PEOPLE * KILLS);
      t.diagnostic(
        `${kills} kills, 0 answers lost; ${[...faults].map(([name, count]) => `${name} ${count}`).join(', ')}`,
      );
    },
  );
});
