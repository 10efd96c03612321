import { fixture, html } from '@open-wc/testing';
import { MemoryProgram, type MemoryData } from '../../../src/api/memory/memory-program.js';
import { people, sampleSession } from '../../../src/api/memory/samples/clinic.js';
import type { ProgramClient } from '../../../src/api/program-client.js';
import type { Session, Slot } from '../../../src/contract/session.js';
import type { SessionKind } from '../../../src/contract/session-kind.js';
import '../../../src/define/iop-session-schedule.js';
import type { IopSessionSchedule } from '../../../src/elements/session-schedule/session-schedule.js';
import { byRole, clientOf, until } from '../support/element-stage.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A Friday in June, 11:40 in New York. */
export const NOW = Date.parse('2026-06-12T11:40:00-04:00');
export const at = (day: number, time: string): number =>
  Date.parse(`2026-06-${String(day).padStart(2, '0')}T${time}:00-04:00`);

const came = (minutes: number) => ({ status: 'completed', attendedMinutes: minutes }) as const;

/** A week with something of everything: 6 of 9 hours attended, 2 planned, 1 open. */
export const week = (): Session[] => [
  sampleSession('individual', 'Time with Alex', at(8, '11:00'), 60, { id: 'alex', ...came(60) }),
  sampleSession('group', 'Monday group', at(8, '16:00'), 120, { id: 'monday', ...came(117) }),
  sampleSession('skills-class', 'Grounding', at(9, '16:00'), 120, { id: 'grounding', ...came(0) }),
  sampleSession('group', 'Midweek group', at(10, '16:00'), 120, { id: 'midweek', ...came(120) }),
  sampleSession('skills-class', 'Hard feelings', at(11, '10:00'), 60, { id: 'hard', ...came(50) }),
  sampleSession('group', 'Short group', at(11, '16:00'), 60, { id: 'short', status: 'cancelled' }),
  sampleSession('meal-support', 'Lunch together', at(12, '12:00'), 60, { id: 'lunch', leader: people.rosa }),
  sampleSession('family', 'With your mom', at(13, '10:00'), 60, { id: 'mom' }),
  sampleSession('group', 'Next Monday group', at(15, '16:00'), 120, { id: 'next-monday' }),
];

export const slot = (id: string, kind: SessionKind, title: string, start: number, minutes = 60): Slot => ({
  id,
  kind,
  title,
  startsAt: new Date(start).toISOString(),
  endsAt: new Date(start + minutes * MINUTE).toISOString(),
  timeZone: 'America/New_York',
  leader: people.priya,
});

export const slots = (): Slot[] => [
  slot('sleep', 'skills-class', 'Sleep skills', at(12, '14:00'), 90),
  slot('calm', 'skills-class', 'Calm skills', at(13, '14:00')),
];

export interface Stage {
  readonly element: IopSessionSchedule;
  readonly memory: MemoryProgram;
  readonly client: ProgramClient;
  /** Set `now` to move time on, for the element and for the program. */
  readonly clock: { now: number };
  /** What the element told the page, by type and detail. */
  readonly told: { type: string; detail: unknown }[];
}

export interface StageOptions extends Partial<
  Pick<IopSessionSchedule, 'view' | 'locale' | 'timeZone' | 'roomUrl' | 'weekUrl'>
> {
  data?: Partial<MemoryData>;
  width?: number;
  now?: number;
  /** The device's clock is off by this much. */
  deviceSkew?: number;
  dir?: 'ltr' | 'rtl';
  /** Runs before the element comes to the page. */
  before?: (memory: MemoryProgram) => void;
  waitFor?: 'ready' | 'nothing';
}

const EVENTS = [
  'iop-ready',
  'iop-join-requested',
  'iop-session-booked',
  'iop-session-cancelled',
  'iop-signed-out',
  'iop-sign-in-requested',
];

/** Puts a schedule on the page over a program in memory. */
export const schedule = async ({
  data,
  width = 390,
  now = NOW,
  deviceSkew = 0,
  dir = 'ltr',
  before,
  waitFor = 'ready',
  ...properties
}: StageOptions = {}): Promise<Stage> => {
  const clock = { now };
  const memory = new MemoryProgram({ sessions: week(), slots: slots(), ...data }, () => clock.now);
  before?.(memory);
  const client = clientOf(memory);
  const box = await fixture<HTMLElement>(html`<div dir=${dir}></div>`);
  box.style.setProperty('width', `${width}px`);
  const element = document.createElement('iop-session-schedule');
  const told: Stage['told'] = [];
  for (const type of EVENTS)
    element.addEventListener(type, event =>
      told.push({ type, detail: (event as CustomEvent).detail as unknown }),
    );
  Object.assign(element, { locale: 'en-US', timeZone: 'America/New_York', ...properties, client });
  element.clock = () => clock.now + deviceSkew;
  box.append(element);
  const stage = { element, memory, client, clock, told };
  if (waitFor === 'ready') await settled(stage);
  return stage;
};

/** Waits for the first screen and for what comes after it. */
export const settled = async ({ element, memory, told }: Stage): Promise<void> => {
  await until(() => told.some(({ type }) => type === 'iop-ready'), 'it gets ready');
  await until(() => memory.calls.includes('streamEvents'), 'it listens to live events');
  await until(() => element.shadowRoot?.querySelector('dialog'), 'the rest is there');
  await quiet({ element, memory });
};

/** Waits until no answer is awaited any more. */
export const quiet = async ({ element, memory }: Pick<Stage, 'element' | 'memory'>): Promise<void> => {
  let before = -1;
  await until(async () => {
    await element.updateComplete;
    const same = before === memory.calls.length;
    before = memory.calls.length;
    return same;
  }, 'it comes to rest');
  await element.updateComplete;
};

export const press = async (
  element: IopSessionSchedule,
  role: string,
  name: string | RegExp,
): Promise<void> => {
  byRole(element, role, name).click();
  await element.updateComplete;
};

export {
  allByRole,
  byRole,
  clientOf,
  focusOf,
  saidBy,
  setOnline,
  shows,
  textOf,
  until,
} from '../support/element-stage.js';
