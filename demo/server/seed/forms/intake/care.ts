import { aboutUse, adults, from13, is, partsOf, teens } from '../shapes.js';

/** What a program has to know of somebody's health and of the people around them, and no more than that. */
export const care = partsOf({
  'care-so-far': {
    'past-care': {
      type: 'multiple-choice',
      audience: 'care-team',
      options: ['none', 'therapy', 'medicine', 'group', 'hospital-lately', 'hospital'],
      ...from13,
    },
    'health-needs': {
      type: 'multiple-choice',
      audience: 'care-team',
      options: ['none', 'fainting', 'heart', 'breathing', 'diabetes', 'pregnant', 'withdrawal'],
      private: true,
      ...aboutUse,
      summary: true,
      ...from13,
    },
    allergies: { type: 'text', audience: 'care-team', maxLength: 200, ...from13 },
    medications: { type: 'yes-no', audience: 'care-team', declinable: true, private: true, ...from13 },
    'medication-list': {
      type: 'group',
      audience: 'care-team',
      max: 12,
      private: true,
      ...aboutUse,
      enableWhen: [is('medications', true)],
      fields: {
        name: { type: 'text', maxLength: 100 },
        dose: { type: 'text', maxLength: 60 },
        often: { type: 'text', maxLength: 100 },
        for: { type: 'text', maxLength: 200 },
      },
    },
  },
});

export const people = partsOf({
  'your-people': {
    supporters: { type: 'yes-no', audience: 'care-team', declinable: true, private: true, ...from13 },
    'supporter-list': {
      type: 'group',
      audience: 'care-team',
      max: 6,
      private: true,
      enableWhen: [is('supporters', true)],
      fields: {
        name: { type: 'text', maxLength: 80 },
        relation: { type: 'text', maxLength: 80 },
        emergency: { type: 'yes-no' },
        phone: { type: 'phone' },
      },
    },
    'parents-know': {
      type: 'choice',
      audience: 'intake-team',
      options: ['parents', 'one-parent', 'somebody', 'nobody', 'not-say'],
      private: true,
      summary: true,
      ...teens,
    },
    'keep-from-parents': {
      type: 'multiple-choice',
      audience: 'intake-team',
      options: ['substances', 'self-harm', 'love', 'gender', 'everything', 'nothing'],
      private: true,
      ...aboutUse,
      summary: true,
      ...teens,
    },
    'guardian-step': {
      type: 'choice',
      audience: 'intake-team',
      options: ['ask-myself', 'ask-together', 'talk-first', 'not-safe'],
      private: true,
      summary: true,
      ...teens,
    },
    'support-wanted': {
      type: 'multiple-choice',
      audience: 'care-team',
      options: ['letter', 'adjust', 'return', 'unsure', 'no'],
      ...adults,
    },
    'school-support': {
      type: 'multiple-choice',
      audience: 'care-team',
      options: ['letter', 'adjust', 'return', 'unsure', 'no'],
      ...teens,
    },
  },
});
