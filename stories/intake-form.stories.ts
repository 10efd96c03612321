import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitFor } from 'storybook/test';
import { ProgramClient } from '../src/api/index.js';
import type { Answers, IntakeReceipt } from '../src/contract/index.js';
import '../src/define/iop-intake-form.js';
import {
  MemoryProgram,
  people,
  sampleFormOfEveryType,
  sampleGuardian,
  sampleGuardians,
  sampleReadingGuardian,
  sampleWardIntake,
  sampleMe,
} from '../src/testing.js';

/** What a page sets, and how the clinic behind it fares. */
interface Args {
  mode: 'form' | 'ask';
  locale: string;
  theme: '' | 'light' | 'dark' | 'auto';
  width: string;
  dir: 'ltr' | 'rtl';
  /** The accent of the page; empty for the element's own. */
  accent: string;
  /** Somebody who begins without an account. */
  anonymous: boolean;
  /** Changes the clinic before the element asks it anything. */
  prepare: (clinic: MemoryProgram) => void;
}

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const patience = { timeout: 8000 };

const rootOf = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector('iop-intake-form')?.shadowRoot;
  if (!root) throw new Error('no intake form');
  return root;
};

/** The clinic behind the story that is shown. */
let clinic: MemoryProgram | undefined;

const controls = 'button, label, a, summary';

/** Clicks what a person would: a button or an answer, by its words, as soon as it is there. */
const click = async (canvas: HTMLElement, words: string): Promise<void> => {
  const found = await waitFor(() => {
    const one = [...rootOf(canvas).querySelectorAll<HTMLElement>(controls)].find(
      ({ innerText }) => innerText.trim() === words,
    );
    if (!one) throw new Error(`no "${words}"`);
    return one;
  }, patience);
  found.click();
};

/** Types into a field by its place in the page. */
const fill = async (canvas: HTMLElement, words: string, index = 0): Promise<void> => {
  const field = await waitFor(() => {
    const one = rootOf(canvas).querySelectorAll<HTMLInputElement>(
      'input:not([type="radio"]):not([type="checkbox"]), textarea',
    )[index];
    if (!one) throw new Error('no field');
    return one;
  }, patience);
  field.focus();
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

const reads = (canvas: HTMLElement, words: string): Promise<void> =>
  waitFor(() => {
    if (!rootOf(canvas).textContent.includes(words)) throw new Error(`not "${words}"`);
  }, patience);

/** A person who has said some things already and comes back to a question. */
const at =
  (currentItem: string, answers: Answers = { name: 'Maya' }): Args['prepare'] =>
  ({ data }) => {
    data.draft = {
      formId: data.form.id,
      formVersion: data.form.version,
      language: data.form.language,
      answers,
      currentItem,
      version: 3,
      updatedAt: new Date(Date.now() - 60_000).toISOString(),
    };
  };

/** The first screen of somebody who begins without an account. */
const fresh = { anonymous: true } as const;

const everything: Answers = {
  name: 'Maya',
  born: '1990-04-02',
  helps: ['talk', 'medicine'],
  medicine: 'Something for the mornings.\nI forget its name.',
  interest: '2',
  sleep: 5.5,
  wish: false,
  home: null,
  pronouns: 'other:Ze',
  beside: ['friend', 'other:My dog'],
  hospital: 'asked-declined',
  heavy: 7,
  goes: { sleep: 'not-well', food: 'so-so', school: 'well' },
  medicines: [{ name: 'Sertraline', amount: 50, often: 'daily', helps: true }, { name: 'Melatonin' }],
  card: [{ id: 'file-1', name: 'front.jpg', type: 'image/jpeg', size: 2_400_000 }],
  sign: {
    method: 'drawn',
    name: 'Maya Lopez',
    drawing:
      'M60 130L80 60L104 128L128 58L150 132L178 104L196 130L214 102L240 140L262 90L300 128L356 120L420 132',
  },
  phone: '(555) 010-0142',
  email: null,
  telehealth: true,
};
const atReview = (answers: Answers): Args['prepare'] => at('nowhere', answers);

const sent =
  (status: IntakeReceipt['status'], more: Partial<IntakeReceipt> = {}): Args['prepare'] =>
  ({ data }) => {
    data.receipts = [
      {
        id: 'intake-1',
        formId: data.form.id,
        status,
        submittedAt: new Date().toISOString(),
        replyBy: new Date(Date.now() + 10 * 3_600_000).toISOString(),
        ...more,
      },
    ];
  };

/** What the team wrote. */
const reply: NonNullable<IntakeReceipt['reply']> = {
  by: people.dana,
  at: new Date(Date.now() - 1_800_000).toISOString(),
  words: 'Thank you for this. I would like to know a little more before we talk.',
  items: ['helps', 'medicine'],
  place: 'Lakeside Day Hospital',
  phone: '(555) 010-0199',
};

/** Somebody under 18, with a parent who has signed and one who has not. */
const young: Args['prepare'] = ({ data }) => {
  data.me = { ...sampleMe(), ageGroup: 'adolescent' };
  data.guardians = sampleGuardians(Date.now());
};

const both =
  (...plays: Play[]): Play =>
  async context => {
    for (const play of plays) await play(context);
  };
const clicks =
  (...words: string[]): Play =>
  async ({ canvasElement }) => {
    for (const one of words) await click(canvasElement, one);
  };
const fills =
  (words: string, index = 0): Play =>
  ({ canvasElement }) =>
    fill(canvasElement, words, index);
const says =
  (words: string): Play =>
  ({ canvasElement }) =>
    reads(canvasElement, words);

const meta: Meta<Args> = {
  title: 'Elements/iop-intake-form',
  component: 'iop-intake-form',
  args: {
    mode: 'form',
    locale: '',
    theme: '',
    width: '1040px',
    dir: 'ltr',
    accent: '',
    anonymous: false,
    prepare: () => undefined,
  },
  argTypes: {
    mode: { control: 'inline-radio', options: ['form', 'ask'] },
    theme: { control: 'select', options: ['', 'light', 'dark', 'auto'] },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'] },
    accent: { control: 'color' },
    prepare: { table: { disable: true } },
  },
  render: ({ mode, locale, theme, width, dir, accent, anonymous, prepare }) => {
    const language = (locale || document.documentElement.lang).startsWith('es') ? 'es' : 'en';
    const memory = new MemoryProgram({
      form: sampleFormOfEveryType(language),
      ...(anonymous ? { me: null } : {}),
    });
    prepare(memory);
    clinic = memory;
    const client = new ProgramClient({
      endpoint: 'http://memory.example/api/v1',
      getToken: () => (anonymous ? null : 'memory'),
      fetch: memory.fetch,
    });
    const page = document.createElement('div');
    page.dir = dir;
    page.style.maxInlineSize = width;
    if (accent) page.style.setProperty('--iop-accent', accent);
    const element = document.createElement('iop-intake-form');
    // One story must not find what another has left.
    Object.assign(element, { client, mode, locale, theme, noStorage: true });
    page.append(element);
    return html`${page}`;
  },
};

export default meta;

/** How long it takes, who reads it, that it can wait, and a way in that is no form at all. */
export const Welcome: Story = { args: fresh };

/** Shows after 400 milliseconds, so that a fast answer never flickers. */
export const Loading: Story = { args: { prepare: memory => void memory.hold('getProgram') } };

/** What is safe, a way to try again, and a number to call. */
export const NotWorking: Story = {
  args: { prepare: memory => memory.fail('getIntakeForm', { code: 'forbidden', status: 403 }) },
};

/** The draft opens at the question where the person stopped. */
export const WelcomeBack: Story = { args: { prepare: at('helps') } };

export const QuestionText: Story = { args: { prepare: at('name') } };
export const QuestionLongText: Story = { args: { prepare: at('medicine', { ...everything }) } };
export const QuestionDate: Story = { args: { prepare: at('born', { born: '1990-04-02' }) } };
export const QuestionMultipleChoice: Story = {
  args: { prepare: at('helps', { helps: ['talk', 'medicine'] }) },
};

/** Seven dots show how much of a week each answer stands for. */
export const QuestionDots: Story = { args: { prepare: at('interest', { interest: '2' }) } };

export const QuestionNumber: Story = { args: { prepare: at('sleep', { sleep: 5.5 }) } };
export const QuestionYesNo: Story = { args: { prepare: at('home') } };
export const QuestionPhone: Story = { args: { prepare: at('phone', { phone: '(555) 010-0142' }) } };
export const QuestionEmail: Story = { args: { prepare: at('email') } };

/** Never ticked beforehand, with the whole text in front of it. */
export const QuestionConsent: Story = { args: { prepare: at('telehealth') } };

/** The last row is for one's own words, and a field comes with it. */
export const QuestionOther: Story = { args: { prepare: at('pronouns') } };
export const QuestionOtherAnswered: Story = { args: { prepare: at('pronouns', { pronouns: 'other:Ze' }) } };
export const QuestionSeveralAndOther: Story = { args: { prepare: at('beside', everything) } };

/** Rather not say is an answer, and no no. */
export const QuestionDeclinable: Story = { args: { prepare: at('hospital', everything) } };

/** With the name that the person gave in the question. */
export const QuestionScale: Story = { args: { prepare: at('heavy') } };
export const QuestionScaleAnswered: Story = { args: { prepare: at('heavy', everything) } };

/** A table where there is room, one after the other on a phone. */
export const QuestionMatrix: Story = { args: { prepare: at('goes') } };
export const QuestionMatrixAnswered: Story = { args: { prepare: at('goes', everything) } };
export const PhoneMatrix: Story = { args: { width: '390px', prepare: at('goes', everything) } };

/** One empty place to begin with. */
export const QuestionGroup: Story = { args: { prepare: at('medicines') } };
export const QuestionGroupAnswered: Story = { args: { prepare: at('medicines', everything) } };
export const QuestionGroupToFix: Story = {
  args: { prepare: at('medicines', { medicines: [{ name: 'Sertraline', from: '555 014' }] }) },
  play: both(clicks('Next'), says('This number looks short.')),
};

/** What was taken out can be put back. */
export const QuestionGroupTakenOut: Story = {
  args: { prepare: at('medicines', everything) },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Medicine 2');
    rootOf(canvasElement).querySelectorAll<HTMLElement>('[part="remove"]')[1]?.click();
    await reads(canvasElement, 'Put it back');
  },
};

/** A typed name counts; drawing it too is for whoever likes to. */
export const QuestionSignature: Story = { args: { prepare: at('sign') } };
export const QuestionSignatureDrawn: Story = { args: { prepare: at('sign', everything) } };
export const QuestionSignatureToFix: Story = {
  args: { prepare: at('sign', { sign: { method: 'drawn', name: '' } }) },
  play: both(clicks('Next'), says('Your full name is not there yet.')),
};

const gives =
  (...files: [name: string, content: BlobPart][]): Play =>
  async ({ canvasElement }) => {
    await reads(canvasElement, 'A photo of your insurance card');
    const input = rootOf(canvasElement).querySelector<HTMLInputElement>('#answer');
    const transfer = new DataTransfer();
    for (const [name, content] of files) transfer.items.add(new File([content], name));
    if (input) input.files = transfer.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  };

export const QuestionFile: Story = { args: { prepare: at('card') } };
export const QuestionFileAnswered: Story = { args: { prepare: at('card', everything) } };

/** Each file says what it is about, and can be taken out. */
export const QuestionFileToFix: Story = {
  args: { prepare: at('card') },
  play: both(
    gives(['holiday.gif', 'GIF89a'], ['front.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1)]),
    says('We cannot read this kind of file.'),
    says('This file looks damaged'),
  ),
};

export const QuestionFileWaits: Story = {
  args: {
    prepare: memory => {
      at('card')(memory);
      memory.fail('uploadIntakeFile', 'offline');
    },
  },
  play: both(gives(['policy.pdf', '%PDF-1.7']), says('On this device only.')),
};

/** One sentence with the fix and a way out; the focus is on the field. */
export const ToFix: Story = {
  args: { prepare: at('phone') },
  play: both(fills('555 014'), clicks('Next'), says('This number looks short.')),
};

export const Saved: Story = {
  args: { prepare: at('helps') },
  play: both(clicks('Medicine'), says('Saved at')),
};

export const SavingTakesLong: Story = {
  args: {
    prepare: memory => {
      at('helps')(memory);
      memory.fail('saveIntakeDraft', { code: 'bad-input', status: 400 });
    },
  },
  play: both(clicks('Medicine'), says('We could not save your last answer.')),
};

/** Answers stay here and are sent when the network is back. */
export const Offline: Story = {
  args: { prepare: at('helps') },
  play: async context => {
    await reads(context.canvasElement, 'What has helped before');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    dispatchEvent(new Event('offline'));
    try {
      await both(clicks('Medicine'), says('You are offline.'))(context);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  },
};

/** A question that was changed on two devices: both answers are there until the person picks one. */
export const TwoAnswers: Story = {
  args: { prepare: at('medicine', { ...everything, medicine: 'The white ones' }) },
  play: async context => {
    await reads(context.canvasElement, 'Which medicine helped?');
    const draft = clinic?.data.draft;
    if (clinic && draft)
      clinic.data.draft = { ...draft, version: 9, answers: { ...draft.answers, medicine: 'The blue ones' } };
    await fill(context.canvasElement, 'The white ones, in the morning');
    await waitFor(() => {
      if ((clinic?.data.draft?.version ?? 0) < 10) throw new Error('not merged yet');
    }, patience);
    await both(clicks('Next'), says('You answered this on another device too'))(context);
  },
};

/** Before the next question, and it says whether anybody is reading now. */
export const Safety: Story = {
  args: { prepare: at('wish') },
  play: both(clicks('Yes'), says('Saved at'), clicks('Next'), says('Thank you for saying it.')),
};

/** Right now: who can be reached comes before every other word. */
export const SafetyRightNow: Story = {
  args: { prepare: at('now', { name: 'Maya', wish: true }) },
  play: both(clicks('Yes'), says('Saved at'), clicks('Next'), says('Thank you for saying it.')),
};

/** Half a minute to breathe, over everything; it ends by itself. */
export const AMoment: Story = {
  args: { prepare: at('helps') },
  play: both(clicks('Take a moment'), says('Breathe in')),
};

/** Somebody is back on a page that was left quickly: nothing of the form is shown. */
export const Locked: Story = {
  args: {
    prepare: memory => {
      at('helps')(memory);
      sessionStorage.setItem('iop-left', '1');
    },
  },
  play: async context => {
    await says('The form is closed')(context);
    sessionStorage.removeItem('iop-left');
  },
};

/** With the API down it comes all the same, and says that the team has not been told. */
export const SafetyNotTold: Story = {
  args: {
    prepare: memory => {
      at('home')(memory);
      memory.fail('saveIntakeDraft', 'never');
    },
  },
  play: both(clicks('Yes', 'Next'), says('the team has not been told')),
};

export const Review: Story = { args: { prepare: atReview(everything) } };

export const ReviewWithOpenThings: Story = {
  args: { prepare: atReview({ ...everything, phone: null, telehealth: null }) },
  play: both(clicks('Send to the clinic'), says('2 things are still open')),
};

/** The button says what it is doing and takes no second press. */
export const Sending: Story = {
  args: {
    prepare: memory => {
      atReview(everything)(memory);
      memory.hold('submitIntake');
    },
  },
  play: both(clicks('Send to the clinic'), says('Sending')),
};

export const Done: Story = { args: { prepare: sent('received') } };

/** A parent or guardian has a part too: who has done it, and the way to ask one. */
export const WaitingForGuardian: Story = {
  args: {
    prepare: memory => {
      young(memory);
      sent('received', { waitingFor: 'guardian' })(memory);
    },
  },
};

/** The code is shown once, and is in no address and no event. */
export const GuardianInvited: Story = {
  args: {
    prepare: memory => {
      young(memory);
      sent('received', { waitingFor: 'guardian' })(memory);
    },
  },
  play: both(
    clicks('Ask another guardian'),
    fills('Luisa Mora'),
    clicks('My parent', 'Get a code for them'),
    says('The code for Luisa Mora'),
  ),
};

/** The team's own words, and the form again at what it asked about. */
export const MoreAsked: Story = { args: { prepare: sent('more-asked', { reply }) } };

/** What taking back means, and what it does not. */
export const TakingBack: Story = {
  args: { prepare: sent('received') },
  play: async context => {
    await reads(context.canvasElement, 'What you agreed to');
    const first = rootOf(context.canvasElement).querySelector('details');
    if (first) first.open = true;
    await both(clicks('Take it back'), says('Take this back?'))(context);
  },
};

/** Who fills what is empty, and when. */
export const DoneWithNothingYet: Story = {
  args: {
    prepare: memory => {
      sent('received')(memory);
      Object.assign(memory.data, { consents: [], accessLog: [] });
    },
  },
};

/** The answer of the team is there; the rest can be asked for again. */
export const DoneNotWorking: Story = {
  args: {
    prepare: memory => {
      sent('received')(memory);
      memory.fail('listMyConsents', { code: 'forbidden', status: 403 });
      memory.fail('listMyAccessLog', { code: 'forbidden', status: 403 });
    },
  },
  play: says('We could not get the rest of this page'),
};

/** Who asked them, what they see, and what the young person sees. */
export const Guardian: Story = {
  args: { prepare: ({ data }) => void (data.me = sampleGuardian()) },
};

export const GuardianWithoutForm: Story = {
  args: {
    prepare: ({ data }) => {
      data.me = sampleGuardian();
      delete data.program.intake.guardianFormId;
    },
  },
};

/** A guest of somebody's program, or staff: whose the form is, and whom to call. */
export const NotTheirs: Story = {
  args: { prepare: ({ data }) => void (data.me = { ...sampleMe(), role: 'family-guest' }) },
};

export const GuardianDone: Story = {
  args: {
    prepare: memory => {
      memory.data.me = sampleGuardian();
      sent('received', { formId: 'harborlight-guardian' })(memory);
    },
  },
};

/** Where the clinic's rule lets a guardian read what is not private. */
export const GuardianReads: Story = {
  args: {
    prepare: memory => {
      memory.data.me = sampleReadingGuardian();
      memory.data.wardIntakes = { 'person-ana': sampleWardIntake(Date.now()) };
      sent('received', { formId: 'harborlight-guardian' })(memory);
    },
  },
  play: both(clicks('Read what Ana said'), says('Weekdays after school')),
};

export const Accepted: Story = { args: { prepare: sent('accepted') } };
export const Referred: Story = { args: { prepare: sent('referred', { reply }) } };

/** Somebody without an account gets a code to come back with. */
export const SaveAndLeave: Story = {
  args: fresh,
  play: both(clicks('Start'), fills('Maya'), clicks('Save and leave'), says('Copy the code')),
};

export const ResumeCode: Story = {
  args: fresh,
  play: both(
    clicks('I have a code'),
    fills('7KQ2M'),
    clicks('Open my form'),
    says('This code looks short or long.'),
  ),
};

/** The words stay; what was on the screen does not. */
export const SignInEnded: Story = {
  args: { prepare: at('helps') },
  play: async context => {
    await reads(context.canvasElement, 'What has helped before');
    if (clinic) clinic.data.me = null;
    await both(clicks('Medicine'), says('Your sign-in has ended'))(context);
  },
};

/** A first hello in three fields. */
export const Ask: Story = { args: { mode: 'ask', anonymous: true } };

/** What is safe, and open times by day on the person's clock and the clinic's. A time that is picked is theirs. */
export const AskUnfolded: Story = {
  args: { mode: 'ask', anonymous: true },
  play: both(
    clicks('What is safe for you', 'Or pick a time for a call now'),
    says('May we leave a message?'),
    says('No set time'),
  ),
};

/** Somebody else was faster: the words stay, and the next times are there. */
export const AskTimeTaken: Story = {
  args: { mode: 'ask', anonymous: true },
  play: async context => {
    const { canvasElement } = context;
    await both(
      fills('Maya'),
      fills('555 010 0142', 1),
      clicks('Or pick a time for a call now'),
      says('No set time'),
    )(context);
    rootOf(canvasElement).querySelectorAll<HTMLElement>('.call-times input')[1]?.click();
    clinic?.data.callTimes.shift();
    await both(clicks('Ask for a call'), says('That time was just taken.'))(context);
  },
};

export const AskCallAtATime: Story = {
  args: { mode: 'ask', anonymous: true },
  play: async context => {
    const { canvasElement } = context;
    await both(
      fills('Maya'),
      fills('555 010 0142', 1),
      clicks('Or pick a time for a call now'),
      says('No set time'),
    )(context);
    rootOf(canvasElement).querySelectorAll<HTMLElement>('.call-times input')[1]?.click();
    await both(clicks('Ask for a call'), says('Dana Ruiz calls you:'))(context);
  },
};

export const AskToFix: Story = {
  args: { mode: 'ask', anonymous: true },
  play: both(fills('555', 1), clicks('Ask for a text'), says('We need a name to ask for.')),
};

export const AskDone: Story = {
  args: { mode: 'ask', anonymous: true },
  play: both(fills('Maya'), fills('555 010 0142', 1), clicks('Ask for a text'), says('We have it')),
};

export const Spanish: Story = { args: { locale: 'es', prepare: at('interest', { interest: '1' }) } };
export const SpanishWelcome: Story = { args: { ...fresh, locale: 'es' } };

/** Our own words in French around a form that the clinic has in English. */
export const French: Story = {
  args: { locale: 'fr-CA', width: '390px', prepare: at('interest', { interest: '1' }) },
  play: says('Qui voit ceci'),
};

/** The page reads from right to left; the form's words are the clinic's. */
export const RightToLeft: Story = { args: { dir: 'rtl', prepare: at('interest', { interest: '2' }) } };

export const SmallPhone: Story = { args: { width: '320px', prepare: at('interest', { interest: '2' }) } };
export const Phone: Story = { args: { width: '390px', prepare: at('helps', { helps: ['talk'] }) } };
export const PhoneReview: Story = { args: { width: '390px', prepare: atReview(everything) } };
export const Dark: Story = { args: { theme: 'dark', prepare: at('interest', { interest: '2' }) } };
export const Themed: Story = { args: { accent: '#7a3b2e', prepare: at('interest', { interest: '2' }) } };
