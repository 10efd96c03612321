import type { Alert } from '../../../contract/alert.js';
import type { Consent } from '../../../contract/consent.js';
import type { Guardian } from '../../../contract/guardian.js';
import type { InstrumentScore, IntakeSubmission, ReadAnswer } from '../../../contract/intake-review.js';
import type { Me, PersonSummary } from '../../../contract/person.js';
import type { Slot } from '../../../contract/session.js';
import { INSTRUMENTS } from '../../../rules/instruments.js';
import { people, sampleMe } from './clinic.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const iso = (ms: number): string => new Date(ms).toISOString();

/** People who have asked to come, none of whom exist. */
export const applicants = {
  robin: { id: 'person-robin', displayName: 'Robin Vale', role: 'patient' },
  maya: { id: 'person-maya', displayName: 'Maya Brandt', role: 'patient' },
  luz: { id: 'person-luz', displayName: 'Luz Ortega', role: 'patient' },
  sam: { id: 'person-sam', displayName: 'Sam Okoye', role: 'patient' },
  jo: { id: 'person-jo', displayName: 'Jo Hart', role: 'patient' },
  kai: { id: 'person-kai', displayName: 'Kai Moreno', role: 'patient' },
  lee: { id: 'person-lee', displayName: 'Lee Park', role: 'patient' },
} as const satisfies Record<string, PersonSummary>;

/** The signed-in intake nurse, or anybody else who works at the program. */
export const sampleStaff = (who: PersonSummary = people.dana): Me => ({
  ...sampleMe(),
  ...who,
  status: 'active',
  careTeam: [],
});

/** The people who run the program. */
export const sampleTeam = (): PersonSummary[] => [
  people.dana,
  people.alex,
  people.priya,
  people.rosa,
  people.okafor,
];

/** Open times for a first talk. */
export const sampleTalkTimes = (now: number): Slot[] =>
  [3, 5, 26, 28, 50].map(hours => {
    const start = Math.ceil(now / HOUR) * HOUR + hours * HOUR;
    return {
      id: `talk-${hours}`,
      kind: 'intake-talk',
      title: 'First talk',
      startsAt: iso(start),
      endsAt: iso(start + HOUR / 2),
      timeZone: 'America/New_York',
      leader: hours % 2 ? people.dana : people.alex,
    };
  });

type More = Partial<Pick<ReadAnswer, 'summary' | 'private' | 'files' | 'state'>>;

const read = (
  part: string,
  linkId: string,
  type: ReadAnswer['type'],
  question: string,
  answer: string | null,
  more: More = {},
): ReadAnswer => ({
  linkId,
  part,
  type,
  question,
  answer,
  state: answer === null ? 'unanswered' : 'answered',
  ...more,
});

const DAYS = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'];
const LOW_MOOD = [
  'Little interest or pleasure in doing things',
  'Feeling down, depressed, or hopeless',
  'Trouble falling or staying asleep, or sleeping too much',
  'Feeling tired or having little energy',
  'Poor appetite or overeating',
  'Feeling bad about yourself, or that you are a failure or have let yourself or your family down',
  'Trouble concentrating on things, such as reading the newspaper or watching television',
  'Moving or speaking so slowly that other people could have noticed, or the opposite',
  'Thoughts that you would be better off dead or of hurting yourself in some way',
];
const WORRY = [
  'Feeling nervous, anxious, or on edge',
  'Not being able to stop or control worrying',
  'Worrying too much about different things',
  'Trouble relaxing',
  'Being so restless that it is hard to sit still',
  'Becoming easily annoyed or irritable',
  'Feeling afraid as if something awful might happen',
];
const ASQ = [
  'In the past few weeks, have you wished you were dead?',
  'In the past few weeks, have you felt that you or your family would be better off if you were dead?',
  'In the past week, have you been having thoughts about killing yourself?',
  'Have you ever tried to kill yourself?',
  'Are you having thoughts of killing yourself right now?',
];

type Points = readonly (number | null)[];

const asked = (id: string, questions: readonly string[], points: Points, labels: readonly string[]) =>
  questions.map((question, index) => {
    const value = points[index] ?? null;
    return read(
      'Your last two weeks',
      `${id}-${index + 1}`,
      id === 'asq' ? 'yes-no' : 'choice',
      question,
      value === null ? null : (labels[value] ?? null),
      value === null ? { state: 'skipped' } : {},
    );
  });

const scored = (id: string, points: Points, before?: InstrumentScore['before']): InstrumentScore[] => {
  const instrument = INSTRUMENTS[id];
  if (!instrument) return [];
  const keys = Object.keys(instrument.items);
  return [
    {
      instrument: id,
      ...instrument.outcome(new Map(keys.map((key, index) => [key, points[index] ?? null]))),
      maximum: instrument.maximum,
      items: keys.map((key, index) => ({ key, linkId: `${id}-${index + 1}`, points: points[index] ?? null })),
      ...(before ? { before } : {}),
    },
  ];
};

const telehealth = (at: number, name: string, more: Partial<Consent> = {}): Consent => ({
  id: `consent-telehealth-${name.toLowerCase().replace(/\W/g, '-')}`,
  linkId: 'consent-telehealth',
  formId: 'harborlight-intake',
  formVersion: 4,
  language: 'en',
  title: 'Care by video',
  summary: 'Sessions are by video. Nobody records them.',
  text: 'Sessions are by video and nobody records them.\nYou can stop at any time and ask for a call instead.\nIf the line drops, we call the number that you gave us.',
  hash: '5f0c2b7d9a1e4c6386b0d5f7a2c4e6089b1d3f5a7c9e0b2d4f6a8c0e1b3d5f70',
  status: 'active',
  signedAt: iso(at),
  signer: { name, relationship: 'self' },
  method: 'drawn',
  ...more,
});

const agreements = (states: readonly ReadAnswer['state'][]): ReadAnswer[] =>
  [
    ['consent-telehealth', 'I agree to care by video'],
    ['consent-privacy', 'I have read how the clinic handles what I say'],
    ['consent-part-2', 'The team may see my records about alcohol and drugs'],
  ].map(([linkId = '', question = ''], index) => {
    const state = states[index] ?? 'answered';
    return read('What you agree to', linkId, 'consent', question, state === 'answered' ? 'Agreed' : null, {
      state,
    });
  });

const intake = (
  person: PersonSummary,
  sent: number,
  more: Partial<IntakeSubmission> = {},
): IntakeSubmission => ({
  id: person.id.replace('person', 'intake'),
  formId: 'harborlight-intake',
  formVersion: 4,
  language: 'en',
  status: 'received',
  submittedAt: iso(sent),
  replyBy: iso(sent + 26 * HOUR),
  person,
  answers: [
    read('About you', 'preferred-name', 'text', 'What should we call you?', person.displayName, {
      summary: true,
    }),
    read('About you', 'age', 'choice', 'How old are you?', person === applicants.maya ? '15' : '24', {
      summary: true,
    }),
    read('About you', 'concerns', 'multiple-choice', 'What brings you here?', 'Worry or panic; Feeling low', {
      summary: true,
    }),
    read('About you', 'story', 'long-text', 'Is there more you want us to know?', null, { state: 'skipped' }),
    ...asked('gad-7', WORRY, [1, 1, 0, 1, 0, 1, 0], DAYS),
    ...agreements(['answered', 'skipped', 'unanswered']),
  ],
  consents: [telehealth(sent, person.displayName, { method: 'typed' })],
  guardians: [],
  scores: scored('gad-7', [1, 1, 0, 1, 0, 1, 0]),
  safetyFlags: [],
  ...more,
});

/** Somebody who came back after a year, in need of a call today. Every state of an answer, a consent and a file. */
const robin = (now: number): IntakeSubmission => {
  const sent = now - 2 * HOUR;
  const mood = [2, 3, 2, 3, 1, 3, 2, 0, 1];
  const worry = [1, 2, 1, 2, 1, 1, 0];
  const asq = [1, 0, 1, null, 0];
  return intake(applicants.robin, sent, {
    replyBy: iso(now + 4 * HOUR),
    safetyFlags: ['phq-9-9', 'asq-1', 'asq-3'],
    answers: [
      read('About you', 'preferred-name', 'text', 'What should we call you?', 'Robin', { summary: true }),
      read('About you', 'pronouns', 'choice', 'Which words should we use for you?', 'They, them', {
        summary: true,
      }),
      read('About you', 'age', 'choice', 'How old are you?', '18 to 25', { summary: true }),
      read(
        'About you',
        'concerns',
        'multiple-choice',
        'What brings you here?',
        'Worry or panic; School or work is too much',
        { summary: true },
      ),
      read(
        'About you',
        'story',
        'long-text',
        'Is there more you want us to know?',
        'I have not slept well since spring.\nMornings are the hardest. I stopped going to class in March.',
        { summary: true },
      ),
      read('About you', 'goals', 'long-text', 'What would you like to be different in three months?', null, {
        state: 'skipped',
      }),
      read('About you', 'identity', 'text', 'How do you describe your gender?', null, {
        state: 'declined',
        private: true,
      }),
      ...asked('phq-9', LOW_MOOD, mood, DAYS),
      ...asked('gad-7', WORRY, worry, DAYS),
      ...asked('asq', ASQ, asq, ['No', 'Yes']),
      read(
        'Your health',
        'medications',
        'group',
        'Which medicines do you take?',
        'Sertraline, 50 mg, in the morning\nMelatonin, 3 mg, some nights',
      ),
      read('Your health', 'substances', 'yes-no', 'Has anybody worried about your drinking?', null, {
        state: 'declined',
        private: true,
      }),
      read('Reaching you', 'phone', 'phone', 'What number can we reach you at?', '555 010 0187'),
      read('Reaching you', 'phone-safe', 'choice', 'What is safe for us to do?', 'Only text me'),
      read('Reaching you', 'state', 'text', 'In which state do you live?', 'Ohio'),
      read('Reaching you', 'access-needs', 'long-text', 'What would make sessions easier for you?', null),
      read(
        'Insurance',
        'insurance-card',
        'file',
        'A photo of your insurance card',
        'card-front.jpg\ncard-back.jpg\nletter.pdf',
        {
          files: [
            { id: 'file-front', name: 'card-front.jpg', type: 'image/jpeg', size: 412_000, scan: 'clean' },
            { id: 'file-back', name: 'card-back.jpg', type: 'image/jpeg', size: 388_000, scan: 'pending' },
            { id: 'file-letter', name: 'letter.pdf', type: 'application/pdf', size: 96_000, scan: 'blocked' },
          ],
        },
      ),
      ...agreements(['answered', 'answered', 'skipped']),
    ],
    scores: [
      ...scored('phq-9', mood, { total: 11, at: iso(now - 370 * DAY) }),
      ...scored('gad-7', worry, { total: 9, at: iso(now - 370 * DAY) }),
      ...scored('asq', asq),
      ...scored('audit-c', [null, null, null]),
    ],
    consents: [
      telehealth(sent, 'Robin Vale'),
      telehealth(sent, 'Robin Vale', {
        id: 'consent-privacy',
        linkId: 'consent-privacy',
        title: 'How the clinic handles what I say',
        summary: 'The team reads it. Nobody else does unless you say so.',
        method: 'checkbox',
        status: 'inactive',
        revokedAt: iso(now - HOUR),
      }),
    ],
  });
};

const guardian = (id: string, name: string, more: Partial<Guardian>): Guardian => ({
  id,
  name,
  relationship: 'parent',
  status: 'invited',
  invitedAt: '2026-06-10T15:00:00Z',
  ...more,
});

/** What the team finds: one to call, one who waits for a guardian, and one in each other state. */
export const sampleIntakes = (now: number): IntakeSubmission[] => [
  robin(now),
  intake(applicants.jo, now - 5 * HOUR, { replyBy: iso(now + 20 * HOUR) }),
  intake(applicants.maya, now - DAY, {
    replyBy: iso(now + 2 * HOUR),
    waitingFor: 'guardian',
    guardians: [
      guardian('guardian-ruth', 'Ruth Brandt', { invitedAt: iso(now - DAY) }),
      guardian('guardian-paul', 'Paul Brandt', { status: 'barred', invitedAt: iso(now - DAY) }),
    ],
  }),
  intake(applicants.luz, now - 2 * DAY, {
    language: 'es',
    status: 'accepted',
    answers: [
      read('Sobre usted', 'preferred-name', 'text', '¿Cómo le llamamos?', 'Luz', { summary: true }),
      read('Sobre usted', 'concerns', 'multiple-choice', '¿Qué le trae aquí?', 'Preocupación o pánico', {
        summary: true,
      }),
    ],
    scores: [],
  }),
  intake(applicants.sam, now - 3 * DAY, {
    status: 'more-asked',
    reply: {
      by: people.dana,
      at: iso(now - DAY),
      words: 'Could you tell us a little more about what brings you here?',
      items: ['story'],
    },
  }),
  intake(applicants.lee, now - 6 * DAY, {
    status: 'referred',
    reply: {
      by: people.dana,
      at: iso(now - 4 * DAY),
      words: 'They see people every day, and they have a bed this week.',
      place: 'Bayside Day Hospital',
      phone: '(555) 010-0177',
    },
  }),
];

/** Who is to be called, by whom and by when. */
export const sampleAlerts = (now: number): Alert[] => [
  {
    id: 'alert-robin',
    person: applicants.robin,
    reason: 'safety-answer',
    raisedAt: iso(now - 2 * HOUR),
    owner: people.dana,
    dueAt: iso(now + 2 * HOUR),
    status: 'requested',
  },
];

/** Somebody who is in danger now, has said where they are, and has not sent their form. */
export const sampleAcuteAlert = (now: number): Alert => ({
  id: 'alert-kai',
  person: applicants.kai,
  reason: 'safety-answer-acute',
  raisedAt: iso(now - 50 * 60_000),
  owner: people.dana,
  dueAt: iso(now - 20 * 60_000),
  status: 'requested',
  said: [
    { question: 'Are you having thoughts of killing yourself right now?', answer: 'Yes' },
    { question: 'Are you alone?', answer: 'My sister is here' },
    { question: 'Where are you?', answer: '12 Elm Street, the blue door' },
  ],
});
