import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { MemoryProgram, type MemoryData } from '../../../src/api/memory/memory-program.js';
import type { ProgramClient } from '../../../src/api/program-client.js';
import type { Answers } from '../../../src/contract/intake-form.js';
import type { IntakeDraft } from '../../../src/contract/intake.js';
import '../../../src/define/iop-intake-form.js';
import type { IopIntakeForm } from '../../../src/elements/intake-form/intake-form.js';
import { allByRole as allIn, byRole as byIn, clientOf } from '../support/element-stage.js';
import { waitUntil } from '../support/wait-until.js';

export interface Stage {
  readonly element: IopIntakeForm;
  readonly memory: MemoryProgram;
  readonly client: ProgramClient;
  /** What the element told the page, by type and detail. */
  readonly told: { type: string; detail: unknown }[];
}

export interface StageOptions extends Partial<Pick<IopIntakeForm, 'mode' | 'locale' | 'theme' | 'timeZone'>> {
  data?: Partial<MemoryData>;
  /** Somebody who begins without an account. */
  anonymous?: boolean;
  width?: number;
  dir?: 'ltr' | 'rtl';
  /** Runs before the element comes to the page. */
  before?: (memory: MemoryProgram) => void;
  waitFor?: 'ready' | 'nothing';
  /** Whether it keeps on the device what can't be saved. */
  storage?: boolean;
}

const EVENTS = [
  'iop-ready',
  'iop-intake-started',
  'iop-intake-saved',
  'iop-intake-submitted',
  'iop-consent-revoked',
  'iop-guardian-invited',
  'iop-contact-requested',
  'iop-signed-out',
  'iop-sign-in-requested',
];

export const patience = { timeout: 8000 };

/** Puts an intake form on the page over a program in memory. */
export const intake = async ({
  data,
  anonymous = false,
  width = 390,
  dir = 'ltr',
  before,
  waitFor = 'ready',
  storage = false,
  ...properties
}: StageOptions = {}): Promise<Stage> => {
  const memory = new MemoryProgram({ ...(anonymous ? { me: null } : {}), ...data });
  before?.(memory);
  const client = clientOf(memory, anonymous ? null : 'memory');
  const box = await fixture<HTMLElement>(html`<div dir=${dir}></div>`);
  box.style.setProperty('width', `${width}px`);
  const element = document.createElement('iop-intake-form');
  const told: Stage['told'] = [];
  for (const type of EVENTS)
    element.addEventListener(type, event =>
      told.push({ type, detail: (event as CustomEvent).detail as unknown }),
    );
  Object.assign(element, {
    locale: 'en-US',
    timeZone: 'America/New_York',
    noStorage: !storage,
    ...properties,
    client,
  });
  box.append(element);
  const stage = { element, memory, client, told };
  if (waitFor === 'ready') await ready(stage);
  return stage;
};

export const ready = ({ told }: Stage): Promise<void> =>
  waitUntil(() => told.some(({ type }) => type === 'iop-ready'), 'it gets ready', patience);

export const root = ({ element }: Stage): ShadowRoot => element.shadowRoot as ShadowRoot;
export const allByRole = ({ element }: Stage, role: string, name?: string | RegExp): HTMLElement[] =>
  allIn(element, role, name);
export const byRole = ({ element }: Stage, role: string, name?: string | RegExp): HTMLElement =>
  byIn(element, role, name);

/** Everything that can be read now. */
export const text = (stage: Stage): string =>
  root(stage).querySelector<HTMLElement>('.frame')?.innerText ?? '';
export const title = (stage: Stage): string =>
  root(stage).querySelector('h2[tabindex="-1"]')?.textContent.trim() ?? '';

/** Waits until the page has this heading. */
export const arrive = async (stage: Stage, heading: string): Promise<void> => {
  await waitUntil(() => title(stage) === heading, `comes to "${heading}" from "${title(stage)}"`, patience);
  await stage.element.updateComplete;
};

export const says = (stage: Stage, words: string | RegExp): Promise<void> =>
  waitUntil(
    () => (typeof words === 'string' ? text(stage).includes(words) : words.test(text(stage))),
    `says ${String(words)}`,
    patience,
  );

export const press = async (stage: Stage, name: string | RegExp): Promise<void> => {
  byRole(stage, 'button', name).click();
  await stage.element.updateComplete;
};

export const pick = async (stage: Stage, name: string | RegExp): Promise<void> => {
  const rows = [...allByRole(stage, 'radio', name), ...allByRole(stage, 'checkbox', name)];
  expect(rows, `one option ${String(name)}`).to.have.length(1);
  rows[0]?.click();
  await stage.element.updateComplete;
};

/** Types into a field as somebody at a keyboard does. */
export const type = async (stage: Stage, words: string, name?: string | RegExp): Promise<void> => {
  byRole(stage, 'textbox', name).focus();
  await sendKeys({ type: words });
};

export const focused = (stage: Stage): Element | null => root(stage).activeElement;

/** Waits until the program has everything that was said. */
export const saved = async (stage: Stage, answers: Answers): Promise<void> => {
  await waitUntil(
    () =>
      Object.entries(answers).every(
        ([linkId, value]) =>
          JSON.stringify(stage.memory.data.draft?.answers[linkId]) === JSON.stringify(value),
      ),
    `saves ${JSON.stringify(answers)}`,
    patience,
  );
  await waitUntil(() => /Saved at/.test(text(stage)) || !/Saving/.test(text(stage)), 'says so', patience);
};

/** From the first screen of the short sample form to a question, by its number. */
export const walkTo = async (stage: Stage, question: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8): Promise<void> => {
  await press(stage, 'Start');
  await arrive(stage, TITLES[0]);
  if (question === 1) return;
  await type(stage, 'Maya');
  await press(stage, 'Next');
  for (let at = 1; at < question - 1; at++) {
    await arrive(stage, TITLES[at] as string);
    await press(stage, 'Skip for now');
  }
  await arrive(stage, question === 8 ? 'Here is what you told us' : (TITLES[question - 1] as string));
};

/** The questions of the short sample form. */
export const TITLES = [
  'What should we call you?',
  'What brings you here?',
  'In your own words',
  'Little interest or pleasure in doing things',
  'In the past week, have you been having thoughts about killing yourself?',
  'What number can we call?',
  'I agree to sessions by video',
] as const;

export const draftOf = (answers: Answers, more: Partial<IntakeDraft> = {}): IntakeDraft => ({
  formId: 'harborlight-intake',
  formVersion: 1,
  language: 'en',
  answers,
  version: 3,
  updatedAt: new Date(Date.now() - 60_000).toISOString(),
  ...more,
});

/** Another device saves while this one is at work. */
export const saveElsewhere = ({ memory }: Stage, answers: Answers): void => {
  const { draft } = memory.data;
  memory.data.draft = {
    ...(draft ?? draftOf({})),
    answers: { ...draft?.answers, ...answers },
    version: (draft?.version ?? 0) + 1,
    updatedAt: new Date().toISOString(),
  };
};

export { clientOf, setOnline } from '../support/element-stage.js';
