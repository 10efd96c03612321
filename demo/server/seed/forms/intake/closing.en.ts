import { consents } from '../../consents.en.js';
import type { PartsWords } from '../shapes.js';
import type { closing } from './closing.js';

export const closingWords: PartsWords<typeof closing> = {
  'reaching-you': {
    title: 'How to reach you',
    items: {
      phone: {
        text: 'What number can we reach you at?',
        hint: 'We call or text from one number and never say why in a message.',
        why: 'We need it to set a time with you, and to reach you if we worry about you.',
      },
      'phone-owner': {
        text: 'Whose phone is it?',
        why: 'So that we know who may pick up or read along.',
        options: {
          mine: 'Mine, and nobody else looks at it',
          shared: 'Mine, but others may look at it',
          'grown-up': 'A parent’s, or somebody else’s',
        },
      },
      'safe-contact': {
        text: 'What is safe for you when we reach out?',
        why: 'So that nobody near you learns more than you want.',
        options: {
          'call-message': 'You can call and leave a message',
          'call-only': 'You can call, but leave no message',
          'text-only': 'Only text me',
          'email-only': 'Only send me an email',
        },
      },
      email: {
        text: 'Where can we write to you?',
        hint: 'An address that nobody else reads.',
        why: 'So that we can set a time with you. We never say why in the subject.',
      },
      'contact-words': {
        text: 'If somebody else picks up, what may we say?',
        why: 'So that one call does not tell them more than you did.',
        options: {
          'clinic-name': 'That it is Harborlight',
          'first-name': 'Only a first name, such as “Dana”',
        },
        other: 'Something else',
      },
      'contact-hours': {
        text: 'When is it safe to reach you?',
        hint: 'Choose all that fit.',
        why: 'So that we never call at a moment that is bad for you.',
        options: {
          mornings: 'Mornings',
          afternoons: 'Afternoons',
          evenings: 'Evenings',
          weekends: 'Weekends',
          any: 'Any time',
        },
      },
    },
  },
  insurance: {
    title: 'Insurance',
    items: {
      insurance: {
        text: 'Do you have health insurance?',
        hint: 'You can send this form without it.',
        why: 'So that we can tell you what it costs before you decide. Care does not hang on it.',
        options: { yes: 'Yes', no: 'No', unsure: 'I am not sure', 'not-say': 'I would rather not say' },
      },
      'insurance-plan': {
        text: 'What is the plan called?',
        hint: 'It is on the front of the card.',
        why: 'So that we can look up what it pays for.',
      },
      'insurance-card': {
        text: 'Would you like to add a photo of the card?',
        hint: 'Front and back. You can also show it to us later.',
        why: 'It saves you from typing the numbers.',
      },
    },
  },
  agreements: {
    title: 'What we agree on',
    items: {
      ...consents,
      signature: {
        text: 'Sign with your name, {preferred-name|if you like}.',
        hint: 'Type it or draw it. Both count the same. You can also sign at your first talk.',
        why: 'It says that what you agreed to above was agreed to by you.',
      },
    },
  },
};
