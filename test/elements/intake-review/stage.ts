import { fixture, html } from '@open-wc/testing';
import { MemoryProgram, type MemoryData } from '../../../src/api/memory/memory-program.js';
import { sampleStaff, sampleTalkTimes } from '../../../src/api/memory/samples/review.js';
import { ProgramClient } from '../../../src/api/program-client.js';
import '../../../src/define/iop-intake-review.js';
import type { IopIntakeReview } from '../../../src/elements/intake-review/intake-review.js';
import { allByRole, byRole, shows, until } from '../support/element-stage.js';

export const HOUR = 3_600_000;
/** A Friday in June, 13:10 in New York. */
export const NOW = Date.parse('2026-06-12T13:10:00-04:00');

export interface Write {
  readonly path: string;
  readonly key: string | null;
  readonly body: unknown;
}

export interface Stage {
  readonly element: IopIntakeReview;
  readonly memory: MemoryProgram;
  readonly told: { type: string; detail: unknown }[];
  /** What was sent to the program to change something. */
  readonly writes: Write[];
}

export interface StageOptions extends Partial<Pick<IopIntakeReview, 'intakeId' | 'locale' | 'theme'>> {
  data?: Partial<MemoryData>;
  width?: number;
  dir?: 'ltr' | 'rtl';
  before?: (memory: MemoryProgram) => void;
  waitFor?: 'ready' | 'nothing';
}

const EVENTS = [
  'iop-ready',
  'iop-intake-opened',
  'iop-intake-accepted',
  'iop-intake-asked',
  'iop-intake-referred',
  'iop-session-booked',
  'iop-signed-out',
  'iop-sign-in-requested',
];

export const programOf = (data: Partial<MemoryData> = {}): MemoryProgram =>
  new MemoryProgram({ me: sampleStaff(), slots: sampleTalkTimes(NOW), ...data }, () => NOW);

export const clientOf = (memory: MemoryProgram, writes: Write[] = []): ProgramClient =>
  new ProgramClient({
    endpoint: 'http://memory.example/api/v1',
    getToken: () => 'memory',
    fetch: async (...args) => {
      const request = new Request(...args);
      if (request.method === 'POST')
        writes.push({
          path: new URL(request.url).pathname.replace('/api/v1/', ''),
          key: request.headers.get('idempotency-key'),
          body: await request.clone().json(),
        });
      return memory.fetch(request);
    },
    timing: { retryDelay: () => 0 },
  });

/** Puts the team's list on the page over a program in memory. */
export const review = async ({
  data,
  width = 1200,
  dir = 'ltr',
  before,
  waitFor = 'ready',
  ...properties
}: StageOptions = {}): Promise<Stage> => {
  const memory = programOf(data);
  before?.(memory);
  const writes: Write[] = [];
  const box = await fixture<HTMLElement>(html`<div dir=${dir}></div>`);
  box.style.setProperty('width', `${width}px`);
  const element = document.createElement('iop-intake-review');
  const told: Stage['told'] = [];
  for (const type of EVENTS)
    element.addEventListener(type, event =>
      told.push({ type, detail: (event as CustomEvent).detail as unknown }),
    );
  Object.assign(element, {
    locale: 'en-US',
    timeZone: 'America/New_York',
    ...properties,
    client: clientOf(memory, writes),
    clock: () => NOW,
  });
  box.append(element);
  if (waitFor === 'ready') {
    await until(() => told.some(({ type }) => type === 'iop-ready'), 'it gets ready');
    await until(() => memory.calls.includes('streamEvents'), 'it listens to live events');
    if (properties.intakeId) await shows(element, 'What to do next', '.reading');
  }
  return { element, memory, told, writes };
};

export const press = async (element: IopIntakeReview, role: string, name: string | RegExp): Promise<void> => {
  await until(() => allByRole(element, role, name).length === 1, `one ${role} "${String(name)}"`);
  byRole(element, role, name).click();
  await element.updateComplete;
};

/** Writes into a field as somebody types. */
export const fill = async (element: IopIntakeReview, name: string | RegExp, words: string): Promise<void> => {
  const field = byRole(element, 'textbox', name) as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
};

export const choose = async (element: IopIntakeReview, name: string, option: string): Promise<void> => {
  await until(() => allByRole(element, 'combobox', name).length === 1, `a list "${name}"`);
  const select = byRole(element, 'combobox', name) as HTMLSelectElement;
  const chosen = [...select.options].find(({ text }) => text === option);
  if (!chosen) throw new Error(`no "${option}" in ${[...select.options].map(({ text }) => text).join('; ')}`);
  select.value = chosen.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
};

export {
  allByRole,
  byRole,
  focusOf,
  saidBy,
  setOnline,
  shows,
  textOf,
  until,
} from '../support/element-stage.js';
