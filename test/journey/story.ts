import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { PersonsBrowser } from './browsers.js';
import { answerFirstHalf, answerSecondHalf, readResumeCode } from './intake.js';
import { apart, around, beginning, phrasesIn, type Phrases } from './phrases.js';
import type { MediaFacts } from './media-probe.js';
import type { RunningServer } from './server.js';
import type { Steps } from './steps.js';

const NAME = 'Robin';

/** What the README tells a clinic's developer to put on a page, with the addresses of this clinic. */
const readmePage = async (): Promise<string> => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const [, snippet] = /```html\n(.*?)```/s.exec(readme) ?? [];
  assert.ok(snippet, 'The README shows no page.');
  const page = snippet
    .replace('https://cdn.your-clinic.example/iop/', '/iop/')
    .replace('/your-backend/iop-token', '/demo/token');
  return `<!doctype html><html lang="en"><title>Your page</title>${page}</html>`;
};

const signInAs = async (page: Page, name: RegExp): Promise<void> => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name }).click();
  await page.waitForURL(url => url.pathname !== '/sign-in');
};

/** Waits until frames and samples have grown twice: once could be a first burst, twice is a stream. */
const decodesTheOther = async (page: Page): Promise<MediaFacts> => {
  for (let time = 0; time < 2; time++) {
    const before = await page.evaluate(() => mediaFacts);
    await page.waitForFunction(
      ({ frames, audioSamples, audioEnergy }) =>
        mediaFacts.frames > frames + 10 &&
        mediaFacts.audioSamples > audioSamples + 24_000 &&
        // Growing samples alone could be a muted microphone's silence.
        mediaFacts.audioEnergy > audioEnergy,
      before,
      { timeout: 30_000 },
    );
  }
  return page.evaluate(() => mediaFacts);
};

const knock = async (page: Page, { room }: Phrases): Promise<void> => {
  await page.getByRole('button', { name: beginning(room.muted) }).click();
  await page.getByRole('button', { name: beginning(room.unmuted) }).waitFor();
  await page.getByRole('checkbox', { name: room.place }).check();
  await page.getByRole('button', { name: room.enter, exact: true }).click();
};

const isIn = (page: Page, { call }: Phrases): Promise<void> =>
  page.getByRole('button', { name: beginning(call.leave) }).waitFor();

const leave = async (page: Page, { call }: Phrases): Promise<void> => {
  await page.getByRole('button', { name: beginning(call.leave) }).click();
  await page.getByRole('heading', { name: call.left.left.title }).waitFor();
  await page.waitForFunction(() => mediaFacts.liveTracks === 0);
};

/** Tells the story of one person, in the person's language, and of the team that takes them in. */
export const tellStory = async (
  steps: Steps,
  server: RunningServer,
  person: PersonsBrowser,
  team: PersonsBrowser,
): Promise<void> => {
  const say = await phrasesIn(person.language);
  const sayToTeam = await phrasesIn(team.language);
  const joinNow = (page: Page) =>
    page
      .getByRole('button', { name: say.week.join })
      .or(page.getByRole('link', { name: say.week.join }))
      .first();
  await steps.step('the person says hello to the program team', async () => {
    const { page } = person;
    await page.goto('/');
    await page.getByLabel(say.views.ask.name).fill(NAME);
    await page.getByRole('radio', { name: say.views.ask.channels.sms, exact: true }).check();
    await page.getByLabel(say.views.ask.number).fill('555 010 0199');
    await page.getByRole('button', { name: say.views.ask.send.sms }).click();
    await page.getByRole('link', { name: 'tell us a little more' }).waitFor();
  });

  await steps.step('the team opens its page and finds the hello', async () => {
    await signInAs(team.page, /^Dana Ruiz/);
    await team.page.getByRole('listitem').filter({ hasText: NAME }).first().waitFor();
  });

  const code = await steps.step(
    'the person begins the intake, makes a mistake, corrects it, saves',
    async () => {
      const { page } = person;
      await page.getByRole('link', { name: 'tell us a little more' }).click();
      await answerFirstHalf(page, say, NAME);
      return readResumeCode(page, say);
    },
  );

  await steps.step(
    'the tab is closed half way and resumed in another browser, with every answer there',
    async () => {
      await person.page.close();
      const tab = await team.privateTab(person.language);
      await answerSecondHalf(tab, say, NAME, code);
      await tab.close();
    },
  );

  await steps.step('the person comes back with the code and keeps their week open', async () => {
    const page = await person.newPage();
    await page.goto('/sign-in');
    await page.getByLabel('Your code').fill(code);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.waitForURL('**/program');
    await page.locator('iop-session-schedule').first().getByRole('heading').first().waitFor();
    await page.evaluate(() => (document.title = 'not reloaded'));
  });

  await steps.step('the team reads the intake, takes the person in and books a first talk', async () => {
    const { page } = team;
    const reader = page.locator('iop-intake-review');
    await reader.getByRole('button', { name: new RegExp(`^${NAME}`) }).click();
    await reader.getByRole('heading', { name: NAME, exact: true }).waitFor();
    await reader.getByText('555 010 0187').first().waitFor();
    await reader.getByRole('button', { name: `Take ${NAME} in` }).click();
    await reader.getByLabel('Therapist').selectOption({ label: 'Alex Chen' });
    await reader.getByLabel('Recovery coach').selectOption({ label: 'Rosa Lind' });
    await reader.getByRole('button', { name: 'Accept' }).click();
    await reader.getByText('Alex Chen and Rosa Lind see them from now on.').waitFor();
    await reader.getByRole('button', { name: 'Book the first talk' }).click();
    await reader.getByRole('button', { name: 'Book the talk' }).click();
    await reader.getByText(`${NAME} sees it now`).waitFor();
    await reader.getByRole('button', { name: 'All intakes' }).click();
  });

  await steps.step('the person sees it without a reload', async () => {
    const page = person.current();
    await joinNow(page).waitFor();
    assert.equal(await page.title(), 'not reloaded');
  });

  await steps.step('both go to the room, and the team lets the person in', async () => {
    const page = person.current();
    await joinNow(page).click();
    await page.waitForURL('**/room?session=*');
    await team.page.getByRole('link', { name: /^Go in: First talk/ }).click();
    await team.page.waitForURL('**/room?session=*');
    await knock(page, say);
    await page.getByRole('heading', { name: say.call.door.title }).waitFor();
    await knock(team.page, sayToTeam);
    await team.page.getByRole('button', { name: `Let in ${NAME}` }).click();
    await Promise.all([isIn(page, say), isIn(team.page, sayToTeam)]);
  });

  await steps.step("each decodes the other's live video and audio", async () => {
    const facts = await Promise.all([person.current(), team.page].map(decodesTheOther));
    for (const { frames, audioSamples } of facts) {
      assert.ok(frames > 20, `${frames} frames decoded`);
      assert.ok(audioSamples > 48_000, `${audioSamples} samples received`);
    }
  });

  await steps.step(
    'the server is killed in the middle of it, and both see and hear each other again',
    async () => {
      for (const browser of [person, team]) browser.expectServer(false);
      const pages = [person.current(), team.page];
      await server.killAndRestart();
      const dropped = [say, sayToTeam].map(({ call }) => call.reconnecting.title);
      await Promise.all(
        pages.map((page, index) => page.getByText(dropped[index] ?? '').waitFor({ state: 'hidden' })),
      );
      await Promise.all(pages.map(decodesTheOther));
      for (const browser of [person, team]) browser.expectServer(true);
    },
  );

  await steps.step('both leave, and camera and microphone are let go', async () => {
    await Promise.all([leave(person.current(), say), leave(team.page, sayToTeam)]);
  });

  await steps.step('the coach opens their page', async () => {
    await team.page.getByRole('link', { name: 'Back to my program' }).waitFor();
    await signInAs(team.page, /^Rosa Lind/);
    await team.page.getByRole('heading', { name: /Latest check-ins/ }).waitFor();
    await team.page.evaluate(() => (document.title = 'not reloaded'));
  });

  await steps.step('the person checks in', async () => {
    const page = person.current();
    await page.goto('/program');
    const checkIn = page.locator('iop-check-in');
    await checkIn.getByRole('radio', { name: say.checkIn.feeling.scale[1], exact: true }).check();
    await checkIn.getByRole('button', { name: say.common.next, exact: true }).click();
    await checkIn.getByRole('radio', { name: say.journey.urge.scale[1] }).check();
    await checkIn.getByRole('button', { name: say.common.next, exact: true }).click();
    // Somebody who has just come in has no medicine and no goals yet: sleep is next, then the line.
    await checkIn.getByRole('heading', { name: say.journey.sleep.question }).waitFor();
    await checkIn.getByRole('button', { name: say.checkIn.skip }).click();
    await checkIn.getByLabel(say.journey.note.label).fill('I talked with Dana today.');
    await checkIn.getByRole('button', { name: say.journey.send('Rosa') }).click();
    await checkIn.getByText(around(day => say.journey.done.sent(day, 'Rosa'))).waitFor();
  });

  await steps.step("the coach's page shows it without a reload", async () => {
    const entry = team.page.getByRole('listitem').filter({ hasText: 'I talked with Dana today.' });
    await entry.getByText(NAME).waitFor();
    assert.equal(await team.page.title(), 'not reloaded');
  });

  await steps.step("the README's page shows the person their week and their check-in", async () => {
    const page = person.current();
    const body = await readmePage();
    await page.route('/your-page', route => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('/your-page');
    await page.getByRole('heading', { name: say.week.thisWeek }).waitFor();
    await page.getByText(apart(say.journey.again.title(''))).waitFor();
  });

  await steps.step('nobody else was asked for anything, and no page reported a fault', () => {
    for (const browser of [person, team]) {
      assert.deepEqual([...browser.hosts], ['localhost']);
      assert.deepEqual(browser.faults, []);
    }
    return Promise.resolve();
  });
};
