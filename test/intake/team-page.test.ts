import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { shiftClock } from '../../.config/moment.js';
import { atMoment } from '../../.config/scripts/moment.js';
import { openClinic, type Clinic } from './clinic.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Caseload {
  readonly items: readonly {
    readonly person: { readonly displayName: string };
    readonly nextSessionAt: string | null;
  }[];
}

/** In the page: what is done each minute is done when the test says that one has gone by. */
const keepMinutes = (minute: number): void => {
  const { setInterval: every } = window;
  const minutes: (() => void)[] = [];
  Object.assign(window, {
    minutes,
    setInterval: (act: () => void, ms: number): number =>
      ms === minute ? minutes.push(act) : every(act, ms),
  });
};

describe("the team's page, left open", () => {
  let clinic: Clinic;
  before(async () => (clinic = await openClinic()));
  after(() => clinic.close());

  it('calls nothing next an hour after it began', async () => {
    const context = await atMoment(await clinic.browser.newContext({ baseURL: clinic.url, locale: 'en-US' }));
    await context.addInitScript(keepMinutes, MINUTE);
    const page = await context.newPage();
    // The second time is when the line for news stands: after it, nothing is news.
    let asked = 0;
    const again = page.waitForResponse(one => one.url().includes('/api/v1/caseload') && ++asked === 2);
    await page.goto('/sign-in?to=/team');
    await page.getByRole('button', { name: /^Alex Chen/ }).click();
    const { items } = (await (await again).json()) as Caseload;
    const people = page.locator('[data-section="people"] li');
    const coming = items.flatMap(({ person, nextSessionAt }) =>
      nextSessionAt && Date.parse(nextSessionAt) > Date.now()
        ? [{ name: person.displayName, at: Date.parse(nextSessionAt) }]
        : [],
    );
    const soonest = coming.sort((a, b) => a.at - b.at)[0];
    assert.ok(soonest, 'somebody has a session to come');
    const row = people.filter({ has: page.getByText(soonest.name, { exact: true }) });
    const before = await row.getByText(/^Next /).innerText();

    // The clinic's clock is that of this process.
    const ahead = soonest.at + HOUR - Date.now();
    shiftClock(ahead);
    await page.evaluate(`(${shiftClock.toString()})(${ahead}); for (const act of minutes) act();`);
    await row.getByText(before, { exact: true }).waitFor({ state: 'detached' });
    assert.equal(await row.count(), 1, 'the person is still there');
    await context.close();
  });
});

describe("the team's page before midnight", () => {
  it('shows what begins after it, whose door is open', async () => {
    // From here on this process, and the clinic with it, is two minutes before a Thursday in New York.
    shiftClock(Date.parse('2026-12-03T04:58:00Z') - Date.now());
    const clinic = await openClinic();
    try {
      const context = await clinic.browser.newContext({
        baseURL: clinic.url,
        locale: 'en-US',
        timezoneId: 'America/New_York',
      });
      const ahead = Date.now() - (performance.timeOrigin + performance.now());
      await context.addInitScript(`(${shiftClock.toString()})(${ahead});`);
      const page = await context.newPage();
      await page.goto('/sign-in?to=/team');
      await page.getByRole('button', { name: /^Priya/ }).click();
      await page.getByRole('link', { name: /^Go in: Open group, 12:0[05]/ }).waitFor();
    } finally {
      await clinic.close();
    }
  });
});
