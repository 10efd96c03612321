import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitFor } from 'storybook/test';
import { ProgramClient } from '../src/api/index.js';
import '../src/define/iop-intake-review.js';
import {
  MemoryProgram,
  people,
  sampleAcuteAlert,
  sampleAlerts,
  sampleStaff,
  sampleTalkTimes,
} from '../src/testing.js';

/** What a page sets, and how the clinic behind it fares. */
interface Args {
  intakeId: string;
  timeZone: string;
  locale: string;
  theme: '' | 'light' | 'dark' | 'auto';
  width: string;
  dir: 'ltr' | 'rtl';
  /** The accent of the page; empty for the element's own. */
  accent: string;
  /** What time it is. A story always plays at the same one. */
  now: string;
  /** Changes the clinic before the element asks it anything. */
  prepare: (clinic: MemoryProgram) => void;
}

type Story = StoryObj<Args>;

const rootOf = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector('iop-intake-review')?.shadowRoot;
  if (!root) throw new Error('no list');
  return root;
};

/** Waits until the screen says something. */
const reads = (canvas: HTMLElement, words: string): Promise<void> =>
  waitFor(
    () => {
      if (!rootOf(canvas).textContent.includes(words)) throw new Error(`not "${words}"`);
    },
    { timeout: 5000 },
  );

/** Presses what somebody would, by its words or its name, as soon as it is there. */
const press = async (canvas: HTMLElement, name: string): Promise<void> => {
  const find = (): HTMLElement | undefined =>
    [...rootOf(canvas).querySelectorAll<HTMLElement>('button, label')].find(
      one => (one.ariaLabel ?? one.innerText.trim()).startsWith(name) && one.checkVisibility(),
    );
  await waitFor(
    () => {
      if (!find()) throw new Error(`no "${name}"`);
    },
    { timeout: 5000 },
  );
  find()?.click();
};

const fill = async (canvas: HTMLElement, id: string, words: string): Promise<void> => {
  await waitFor(() => {
    if (!rootOf(canvas).getElementById(id)) throw new Error(`no "${id}"`);
  });
  const field = rootOf(canvas).getElementById(id) as HTMLInputElement;
  field.value = words;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
};

const goes =
  (...presses: readonly string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    for (const name of presses) await press(canvasElement, name);
  };

const shows =
  (words: string): NonNullable<Story['play']> =>
  ({ canvasElement }) =>
    reads(canvasElement, words);

const robin = { intakeId: 'intake-robin' } as const;

const meta: Meta<Args> = {
  title: 'Elements/iop-intake-review',
  component: 'iop-intake-review',
  args: {
    intakeId: '',
    timeZone: 'America/New_York',
    locale: '',
    theme: '',
    width: '',
    dir: 'ltr',
    accent: '',
    now: '2026-06-12T13:10:00-04:00',
    prepare: () => undefined,
  },
  argTypes: {
    theme: { control: 'select', options: ['', 'light', 'dark', 'auto'] },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'] },
    accent: { control: 'color' },
    prepare: { table: { disable: true } },
  },
  render: ({ width, dir, accent, now, prepare, ...properties }) => {
    const clock = (): number => Date.parse(now);
    const clinic = new MemoryProgram({ me: sampleStaff(), slots: sampleTalkTimes(clock()) }, clock);
    prepare(clinic);
    const client = new ProgramClient({
      endpoint: 'http://memory.example/api/v1',
      getToken: () => 'memory',
      fetch: clinic.fetch,
    });
    const page = document.createElement('div');
    page.dir = dir;
    page.style.maxInlineSize = width || '1280px';
    if (accent) page.style.setProperty('--iop-accent', accent);
    const element = document.createElement('iop-intake-review');
    Object.assign(element, { ...properties, client, clock });
    page.append(element);
    return html`${page}`;
  },
};

export default meta;

/** Whoever is to be called comes first, then whoever waits longest for an answer. */
export const List: Story = { play: shows('Call first') };

export const ListOnAPhone: Story = { args: { width: '390px' }, play: shows('Call first') };

/** Somebody who is in danger now, and has sent nothing yet: what was said and where they are stand there already. */
const inDanger = {
  now: '2026-06-12T13:10:00-04:00',
  prepare: ({ data }: MemoryProgram): void => {
    data.alerts = [...data.alerts, sampleAcuteAlert(Date.parse('2026-06-12T13:10:00-04:00'))];
  },
};

export const CallFirst: Story = { args: inDanger, play: shows('12 Elm Street') };

export const CallFirstOnAPhone: Story = {
  args: { ...inDanger, width: '390px' },
  play: shows('12 Elm Street'),
};

/** Who reached them writes down what was done, or nothing. */
export const Reached: Story = { args: inDanger, play: goes('I have reached them: Kai Moreno') };

/** What was answered yes, who calls and by when; scores with what has changed; and what has no answer, by why. */
export const Flagged: Story = { args: robin, play: shows('Safety answers') };

export const FlaggedOnAPhone: Story = { args: { ...robin, width: '390px' }, play: shows('Safety answers') };

/** The items of a score on demand. */
export const Items: Story = { args: robin, play: goes('Items of PHQ-9') };

/** A young person can't be taken in before a guardian has done their part. */
export const WaitingForGuardian: Story = {
  args: { intakeId: 'intake-maya' },
  play: shows("You can't take Maya Brandt in yet"),
};

/** Asked first, with a reason for the record. */
export const BarringAGuardian: Story = { args: { intakeId: 'intake-maya' }, play: goes('Bar Ruth Brandt') };

export const AskedForMore: Story = {
  args: { intakeId: 'intake-sam' },
  play: shows('The next word is Sam Okoye'),
};

export const TakenIn: Story = { args: { intakeId: 'intake-luz' }, play: shows('is in the program') };

export const Referred: Story = { args: { intakeId: 'intake-lee' }, play: shows('Bayside Day Hospital') };

export const Asking: Story = { args: robin, play: goes('Ask for more') };

/** What is left out is said when it is sent, and nothing goes out without it. */
export const AskingNothing: Story = { args: robin, play: goes('Ask for more', 'Send') };

export const Accepting: Story = { args: robin, play: goes('Take Robin Vale in') };

/** The button says what it does until the API has answered. */
export const BeingAccepted: Story = {
  args: { ...robin, prepare: clinic => void clinic.hold('acceptIntake') },
  play: async context => {
    const canvas = context.canvasElement;
    await press(canvas, 'Take Robin Vale in');
    await fill(canvas, 'accept-therapist', people.alex.id);
    await fill(canvas, 'accept-coach', people.rosa.id);
    await press(canvas, 'Accept');
    await reads(canvas, 'Accepting');
  },
};

export const Accepted: Story = {
  args: robin,
  play: async context => {
    const canvas = context.canvasElement;
    await press(canvas, 'Take Robin Vale in');
    await fill(canvas, 'accept-therapist', people.alex.id);
    await fill(canvas, 'accept-coach', people.rosa.id);
    await press(canvas, 'Accept');
    await reads(canvas, 'see them from now on');
  },
};

/** Somebody on the team was quicker: how it stands now, and the words stay. */
export const Conflict: Story = {
  args: {
    ...robin,
    prepare: clinic => {
      clinic.fail('referIntake', { code: 'conflict', status: 409 });
    },
  },
  play: async context => {
    const canvas = context.canvasElement;
    await press(canvas, 'Refer elsewhere');
    await fill(canvas, 'refer-place', 'Bayside Day Hospital');
    await fill(canvas, 'refer-words', 'They see people every day.');
    await press(canvas, 'Send');
    await reads(canvas, 'Somebody on the team was quicker');
  },
};

/** An error keeps the words; sending again makes no second record. */
export const NotSent: Story = {
  args: {
    ...robin,
    prepare: clinic => {
      clinic.fail('askIntake', { code: 'internal', status: 501 });
    },
  },
  play: async context => {
    const canvas = context.canvasElement;
    await press(canvas, 'Ask for more');
    await fill(canvas, 'ask-words', 'How are mornings?');
    await press(canvas, 'Send');
    await reads(canvas, 'Send again');
  },
};

export const Booking: Story = { args: { intakeId: 'intake-jo' }, play: goes('Book the first talk') };

export const Booked: Story = {
  args: { intakeId: 'intake-jo' },
  play: async context => {
    await goes('Book the first talk', 'Book the talk')(context);
    await reads(context.canvasElement, 'sees it now');
  },
};

/** An administrator sees that there is an intake, and no answer. */
export const WithoutAnswers: Story = {
  args: {
    ...robin,
    prepare: ({ data }) => {
      data.me = sampleStaff({ id: 'person-ines', displayName: 'Ines Roth', role: 'program-admin' });
    },
  },
  play: shows('Your role does not read answers'),
};

export const NotForThisRole: Story = {
  args: {
    prepare: ({ data }) => {
      data.me = sampleStaff(people.rosa);
    },
  },
  play: shows('Intakes are not open to your role'),
};

export const Empty: Story = {
  args: { prepare: ({ data }) => Object.assign(data, { intakes: [], alerts: [] }) },
  play: shows('No intake is waiting'),
};

/** Shows after 400 milliseconds, so that a fast answer never flickers. */
export const Loading: Story = {
  args: { prepare: clinic => void clinic.hold('listIntakes') },
  play: shows('Getting the intakes'),
};

export const Opening: Story = {
  args: { ...robin, prepare: clinic => void clinic.hold('getIntake') },
  play: shows('Opening the intake'),
};

export const NotWorking: Story = {
  args: {
    prepare: clinic => {
      clinic.fail('listIntakes', { code: 'internal', status: 501 });
    },
  },
  play: shows('We could not get the intakes'),
};

export const NotOpened: Story = {
  args: {
    ...robin,
    prepare: clinic => {
      clinic.fail('getIntake', { code: 'internal', status: 501 });
    },
  },
  play: shows('This intake did not open'),
};

/** What was there stays; what is typed waits. */
export const Offline: Story = {
  args: robin,
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    return () => Reflect.deleteProperty(navigator, 'onLine');
  },
  play: shows('You are offline'),
};

/** What was on the screen is hidden, because the next person here may be somebody else. */
export const SignedOut: Story = {
  args: { prepare: ({ data }) => Object.assign(data, { me: null }) },
  play: shows('Your sign-in has ended'),
};

/** A call that was due, and one that comes in while somebody looks on. */
export const CallComesIn: Story = {
  args: {
    prepare: clinic => {
      clinic.data.alerts = [];
      // After the first look, as it would be.
      const announce = (): void => {
        if (!clinic.calls.includes('streamEvents')) return void requestAnimationFrame(announce);
        clinic.data.alerts = sampleAlerts(Date.parse('2026-06-12T10:00:00-04:00'));
        clinic.emit('alert.raised', 'alert-robin');
      };
      announce();
    },
  },
  play: shows('was to call by'),
};

/** Forty intakes: what is done is folded away. */
export const Many: Story = {
  args: {
    prepare: ({ data }) => {
      const [, one] = data.intakes;
      if (!one) return;
      data.intakes = [
        ...data.intakes,
        ...Array.from({ length: 34 }, (_, index) => ({
          ...one,
          id: `intake-${index}`,
          person: { ...one.person, id: `person-${index}`, displayName: `Person ${index + 1}` },
          status: index % 2 ? ('accepted' as const) : ('received' as const),
        })),
      ];
    },
  },
  play: shows('Show all'),
};

export const Spanish: Story = { args: { ...robin, locale: 'es-US' }, play: shows('Respuestas de seguridad') };

export const French: Story = {
  args: { ...robin, locale: 'fr-CA' },
  play: shows('Réponses de sécurité'),
};

/** Answers in the language in which they were given. */
export const SpanishAnswers: Story = {
  args: { intakeId: 'intake-luz', locale: 'en-US' },
  play: shows('Written in Spanish'),
};

export const RightToLeft: Story = { args: { ...robin, dir: 'rtl' }, play: shows('Safety answers') };

export const Narrow: Story = { args: { ...robin, width: '320px' }, play: shows('Safety answers') };

export const Dark: Story = { args: { ...robin, theme: 'dark' }, play: shows('Safety answers') };

export const Themed: Story = {
  args: { ...robin, accent: 'oklch(0.62 0.19 30)' },
  play: shows('Safety answers'),
};
