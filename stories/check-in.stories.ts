import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitFor } from 'storybook/test';
import { ProgramClient } from '../src/api/index.js';
import '../src/define/iop-check-in.js';
import { MemoryProgram, sampleMe } from '../src/testing.js';

/** What a page sets, and how the clinic behind it fares. */
interface Args {
  compact: boolean;
  locale: string;
  theme: '' | 'light' | 'dark' | 'auto';
  width: string;
  dir: 'ltr' | 'rtl';
  /** The accent of the page; empty for the element's own. */
  accent: string;
  /** Changes the clinic before the element asks it anything. */
  prepare: (clinic: MemoryProgram) => void;
}

type Story = StoryObj<Args>;

const rootOf = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector('iop-check-in')?.shadowRoot;
  if (!root) throw new Error('no check-in');
  return root;
};

const screenOf = (canvas: HTMLElement): string => rootOf(canvas).querySelector('h2')?.textContent ?? '';

/** Clicks what a person would: a button or an answer, by its words, as soon as it is there. */
const click = async (canvas: HTMLElement, words: string): Promise<HTMLElement> => {
  const find = (): HTMLElement | undefined =>
    [...rootOf(canvas).querySelectorAll<HTMLElement>('button, label')].find(
      one => one.innerText.trim() === words && one.checkVisibility(),
    );
  const found = await waitFor(
    () => {
      const one = find();
      if (!one) throw new Error(`no "${words}"`);
      return one;
    },
    { timeout: 5000 },
  );
  found.click();
  return found;
};

/** Waits until a screen says something. */
const reads = (canvas: HTMLElement, words: string): Promise<void> =>
  waitFor(
    () => {
      if (!rootOf(canvas).textContent.includes(words)) throw new Error(`not "${words}"`);
    },
    { timeout: 5000 },
  );

/** Goes through screens by what is pressed on them; a button before the last press brings another screen. */
const goes =
  (...presses: readonly string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    let left = '';
    for (const words of presses) {
      await waitFor(
        () => {
          if (screenOf(canvasElement) === left) throw new Error(`still "${left}"`);
        },
        { timeout: 5000 },
      );
      const screen = screenOf(canvasElement);
      const pressed = await click(canvasElement, words);
      left = pressed.localName === 'button' ? screen : '';
    }
  };

const skips = (times: number): string[] => Array.from({ length: times }, () => 'Skip for now');

const meta: Meta<Args> = {
  title: 'Elements/iop-check-in',
  component: 'iop-check-in',
  args: {
    compact: false,
    locale: '',
    theme: '',
    width: '',
    dir: 'ltr',
    accent: '',
    prepare: () => undefined,
  },
  argTypes: {
    theme: { control: 'select', options: ['', 'light', 'dark', 'auto'] },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'] },
    accent: { control: 'color' },
    prepare: { table: { disable: true } },
  },
  render: ({ compact, locale, theme, width, dir, accent, prepare }) => {
    const clinic = new MemoryProgram();
    prepare(clinic);
    const client = new ProgramClient({
      endpoint: 'http://memory.example/api/v1',
      getToken: () => 'memory',
      fetch: clinic.fetch,
    });
    const page = document.createElement('div');
    page.dir = dir;
    page.style.maxInlineSize = width || (compact ? '640px' : '1040px');
    if (accent) page.style.setProperty('--iop-accent', accent);
    const element = document.createElement('iop-check-in');
    Object.assign(element, { client, compact, locale, theme });
    page.append(element);
    return html`${page}`;
  },
};

export default meta;

/** Nothing is chosen: a flat line with an open ring. */
export const First: Story = {};

/** The line bends under the stone and does not break. */
export const Heavy: Story = { play: goes('Heavy') };

/** Shows after 400 milliseconds, so that a fast answer never flickers. */
export const Loading: Story = {
  args: { prepare: clinic => void clinic.hold('getCheckInPlan') },
};

export const Urge: Story = { play: goes('Heavy', 'Next', 'It came and went') };

/** After Next, never on the press. Nothing has been sent by then, and it says so. */
export const UrgeIsHereNow: Story = { play: goes('Very heavy', 'Next', 'It is here now', 'Next') };

/** No value until a button is pressed: unknown is not zero. */
export const Sleep: Story = { play: goes(...skips(2)) };

/** "No need" stands in the place of "Not today" for what is taken as needed. */
export const Medicine: Story = { play: goes(...skips(3), 'Took it') };

export const Goals: Story = { play: goes(...skips(4), 'Some') };

/** The one line, and two ways to end. */
export const LastQuestion: Story = { play: goes(...skips(5)) };

/** The button says what it is doing and takes no second press. */
export const Sending: Story = {
  args: { prepare: clinic => void clinic.hold('createCheckIn') },
  play: goes('Heavy', 'Next', ...skips(4), 'Send to Rosa'),
};

/** Something to take along, who reads it and when, and where help is. */
export const Done: Story = { play: goes('Heavy', 'Next', ...skips(4), 'Send to Rosa') };

/** Kept for oneself: nobody at the clinic sees it. */
export const KeptToMyself: Story = { play: goes('Heavy', 'Next', ...skips(4), 'Keep it to myself') };

/** Every question was skipped. */
export const NothingToSend: Story = { play: goes(...skips(5), 'Send to Rosa') };

/** The answers stay on the page. */
export const Left: Story = { play: goes('Heavy', 'Next', 'Save and leave') };

export const CheckedInToday: Story = {
  args: {
    prepare: ({ data }) => {
      data.plan.lastCheckInAt = new Date().toISOString();
    },
  },
};

/** No medicine and no goals: four questions. */
export const FourQuestions: Story = {
  args: { prepare: ({ data }) => void Object.assign(data.plan, { medications: [], goals: [] }) },
};

/** Every answer is kept, and trying again makes one record. */
export const NotSent: Story = {
  args: { prepare: clinic => clinic.fail('createCheckIn', { code: 'internal', status: 500 }) },
  play: async context => {
    await goes('Heavy', 'Next', ...skips(4), 'Send to Rosa')(context);
    await reads(context.canvasElement, 'We could not send your check-in');
  },
};

/** Turn the network off in the browser's tools before you press Send: it is kept and goes by itself later. */
export const Offline: Story = {
  args: { prepare: clinic => clinic.fail('createCheckIn', 'offline') },
  play: goes('Heavy', 'Next', ...skips(4), 'Send to Rosa'),
};

/** What is safe, the next fact, try again, call the clinic. */
export const NotLoaded: Story = {
  args: { prepare: clinic => clinic.fail('getCheckInPlan', { code: 'unavailable', status: 503 }) },
  play: ({ canvasElement }) => reads(canvasElement, 'We could not load your check-in'),
};

/** The program has not accepted this person yet. */
export const NotYet: Story = {
  args: { prepare: clinic => clinic.fail('getCheckInPlan', { code: 'forbidden', status: 403 }) },
  play: ({ canvasElement }) => reads(canvasElement, 'Your check-ins begin with your program'),
};

/** A guardian and a guest have no check-ins of their own. */
export const NotTheirs: Story = {
  args: {
    prepare: clinic => {
      clinic.data.me = { ...sampleMe(), role: 'family-guest' };
      clinic.fail('getCheckInPlan', { code: 'forbidden', status: 403 });
    },
  },
  play: ({ canvasElement }) => reads(canvasElement, 'Check-ins are for the person in the program'),
};

/** The page signs the person in, then calls `refresh()`. Answers are kept. */
export const SignedOut: Story = {
  args: {
    prepare: clinic => {
      clinic.data.me = null;
    },
  },
};

/** For a page with other widgets: choosing brings Next and moves nothing. */
export const Compact: Story = { args: { compact: true } };

export const CompactChosen: Story = { args: { compact: true }, play: goes('Heavy') };

export const CompactOpen: Story = { args: { compact: true }, play: goes('Heavy', 'Next') };

export const CompactCheckedInToday: Story = {
  args: { compact: true, ...(CheckedInToday.args?.prepare ? { prepare: CheckedInToday.args.prepare } : {}) },
};

export const Spanish: Story = { args: { locale: 'es-MX' }, play: goes('Pesado') };

export const SpanishLastQuestion: Story = {
  args: { locale: 'es-MX' },
  play: goes('Pesado', 'Siguiente', 'Saltar', 'Saltar', 'Saltar', 'Saltar'),
};

export const French: Story = { args: { locale: 'fr-CA', width: '390px' }, play: goes('Lourde', 'Suivant') };

/** Layout and the way back are mirrored; the line, the stone and the waves are not. */
export const RightToLeft: Story = { args: { dir: 'rtl' }, play: goes('Heavy', 'Next') };

/** 320 pixels wide. Forced colours: switch them on in the browser's tools; chosen rows get an outline of their own. */
export const SmallPhone: Story = { args: { width: '320px' }, play: goes('Heavy') };

export const Dark: Story = { args: { theme: 'dark' }, play: goes('Heavy') };

/** One token, whatever colour the clinic has: it is clamped until its text can be read. */
export const Themed: Story = { args: { accent: '#ff5a1f' }, play: goes('Heavy') };
