import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Phrases } from './phrases.js';

const nextIn =
  ({ common }: Phrases) =>
  (page: Page): Promise<void> =>
    page.getByRole('button', { name: common.next, exact: true }).click();
const skipIn =
  ({ intake }: Phrases) =>
  (page: Page): Promise<void> =>
    page.getByRole('button', { name: intake.skip }).click();
const chooseState = async (page: Page, label: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'Which state do you live in?' }).selectOption({ label });
};
const question = (page: Page, words: string): Promise<void> =>
  page.getByRole('heading', { name: words }).waitFor();

/** From the welcome to the name and the age, with all that brings somebody here in their own words. */
export const answerFirstHalf = async (page: Page, say: Phrases, name: string): Promise<void> => {
  const [next, skip] = [nextIn(say), skipIn(say)];
  await page.getByRole('button', { name: say.intake.welcome.start, exact: true }).click();
  await question(page, 'What brings you here?');
  await page.getByRole('textbox').fill('I have not slept well since spring.');
  await next(page);
  await question(page, 'Is some of this part of it?');
  await page.getByRole('checkbox', { name: 'Worry or panic' }).check();
  await page.getByRole('checkbox', { name: 'School or work is too much' }).check();
  await next(page);
  await question(page, 'What would you like to be different in three months?');
  await skip(page);
  await question(page, 'What should we call you?');
  await page.getByRole('textbox').fill(name);
  await next(page);
  await question(page, 'Which words should we use for you');
  await page.getByRole('radio', { name: 'They, them' }).check();
  await next(page);
  await question(page, 'How old are you?');
  await page.getByRole('radio', { name: '18 to 25' }).check();
  await next(page);
};

/** Leaves with a code to come back with. */
export const readResumeCode = async (page: Page, say: Phrases): Promise<string> => {
  await page.getByRole('button', { name: say.common.saveAndLeave }).click();
  const code = (await page.getByText(/^([0-9A-Z]{5}[\s-]?){4}$/).innerText()).trim();
  assert.match(code.replace(/[\s-]/g, ''), /^[0-9A-Z]{20}$/);
  return code;
};

/** Comes back with the code elsewhere, finds everything said so far, and goes on to the end. */
export const answerSecondHalf = async (
  page: Page,
  say: Phrases,
  name: string,
  code: string,
): Promise<void> => {
  const [next, skip] = [nextIn(say), skipIn(say)];
  await page.goto('/start');
  await page.getByRole('button', { name: say.intake.welcome.code }).click();
  await page.getByLabel(say.views.code.label).fill(code);
  await page.getByRole('button', { name: say.views.code.go }).click();
  await question(page, 'Which state do you live in?');
  await page.getByRole('button', { name: say.common.back, exact: true }).click();
  assert.ok(await page.getByRole('radio', { name: '18 to 25' }).isChecked());
  await next(page);
  await chooseState(page, 'Ohio');
  await next(page);
  await question(page, 'Which language do you want to talk in?');
  await skip(page);
  await question(page, 'Does something make it easier for you to take part?');
  await skip(page);
  await question(page, 'What fills your days now?');
  await page.getByRole('checkbox', { name: 'School or studies' }).check();
  await next(page);
  await question(page, 'When could you come to sessions?');
  await page.getByRole('checkbox', { name: 'Weekday evenings' }).check();
  await next(page);
  await question(page, 'What number can we reach you at?');
  // A mistake, and how it is put right.
  await page.getByRole('textbox').fill('555');
  await next(page);
  await page.getByText(say.intake.fix('phone-short', {})).waitFor();
  await page.getByRole('textbox').fill('555 010 0187');
  await next(page);
  await question(page, 'What is safe for you when we reach out?');
  await page.getByRole('radio', { name: 'Only text me' }).check();
  await next(page);
  await question(page, 'If somebody else picks up, what may we say?');
  await skip(page);
  await question(page, 'When is it safe to reach you?');
  await skip(page);
  await question(page, 'What kind of care have you had before?');
  await skip(page);
  await question(page, 'Is there something about your health that keeps you safer when we know it?');
  await skip(page);
  await question(page, 'Is there a medicine that you cannot take?');
  await skip(page);
  await question(page, 'Do you take any medicine now?');
  await page.getByRole('radio', { name: say.intake.yes, exact: true }).check();
  await next(page);
  await question(page, 'Which ones?');
  await page.getByRole('textbox', { name: 'Its name' }).fill('Sertraline');
  await page.getByRole('textbox', { name: 'How much' }).fill('50 mg');
  await next(page);
  await question(page, 'Little interest or pleasure in doing things');
  // PHQ-9 without its last item, which would bring the safety step.
  for (let item = 1; item <= 8; item++) {
    await page.getByRole('radio', { name: item % 2 ? 'More than half the days' : 'Several days' }).check();
    await next(page);
  }
  await page.getByRole('radio', { name: 'Not at all' }).check();
  await next(page);
  await page.getByRole('radio', { name: 'Very difficult' }).check();
  await next(page);
  for (let item = 1; item <= 7; item++) {
    await page.getByRole('radio', { name: 'Several days' }).check();
    await next(page);
  }
  for (let item = 1; item <= 4; item++) {
    await page.getByRole('radio', { name: new RegExp(`^(No|${say.intake.no})$`) }).check();
    await next(page);
  }
  await question(page, 'How often do you have a drink containing alcohol?');
  await page.getByRole('radio', { name: 'Never' }).check();
  await next(page);
  await page.getByRole('radio', { name: 'Not today' }).check();
  await next(page);
  await question(page, 'Is there somebody you would like to have with you in this?');
  await page.getByRole('radio', { name: new RegExp(`^(No|${say.intake.no})$`) }).check();
  await next(page);
  await question(page, 'Would you like help with school or work?');
  await skip(page);
  await question(page, 'Do you have health insurance?');
  await skip(page);
  for (const consent of [
    'meet my care team by video',
    'keeps what I tell private',
    'what others say in a group',
  ]) {
    await page.getByRole('heading', { name: new RegExp(consent) }).waitFor();
    await page.getByRole('checkbox', { name: say.intake.agree }).check();
    await next(page);
  }
  await question(page, 'You may send me texts or emails about times and forms.');
  await skip(page);
  await question(page, 'Sign with your name');
  await skip(page);
  await question(page, say.views.review.title);
  await page.getByText(name, { exact: true }).first().waitFor();
  await page.getByRole('button', { name: say.views.review.send }).click();
  await page.getByRole('heading', { name: say.views.done.received }).waitFor();
};
