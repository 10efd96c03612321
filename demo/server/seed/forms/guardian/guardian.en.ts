import type { FormWords } from '../shapes.js';
import { guardianConsents } from './consents.en.js';
import type { guardian } from './guardian.js';

export const english: FormWords<typeof guardian> = {
  language: 'en',
  title: 'Your part, as a parent or guardian',
  parts: {
    'what-you-see': {
      title: 'What you see',
      items: {
        notice: {
          text: 'What have you noticed?',
          hint: 'In your own words. You know them best outside of this form.',
          why: 'You see other sides of their week than we do. We do not ask what they told us.',
        },
        changes: {
          text: 'How have these been in the last month?',
          hint: 'A guess is fine. Leave out what you do not know.',
          why: 'Changes often show at home before they show anywhere else.',
          rows: {
            sleep: 'Sleep',
            school: 'School',
            friends: 'Friends',
            home: 'Getting along at home',
            joy: 'Joy in things',
          },
          options: {
            'as-before': 'As before',
            'a-little': 'A little harder',
            'a-lot': 'A lot harder',
            unsure: 'I do not know',
          },
        },
        worry: {
          text: 'How worried are you right now?',
          why: 'So that we know how soon to talk with you. If they are in danger now, call 911 or 988.',
          ends: { low: 'Not worried', high: 'More than ever' },
        },
        helps: {
          text: 'What helps, even a little?',
          hint: 'A walk, food they like, a person, time alone.',
          why: 'We would rather build on what works already.',
        },
        'safe-at-home': {
          text: 'Can you lock away medicines and anything that can do harm?',
          hint: 'We ask this in every home.',
          why: 'It is one of the few things that are known to save lives. We can show you how.',
          options: {
            yes: 'Yes, or it is done already',
            no: 'That is hard here',
            talk: 'Let us talk about it',
          },
        },
      },
    },
    'about-you': {
      title: 'About you',
      items: {
        'preferred-name': {
          text: 'What should we call you?',
          why: 'So that we use your name from the first hello.',
        },
        relation: {
          text: 'What are you to the young person, {preferred-name|in a word}?',
          why: 'So that we know how to speak with you.',
          options: {
            mother: 'Their mother',
            father: 'Their father',
            'legal-guardian': 'Their legal guardian',
            grandparent: 'Their grandparent',
          },
          other: 'Something else',
        },
        phone: {
          text: 'What number can we reach you at?',
          hint: 'We never say why in a message.',
          why: 'To set a time with you, and to reach you fast if it is needed.',
        },
        'safe-contact': {
          text: 'What is safe when we reach out to you?',
          why: 'So that nobody near you learns more than you want.',
          options: {
            'call-message': 'You can call and leave a message',
            'call-only': 'You can call, but leave no message',
            'text-only': 'Only text me',
          },
        },
        'contact-hours': {
          text: 'When is a good time to reach you?',
          hint: 'Choose all that fit.',
          why: 'So that we do not call in the middle of your work.',
          options: {
            mornings: 'Mornings',
            afternoons: 'Afternoons',
            evenings: 'Evenings',
            weekends: 'Weekends',
            any: 'Any time',
          },
        },
        language: {
          text: 'Which language do you want to talk in?',
          hint: 'We find an interpreter for any language. You do not pay for it.',
          why: 'Nobody in your family has to translate.',
          options: { en: 'English', es: 'Spanish', asl: 'American Sign Language' },
          other: 'Another one',
        },
      },
    },
    practical: {
      title: 'Practical things',
      items: {
        times: {
          text: 'When could you come to a family session?',
          hint: 'Choose all that fit. It is by video: nobody has to drive.',
          why: 'A family session is about once a week. You can come to it from work.',
          options: {
            mornings: 'Weekday mornings',
            afternoons: 'Weekday afternoons',
            evenings: 'Weekday evenings',
            saturdays: 'Saturdays',
            unsure: 'It depends. Let us talk about it',
          },
        },
        'own-room': {
          text: 'Is there a room at home where nobody listens in?',
          why: 'They need one for their sessions. If there is none, we think of something together.',
          options: { yes: 'Yes', sometimes: 'At some hours', no: 'No' },
        },
        insurance: {
          text: 'Is the young person insured?',
          hint: 'You can send this without it.',
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
    'who-decides': {
      title: 'Who decides',
      items: {
        custody: {
          text: 'Who else has to agree to their care?',
          why: 'So that it does not stop half way because we left somebody out.',
          options: {
            me: 'Only I do',
            'both-agree': 'Another parent or guardian, and they agree',
            'both-not-asked': 'Another one, whom I have not asked yet',
            'not-agreed': 'Another one, and we do not agree',
            court: 'A court or an agency decides',
            unsure: 'I am not sure',
          },
        },
        'other-guardians': {
          text: 'Who is it?',
          hint: 'What you know is enough.',
          why: 'We speak with nobody on this list before we have spoken with you.',
          entryName: 'person',
          fields: {
            name: { text: 'Name' },
            relation: { text: 'What they are to the young person' },
            contact: { text: 'Is it safe if we call them?' },
            phone: { text: 'Their number', hint: 'You can leave it out.' },
          },
        },
        'court-order': {
          text: 'Is there a court order about contact or decisions?',
          why: 'So that nobody hears or sees what they must not.',
        },
        'court-order-words': {
          text: 'What does it say, in short?',
          hint: 'Who may not be called, or may not decide. You can bring the paper to our first talk.',
          why: 'We keep to it from the first day.',
        },
      },
    },
    agreements: {
      title: 'What we agree on',
      items: {
        ...guardianConsents,
        signature: {
          text: 'Sign with your name, {preferred-name|if you like}.',
          hint: 'Type it or draw it. Both count the same.',
          why: 'It says that what you agreed to above was agreed to by you.',
        },
      },
    },
  },
};
