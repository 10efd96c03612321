import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitFor } from 'storybook/test';
import { ProgramClient } from '../src/api/index.js';
import '../src/define/iop-session-schedule.js';
import { MemoryProgram, people, sampleSession } from '../src/testing.js';

/** What a page sets, and how the clinic behind it fares. */
interface Args {
  view: 'week' | 'list' | 'month' | 'rest';
  roomUrl: string;
  weekUrl: string;
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

const at = (day: number, time: string): number =>
  Date.parse(`2026-06-${String(day).padStart(2, '0')}T${time}:00-04:00`);
const came = (minutes: number) => ({ status: 'completed', attendedMinutes: minutes }) as const;

/** Weeks with something of everything in them. */
const sessions = () => [
  sampleSession('study-and-work', 'Back to school', at(3, '09:00'), 45, { ...came(45), leader: people.rosa }),
  sampleSession('individual', 'Time with Alex', at(8, '11:00'), 60, came(60)),
  sampleSession('group', 'Monday group', at(8, '16:00'), 120, { ...came(120), leader: people.priya }),
  sampleSession('skills-class', 'Grounding', at(9, '16:00'), 120, { ...came(0), leader: people.priya }),
  sampleSession('group', 'Midweek group', at(10, '16:00'), 120, { ...came(118), leader: people.rosa }),
  sampleSession('medication', 'Medicine visit', at(10, '18:00'), 25, { ...came(25), leader: people.okafor }),
  sampleSession('skills-class', 'Hard feelings', at(11, '10:00'), 60, { ...came(40), leader: people.priya }),
  sampleSession('group', 'Short group', at(11, '16:00'), 60, { status: 'cancelled', leader: people.rosa }),
  sampleSession('meal-support', 'Lunch together', at(12, '12:00'), 60, { id: 'lunch', leader: people.rosa }),
  sampleSession('family', 'With your mom', at(13, '10:00'), 60),
  sampleSession('group', 'Monday group', at(15, '16:00'), 120, { leader: people.priya }),
  sampleSession('coach', 'Coach call', at(17, '09:00'), 20, { leader: people.rosa }),
];

const slots = () =>
  (
    [
      ['skills-class', 'Sleep skills', at(12, '14:00'), 90],
      ['group', 'Open group', at(13, '11:00'), 90],
      ['skills-class', 'Calm skills', at(13, '14:00'), 60],
    ] as const
  ).map(([kind, title, start, minutes]) => ({
    id: `slot-${start}`,
    kind,
    title,
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(start + minutes * 60_000).toISOString(),
    timeZone: 'America/New_York',
    leader: people.priya,
  }));

const rootOf = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector('iop-session-schedule')?.shadowRoot;
  if (!root) throw new Error('no schedule');
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

/** Presses what a person would, by its words or its name, as soon as it is there. */
const press = async (canvas: HTMLElement, name: string): Promise<void> => {
  const find = (): HTMLElement | undefined =>
    [...rootOf(canvas).querySelectorAll<HTMLElement>('button, label')].find(
      one => (one.ariaLabel ?? one.innerText.trim()) === name && one.checkVisibility(),
    );
  await waitFor(
    () => {
      if (!find()) throw new Error(`no "${name}"`);
    },
    { timeout: 5000 },
  );
  find()?.click();
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

const meta: Meta<Args> = {
  title: 'Elements/iop-session-schedule',
  component: 'iop-session-schedule',
  args: {
    view: 'week',
    roomUrl: '',
    weekUrl: '',
    timeZone: 'America/New_York',
    locale: '',
    theme: '',
    width: '',
    dir: 'ltr',
    accent: '',
    now: '2026-06-12T11:40:00-04:00',
    prepare: () => undefined,
  },
  argTypes: {
    view: { control: 'inline-radio', options: ['week', 'list', 'month', 'rest'] },
    theme: { control: 'select', options: ['', 'light', 'dark', 'auto'] },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'] },
    accent: { control: 'color' },
    prepare: { table: { disable: true } },
  },
  render: ({ width, dir, accent, now, prepare, ...properties }) => {
    const clock = (): number => Date.parse(now);
    const clinic = new MemoryProgram({ sessions: sessions(), slots: slots() }, clock);
    prepare(clinic);
    const client = new ProgramClient({
      endpoint: 'http://memory.example/api/v1',
      getToken: () => 'memory',
      fetch: clinic.fetch,
    });
    const page = document.createElement('div');
    page.dir = dir;
    page.style.maxInlineSize = width || (properties.view === 'rest' ? '640px' : '1200px');
    if (accent) page.style.setProperty('--iop-accent', accent);
    const element = document.createElement('iop-session-schedule');
    Object.assign(element, { ...properties, client, clock });
    page.append(element);
    return html`${page}`;
  },
};

export default meta;

/** A grid of hours where there is room; the margin holds the hours, how to fill them, and the month. */
export const Week: Story = { play: shows('sessions you could add') };

/** Where there is no room the week is a list: what comes first, what is over last. */
export const Phone: Story = { args: { width: '390px' }, play: shows('sessions you could add') };

export const List: Story = { args: { view: 'list' }, play: shows('Earlier this week') };

/** One tab stop; arrows walk by day and week, Page keys by month. */
export const Month: Story = { args: { view: 'month' }, play: shows('June 2026') };

/** For a page that shows more than the week. */
export const Rest: Story = {
  args: { view: 'rest', weekUrl: '#week' },
  play: shows('The rest of the week'),
};

/** Shows after 400 milliseconds, so that a fast answer never flickers. */
export const Loading: Story = {
  args: { prepare: clinic => void clinic.hold('listSessions') },
  play: shows('Getting your week'),
};

/** Ten minutes before, by default, the door opens. */
export const JoinNow: Story = {
  args: { now: '2026-06-12T11:52:00-04:00', roomUrl: '#room-{id}', width: '390px' },
  play: shows('Join now'),
};

/** Late is fine for as long as the program says. */
export const ComeInLate: Story = {
  args: { now: '2026-06-12T12:12:00-04:00', width: '390px' },
  play: shows('Come in late, it is fine'),
};

/** After that a calm word, and no button that does not work. */
export const DoorClosed: Story = {
  args: { now: '2026-06-12T12:40:00-04:00', width: '390px' },
  play: shows('The door closed at'),
};

/** The policy before the act; a reason only for who wants to give one. */
export const CannotMakeIt: Story = { args: { width: '390px' }, play: goes("I can't make it") };

/** What was said is done, and what becomes of the time. */
export const Cancelled: Story = {
  args: { width: '390px' },
  play: async context => {
    await goes("I can't make it", "Tell them I can't come")(context);
    await reads(context.canvasElement, 'They know');
  },
};

/** The button says what it is doing and takes no second press. */
export const Cancelling: Story = {
  args: { prepare: clinic => void clinic.hold('cancelSession') },
  play: goes("I can't make it", "Tell them I can't come"),
};

export const Adding: Story = { args: { width: '390px' }, play: goes('Add this: Calm skills') };

export const Added: Story = {
  args: { width: '390px' },
  play: async context => {
    await goes('Add this: Calm skills', 'Add it to my week')(context);
    await reads(context.canvasElement, 'Calm skills is in your week');
  },
};

/** Somebody was quicker: kind words, and what is open now. */
export const Taken: Story = {
  args: {
    prepare: clinic => {
      clinic.fail('bookSession', { code: 'slot-taken', status: 409 });
    },
  },
  play: goes('Add this: Calm skills, Saturday 2:00 PM', 'Add it to my week'),
};

/** The team books a session while the person looks on. */
export const BookedByTheTeam: Story = {
  args: {
    width: '390px',
    prepare: clinic => {
      const { data } = clinic;
      const booked = sampleSession('coach', 'Coach call', at(13, '16:00'), 20, { leader: people.rosa });
      // After the first look, as it would be.
      const announce = (): void => {
        if (!clinic.calls.includes('streamEvents')) return void requestAnimationFrame(announce);
        data.sessions = [...data.sessions, booked];
        clinic.emit('session.booked', booked.id);
      };
      announce();
    },
  },
  play: shows('A session was added'),
};

/** Who fills the week, and whether somebody is there to do it. */
export const NothingPlanned: Story = {
  args: { prepare: ({ data }) => Object.assign(data, { sessions: [], slots: [] }) },
  play: shows('Nothing planned yet'),
};

export const NothingThatWeek: Story = {
  args: { width: '390px' },
  play: async context => {
    await goes('Week before')(context);
    await goes('Week before')(context);
    await reads(context.canvasElement, 'Nothing planned this week');
  },
};

/** What is safe, what we know, and two ways on. */
export const NotWorking: Story = {
  args: {
    prepare: clinic => {
      clinic.fail('listSessions', { code: 'internal', status: 501 });
    },
  },
  play: shows('We could not load your week'),
};

/** A later look failed: the week stays, with how old it is. */
export const NotRenewed: Story = {
  args: {
    width: '390px',
    prepare: clinic => {
      const fail = (): void => {
        if (!clinic.calls.includes('streamEvents')) return void requestAnimationFrame(fail);
        clinic.fail('listSessions', { code: 'internal', status: 501 });
        clinic.emit('session.updated', 'lunch');
      };
      fail();
    },
  },
  play: shows('We could not look for changes'),
};

/** The last week that was seen stays on the screen. */
export const Offline: Story = {
  args: { width: '390px' },
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

/** Sessions that overlap stand side by side; one over midnight is drawn on both days. */
export const Overlapping: Story = {
  args: {
    prepare: ({ data }) => {
      data.sessions = [
        ...data.sessions,
        sampleSession('group', 'Two at once', at(12, '12:30'), 60, { leader: people.priya }),
        sampleSession('individual', 'Three at once', at(12, '12:30'), 45),
        sampleSession('coach', 'Late line', at(11, '23:00'), 120, { leader: people.rosa }),
      ];
    },
  },
  play: shows('Two at once'),
};

/** The person's own times; that the clinic's differ is said once. */
export const OtherZone: Story = {
  args: { timeZone: 'America/Vancouver' },
  play: shows('Times are shown for Vancouver'),
};

/** Clocks change on Sunday: that day has 25 hours, and five o'clock stays five o'clock. */
export const ClocksChange: Story = {
  args: {
    now: '2026-10-29T11:40:00-04:00',
    prepare: ({ data }) => {
      const start = (text: string): number => Date.parse(text);
      data.slots = [];
      data.sessions = [
        sampleSession('group', 'Tuesday group', start('2026-10-27T17:00:00-04:00'), 60, came(60)),
        sampleSession('group', 'Friday group', start('2026-10-30T17:00:00-04:00'), 60),
        sampleSession('group', 'Sunday group', start('2026-11-01T17:00:00-05:00'), 60),
      ];
    },
  },
  play: shows('Sunday group'),
};

/** 2000 sessions: what the clock changes leaves them alone. */
export const Many: Story = {
  args: {
    prepare: ({ data }) => {
      data.slots = [];
      data.sessions = Array.from({ length: 2000 }, (_, index) =>
        sampleSession(
          'group',
          `Group ${index + 1}`,
          at(8 + (index % 7), '08:00') + (index % 20) * 1_800_000,
          30,
          {
            id: `many-${index}`,
          },
        ),
      );
    },
  },
  play: shows('Group 2000'),
};

export const Spanish: Story = { args: { locale: 'es-US' }, play: shows('Esta semana') };

export const SpanishPhone: Story = {
  args: { locale: 'es-US', width: '390px' },
  play: shows('Has estado en'),
};

export const French: Story = {
  args: { locale: 'fr-CA', width: '390px' },
  play: shows('Vous en avez suivi'),
};

export const RightToLeft: Story = { args: { dir: 'rtl' }, play: shows('sessions you could add') };

export const Narrow: Story = { args: { width: '320px' }, play: shows('sessions you could add') };

export const Dark: Story = {
  args: { theme: 'dark', now: '2026-06-12T11:52:00-04:00' },
  play: shows('sessions you could add'),
};

export const Themed: Story = {
  args: { accent: 'oklch(0.62 0.19 30)', now: '2026-06-12T11:52:00-04:00' },
  play: shows('sessions you could add'),
};
