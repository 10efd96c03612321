import type { CheckInPlan } from '../../../contract/check-in-plan.js';
import type { IntakeForm } from '../../../contract/intake-form.js';
import type { Me, PersonSummary } from '../../../contract/person.js';
import type { Program } from '../../../contract/program.js';
import type { Session, Slot } from '../../../contract/session.js';
import type { SessionKind } from '../../../contract/session-kind.js';

/** People and places that do not exist, for previews and tests. */
export const people = {
  ana: { id: 'person-ana', displayName: 'Ana', role: 'patient' },
  dana: { id: 'person-dana', displayName: 'Dana Ruiz', role: 'therapist', title: 'Intake nurse' },
  alex: { id: 'person-alex', displayName: 'Alex Chen', role: 'therapist', title: 'Therapist' },
  priya: { id: 'person-priya', displayName: 'Priya', role: 'group-leader', title: 'Group leader' },
  rosa: { id: 'person-rosa', displayName: 'Rosa Lind', role: 'recovery-coach', title: 'Recovery coach' },
  okafor: { id: 'person-okafor', displayName: 'Dr. Ada Okafor', role: 'prescriber', title: 'Medicine' },
} as const satisfies Record<string, PersonSummary>;

export const sampleProgram = (): Program => ({
  id: 'harborlight',
  name: 'Harborlight Clinic',
  timeZone: 'America/New_York',
  languages: ['en', 'es'],
  phone: '(555) 010-0142',
  parts: [
    'individual',
    'group',
    'skills-class',
    'family',
    'medication',
    'study-and-work',
    'coach',
    'meal-support',
  ],
  hoursPerWeek: { adult: 9, adolescent: 6 },
  policies: {
    joinOpensBefore: 10,
    doorClosesAfter: 30,
    cancellationNotice: 24,
    dropGrace: 5,
    nameInRooms: 'chosen',
  },
  crisisContacts: [
    {
      id: 'line-988',
      kind: 'crisis-line',
      label: '988 Suicide & Crisis Lifeline',
      hours: 'Any hour, free',
      phone: '988',
      sms: { number: '988' },
      chat: 'https://988lifeline.org/chat',
    },
    { id: 'clinic', kind: 'clinic', label: 'Harborlight', hours: 'Until 6:00 pm', phone: '(555) 010-0142' },
    { id: 'emergency', kind: 'emergency', label: 'Danger right now', phone: '911' },
  ],
  monitoring: {
    timeZone: 'America/New_York',
    hours: [{ days: [1, 2, 3, 4, 5, 6], opens: '08:00', closes: '18:00' }],
  },
  intake: {
    formId: 'harborlight-intake',
    guardianFormId: 'harborlight-guardian',
    contactName: 'Dana Ruiz',
    contactTitle: 'Intake nurse',
    replyWithinHours: 10,
  },
});

export const sampleMe = (): Me => ({
  ...people.ana,
  status: 'enrolled',
  ageGroup: 'adult',
  locale: 'en-US',
  timeZone: 'America/New_York',
  careTeam: [people.alex, people.rosa, people.okafor],
  guardianOf: [],
});

const MINUTE = 60_000;
const iso = (ms: number): string => new Date(ms).toISOString();

export const sampleSession = (
  kind: SessionKind,
  title: string,
  startsAt: number,
  minutes: number,
  more: Partial<Session> = {},
): Session => ({
  id: `session-${kind}-${startsAt}`,
  kind,
  title,
  startsAt: iso(startsAt),
  endsAt: iso(startsAt + minutes * MINUTE),
  timeZone: 'America/New_York',
  leader: people.alex,
  status: 'planned',
  joinOpensAt: iso(startsAt - 10 * MINUTE),
  joinClosesAt: iso(startsAt + 30 * MINUTE),
  attendedMinutes: null,
  ...more,
});

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A week around `now`: some sessions behind, one about to start, some ahead. */
export const sampleSessions = (now: number): Session[] => {
  const past = { status: 'completed' } as const;
  return [
    sampleSession('individual', 'Time with Alex', now - 3 * DAY, 50, { ...past, attendedMinutes: 50 }),
    sampleSession('group', 'Monday group', now - 2 * DAY, 120, {
      ...past,
      attendedMinutes: 120,
      leader: people.priya,
    }),
    sampleSession('skills-class', 'Grounding', now - 1 * DAY, 120, {
      ...past,
      attendedMinutes: 0,
      leader: people.priya,
    }),
    sampleSession('meal-support', 'Lunch together', now + 8 * MINUTE, 60, { leader: people.rosa }),
    sampleSession('skills-class', 'Sleep skills', now + 3 * HOUR, 90, { leader: people.priya }),
    sampleSession('medication', 'Medicine visit', now + 1 * DAY, 25, { leader: people.okafor }),
    sampleSession('family', 'With your mom', now + 2 * DAY, 60),
    sampleSession('coach', 'Coach call', now + 3 * DAY, 20, { leader: people.rosa }),
  ];
};

export const sampleSlots = (now: number): Slot[] =>
  [2, 26].map(hours => ({
    id: `slot-${hours}`,
    kind: 'skills-class',
    title: 'Calm skills',
    startsAt: iso(now + hours * HOUR),
    endsAt: iso(now + (hours + 1) * HOUR),
    timeZone: 'America/New_York',
    leader: people.priya,
  }));

export const samplePlan = (now: number): CheckInPlan => ({
  reader: people.rosa,
  readAt: iso(now + 14 * HOUR),
  medications: [
    { id: 'med-1', name: 'Sertraline', dosage: '50 mg, morning', asNeeded: false },
    { id: 'med-2', name: 'Hydroxyzine', dosage: '25 mg, if you need it', asNeeded: true },
  ],
  goals: [
    { id: 'goal-1', text: 'Eat something before noon' },
    { id: 'goal-2', text: 'Text one friend' },
  ],
  takeaway: 'A hard hour ends. You can wait for it with someone.',
  lastCheckInAt: iso(now - DAY),
});

const days = [
  { value: '0', label: 'Not at all', score: 0 },
  { value: '1', label: 'Several days', score: 1 },
  { value: '2', label: 'More than half the days', score: 2 },
  { value: '3', label: 'Nearly every day', score: 3 },
];

/** A short form with one item of each kind that matters to the eye. */
export const sampleForm = (): IntakeForm => ({
  id: 'harborlight-intake',
  version: 1,
  language: 'en',
  languages: ['en', 'es'],
  title: 'Getting to know you',
  parts: [
    {
      id: 'you',
      title: 'About you',
      items: [
        {
          linkId: 'name',
          type: 'text',
          text: 'What should we call you?',
          hint: 'Any name you like.',
          why: 'So that we say it right.',
          audience: 'intake-team',
          required: true,
          maxLength: 80,
        },
        {
          linkId: 'concerns',
          type: 'multiple-choice',
          text: 'What brings you here?',
          why: 'It helps us pick the right groups.',
          audience: 'care-team',
          required: false,
          options: [
            { value: 'anxiety', label: 'Worry or panic' },
            { value: 'depression', label: 'Feeling low' },
            { value: 'trauma', label: 'Something that happened' },
            { value: 'eating', label: 'Trouble with food' },
          ],
        },
        {
          linkId: 'story',
          type: 'long-text',
          text: 'In your own words',
          hint: 'A line is enough.',
          why: 'You know best.',
          audience: 'therapist',
          required: false,
          maxLength: 2000,
        },
      ],
    },
    {
      id: 'weeks',
      title: 'Your last two weeks',
      items: [
        {
          linkId: 'phq-2.1',
          type: 'choice',
          text: 'Little interest or pleasure in doing things',
          why: 'It tells us how much weighs on a normal day.',
          audience: 'care-team',
          required: false,
          glyph: 'days',
          options: days,
          instrument: { id: 'phq-2', loinc: '44250-9' },
        },
        {
          linkId: 'asq.3',
          type: 'yes-no',
          text: 'In the past week, have you been having thoughts about killing yourself?',
          why: 'We ask everyone. If yes, we help you stay safe first.',
          audience: 'care-team',
          required: false,
          safety: 'concern',
        },
      ],
    },
    {
      id: 'reach',
      title: 'Reaching you',
      items: [
        {
          linkId: 'phone',
          type: 'phone',
          text: 'What number can we call?',
          why: 'To plan your first session.',
          audience: 'intake-team',
          required: true,
        },
        {
          linkId: 'telehealth',
          type: 'consent',
          text: 'I agree to sessions by video',
          why: 'The law asks us to ask.',
          audience: 'care-team',
          required: true,
          details: 'Sessions are by video and are not recorded. You can stop at any time.',
        },
      ],
    },
  ],
});
