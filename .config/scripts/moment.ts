import type { BrowserContext } from 'playwright-core';
import { OFFSET, shiftClock } from '../moment.js';

/**
 * When tests run, whatever the hour is: a Wednesday, ten in the morning in New York. `TEST_MOMENT` names another one, as
 * an ISO 8601 instant. The clocks go on from there.
 */
const MOMENT = '2026-11-18T15:00:00Z';

/** Milliseconds by which a clock that says `moment` now goes ahead of the machine's. */
const aheadOf = (moment: string): number => {
  const at = Date.parse(moment);
  if (Number.isNaN(at))
    throw new Error(`TEST_MOMENT is ${moment}, and must be an instant such as ${MOMENT}.`);
  return at - Date.now();
};

// Every process of a run has the same clock: the first one says by how much it goes ahead.
const offset = (): number => {
  const told = process.env[OFFSET];
  if (told) return Number(told);
  const ahead = aheadOf(process.env['TEST_MOMENT'] ?? MOMENT);
  process.env[OFFSET] = String(ahead);
  return ahead;
};

const preload = new URL('../moment-preload.js', import.meta.url).href;

/**
 * What a process is started with so that its clock, and those of all that it starts, is the tests', or says `moment` now.
 * This process itself then has the machine's clock.
 */
export const momentEnv = (moment?: string): NodeJS.ProcessEnv => {
  const options = process.env['NODE_OPTIONS'] ?? '';
  return {
    [OFFSET]: String(moment === undefined ? offset() : aheadOf(moment)),
    NODE_OPTIONS: options.includes(preload) ? options : `${options} --import ${preload}`.trim(),
  };
};

/** As the source of a script that runs before any other of a page. Compilers mark functions by a helper of this name. */
export const momentScript = (): string =>
  `globalThis.__name ??= each => each; (${shiftClock.toString()})(${offset()});`;

/** Gives the pages of a context the tests' clock. */
export const atMoment = async (context: BrowserContext): Promise<BrowserContext> => {
  await context.addInitScript(momentScript());
  return context;
};

/** Gives the pages of a context the clock of this process: the tests', where it was started with that one. */
export const atOurs = async (context: BrowserContext): Promise<BrowserContext> =>
  process.env[OFFSET] ? atMoment(context) : context;
