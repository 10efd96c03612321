import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { GroupField, IntakeItem } from '../../src/contract/intake-form.js';
import { scaleValues } from '../../src/rules/answer-checks.js';

/** What has the focus, through every shadow root, as the person would name it. */
export interface Focused {
  readonly tag: string;
  readonly type: string;
  readonly name: string;
  readonly words: string;
}

export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return {
      tag: at?.localName ?? '',
      type: at?.getAttribute('type') ?? '',
      name: at?.getAttribute('name') ?? '',
      words: (at?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    };
  });

/** More presses of Tab than any page of the form has stops. */
const MOST_STOPS = 120;

/** Goes on with Tab until the focus is where `isIt` says. */
export const tabTo = async (page: Page, what: string, isIt: (at: Focused) => boolean): Promise<Focused> => {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (isIt(at)) return at;
  }
  return assert.fail(`The keyboard does not reach ${what}.`);
};

const isField = ({ tag }: Focused): boolean => tag === 'input' || tag === 'textarea' || tag === 'select';

/** To the next field of the page, and what it is. */
const nextField = (page: Page): Promise<Focused> => tabTo(page, 'a field', isField);

export const pressButton = async (page: Page, words: string): Promise<void> => {
  await tabTo(page, `“${words}”`, ({ tag, words: said }) => tag === 'button' && said.startsWith(words));
  await page.keyboard.press('Enter');
};

/** Chooses the option at `index` of the radios that have the focus. */
const chooseAt = async (page: Page, index: number): Promise<void> => {
  await page.keyboard.press('Space');
  for (let step = 0; step < index; step++) await page.keyboard.press('ArrowDown');
};

const LINES: Readonly<Partial<Record<IntakeItem['type'], string>>> = {
  text: 'A few words',
  'long-text': 'It has been a long year. I would like to sleep again.',
  phone: '555 010 0187',
  email: 'robin@example.com',
};

const typeDate = async (page: Page, fields: number): Promise<void> => {
  // Day and month in either order are a day of that year.
  for (let field = 1; field < fields; field++) {
    await page.keyboard.type('4');
    await nextField(page);
  }
  await page.keyboard.type('1990');
};

const fillField = async (page: Page, field: GroupField): Promise<void> => {
  await nextField(page);
  if (field.type === 'choice' || field.type === 'yes-no') return chooseAt(page, 0);
  await page.keyboard.type(field.type === 'number' ? '2' : (LINES[field.type] ?? 'Words'));
};

/** Options that lead to the longest way through the form, by question. */
export type Wishes = Readonly<Record<string, string | readonly string[]>>;

const optionAt = (item: IntakeItem, value: string | undefined): number =>
  Math.max(0, item.options?.findIndex(option => option.value === value) ?? 0);

/** Answers the question on the screen by keyboard alone, the focus being on its heading. */
export const answerByKeyboard = async (page: Page, item: IntakeItem, wishes: Wishes): Promise<void> => {
  const wish = wishes[item.linkId];
  switch (item.type) {
    case 'choice': {
      const { tag } = await nextField(page);
      const at = optionAt(item, wish as string | undefined);
      // In a list of very many one types the first letters.
      if (tag === 'select') return page.keyboard.type(item.options?.[at]?.label ?? '');
      return chooseAt(page, at);
    }
    case 'yes-no':
      await nextField(page);
      return chooseAt(page, wish === 'no' ? 1 : 0);
    case 'multiple-choice':
      for (const [index, option] of (item.options ?? []).entries()) {
        await nextField(page);
        if (wish ? wish.includes(option.value) : index === 0) await page.keyboard.press('Space');
      }
      return;
    case 'consent':
      await nextField(page);
      return page.keyboard.press('Space');
    case 'scale':
      await nextField(page);
      return chooseAt(page, Math.floor(scaleValues(item).length / 2));
    case 'matrix':
      for (const [index] of (item.rows ?? []).entries()) {
        await nextField(page);
        await chooseAt(page, index % (item.options?.length ?? 1));
      }
      return;
    case 'date':
      await nextField(page);
      return typeDate(page, 3);
    case 'number':
      await nextField(page);
      return page.keyboard.type(String(item.min ?? 3));
    case 'group':
      for (const field of item.items ?? []) await fillField(page, field);
      return;
    case 'signature':
      await tabTo(page, 'the field of the name', ({ type, tag }) => tag === 'input' && type !== 'radio');
      return page.keyboard.type('Robin Doe');
    case 'file': {
      const chooser = page.waitForEvent('filechooser');
      await tabTo(
        page,
        'the files',
        ({ tag, type }) => type === 'file' || (tag === 'button' && type === 'button'),
      );
      await page.keyboard.press('Enter');
      await (await chooser).setFiles({ name: 'card.png', mimeType: 'image/png', buffer: PIXEL });
      return;
    }
    default:
      await nextField(page);
      return page.keyboard.type(LINES[item.type] ?? 'Words');
  }
};

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
