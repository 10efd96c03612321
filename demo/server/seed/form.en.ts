import type { FormWords } from './form-words.js';

// PHQ-2, GAD-2 and ASQ are word for word: changed words are another instrument.
const TWO_WEEKS = 'Over the last 2 weeks, how often have you been bothered by any of the following problems?';
const WHY_DAYS = 'It tells us how much weighs on a normal day, so that we can find the right groups for you.';
const WHY_SAFETY =
  'We ask everybody this. Whatever you answer, it changes how we can help, not whether we do.';

export const english: FormWords = {
  language: 'en',
  title: 'A first hello',
  parts: {
    'about-you': 'About you',
    'two-weeks': 'Your last two weeks',
    safety: 'Your safety',
    'reaching-you': 'Times, and how to reach you',
    video: 'Meeting by video',
  },
  days: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'],
  items: {
    'preferred-name': {
      text: 'What should we call you?',
      hint: 'Any name you like. It does not have to be your legal name.',
      why: 'So that we use your name from the first hello.',
    },
    pronouns: {
      text: 'Which words should we use for you?',
      why: 'So that everybody here speaks about you the way you want.',
      options: { she: 'She, her', he: 'He, him', they: 'They, them', other: 'Something else. Ask me' },
    },
    reasons: {
      text: 'What brings you here?',
      hint: 'Choose all that fit.',
      why: 'So that the right person talks with you first.',
      options: {
        worry: 'Worry or panic',
        mood: 'Low mood',
        past: 'Something that happened to me',
        food: 'Trouble with food',
        use: 'Alcohol or drugs',
        'self-harm': 'Hurting myself',
        'school-work': 'School or work is too much',
        'after-hospital': 'I was in a hospital or day program',
        unsure: 'I am not sure yet',
      },
    },
    'in-own-words': {
      text: 'Is there more you want us to know?',
      hint: 'In your own words. A few are enough, and none is fine too.',
      why: 'A list never fits a whole life. You do not have to tell us anything hard now.',
    },
    hopes: {
      text: 'What would you like to be different in three months?',
      hint: 'Small things count. For example: sleep through the night, go back to class.',
      why: 'Your goals in the program start from here.',
    },
    'phq-2-interest': { text: 'Little interest or pleasure in doing things', hint: TWO_WEEKS, why: WHY_DAYS },
    'phq-2-mood': { text: 'Feeling down, depressed, or hopeless', hint: TWO_WEEKS, why: WHY_DAYS },
    'gad-2-nervous': { text: 'Feeling nervous, anxious or on edge', hint: TWO_WEEKS, why: WHY_DAYS },
    'gad-2-worry': { text: 'Not being able to stop or control worrying', hint: TWO_WEEKS, why: WHY_DAYS },
    'asq-1': { text: 'In the past few weeks, have you wished you were dead?', why: WHY_SAFETY },
    'asq-2': {
      text: 'In the past few weeks, have you felt that you or your family would be better off if you were dead?',
      why: WHY_SAFETY,
    },
    'asq-3': {
      text: 'In the past week, have you been having thoughts about killing yourself?',
      why: WHY_SAFETY,
    },
    'asq-4': { text: 'Have you ever tried to kill yourself?', why: WHY_SAFETY },
    'asq-5': {
      text: 'Are you having thoughts of killing yourself right now?',
      why: 'Because of what you told us just now. It helps us to know how soon to call you.',
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
    phone: {
      text: 'What number can we reach you at?',
      hint: 'We call or text from one number and never say why in a message.',
      why: 'Dana needs it to set a time with you, and to reach you if we worry about you.',
    },
    'safe-contact': {
      text: 'What is safe for you when we reach out?',
      why: 'So that nobody near you learns more than you want.',
      options: {
        'call-message': 'You can call and leave a message',
        'call-only': 'You can call, but leave no message',
        'text-only': 'Only text me',
      },
    },
    'telehealth-consent': {
      text: 'I agree to meet my care team by video.',
      hint: 'You can change your mind at any time and still get care another way.',
      why: 'The law asks for your yes before care by video. It is yours to give or not.',
      details:
        'Sessions are by video over the internet. Nobody records them. Video can drop: then we call you at the number ' +
        'you gave. In a group, others can see and hear you, and all have agreed to keep what is said in the room. Find ' +
        'a private place or wear headphones. At the start of each session we ask where you are, so that we can send ' +
        'help if you are in danger. Video does not suit every problem; if it does not suit yours, we tell you and help ' +
        'you find care in person. You can stop at any time, and stopping changes nothing about your right to care.',
    },
  },
};
