import { fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { MemoryProgram, type Fault, type MemoryData } from '../../../src/api/memory/memory-program.js';
import { ProgramClient } from '../../../src/api/program-client.js';
import type { ProgramElement } from '../../../src/context/program-element.js';
import type { OperationId } from '../../../src/contract/operations.js';
import { allByRole as allIn, type PartStage } from '../parts/stage.js';
import { waitUntil } from './wait-until.js';

/** What the suite for every element has to know of one. */
export interface ElementCase {
  readonly tag: string;
  /** Its class, whose module defines no tag. */
  readonly load: () => Promise<CustomElementConstructor>;
  /** What the program knows, at the moment that the case names. */
  readonly data?: () => Partial<MemoryData>;
  /** When it is there, in milliseconds since the epoch. */
  readonly now: number;
  /** Properties without which it shows nothing. */
  readonly properties?: () => Readonly<Record<string, unknown>>;
  /** The operation without whose answer there is nothing to show. */
  readonly needs: OperationId;
  /** Words of its first screen, by language. */
  readonly says: Readonly<Record<'en' | 'es' | 'fr', RegExp>>;
  /** English of what it shows before that. */
  readonly speaksEnglish: RegExp;
  /** Anybody can use it, signed in or not. */
  readonly isPublic?: true;
}

export type AnyElement = ProgramElement & LitElement & { refresh(): Promise<void>; clock?: () => number };

export interface ElementStage {
  readonly element: AnyElement;
  readonly memory: MemoryProgram;
  /** Types of the events that left it. */
  readonly told: string[];
  readonly box: HTMLElement;
}

const EVENTS = ['iop-ready', 'iop-signed-out', 'iop-sign-in-requested'];

/** A client of a program in memory, as somebody who is signed in; a null token is nobody. */
export const clientOf = (memory: MemoryProgram, token: string | null = 'memory'): ProgramClient =>
  new ProgramClient({
    endpoint: 'http://memory.example/api/v1',
    getToken: () => token,
    fetch: memory.fetch,
    // Retries are the client's own matter, and have their own tests.
    timing: { retryDelay: () => 0 },
  });

export const programFor = ({ data, now }: ElementCase): MemoryProgram =>
  new MemoryProgram(data?.() ?? {}, () => now);

/** What an element of a case is given besides its program. */
export const givenTo = ({ now, properties }: ElementCase): Record<string, unknown> => ({
  locale: 'en-US',
  timeZone: 'America/New_York',
  clock: () => now,
  ...properties?.(),
});

/** Puts the element of a case on a page over a program in memory; `fault` is what its operation answers at first. */
export const stageOf = async (
  of: ElementCase,
  { fault, locale = 'en-US', client = true }: { fault?: Fault; locale?: string; client?: boolean } = {},
): Promise<ElementStage> => {
  const constructor = await of.load();
  if (!customElements.get(of.tag)) customElements.define(of.tag, constructor);
  const memory = programFor(of);
  if (fault) memory.fail(of.needs, fault);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = '390px';
  const told: string[] = [];
  for (const type of EVENTS) box.addEventListener(type, () => told.push(type));
  const element = document.createElement(of.tag) as AnyElement;
  Object.assign(element, givenTo(of), { locale }, client ? { client: clientOf(memory) } : {});
  box.append(element);
  return { element, memory, told, box };
};

type Staged = HTMLElement & { readonly updateComplete: Promise<boolean> };

const rootOf = ({ shadowRoot }: HTMLElement): ShadowRoot => shadowRoot as ShadowRoot;

export const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What somebody reads, without what only a screen reader gets; of several places, apart. */
export const textOf = (element: HTMLElement, selector = '.frame, .view'): string =>
  [...rootOf(element).querySelectorAll<HTMLElement>(selector)].map(one => clean(one.innerText)).join(' | ');

/** Waits until something holds, which may itself be awaited. */
export const until = (holds: () => unknown, what?: string): Promise<void> =>
  waitUntil(async () => Boolean(await holds()), what);

/** Nothing is left to draw: a render may bring another one with it. */
export const rested = async (element: Staged): Promise<void> => {
  while (!(await element.updateComplete));
};

/** Waits until a text is on the screen. */
export const shows = async (element: Staged, text: string | RegExp, selector?: string): Promise<void> => {
  const seen = (): string => textOf(element, selector);
  await waitUntil(
    () => (typeof text === 'string' ? seen().includes(text) : text.test(seen())),
    `it shows ${String(text)}, not “${seen()}”`,
  );
  await rested(element);
};

/** What can be reached by its role and name: behind an open dialog nothing can. */
export const allByRole = (element: HTMLElement, role: string, name?: string | RegExp): HTMLElement[] => {
  const dialog = rootOf(element).querySelector('dialog[open]');
  return allIn(element as unknown as PartStage, role, name).filter(one => !dialog || dialog.contains(one));
};

export const byRole = (element: HTMLElement, role: string, name?: string | RegExp): HTMLElement => {
  const [found, ...others] = allByRole(element, role, name);
  if (!found || others.length > 0)
    throw new Error(
      `${found ? others.length + 1 : 0} elements with role ${role} and name ${String(name)} in: ${textOf(element)}`,
    );
  return found;
};

export const focusOf = (element: HTMLElement): HTMLElement | null =>
  rootOf(element).activeElement as HTMLElement | null;

/** The last thing that was said to a screen reader. */
export const saidBy = (element: HTMLElement): string =>
  clean(rootOf(element).querySelector('.visually-hidden[role="status"]')?.textContent ?? '');

/** The device's network goes and comes. */
export const setOnline = (online: boolean): void => {
  if (online) Reflect.deleteProperty(navigator, 'onLine');
  else Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  dispatchEvent(new Event(online ? 'online' : 'offline'));
};

/** In each test of a suite no waiting for movement, a network, and nothing of the test before. */
export const still = (): void => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(() => Reflect.deleteProperty(navigator, 'onLine'));
  after(() => emulateMedia({ reducedMotion: 'no-preference' }));
};

export const isReady = ({ told }: ElementStage): Promise<void> =>
  waitUntil(() => told.includes('iop-ready'), 'it gets ready');
