import { STATES } from '../states.js';
import { aboutUse, adults, from13, is, minors, partsOf, TEEN_AGES, teens } from '../shapes.js';

/** The easy part of the talk: what brings somebody here, who they are, what their week is like. */
export const opening = partsOf({
  'what-brings-you': {
    'in-own-words': {
      type: 'long-text',
      audience: 'therapist',
      maxLength: 2000,
      private: true,
      ...aboutUse,
      summary: true,
    },
    reasons: {
      type: 'multiple-choice',
      audience: 'intake-team',
      options: [
        'worry',
        'mood',
        'past',
        'food',
        'use',
        'self-harm',
        'habits',
        'people',
        'school-work',
        'after-hospital',
        'unsure',
      ],
      private: true,
      ...aboutUse,
      summary: true,
    },
    hopes: {
      type: 'long-text',
      audience: 'care-team',
      maxLength: 1000,
      private: true,
      ...aboutUse,
      summary: true,
    },
  },
  'about-you': {
    'preferred-name': {
      type: 'text',
      audience: 'intake-team',
      required: true,
      maxLength: 80,
      // Somebody may go by a name here that they have not told at home.
      private: true,
    },
    pronouns: { type: 'choice', audience: 'care-team', options: ['she', 'he', 'they'], private: true },
    age: {
      type: 'choice',
      audience: 'intake-team',
      required: true,
      options: ['under-13', ...TEEN_AGES, '18-25', 'over-25'],
      summary: true,
    },
    younger: {
      type: 'choice',
      audience: 'intake-team',
      options: ['call-me', 'call-grown-up', 'other-place'],
      enableWhen: [is('age', 'under-13')],
      summary: true,
    },
    'birth-date': { type: 'date', audience: 'intake-team', ...minors },
    'home-state': {
      type: 'choice',
      audience: 'intake-team',
      required: true,
      options: [...STATES, 'other'],
      sorted: true,
      summary: true,
    },
    language: { type: 'choice', audience: 'care-team', options: ['en', 'es', 'asl'] },
    access: {
      type: 'multiple-choice',
      audience: 'care-team',
      options: ['captions', 'screen-reader', 'more-time', 'sound-only', 'private-place'],
    },
  },
  'your-week': {
    'days-filled': {
      type: 'multiple-choice',
      audience: 'care-team',
      options: ['work', 'study', 'care', 'looking-for-work', 'time-off', 'none'],
      ...adults,
    },
    'school-days': {
      type: 'choice',
      audience: 'care-team',
      options: ['most-days', 'some-days', 'not-now', 'at-home', 'none'],
      ...teens,
    },
    times: {
      type: 'multiple-choice',
      audience: 'intake-team',
      options: ['mornings', 'afternoons', 'evenings', 'saturdays', 'unsure'],
      summary: true,
      ...from13,
    },
  },
});
