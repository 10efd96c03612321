import { SESSION_KINDS } from '../../../src/contract/session-kind.js';
import type { Program } from '../../../src/contract/program.js';

/** A clinic that does not exist. Its numbers are from the range kept for stories, but for the two real crisis lines. */
export const clinic: Program = {
  id: 'harborlight',
  name: 'Harborlight Clinic',
  timeZone: 'America/New_York',
  languages: ['en', 'es'],
  phone: '(555) 010-0142',
  parts: [...SESSION_KINDS],
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
    {
      id: 'clinic',
      kind: 'clinic',
      label: 'Harborlight Clinic',
      hours: 'Monday to Saturday, 8:00 am to 6:00 pm',
      phone: '(555) 010-0142',
    },
    {
      id: 'emergency',
      kind: 'emergency',
      label: 'Emergency services',
      hours: 'If you are in danger now',
      phone: '911',
    },
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
    replyWithinHours: 8,
  },
};
