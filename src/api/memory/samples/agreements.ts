import type { AccessLogEntry } from '../../../contract/access-log.js';
import type { Consent } from '../../../contract/consent.js';
import type { Guardian } from '../../../contract/guardian.js';
import type { IntakeForm } from '../../../contract/intake-form.js';
import type { WardIntake } from '../../../contract/intake-review.js';
import type { Me } from '../../../contract/person.js';
import { people } from './clinic.js';

const HOUR = 3_600_000;
const iso = (ms: number): string => new Date(ms).toISOString();

/** What Ana agreed to an hour before `now`: one signed, one ticked, one that she has taken back since. */
export const sampleConsents = (now: number): Consent[] => {
  const given = {
    formId: 'harborlight-intake',
    formVersion: 1,
    language: 'en',
    status: 'active',
    signedAt: iso(now - HOUR),
    signer: { name: people.ana.displayName, relationship: 'self' },
  } as const;
  return [
    {
      ...given,
      id: 'consent-video',
      linkId: 'telehealth-consent',
      title: 'I agree to meet my care team by video.',
      summary: 'You can change your mind at any time and still get care another way.',
      text:
        'Sessions are by video over the internet. Nobody records them.\n\n' +
        'You may say no, and you can stop at any time. Stopping changes nothing about your right to care.',
      hash: '9a1a175d741788ae46ee40acc59227a0644d94424939bc80522ded055b28ad36',
      method: 'drawn',
    },
    {
      ...given,
      id: 'consent-privacy',
      linkId: 'privacy-consent',
      title: 'I have read how Harborlight keeps what I tell private.',
      text: 'What you tell is kept at Harborlight and is read by the people who care for you, each as far as their part needs.',
      hash: '638c56750a7d50e9e236066173ea4e59216428f539c734941f31b8f422115cdd',
      method: 'checkbox',
    },
    {
      ...given,
      id: 'consent-group',
      linkId: 'group-consent',
      title: 'I will keep what others say in a group to myself.',
      summary: 'It is what makes a group safe for everyone.',
      text: 'What is said in a group stays there, also after the group has ended. No names, no pictures, no recordings.',
      hash: '7f22c6c40b37f00646ab8d2f8ba62d930015c4349664b0edd6e4631714a784c9',
      method: 'typed',
      status: 'inactive',
      revokedAt: iso(now - HOUR / 2),
    },
  ];
};

/** Who has looked, newest first: twice within the last hours, and once two days before. */
export const sampleAccessLog = (now: number): AccessLogEntry[] => [
  { id: 'look-3', at: iso(now - HOUR / 4), who: people.dana, what: 'intake' },
  { id: 'look-2', at: iso(now - HOUR / 2), who: people.dana, what: 'intake-file' },
  { id: 'look-1', at: iso(now - 48 * HOUR), who: people.alex, what: 'check-ins' },
];

/** Two parents of a young person: one has signed, one is asked. */
export const sampleGuardians = (now: number): Guardian[] => [
  {
    id: 'guardian-maria',
    name: 'Maria Vega',
    relationship: 'parent',
    status: 'signed',
    invitedAt: iso(now - 50 * HOUR),
    signedAt: iso(now - 26 * HOUR),
  },
  {
    id: 'guardian-luis',
    name: 'Luis Vega',
    relationship: 'parent',
    status: 'invited',
    invitedAt: iso(now - 50 * HOUR),
  },
];

/** Maria, signed in as the guardian of Ana. */
export const sampleGuardian = (): Me => ({
  id: 'person-maria',
  displayName: 'Maria Vega',
  role: 'guardian',
  status: 'active',
  ageGroup: 'adult',
  locale: 'en-US',
  timeZone: 'America/New_York',
  careTeam: [],
  guardianOf: [{ ...people.ana, sees: 'times' }],
});

/** What a guardian may read of the young person's form, where the rule says so. */
export const sampleWardIntake = (now: number): WardIntake => ({
  submittedAt: new Date(now - 86_400_000).toISOString(),
  answers: (
    [
      ['About you', 'preferred-name', 'text', 'What may we call you?', 'Ana'],
      [
        'About you',
        'access',
        'multiple-choice',
        'What would make it easier for you?',
        'Captions\nShort breaks',
      ],
      ['Your week', 'times', 'multiple-choice', 'When can you be here?', 'Weekdays after school'],
      ['Your week', 'school-support', 'multiple-choice', 'What would help with school?', null],
    ] as const
  ).map(([part, linkId, type, question, answer]) => ({
    part,
    linkId,
    type,
    question,
    answer,
    state: answer === null ? 'skipped' : 'answered',
  })),
});

/** The same guardian, where the clinic's rule lets them read what is not private. */
export const sampleReadingGuardian = (): Me => {
  const me = sampleGuardian();
  return { ...me, guardianOf: me.guardianOf.map(ward => ({ ...ward, sees: 'intake' })) };
};

/** A guardian's part: short, and it asks nothing about the young person's own answers. */
export const sampleGuardianForm = (): IntakeForm => ({
  id: 'harborlight-guardian',
  version: 1,
  language: 'en',
  languages: ['en'],
  title: 'Your part as a parent or guardian',
  parts: [
    {
      id: 'you',
      title: 'About you',
      items: [
        {
          linkId: 'guardian-name',
          type: 'text',
          text: 'What is your name?',
          why: 'It stands under what you sign.',
          audience: 'intake-team',
          required: true,
          maxLength: 80,
        },
        {
          linkId: 'guardian-phone',
          type: 'phone',
          text: 'What number can we call in an emergency?',
          why: 'We call it only when somebody is in danger.',
          audience: 'care-team',
          required: false,
        },
      ],
    },
    {
      id: 'agree',
      title: 'Your yes',
      items: [
        {
          linkId: 'guardian-consent',
          type: 'consent',
          text: 'I agree that my child takes part in the program.',
          why: 'Where you live, a guardian has to agree as well.',
          audience: 'care-team',
          required: true,
          details: 'You can take this back at any time.',
        },
      ],
    },
  ],
});
