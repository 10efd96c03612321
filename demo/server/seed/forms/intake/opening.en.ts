import type { PartsWords } from '../shapes.js';
import { stateNames } from '../states.js';
import type { opening } from './opening.js';

export const openingWords: PartsWords<typeof opening> = {
  'what-brings-you': {
    title: 'What brings you here',
    items: {
      'in-own-words': {
        text: 'What brings you here?',
        hint: 'In your own words. A few are enough. A list to pick from comes next, if that is easier.',
        why: 'A list never fits a whole life. You do not have to tell us anything hard now.',
      },
      reasons: {
        text: 'Is some of this part of it?',
        hint: 'Choose all that fit.',
        why: 'So that the right person talks with you first.',
        options: {
          worry: 'Worry or panic',
          mood: 'Low mood',
          past: 'Something that happened to me',
          food: 'Trouble with food or eating',
          use: 'Alcohol or drugs',
          'self-harm': 'Hurting myself',
          habits: ['Things I can’t stop doing', 'Such as gaming, betting or buying'],
          people: 'Trouble with people close to me',
          'school-work': 'School or work is too much',
          'after-hospital': 'I was in a hospital or day program',
          unsure: 'I am not sure yet',
        },
        other: 'Something else',
      },
      hopes: {
        text: 'What would you like to be different in three months?',
        hint: 'Small things count. For example: sleep through the night, go back to class.',
        why: 'Your goals in the program start from here.',
      },
    },
  },
  'about-you': {
    title: 'About you',
    items: {
      'preferred-name': {
        text: 'What should we call you?',
        hint: 'Any name you like. It does not have to be your legal name.',
        why: 'So that we use your name from the first hello.',
      },
      pronouns: {
        text: 'Which words should we use for you, {preferred-name|if you like}?',
        why: 'So that everybody here speaks about you the way you want.',
        options: { she: 'She, her', he: 'He, him', they: 'They, them' },
        other: 'My own words',
      },
      age: {
        text: 'How old are you?',
        why: 'Some groups are for teenagers. Under 18, a parent or guardian may have to agree as well.',
        options: {
          'under-13': '12 or younger',
          13: '13',
          14: '14',
          15: '15',
          16: '16',
          17: '17',
          '18-25': '18 to 25',
          'over-25': '26 or older',
        },
      },
      younger: {
        text: 'Our program starts at 13. We still want to talk with you. What would you like?',
        hint: 'The form is short for you: a few questions, and how to reach you.',
        why: 'You did the right thing by coming here. We help you find the right place.',
        options: {
          'call-me': 'Call me',
          'call-grown-up': ['Call a grown-up for me', 'You can give their number later on'],
          'other-place': 'Help me find a place for my age',
        },
      },
      'birth-date': {
        text: 'When were you born?',
        why: 'So that we know who has to agree, and from which day it is only you.',
      },
      'home-state': {
        text: 'Which state do you live in?',
        hint: 'Where you are most nights.',
        why: 'People who give care are licensed by state. It also tells us where help would have to go.',
        options: { ...stateNames('en'), other: 'Outside the United States' },
      },
      language: {
        text: 'Which language do you want to talk in?',
        hint: 'We find an interpreter for any language. You do not pay for it.',
        why: 'So that you can say what you mean.',
        options: { en: 'English', es: 'Spanish', asl: 'American Sign Language' },
        other: 'Another one',
      },
      access: {
        text: 'Does something make it easier for you to take part?',
        hint: 'Choose all that fit.',
        why: 'So that it is there before your first session.',
        options: {
          captions: 'Captions',
          'screen-reader': 'I use a screen reader',
          'more-time': 'More time, or breaks',
          'sound-only': 'To take part by sound only',
          'private-place': 'Help to find a place where nobody listens in',
        },
        other: 'Something else',
      },
    },
  },
  'your-week': {
    title: 'Your week',
    items: {
      'days-filled': {
        text: 'What fills your days now?',
        hint: 'Choose all that fit.',
        why: 'The program has to fit around your life.',
        options: {
          work: 'Work',
          study: 'School or studies',
          care: 'Caring for children or others',
          'looking-for-work': 'Looking for work',
          'time-off': 'I am on leave right now',
          none: 'None of these right now',
        },
      },
      'school-days': {
        text: 'How is school right now?',
        why: 'The program has to fit around your life.',
        options: {
          'most-days': 'I go most days',
          'some-days': 'I go some days',
          'not-now': 'I have not been for a while',
          'at-home': 'I learn at home',
          none: 'I do not go to school',
        },
      },
      times: {
        text: 'When could you come to sessions?',
        hint: 'Choose all that fit. Sessions are by video.',
        why: 'So that we only offer you groups that fit your week.',
        options: {
          mornings: 'Weekday mornings',
          afternoons: 'Weekday afternoons',
          evenings: 'Weekday evenings',
          saturdays: 'Saturdays',
          unsure: 'It depends. Let us talk about it',
        },
      },
    },
  },
};
