import { fixture, html } from '@open-wc/testing';
import { MemoryProgram } from '../../../src/api/memory/memory-program.js';
import { people } from '../../../src/api/memory/samples/clinic.js';
import { ProgramClient } from '../../../src/api/program-client.js';
import type { CheckInInput } from '../../../src/contract/check-in.js';
import '../../../src/define/iop-check-in.js';
import type { IopCheckInSentEvent } from '../../../src/elements/check-in/check-in.events.js';
import type { IopCheckIn } from '../../../src/elements/check-in/check-in.js';
import { allByRole, byRole, clean, focusOf, rested } from '../support/element-stage.js';
import { waitUntil } from '../support/wait-until.js';

/** Friday, 11:50 in New York. */
export const NOW = Date.parse('2026-06-12T15:50:00Z');
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export interface Sent {
  readonly key: string | null;
  readonly body: CheckInInput;
}

/** The in-memory clinic of these tests, with a time that stands still and a record of what was sent. */
export const clinic = (): { memory: MemoryProgram; sent: Sent[]; client: ProgramClient } => {
  const memory = new MemoryProgram({}, () => NOW);
  memory.data.plan.reader = people.alex;
  memory.data.plan.readAt = '2026-06-15T13:00:00Z';
  memory.data.plan.takeaway = 'I can feel it and still stay in the room.';
  const sent: Sent[] = [];
  const watched: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.method === 'POST' && request.url.endsWith('/check-ins')) {
      const body = (await request.clone().json()) as CheckInInput;
      sent.push({ key: request.headers.get('idempotency-key'), body });
    }
    return memory.fetch(request);
  };
  const client = new ProgramClient({
    endpoint: 'http://memory.example/api/v1',
    getToken: () => 'memory',
    fetch: watched,
    // Retries are the client's own matter, and have their own tests.
    timing: { retryDelay: () => 0 },
  });
  return { memory, sent, client };
};

export interface Options {
  readonly at?: ReturnType<typeof clinic>;
  readonly compact?: boolean;
  readonly locale?: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly dir?: 'ltr' | 'rtl';
  readonly now?: () => number;
  /** Whether to wait until it can be used. */
  readonly wait?: boolean;
}

export interface CheckInStage extends ReturnType<typeof clinic> {
  readonly element: IopCheckIn;
  /** Types of the events that left the element. */
  readonly events: string[];
  readonly details: IopCheckInSentEvent['detail'][];
}

export const checkIn = async (options: Options = {}): Promise<CheckInStage> => {
  const at = options.at ?? clinic();
  const element = document.createElement('iop-check-in');
  element.client = at.client;
  element.clock = options.now ?? (() => NOW);
  element.locale = options.locale ?? 'en-US';
  element.timeZone = 'America/New_York';
  element.compact = options.compact ?? false;
  element.theme = options.theme ?? '';
  const events: string[] = [];
  const details: IopCheckInSentEvent['detail'][] = [];
  const page = await fixture<HTMLElement>(html`<div dir=${options.dir ?? 'ltr'}></div>`);
  page.style.inlineSize = `${options.width ?? 390}px`;
  for (const type of ['iop-ready', 'iop-check-in-sent', 'iop-signed-out', 'iop-sign-in-requested'])
    page.addEventListener(type, event => {
      events.push(type);
      if (type === 'iop-check-in-sent') details.push((event as IopCheckInSentEvent).detail);
    });
  page.append(element);
  if (options.wait ?? true)
    await waitUntil(() => events.includes('iop-ready'), 'iop-ready', { timeout: 5000 });
  await rested(element);
  return { ...at, element, events, details };
};

export const heading = (element: IopCheckIn): string =>
  clean(element.shadowRoot?.querySelector('h2')?.textContent ?? '');

/** Waits for a screen by its heading. */
export const shows = async (element: IopCheckIn, text: string | RegExp): Promise<void> => {
  const fits = (): boolean =>
    typeof text === 'string' ? heading(element) === text : text.test(heading(element));
  await waitUntil(fits, `"${String(text)}" is shown`, { timeout: 5000 });
  await rested(element);
};

export const press = async (element: IopCheckIn, name: string | RegExp): Promise<void> => {
  byRole(element, 'button', name).click();
  await rested(element);
};

export const choose = async (element: IopCheckIn, name: string, index = 0): Promise<void> => {
  const radio = allByRole(element, 'radio', name)[index];
  if (!radio) throw new Error(`no answer "${name}"`);
  radio.click();
  await rested(element);
};

export const type = async (element: IopCheckIn, text: string): Promise<void> => {
  const field = byRole(element, 'textbox') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await rested(element);
};

export const isChosen = (element: IopCheckIn, name: string): boolean =>
  (byRole(element, 'radio', name) as HTMLInputElement).checked;

/** Goes from the first question to a later one without an answer. */
export const goTo = async (element: IopCheckIn, question: string): Promise<void> => {
  for (let step = 0; step < 6 && heading(element) !== question; step++) {
    const before = heading(element);
    byRole(element, 'button', /^(Skip for now|Saltar)$/).click();
    await shows(element, new RegExp(`^(?!${before.replace(/[?¿]/g, '\\$&')}$).`));
  }
  await shows(element, question);
};

/** Whether the focus is on the heading of the screen. Says yes or no: a whole element is too much for a message. */
export const isAtHeading = (element: IopCheckIn): boolean => focusOf(element)?.localName === 'h2';

export {
  allByRole,
  byRole,
  focusOf as focused,
  rested,
  setOnline,
  still as quiet,
  textOf,
} from '../support/element-stage.js';
