import { fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { MemoryProgram, type Fault, type MemoryData } from '../../../src/api/memory/memory-program.js';
import { ProgramClient } from '../../../src/api/program-client.js';
import type { ProgramElement } from '../../../src/context/program-element.js';
import type { OperationId } from '../../../src/contract/operations.js';
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

export const clientOf = (memory: MemoryProgram): ProgramClient =>
  new ProgramClient({
    endpoint: 'http://memory.example/api/v1',
    getToken: () => 'memory',
    fetch: memory.fetch,
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

export const textOf = ({ shadowRoot }: AnyElement): string => {
  const root = shadowRoot?.querySelector('.frame') ?? shadowRoot?.firstElementChild;
  return (root instanceof HTMLElement ? root.innerText : '').replace(/\s+/g, ' ').trim();
};

export const shows = (element: AnyElement, words: RegExp): Promise<void> =>
  waitUntil(() => words.test(textOf(element)), `it shows ${words}, not “${textOf(element)}”`);

export const isReady = ({ told }: ElementStage): Promise<void> =>
  waitUntil(() => told.includes('iop-ready'), 'it gets ready');

/** Nothing is left to draw: a render may bring another one with it. */
export const rested = async (element: AnyElement): Promise<void> => {
  while (!(await element.updateComplete));
};

export const button = (element: AnyElement, name: RegExp): HTMLElement | undefined =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button, a[href]') ?? [])].find(one =>
    name.test(one.innerText || (one.getAttribute('aria-label') ?? '')),
  );
